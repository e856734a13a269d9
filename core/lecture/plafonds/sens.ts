import { normaliser } from '../../libelle/index.ts'
import type { Champ, Unite } from '../../modele/index.ts'
import { noterEntete } from '../entete/index.ts'
import { anneeSeule, lireAnnee, neDitQuUneAnnee, uniteAnnoncee } from '../textes/index.ts'
import { autresEntetes } from './alentours.ts'
import { type Entete, ETAGES, type Etiquette, type Situation } from './etiquettes.ts'

/** Ce que des nombres en face d'axes veulent dire. */
export type Sens = 'plafonds' | 'reports'

/** Ce qui entoure un petit tableau. */
export interface Autour {
  readonly voisins: readonly string[]
  /** Sa dernière colonne : un titre commence avant, un autre tableau après. */
  readonly droite: number
}

/** Plafond si l'en-tête le dit ; à défaut s'il ne dit qu'une année ou « montant » et que le titre le dit. */
export function sensDe(
  situation: Situation,
  premiere: Etiquette,
  entete: Entete,
  { voisins, droite }: Autour,
): Sens | null {
  const propre = sensDuTexte(entete.texte)
  if (propre) return propre
  if (!estMuet(entete.texte) || recapituleUnPlan(situation, premiere, droite)) return null
  const titres = titresDe(situation, premiere, droite)
  const alentour = [
    ...voisins.filter((v) => !/programm|consomm|realis/i.test(v)),
    ...titres,
    situation.page.feuille.nom,
  ]
  return alentour.map(sensDuTexte).find((s) => s !== null) ?? null
}

/** « Budget 2025 », « Montant (€) » : un en-tête qui laisse le titre dire de quoi il s'agit. */
function estMuet(texte: string): boolean {
  const libelle = normaliser(texte).replace(/[()]/g, '')
  return /^((annee|exercice|bp|budgets?|prev(?!\w)|montants?|total|credits?|etat|part etat|euros?|€|k€|m€|en|annuels?|par an|20\d\d|\s)+)?$/.test(
    libelle,
  )
}

/** « Axe | Dépense totale | Part État | Part CD » : ce qui est programmé, si près qu'en soient les plafonds. */
function recapituleUnPlan(situation: Situation, premiere: Etiquette, droite: number): boolean {
  return autresEntetes(situation, premiere, droite + 1).some(
    (texte) =>
      !estMuet(texte) &&
      noterEntete(normaliser(texte)).some(
        (n) => DU_PLAN_SEUL.includes(n.champ) && n.poids >= NOMME,
      ),
  )
}

/** Ce qu'un plafond n'a pas : un coût, une part de la collectivité. */
const DU_PLAN_SEUL: readonly Champ[] = ['cout', 'partCollectivite', 'fse', 'tiers']
const NOMME = 7

export function sensDuTexte(texte: string): Sens | null {
  const notes = noterEntete(normaliser(texte))
  if (notes.some((n) => n.champ === 'report' || n.champ === 'accordReport')) return 'reports'
  if (/programm|consomm|realis|taux|%/i.test(texte) && !/plafond|notifi/i.test(texte)) return null
  return notes.some((n) => n.champ === 'plafond') ? 'plafonds' : null
}

/** Une case, et ce qui est à sa gauche. */
type Place = Pick<Etiquette, 'ligne' | 'colonne'>

/** Les titres écrits à gauche, puis dans les lignes au-dessus, de proche en proche. */
function titresDe({ textes }: Situation, { ligne, colonne }: Place, droite: number): string[] {
  return textes
    .filter(({ lieu: l }) =>
      l.ligne === ligne
        ? l.colonne < colonne
        : l.ligne < ligne && l.ligne >= ligne - 5 && l.colonne <= droite,
    )
    .map((t) => t.texte)
    .reverse()
}

export function anneeDuTitre(
  situation: Situation,
  premiere: Etiquette,
  droite: number,
): number | null {
  for (const texte of titresDe(situation, premiere, droite)) {
    if (!sensDuTexte(texte)) continue
    const lue = lireAnnee(texte)
    if (lue.genre === 'une') return lue.annee
    if (lue.genre === 'periode') return null
  }
  return anneeSeule(situation.page.feuille.nom)
}

/** « Report accordé sur 2025 » dit l'année qu'il relève. */
const SUR = /\b(?:sur|en|pour|vers|a) 20\d\d\b/

/** L'année qu'un report relève : « Report 2024 » dit celle d'où il vient, « Report 2024 sur 2025 » les deux. */
export function anneeDuReport({ texte, annee }: Entete): number | null {
  const [dernier = ''] = texte.split(ETAGES).reverse()
  if (neDitQuUneAnnee(normaliser(dernier))) return annee
  const lue = lireAnnee(texte)
  if (lue.genre === 'periode') return lue.fin
  if (lue.genre === 'aucune') return null
  return SUR.test(normaliser(texte)) ? lue.annee : lue.annee + 1
}

export function uniteDuTitre(situation: Situation, place: Place): Unite | null {
  for (const texte of titresDe(situation, place, place.colonne)) {
    const unite = uniteAnnoncee(texte)
    if (unite) return unite
  }
  return null
}
