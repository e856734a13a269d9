import { decouperLEtape } from '../../etat/index.ts'

/** Une étape par ligne : ce qu’elle donne à droite, et comment dessous. */
export function Calcul({ etapes }: { readonly etapes: readonly string[] }) {
  if (etapes.length === 0) return null
  return (
    <>
      <h4>Le calcul</h4>
      <ol class="calcul">
        {etapes.map((etape) => {
          const { nom, comment, resultat } = decouperLEtape(etape)
          return (
            <li key={etape}>
              <span>{nom}</span> {resultat !== null && <b>{resultat}</b>}
              {comment !== null && <span class="comment">{comment}</span>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
