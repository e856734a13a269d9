import { a1 } from '../../core/grille/index.ts'
import type { EcritureRefusee, RaisonDeRefus } from '../contenu/index.ts'
import type { MarqueNonPosee } from '../marquage/index.ts'
import type { NonEcrits } from './non-ecrits.ts'

/** Ce qui n'a pas pu être écrit, et pourquoi, en une phrase à montrer. */
export interface NonEcrit {
  readonly quoi: 'cellules' | 'marques' | 'rapport' | 'reglages'
  /** null pour ce qui concerne le classeur entier. */
  readonly feuille: string | null
  /** « B12 » ; vide si ce n'est pas affaire de cellules. */
  readonly cellules: readonly string[]
  readonly phrase: string
}

/** Tout ce qui manque, une phrase par raison et par feuille. */
export function direLesNonEcrits(nonEcrits: NonEcrits): readonly NonEcrit[] {
  const { cellules, reglages, marques, rapport } = nonEcrits
  return [
    ...cellulesNonEcrites(cellules),
    ...(reglages ? [SANS_REGLAGES] : []),
    ...marquesNonPosees(marques),
    ...(rapport === null ? [] : [SANS_RAPPORT[rapport]]),
  ]
}

/** Ce qui empêche d'écrire une cellule, et quoi faire. */
const DES_CELLULES: Readonly<Record<RaisonDeRefus, string>> = {
  'feuille-absente':
    'cette feuille n’est pas dans le fichier. Recopiez ce qu’il faut garder dans une autre.',
  'feuille-protegee':
    'la feuille est protégée. Ôtez la protection dans votre tableur, puis recommencez.',
  'hors-de-la-feuille':
    'aucune feuille ne va jusque-là. Rapprochez du tableau ce qu’il faut garder.',
  fusion: 'une fusion couvre cette place. Écrivez dans la première cellule de la fusion.',
  matrice:
    'une formule matricielle couvre cette place et se change en une fois. Changez-la dans votre tableur.',
  tableau:
    'le titre d’une colonne d’un tableau Excel peut être nommé par des formules. Changez-le dans Excel.',
  'tableau-croise':
    'un tableau croisé remplit cette place. Changez les données dont il part, puis actualisez-le.',
  signalements:
    'la colonne «\u00a0Signalements Pacte\u00a0» est à cette place. Effacez les marques, puis recommencez.',
  nombre: 'le nombre est trop grand pour un tableur. Corrigez-le, puis recommencez.',
  'texte-trop-long': 'le texte dépasse 32 767 caractères. Raccourcissez-le, puis recommencez.',
  formule: 'la formule est mal écrite ou trop longue. Corrigez-la, puis recommencez.',
  fonction:
    'la formule emploie une fonction ou un lien qui ne s’écrit pas d’ici. Écrivez-la dans votre tableur.',
}

/** Une phrase par feuille et par raison. */
function cellulesNonEcrites(refusees: readonly EcritureRefusee[]): readonly NonEcrit[] {
  return grouper(refusees, ({ feuille, raison }) => `${raison} ${feuille}`).map((groupe) => {
    const [{ feuille, raison }] = groupe
    const cellules = groupe.map(({ place }) => a1(place.ligne, place.colonne))
    const phrase = `${designer(cellules, feuille)} pas dans la copie\u00a0: ${DES_CELLULES[raison]}`
    return { quoi: 'cellules', feuille, cellules, phrase }
  })
}

const DES_MARQUES: Readonly<Record<MarqueNonPosee['raison'], string>> = {
  'feuille-absente':
    'cette feuille n’est pas une feuille de calcul du fichier. Lisez ces constats dans le rapport.',
  'feuille-protegee':
    'la feuille est protégée. Ôtez la protection dans votre tableur, puis recommencez.',
  'fil-de-discussion':
    'un fil de discussion y est déjà\u00a0: la couleur y est, la note non. Lisez-la dans le rapport.',
}

function marquesNonPosees(nonPosees: readonly MarqueNonPosee[]): readonly NonEcrit[] {
  const cle = ({ marque, raison }: MarqueNonPosee) => `${raison} ${marque.feuille}`
  return grouper(nonPosees, cle).map((groupe) => {
    const [{ marque, raison }] = groupe
    const cellules = [...new Set(groupe.map((g) => g.marque.cellule))]
    const phrase =
      `${designer(cellules, marque.feuille)} pas entièrement ` +
      `${cellules.length === 1 ? 'marquée' : 'marquées'} dans la copie\u00a0: ${DES_MARQUES[raison]}`
    return { quoi: 'marques', feuille: marque.feuille, cellules, phrase }
  })
}

const duClasseur = (quoi: 'rapport' | 'reglages', phrase: string): NonEcrit => ({
  quoi,
  feuille: null,
  cellules: [],
  phrase,
})

const SANS_RAPPORT = {
  'sans-feuille': duClasseur(
    'rapport',
    'Un .csv n’a pas de feuille pour le rapport\u00a0: téléchargez-le ' +
      'à part, ou enregistrez votre budget en .xlsx ou en .ods.',
  ),
  'structure-protegee': duClasseur(
    'rapport',
    'La structure du classeur est protégée\u00a0: la feuille du rapport n’y a pas été ajoutée. ' +
      'Ôtez la protection dans votre tableur, puis recommencez.',
  ),
}

const SANS_REGLAGES = duClasseur(
  'reglages',
  'Un .csv ne peut pas garder de réglages\u00a0: enregistrez votre budget en .xlsx ou en .ods, puis recommencez.',
)

const NOMMEES = 5

/** « Les cellules B4, B5 et B6 de la feuille « Budget » ne sont ». */
function designer(cellules: readonly string[], feuille: string): string {
  const lieu = `de la feuille «\u00a0${feuille}\u00a0»`
  if (cellules.length === 1) return `La cellule ${cellules[0]} ${lieu} n’est`
  const reste = cellules.length - NOMMEES
  const nommees = cellules.slice(0, reste > 1 ? NOMMEES : undefined)
  const fin = reste > 1 ? `${reste} autres` : (nommees.pop() ?? '')
  return `Les cellules ${nommees.join(', ')} et ${fin} ${lieu} ne sont`
}

/** Au moins un élément par groupe, dans l'ordre où ils viennent. */
function grouper<T>(
  elements: readonly T[],
  cle: (element: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groupes = new Map<string, [T, ...T[]]>()
  for (const element of elements) {
    const groupe = groupes.get(cle(element))
    if (groupe) groupe.push(element)
    else groupes.set(cle(element), [element])
  }
  return [...groupes.values()]
}
