import type { Constat } from '../../core/constats/index.ts'
import { direLesAnnees, NOM_DU_RAPPORT, pluriel } from '../../core/constats/index.ts'
import type { AxeMontre, Ecriture } from '../../core/examen/index.ts'
import type { Centimes, Collectivite, Unite } from '../../core/modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../../core/nombres/index.ts'
import { citer } from '../../manifests/gestes/index.ts'
import type { Pose, Retrait } from '../hote/index.ts'

const CELLULES_CITEES = 4

/** « Budget!E12, F12 » ; null si aucune cellule n’est en cause. */
export function direLeLieu({ feuille, cellules }: Pick<Constat, 'feuille' | 'cellules'>) {
  if (feuille === null || cellules.length === 0) return feuille
  const reste = cellules.length - CELLULES_CITEES
  const citees = cellules.slice(0, CELLULES_CITEES).join(', ')
  return `${feuille}!${citees}${reste > 0 ? ` et ${pluriel(reste, 'autre', 'autres')}` : ''}`
}

/** Le contenu d’une cellule, tel qu’on l’y voit. */
export function direLaValeur(valeur: Ecriture['avant']): string {
  if (valeur === null || valeur === '') return '(vide)'
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  return typeof valeur === 'number' ? ecrireNombre(valeur) : valeur
}

/** « Budget!E14, F14 » : les cellules d’une correction, feuille par feuille. */
export function direLesCellules(ecritures: readonly Ecriture[]): string {
  const parFeuille = new Map<string, string[]>()
  for (const { feuille, cellule } of ecritures) {
    parFeuille.set(feuille, [...(parFeuille.get(feuille) ?? []), cellule])
  }
  return [...parFeuille]
    .map(([feuille, cellules]) => `${feuille}!${cellules.join(', ')}`)
    .join(', ')
}

/** « E14 40 000 → 35 000 » ; au-delà de quelques cellules, leur nombre. */
export function direLesEcritures(
  ecritures: readonly Ecriture[],
  dire: (ecriture: Ecriture) => string,
): string {
  return ecritures.length > CELLULES_CITEES
    ? pluriel(ecritures.length, 'cellule', 'cellules')
    : ecritures.map((ecriture) => `${ecriture.cellule}\u00a0${dire(ecriture)}`).join(', ')
}

/** Ce que « Vérifier » a posé dans les cellules, et ce qui ne l’a pas été ; une phrase chacun. */
export function direLaPose({ posees, nonPosees, avecNotes }: Pose): string[] {
  const marquees = pluriel(posees, 'cellule marquée', 'cellules marquées')
  const phrases =
    posees === 0
      ? []
      : [`${marquees} dans le classeur${avecNotes ? ', avec une note qui dit pourquoi' : ''}.`]
  const parRaison = new Map<string, number>()
  for (const { marque, raison } of nonPosees) {
    const dite =
      raison === 'feuille-absente'
        ? `la feuille «\u00a0${marque.feuille}\u00a0» n’existe plus\u00a0: vérifiez de nouveau`
        : `${raison === 'plage-protegee' ? 'une plage de ' : ''}la feuille ` +
          `«\u00a0${marque.feuille}\u00a0» est protégée\u00a0: ôtez sa protection, puis vérifiez de nouveau`
    parRaison.set(dite, (parRaison.get(dite) ?? 0) + 1)
  }
  for (const [raison, nombre] of parRaison) {
    phrases.push(`${pluriel(nombre, 'cellule', 'cellules')} sans couleur\u00a0: ${raison}.`)
  }
  return phrases
}

/** Parmi nos feuilles, d’après leur nom : les autres viennent de l’onglet Suivi, qui seul les écrit. */
export function estUnRapport(nom: string): boolean {
  return nom.startsWith(NOM_DU_RAPPORT)
}

export function direLeRetrait({ retirees, rapports, feuillesProtegees }: Retrait): string {
  const retrait = [direLesRetires(retirees, rapports)]
  if (feuillesProtegees.length > 0) {
    retrait.push(
      `Il peut en rester sur ${enumerer(feuillesProtegees)}\u00a0: ôtez sa protection, puis effacez de nouveau.`,
    )
  }
  return retrait.join(' ')
}

function direLesRetires(marques: number, rapports: readonly string[]): string {
  const quoi = [
    ...(marques > 0 ? ['couleurs et notes de Pacte'] : []),
    ...(rapports.length > 0 ? [`feuille ${enumerer(rapports)}`] : []),
  ].join(', ')
  if (quoi === '') return 'Rien de Pacte à retirer.'
  const suite = rapports.every(estUnRapport) ? '' : ' L’onglet Suivi récrit le suivi.'
  return `Retiré du classeur\u00a0: ${quoi}. Vos cellules n’ont pas changé.${suite}`
}

function enumerer(noms: readonly string[]): string {
  return noms.map(citer).join(', ')
}

const UNITES: Readonly<Record<Unite, string>> = {
  EUR: 'euros',
  kEUR: 'milliers d’euros',
  MEUR: 'millions d’euros',
}

export function direLUnite(unite: Unite): string {
  return UNITES[unite]
}

/** « Département du Finistère · 2024, 2025 ». */
export function direLeContrat(collectivite: Collectivite, annees: readonly number[]): string {
  const nom = collectivite.nom ?? 'Collectivité non reconnue'
  return annees.length === 0 ? nom : `${nom} · ${direLesAnnees(annees)}`
}

/** « 2026-11-23 » → « 23/11/2026 ». */
export function direLaDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** Une phrase des registres, sans majuscule ni point, telle qu’on la montre seule. */
export function enPhrase(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`
}

/** La synthèse, une année après l’autre. */
export function parAnnee(lignes: readonly AxeMontre[]) {
  const annees = [...new Set(lignes.map((l) => l.annee))]
  return annees.map((annee) => ({ annee, lignes: lignes.filter((l) => l.annee === annee) }))
}

/** Une étape de calcul : « manque = plancher − programmé = 128 − 100 = 28 » ; sans résultat, une phrase. */
export interface EtapeDite {
  readonly nom: string
  readonly comment: string | null
  readonly resultat: string | null
}

export function decouperLEtape(etape: string): EtapeDite {
  const [nom = '', ...suite] = etape.split(' = ')
  const resultat = suite.pop() ?? null
  return { nom: enPhrase(nom), comment: suite.length === 0 ? null : suite.join(' = '), resultat }
}

/** De ce que le calcul donne à ce qui est inscrit : l’écart du constat, quand aucune étape n’y arrive. */
export function etapeDeLEcart({ etapes, montants }: Pick<Constat, 'etapes' | 'montants'>) {
  if (montants === null || montants.attendu === 0) return null
  const { constate, attendu, ecart } = montants
  const dit = ecrireEuros(Math.abs(ecart) as Centimes)
  if (etapes.length === 0 || etapes.some((etape) => etape.endsWith(` = ${dit}`))) return null
  return decouperLEtape(
    `écart = inscrit − calculé = ${ecrireEuros(constate)} − ${ecrireEuros(attendu)} = ${ecrireEuros(ecart)}`,
  )
}
