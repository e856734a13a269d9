import { nomDAxe, pluriel } from '../constats/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { direLaReprise } from '../regles/index.ts'
import type { AxeSuivi, EtatDAnnee, Execution, Exposition, LigneDExecution } from './execution.ts'

/** À côté d'une année qui n'est pas écoulée. */
export const NOMS_DES_ETATS_D_ANNEE: Readonly<Record<EtatDAnnee, string>> = {
  ecoulee: '',
  'en-cours': ' (en cours)',
  'a-venir': ' (à venir)',
}

/** Ce qu'on entend par consommé, et par baisse : à dire partout où le tableau se montre. */
export const RESERVE_DU_SUIVI =
  '«\u00a0Consommé\u00a0» tient lieu d’«\u00a0engagé\u00a0». Une baisse est un maximum théorique\u00a0: ' +
  'le préfet apprécie, et la qualité des actions compte aussi.'

/** Il y a de quoi montrer : un consommé au moins est connu. */
export function estSuivie({ lignes, horsProgrammation }: Execution): boolean {
  return horsProgrammation.length > 0 || lignes.some((l) => l.suivies > 0)
}

/** « Enfance », « Transversal », « Axes fongibles », « Emploi (à part) ». */
export function nomDeLAxeSuivi({ axe, aPart }: Pick<LigneDExecution, 'axe' | 'aPart'>): string {
  return `${nom(axe)}${aPart ? ' (à part)' : ''}`
}

function nom(axe: AxeSuivi): string {
  return axe === 'transversal' ? 'Transversal' : nomDAxe(axe)
}

/** « 36,83 % » ; « — » si rien n'est suivi. */
export function ecrireTaux(centiemes: number | null): string {
  return centiemes === null ? '—' : `${(centiemes / 100).toFixed(2).replace('.', ',')}\u00a0%`
}

/** « 5 sur 7 » : combien d'actions une somme couvre ; et si un programmé illisible manque au compte. */
export function direLaCouverture({ suivies, actions, incomplet }: LigneDExecution): string {
  return `${suivies} sur ${actions}${incomplet ? ', une part de l’État est illisible' : ''}`
}

/** L'exposition, puis ce qui manque pour la connaître : une phrase chacun. */
export function direLExecution({
  exposition,
  horsProgrammation,
  nonRattachees,
}: Execution): string[] {
  const aCote = horsProgrammation.map(
    ({ action, annee, consomme }) =>
      `«\u00a0${action}\u00a0», ${annee}\u00a0: ${ecrireEuros(consomme)} consommés hors programmation, ` +
      'comptés nulle part. Inscrire sa part de l’État, ou corriger le consommé.',
  )
  const perdues =
    nonRattachees === 0
      ? []
      : [
          `${pluriel(nonRattachees, 'action a', 'actions ont')} des crédits sans axe ou sans année connus\u00a0: ` +
            'aucune ligne du suivi ne les compte.',
        ]
  return [direLExposition(exposition), ...perdues, ...aCote]
}

/** « Exposition 2027 : 116 000 € au moins (80 850 € en 2024…), pour 604 700 € programmés. » */
export function direLExposition({
  annee,
  montant,
  dejaRepris,
  auMoins,
  programme,
  parAnnee,
}: Exposition): string {
  if (montant === null) {
    return `Exposition ${annee} inconnue\u00a0: aucune année d’avant n’a de consommé lisible.`
  }
  const details = parAnnee.map((a) =>
    a.montant === null
      ? `${a.annee} inconnu`
      : `${ecrireEuros(a.montant)} en ${a.annee}${a.etat === null ? '' : NOMS_DES_ETATS_D_ANNEE[a.etat]}`,
  )
  const face =
    programme === null
      ? `${annee} n’est pas programmée dans le classeur`
      : `pour ${ecrireEuros(programme)} programmés en ${annee}`
  return (
    `Exposition ${annee} (non consommé et non justifié)\u00a0: ${ecrireEuros(montant)}` +
    `${auMoins ? ' au moins' : ''} (${details.join(', ')})${direLaReprise(dejaRepris)}\u00a0; ${face}.`
  )
}
