import { pluriel, rapportDe } from '../../core/constats/index.ts'
import { matiereDuRapport } from '../../core/examen/index.ts'
import {
  type Annotation,
  annoter,
  type ClasseurLu,
  estSigne,
  type MarqueNonPosee,
} from '../../formats/index.ts'
import { ecrireDUnCoup } from '../disque/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'
import { preparerLaCopie } from './destination.ts'

/** Écrit la copie annotée ; rend ce qu'il faut en dire, y compris les marques qui n'ont pas pu être posées. */
export function copier(
  examen: ExamenDeFichier,
  lu: ClasseurLu,
  copie: string,
  fichiers: readonly string[],
): string[] {
  preparerLaCopie(copie, examen.fichier)
  const { marques } = examen
  const annotation = annoter(lu, marques, rapportDe(matiereDuRapport(examen)))
  ecrireDUnCoup(copie, annotation.octets, fichiers)
  const sansCouleur = annotation.nonPosees.filter(({ manque }) => manque === 'tout').length
  const posees = pluriel(marques.length - sansCouleur, 'cellule marquée', 'cellules marquées')
  return [
    `copie annotée écrite dans ${copie} (${posees}).`,
    ...direCeQuiManque(annotation, lu.format),
    ...direLaSignaturePerdue(lu),
  ]
}

/** À dire d'une copie : la signature électronique de l'original ne vaut que pour lui. */
export function direLaSignaturePerdue(lu: ClasseurLu): string[] {
  if (!estSigne(lu)) return []
  return [
    'le classeur est signé électroniquement ; la copie, elle, ne l’est plus : seul l’original fait foi.',
  ]
}

function direCeQuiManque({ nonPosees, rapport }: Annotation, format: string): string[] {
  const parRaison = new Map<MarqueNonPosee['raison'], string[]>()
  for (const { marque, raison } of nonPosees) {
    const cellules = parRaison.get(raison) ?? []
    parRaison.set(raison, [...cellules, `${marque.feuille}!${marque.cellule}`])
  }
  const phrases = [...parRaison].map(
    ([raison, cellules]) => `${RAISONS[raison]} : ${citer(cellules)}. Le résultat les dit tous.`,
  )
  if (rapport === null && format !== 'csv') {
    phrases.push(
      'la structure du classeur est protégée : la feuille du rapport n’a pas été ajoutée.',
    )
  }
  return phrases
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
