import { direLaPose, type Resultat } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly resultat: Extract<Resultat, { genre: 'verifie' }>
}

/** La conclusion, et ce qui a été posé dans les cellules. */
export function Bilan({ resultat: { verification, pose, nonMarque } }: Props) {
  const { etat, phrase } = verification.conclusion
  return (
    <section aria-labelledby="pacte-bilan">
      <h2 id="pacte-bilan" class="invisible">
        Bilan
      </h2>
      <p class={`verdict ${etat}`}>{phrase}</p>
      {pose === null ? (
        <p class="aide">
          {nonMarque
            ? 'Les cellules n’ont pas été marquées\u00a0: les couleurs qu’on y voit datent d’avant.'
            : 'Simple lecture\u00a0: rien n’a été marqué dans le classeur. «\u00a0Vérifier le contrat\u00a0» le fera.'}
        </p>
      ) : (
        direLaPose(pose).map((phrase) => (
          <p key={phrase} class="aide">
            {phrase}
          </p>
        ))
      )}
    </section>
  )
}
