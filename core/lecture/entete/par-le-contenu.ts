import type { Champ } from '../../modele/index.ts'
import type { Attribution, Candidat, ColonnePesee } from './candidat.ts'
import { type Contenus, observer } from './contenu.ts'
import { type EnteteDeColonne, sansEntete } from './entete-de-colonne.ts'
import type { Etendues } from './etendue.ts'
import { POIDS_PARLANT, simplifier } from './noms.ts'
import { EN_JEU } from './options.ts'

/** La colonne qui nomme les axes sous une case d'en-tête vide, à gauche des actions ; null s'il n'y en a pas. */
export function axeSansEntete(
  etendues: Etendues,
  {
    ligne,
    avant,
    nommees,
  }: { readonly ligne: number; readonly avant: number; readonly nommees: ReadonlySet<number> },
): Attribution | null {
  for (let colonne = avant - 1; colonne >= 0; colonne--) {
    if (nommees.has(colonne)) continue
    const entete = sansEntete(colonne, ligne)
    const contenu = observer(etendues, colonne)
    if (nommentDesAxes(contenu)) return devine(entete, 'axe', 'nomment les axes')
  }
  return null
}

/** La colonne qui nomme les actions, entre les axes et l'argent, quand ni l'une ni l'autre n'a d'en-tête. */
export function actionSansEntete(
  etendues: Etendues,
  {
    ligne,
    apres,
    avant,
  }: { readonly ligne: number; readonly apres: number; readonly avant: number },
): Attribution | null {
  const pesees = Array.from({ length: Math.max(0, avant - apres - 1) }, (_, i) => {
    const colonne = apres + 1 + i
    return { entete: sansEntete(colonne, ligne), contenu: observer(etendues, colonne) }
  })
  return actionParLeContenu(pesees, etendues)
}

/** Sans en-tête parlant, une colonne dont les cellules nomment des axes est la colonne des axes. */
export function axeParLeContenu(entete: EnteteDeColonne, contenu: Contenus): Candidat[] {
  return contenu.remplies >= 3 && nommentDesAxes(contenu)
    ? [devine(entete, 'axe', 'nomment les axes')]
    : []
}

/** Un total, une note n'en nomment pas. « Jeunes », « Familles » : un public, qui fait penser à un axe et à un seul. */
function nommentDesAxes({ axes, axesDistincts, remplies }: Contenus): boolean {
  return axesDistincts > 1 && axes >= remplies * PART_DES_AXES
}

const PART_DES_AXES = 0.6

/** Cette part des cellules : la plupart. */
export const SURTOUT = 0.5
const PART_DE_TEXTES = 0.9
const LONGUEUR_D_UNE_ACTION = 14
const VARIETE = 0.6
const LIGNES_LUES = 80

/** « Chantier », « Étiquettes de lignes », ou rien : un en-tête muet au-dessus de libellés longs et tous différents. */
export function actionParLeContenu(
  pesees: readonly Pick<ColonnePesee, 'entete' | 'contenu'>[],
  etendues: Etendues,
  longueurMinimale = LONGUEUR_D_UNE_ACTION,
): Attribution | null {
  let meilleure: Attribution | null = null
  let record = longueurMinimale
  for (const { entete, contenu } of pesees) {
    if (contenu.textes < contenu.remplies * PART_DE_TEXTES || contenu.textes < 3) continue
    if (contenu.axes > contenu.remplies * SURTOUT || contenu.codes > 0) continue
    const dits = libellesDe(etendues, entete.colonne)
    const longueur = dits.reduce((s, t) => s + t.length, 0) / Math.max(1, dits.length)
    if (new Set(dits).size < dits.length * VARIETE || longueur <= record) continue
    record = longueur
    meilleure = devine(entete, 'action', 'nomment chacune autre chose')
  }
  return meilleure
}

function libellesDe([{ page, debut, fin }]: Etendues, colonne: number): string[] {
  const dits: string[] = []
  for (let l = debut; l <= Math.min(fin, debut + LIGNES_LUES); l++)
    if (page.libelle(l, colonne) !== '') dits.push(page.libelle(l, colonne))
  return dits
}

/** « Budget de l'année », et rien que des années : celle de chaque ligne, sauf si l'en-tête date autre chose. */
export function anneeParLeContenu(entete: EnteteDeColonne, contenu: Contenus): Candidat[] {
  const pleine = contenu.annees >= 2 && contenu.annees >= contenu.remplies * PRESQUE_TOUTES
  if (!pleine || DATE_AUTRE_CHOSE.test(simplifier(entete.complet))) return []
  // 2 025 € de FSE+ en 2025 : l'en-tête nomme un financeur.
  const apport = entete.notes.some(
    (n) => n.champ !== 'cout' && EN_JEU.includes(n.champ) && n.poids >= POIDS_PARLANT,
  )
  if (apport) return []
  return [devine(entete, 'annee', 'ne disent que des années')]
}

const PRESQUE_TOUTES = 0.9
const DATE_AUTRE_CHOSE =
  /debut|fin\b|depuis|creation|signature|demarrage|lancement|echeance|date|deliberation|origine|anterieur|precedent/

function devine(entete: EnteteDeColonne, champ: Champ, ceQueDisent: string): Candidat {
  return {
    colonne: entete.colonne,
    champ,
    annee: null,
    poids: 3,
    vraisemblance: 1,
    score: 3,
    motif:
      entete.complet === ''
        ? `sans en-tête, ses cellules ${ceQueDisent}`
        : `en-tête « ${entete.complet} » inconnu, mais ses cellules ${ceQueDisent}`,
    entete,
    cumul: false,
  }
}
