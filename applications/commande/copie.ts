import { pluriel } from '../../core/constats/index.ts'
import type { MarqueNonPosee } from '../../hotes/fichier/index.ts'
import {
  type BilanAvecRapport,
  creerLeRapport,
  type OutilsDe,
  verifierLeContrat,
} from '../../task-pane/parcours/index.ts'
import type { ClasseurVerifie } from './examen.ts'

/** Vérifie le fichier ouvert et l'annote : ses marques, puis la feuille du rapport s'il peut en avoir une. */
export async function annoter(
  outils: OutilsDe<ClasseurVerifie>,
  reglages: string | null,
): Promise<BilanAvecRapport<ClasseurVerifie>> {
  if (outils.hote.capacites.feuilles) return await creerLeRapport(outils, reglages)
  return { bilan: await verifierLeContrat(outils, reglages), feuille: null, echec: null }
}

/** Ce qu'il faut dire de la copie, y compris les marques qui n'ont pas pu être posées. */
export function direLaCopie(
  copie: string,
  marques: number,
  nonPosees: readonly MarqueNonPosee[],
  structureProtegee: boolean,
): string[] {
  const sansCouleur = nonPosees.filter(({ manque }) => manque === 'tout').length
  const posees = pluriel(marques - sansCouleur, 'cellule marquée', 'cellules marquées')
  return [
    `copie annotée écrite dans ${copie} (${posees}).`,
    ...direLesNonPosees(nonPosees),
    ...(structureProtegee
      ? ['la structure du classeur est protégée\u00a0: la feuille du rapport n’a pas été ajoutée.']
      : []),
  ]
}

/** À dire d'une copie : la signature électronique de l'original ne vaut que pour lui. */
export function direLaSignaturePerdue(signe: boolean): string[] {
  if (!signe) return []
  return [
    'le classeur est signé électroniquement\u00a0; la copie, elle, ne l’est plus\u00a0: seul l’original fait foi.',
  ]
}

function direLesNonPosees(nonPosees: readonly MarqueNonPosee[]): string[] {
  const parRaison = new Map<MarqueNonPosee['raison'], string[]>()
  for (const { marque, raison } of nonPosees) {
    const cellules = parRaison.get(raison) ?? []
    parRaison.set(raison, [...cellules, `${marque.feuille}!${marque.cellule}`])
  }
  return [...parRaison].map(
    ([raison, cellules]) =>
      `${RAISONS[raison]}\u00a0: ${citer(cellules)}. Le résultat les dit tous.`,
  )
}

const RAISONS: Readonly<Record<MarqueNonPosee['raison'], string>> = {
  'feuille-absente': 'marques non posées, la feuille n’est pas une feuille de calcul ordinaire',
  'feuille-protegee': 'marques non posées, la feuille est protégée',
  'fil-de-discussion': 'notes non écrites, la cellule porte déjà un fil de discussion',
}

const CELLULES_CITEES = 5

function citer(cellules: readonly string[]): string {
  const reste = cellules.length - CELLULES_CITEES
  const debut = cellules.slice(0, CELLULES_CITEES).join(', ')
  return reste > 0 ? `${debut} et ${pluriel(reste, 'autre', 'autres')}` : debut
}
