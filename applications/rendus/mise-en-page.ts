import {
  type Constat,
  type ConstatJustifie,
  type ConstatsGroupes,
  DETAILLES_PAR_REGLE,
  dateEnClair,
  direLeGroupe,
  direLesAnnees,
  direLInstant,
  duPlusGrave,
  nomDAxe,
  partager,
  pluriel,
  regrouper,
} from '../../core/constats/index.ts'
import { titreDeLaRegle } from '../../core/examen/index.ts'
import { AXES, type Axe, type Centimes, NOMS_DES_TYPES } from '../../core/modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../../core/nombres/index.ts'
import { VERSION } from '../../core/version/index.ts'
import type { ExamenDeFichier } from './resultat.ts'

/** Les constats d'un axe, ou ceux qui valent pour tout le contrat. */
export interface Groupe {
  readonly titre: string
  /** Ceux qu'on détaille. */
  readonly constats: readonly Constat[]
  /** Ce qu'il faut dire des autres ; le plus souvent rien. */
  readonly suite: readonly string[]
}

/**
 * Au-delà, dans un groupe, les constats d'une même règle se comptent : personne ne lit deux cents fois la même
 * phrase.
 */
const DETAILLES_PAR_REGLE_ET_PAR_AXE = 200

/** Ce qui est relevé, par axe puis pour le contrat ; le tri par gravité est gardé. */
export function grouper(constats: readonly Constat[]): Groupe[] {
  const { reproches } = partager(constats)
  const axes: readonly (Axe | null)[] = [...AXES, null]
  return axes
    .map((axe) => ({
      titre: axe === null ? 'Contrat' : `Axe ${nomDAxe(axe)}`,
      ...borner(reproches.filter((c) => c.axe === axe)),
    }))
    .filter((groupe) => groupe.constats.length > 0)
}

function borner(constats: readonly Constat[]): Pick<Groupe, 'constats' | 'suite'> {
  const { detailles, groupes } = regrouper(constats, DETAILLES_PAR_REGLE_ET_PAR_AXE)
  return { constats: detailles, suite: groupes.map(direCeQuiSuit) }
}

function direCeQuiSuit(groupe: ConstatsGroupes): string {
  return (
    `${direLeGroupe(groupe, titreDeLaRegle(groupe.regle))} Les formats json et csv en détaillent ` +
    `jusqu’à ${ecrireNombre(DETAILLES_PAR_REGLE)}.`
  )
}

/** Ce qui est relevé, du plus grave au moins grave, puis ce qui déplace le plus d’argent. */
export function duPlusGraveAuMoinsGrave(
  constats: readonly Constat[],
): Pick<Groupe, 'constats' | 'suite'> {
  const { reproches } = partager(constats)
  return borner([...reproches].sort(duPlusGrave))
}

/** Ce que diraient les constats qui attendent une réponse, une phrase chacun, dans la même borne. */
export function direCeQuiAttend(retenus: readonly Constat[]): string[] {
  const { constats, suite } = borner(retenus)
  return [...constats.map(({ message }) => message), ...suite]
}

/** Ils sont montrés à part : ni marqués, ni comptés. */
export const TITRE_DES_JUSTIFIES = 'Constats justifiés par la collectivité'

/** « Justifié le 12/03/2026 : accord du commissaire ». */
export function direLaJustification({ date, motif }: ConstatJustifie): string {
  return `Justifié le ${dateEnClair(date)}\u00a0: ${motif}`
}

const CELLULES_CITEES = 6

/** « Budget!E12, F12 » ; au-delà de quelques cellules, leur nombre. */
export function direLeLieu({ feuille, cellules }: Constat): string | null {
  if (feuille === null || cellules.length === 0) return feuille
  const citees = cellules.slice(0, CELLULES_CITEES).join(', ')
  const reste = cellules.length - CELLULES_CITEES
  return `${feuille}!${citees}${reste > 0 ? ` et ${pluriel(reste, 'autre', 'autres')}` : ''}`
}

/** « Département du Finistère (département), 2024 à 2027 ». */
export function direLeContrat({ lecture }: ExamenDeFichier): string {
  const { collectivite, annees } = lecture.contrat
  const type = collectivite.type === null ? 'type inconnu' : NOMS_DES_TYPES[collectivite.type]
  const periode = annees.length === 0 ? 'année inconnue' : direLesAnnees(annees)
  return `${collectivite.nom ?? 'Collectivité non reconnue'} (${type}) — ${periode}`
}

/** « Vérifié le 29/11/2026, à 14 h 32 par Pacte 1.0.0 » : partout où un rapport dit de quand il est. */
export function direLaVerification({
  date,
  heure,
}: Pick<ExamenDeFichier, 'date' | 'heure'>): string {
  return `Vérifié le ${direLInstant(date, heure)} par Pacte ${VERSION}`
}

export function eurosOuTiret(montant: Centimes | null): string {
  return montant === null ? '—' : ecrireEuros(montant)
}

export function eurosSiPositif(montant: Centimes | null): string {
  return montant === null || montant === 0 ? '—' : ecrireEuros(montant)
}
