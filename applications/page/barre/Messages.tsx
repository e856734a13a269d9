import type { Avis } from '../etat.ts'

interface Props {
  readonly avis: Avis | null
  readonly fermer: () => void
}

/** Ce qui vient de se passer, ou ce qui a été refusé ; reste jusqu'à ce qu'on le ferme. */
export function Messages({ avis, fermer }: Props) {
  return (
    <div aria-live={avis?.genre === 'erreur' ? 'assertive' : 'polite'}>
      {avis !== null && (
        <div class={`message-de-page ${avis.genre}`}>
          {avis.phrases.length === 1 ? (
            <p>{avis.phrases[0]}</p>
          ) : (
            <ul>
              {avis.phrases.map((phrase) => (
                <li key={phrase}>{phrase}</li>
              ))}
            </ul>
          )}
          <button type="button" class="bouton discret" onClick={fermer}>
            Fermer
          </button>
        </div>
      )}
    </div>
  )
}
