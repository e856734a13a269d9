import { pluriel } from '../constats/index.ts'
import { type Centimes, NOMS_DES_CHAMPS, ZERO } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import type { CelluleProposee, CoutsLibres, Proposition } from './proposition.ts'

/** Ce que la proposition donne, en une phrase. */
export function direLaProposition({
  etat,
  cellules,
  bloquants,
  leves,
  restent,
  effet,
}: Proposition): string {
  if (etat === 'rien') return 'Rien à changer\u00a0: aucun bloquant ne tient à un montant.'
  const combien = pluriel(bloquants, 'bloquant chiffré', 'bloquants chiffrés')
  if (cellules.length === 0) return `Aucune cellule ne peut changer\u00a0: ${combien}, aucun levé.`
  const quoi = `${pluriel(cellules.length, 'cellule', 'cellules')} à changer, ${ecrireEuros(effet.deplaces)} déplacés`
  if (etat === 'complete')
    return `${quoi}\u00a0: il ne reste aucun bloquant chiffré (${bloquants} avant).`
  if (restent.length === 0) {
    const accord = bloquants < 2 ? 'levé' : 'levés'
    return `${quoi}\u00a0: ${combien} ${accord}, mais d’autres constats naissent, dits plus bas.`
  }
  const suites = [
    pluriel(leves.length, 'levé', 'levés'),
    pluriel(restent.length, 'reste', 'restent'),
  ]
  // Un nombre ne finit pas une ligne sans son verbe.
  const dites = suites.map((suite) => suite.replace(' ', '\u00a0')).join(', ')
  return `${quoi}\u00a0: ${combien}, ${dites}.`
}

/** « État +23 000 €, collectivité +43 000 €, FSE+ −10 000 €. » : le prix, toujours dit. */
export function direLEffet({ effet }: Proposition): string {
  const parts: readonly (readonly [string, Centimes])[] = [
    ['État', effet.etat],
    ['collectivité', effet.collectivite],
    ['FSE+', effet.fse],
    ...(effet.cout === ZERO ? [] : [['coût des actions', effet.cout] as const]),
    ...(effet.cee === ZERO ? [] : [['CEE', effet.cee] as const]),
  ]
  const dits = parts.map(([nom, ecart]) => `${nom} ${avecSigne(ecart)}`)
  return `Effet\u00a0: ${dits.join(', ')}. C’est un calcul\u00a0: rien ne dit si ces montants sont souhaitables.`
}

/** « collectivité +15 000 €, État −5 000 €, 9 cellules » : de quoi comparer deux propositions. */
export function direLePrix({ effet, cellules }: Pick<Proposition, 'effet' | 'cellules'>): string {
  return (
    `collectivité ${avecSigne(effet.collectivite)}, État ${avecSigne(effet.etat)}, ` +
    pluriel(cellules.length, 'cellule', 'cellules')
  )
}

function avecSigne(ecart: Centimes): string {
  return ecart > 0 ? `+${ecrireEuros(ecart)}` : ecrireEuros(ecart)
}

/** « D12, coût : 70 000 € → 126 000 € ». */
export function direLaCellule({ cellule, champ, avant, apres }: CelluleProposee): string {
  const depuis = avant === null ? 'vide' : ecrireEuros(avant)
  return `${cellule}, ${NOMS_DES_CHAMPS[champ]}\u00a0: ${depuis} → ${ecrireEuros(apres)}`
}

/** « droits-2025, enfance-2026 » : ce que --couts attend. */
export function ecrireLesCouts(couts: CoutsLibres): string {
  return [...couts].join(',')
}

/** Pourquoi la cellule change, et ce qu'il faut faire soi-même ; sans point. */
export function direPourquoi(cellule: CelluleProposee): string {
  const { pourquoi, aConfirmer, protegee, enTexte } = cellule
  return [
    `${pourquoi}${aConfirmer ? ' (à confirmer)' : ''}`,
    ...(enTexte ? ['écrite en texte, la cellule deviendra un nombre'] : []),
    ...(protegee ? ['feuille protégée\u00a0: à écrire vous-même'] : []),
  ].join('\u00a0; ')
}

/** Les cellules d'une action, une année, une feuille. */
export interface ActionAChanger {
  readonly titre: string
  readonly cellules: readonly CelluleProposee[]
}

/** Les cellules d'une action ensemble, dans l'ordre où elles viennent. */
export function parAction(cellules: readonly CelluleProposee[]): readonly ActionAChanger[] {
  const groupes = new Map<string, CelluleProposee[]>()
  for (const cellule of cellules) {
    const titre = `${cellule.action}, ${cellule.annee} (${cellule.feuille})`
    groupes.set(titre, [...(groupes.get(titre) ?? []), cellule])
  }
  return [...groupes].map(([titre, siennes]) => ({ titre, cellules: siennes }))
}
