import {
  type Axe,
  type Centimes,
  estAxe,
  type Lieu,
  lieuDe,
  plus,
  type UniteDAction,
  ZERO,
} from '../modele/index.ts'

/** Ce qu'un axe additionne, une année. Centimes. */
export interface Cumul {
  programme: Centimes
  /** Au moins une part État y est écrite, 0 compris. */
  ecrite: boolean
  incomplet: boolean
  reportInscrit: Centimes
  reportAccorde: Centimes
  reportIncomplet: boolean
  readonly lieuxReport: Lieu[]
  readonly unites: UniteDAction[]
}

export interface Cumuls {
  readonly parAxe: Readonly<Record<Axe, Cumul>>
  readonly transversal: Cumul
  /** Axe qui n'est aucun des quatre. */
  readonly inconnu: Cumul
  /** Des crédits sont sur des lignes qui n'ont pas d'axe du tout : aucun axe n'est complet. */
  sansAxe: boolean
}

export function nouveauxCumuls(): Cumuls {
  return {
    parAxe: { enfance: nouveau(), emploi: nouveau(), droits: nouveau(), transition: nouveau() },
    transversal: nouveau(),
    inconnu: nouveau(),
    sansAxe: false,
  }
}

function nouveau(): Cumul {
  return {
    programme: ZERO,
    ecrite: false,
    incomplet: false,
    reportInscrit: ZERO,
    reportAccorde: ZERO,
    reportIncomplet: false,
    lieuxReport: [],
    unites: [],
  }
}

export function cumuler(cumuls: Cumuls, unite: UniteDAction): void {
  const { axe } = unite
  if (estAxe(axe)) ajouter(cumuls.parAxe[axe], unite)
  else if (axe === 'transversal') ajouter(cumuls.transversal, unite)
  else {
    ajouter(cumuls.inconnu, unite)
    if (!lieuDe(unite.lignes[0], 'axe') && aDesCredits(unite)) cumuls.sansAxe = true
  }
}

function ajouter(cumul: Cumul, unite: UniteDAction): void {
  const { partEtat, report } = unite.montants
  cumul.unites.push(unite)
  if (typeof partEtat === 'number') {
    cumul.programme = plus(cumul.programme, partEtat)
    cumul.ecrite = true
  } else if (partEtat !== 'vide') cumul.incomplet = true
  if (report !== 'absent' && report !== 'vide') ajouterReports(cumul, unite)
}

// Un report dont la colonne d'accord est vide n'est pas accordé : il ne relève pas le plafond.
function ajouterReports(cumul: Cumul, unite: UniteDAction): void {
  for (const ligne of unite.lignes) {
    const { report } = ligne.montants
    if (report === 'illisible') cumul.reportIncomplet = true
    if (typeof report !== 'number' || report === 0) continue
    cumul.reportInscrit = plus(cumul.reportInscrit, report)
    if (ligne.textes.accordReport !== '') cumul.reportAccorde = plus(cumul.reportAccorde, report)
    const lieu = lieuDe(ligne, 'report')
    if (lieu) cumul.lieuxReport.push(lieu)
  }
}

function aDesCredits({ montants: { partEtat } }: UniteDAction): boolean {
  return partEtat !== 'vide' && partEtat !== 0
}
