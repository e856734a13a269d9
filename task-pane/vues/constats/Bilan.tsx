import { direLaPose, type Marquage, type Resultat } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly resultat: Extract<Resultat, { genre: 'verifie' }>
}

/** La conclusion, et ce qui a été posé dans les cellules ; au passé si le classeur a changé depuis. */
export function Bilan({ vue, resultat: { verification, marquage, heure } }: Props) {
  const { etat, phrase } = verification.conclusion
  const perime = vue.etat.peremption !== null
  const marques = direLeMarquage(marquage)
  return (
    <section aria-labelledby="pacte-bilan">
      <h2 id="pacte-bilan" class="invisible">
        Bilan
      </h2>
      <p class={`verdict ${perime ? 'perime' : etat}`}>
        {perime && `À ${heure}\u00a0: `}
        {phrase}
      </p>
      {(perime ? PERIMES : marques).map((phrase) => (
        <p key={phrase} class="aide">
          {phrase}
        </p>
      ))}
    </section>
  )
}

const PERIMES = ['Ce résultat décrit le classeur d’avant. Les marques des cellules aussi.']

function direLeMarquage(marquage: Marquage): readonly string[] {
  return marquage.genre === 'posees' ? direLaPose(marquage.pose) : [SANS_POSE[marquage.genre]]
}

const SANS_POSE: Readonly<Record<Exclude<Marquage['genre'], 'posees'>, string>> = {
  refusees: 'Les cellules n’ont pas été marquées\u00a0: les couleurs qu’on y voit datent d’avant.',
  'lecture-seule':
    'Simple lecture\u00a0: rien n’a été marqué dans le classeur. «\u00a0Vérifier le contrat\u00a0» le fera.',
  retirees:
    'Les marques ont été retirées du classeur. «\u00a0Vérifier le contrat\u00a0» les remettra.',
}
