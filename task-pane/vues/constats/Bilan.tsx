import { direLesAnnees, nomDAxe } from '../../../core/constats/index.ts'
import type { Verification } from '../../../core/examen/index.ts'
import { AXES } from '../../../core/modele/index.ts'
import { citer, VERIFIER } from '../../../manifests/gestes/index.ts'
import { direLaPose, type Marquage, type Resultat } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'
import { Comptes } from './Comptes.tsx'

interface Props {
  readonly vue: Vue
  readonly resultat: Extract<Resultat, { genre: 'verifie' }>
}

/** La conclusion sur une ligne, ce qu’elle couvre, ses comptes ; au passé si le classeur a changé depuis. */
export function Bilan({ vue, resultat: { verification, marquage, heure } }: Props) {
  const { conclusion } = verification
  const perime = vue.etat.peremption !== null
  return (
    <section aria-labelledby="pacte-bilan">
      <div class={`verdict ${perime ? 'perime' : conclusion.etat}`}>
        <h2 id="pacte-bilan" tabIndex={-1}>
          {perime && `À ${heure}\u00a0: `}
          {conclusion.enBref}
        </h2>
        <Reserves conclusion={conclusion} />
        <p class="couvre">{direLaCouverture(verification)}</p>
        <Comptes vue={vue} conclusion={conclusion} />
      </div>
      {(perime ? PERIMES : direLeMarquage(marquage)).map((phrase) => (
        <p key={phrase} class="aide">
          {phrase}
        </p>
      ))}
    </section>
  )
}

/** Ce qui empêche de conclure favorablement, ou s’ajoute à ce qui est relevé. */
function Reserves({ conclusion: { etat, reserves } }: Pick<Verification, 'conclusion'>) {
  if (reserves.length === 0) return null
  return (
    <>
      <p>Tout n’a pas été vérifié :</p>
      <ul class="puces">
        {reserves.map((reserve) => (
          <li key={reserve}>{reserve}</li>
        ))}
      </ul>
      {etat === 'reserves' && <p>Ce qui a pu être vérifié ne relève aucun manquement.</p>}
    </>
  )
}

/** « Couvre 2025 : axes Enfance, Droits. » Ce qui n’est pas dans le classeur n’est pas jugé. */
function direLaCouverture({ annees, synthese }: Verification): string {
  const axes = AXES.filter((axe) => synthese.some((l) => l.axe === axe)).map(nomDAxe)
  const quand = annees.length === 0 ? 'Année non lue' : `Couvre ${direLesAnnees(annees)}`
  if (axes.length === 0) return `${quand}.`
  return `${quand}\u00a0: ${axes.length < 2 ? 'axe' : 'axes'} ${axes.join(', ')}.`
}

const PERIMES = ['Ce résultat décrit le classeur d’avant. Les marques des cellules aussi.']

function direLeMarquage(marquage: Marquage): readonly string[] {
  return marquage.genre === 'posees' ? direLaPose(marquage.pose) : [SANS_POSE[marquage.genre]]
}

const SANS_POSE: Readonly<Record<Exclude<Marquage['genre'], 'posees'>, string>> = {
  refusees: 'Les cellules n’ont pas été marquées\u00a0: les couleurs qu’on y voit datent d’avant.',
  'lecture-seule': `Simple lecture\u00a0: rien n’a été marqué dans le classeur. ${citer(VERIFIER)} le fera.`,
  retirees: `Les marques ont été retirées du classeur. ${citer(VERIFIER)} les remettra.`,
}
