import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lireFichier } from '../../applications/disque/index.ts'
import { celluleEn } from '../../core/grille/index.ts'
import { ErreurDeClasseur, type GenreDErreur } from '../../formats/index.ts'
import type { ClasseurLu } from '../../formats/lecture/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'

const dossier = fileURLToPath(new URL('../malformes/', import.meta.url))
const FEUILLE = 'xl/worksheets/sheet1.xml'

const abime = (detail: string): [GenreDErreur, string] => [
  'abime',
  `Le fichier est abîmé (${detail})\u00a0: ouvrez-le dans votre tableur et enregistrez-le à nouveau, ou repartez d’une copie saine.`,
]
const tropGros = (detail: string): [GenreDErreur, string] => [
  'trop-gros',
  `Le fichier est trop gros pour être lu (${detail})\u00a0: gardez seulement les feuilles et les lignes du budget, puis recommencez.`,
]
const dangereux = (quoi: string): [GenreDErreur, string] => [
  'dangereux',
  `Le fichier contient ${quoi} qu’aucun tableur n’écrit\u00a0: n’utilisez pas ce fichier, demandez-en un autre à la personne qui vous l’a transmis.`,
]
const doctype = (partie: string) => dangereux(`une déclaration DOCTYPE (dans ${partie})`)
const extension = (porte: string, contenu: string, bonne: string): [GenreDErreur, string] => [
  'extension',
  `Le fichier ${porte} mais contient ${contenu}\u00a0: renommez-le en ${bonne}, ou vérifiez que c’est le bon fichier.`,
]
const autre = (phrase: string): [GenreDErreur, string] => ['format', `Le fichier est ${phrase}`]

const vide: [GenreDErreur, string] = [
  'vide',
  'Le fichier est vide (0 octet)\u00a0: vérifiez qu’il a été entièrement téléchargé ou copié.',
]
const motDePasse: [GenreDErreur, string] = [
  'chiffre',
  'Le classeur est protégé par un mot de passe à l’ouverture\u00a0: ouvrez-le, retirez ce mot de passe, enregistrez, puis recommencez.',
]
const ancienExcel: [GenreDErreur, string] = [
  'ancien-format',
  'Le fichier est un classeur Excel 97-2003 (.xls)\u00a0: ouvrez-le dans Excel et enregistrez-le en .xlsx.',
]
const pasUnTexte: [GenreDErreur, string] = [
  'format',
  'Le fichier n’est ni un classeur ni un texte\u00a0: vérifiez que vous avez choisi le bon fichier.',
]
const archive = autre(
  'une archive zip qui n’est pas un classeur\u00a0: si elle contient le classeur, extrayez-le d’abord.',
)
const pageWeb = autre(
  'une page web (HTML), et non un classeur\u00a0: ouvrez-le dans votre tableur et enregistrez-le en .xlsx.',
)
const horsFeuille = abime(
  `la feuille «\u00a0Budget\u00a0» a une cellule hors des ${(1_048_576).toLocaleString('fr-FR')} lignes et ${(16_384).toLocaleString('fr-FR')} colonnes possibles`,
)
const xml = (detail: string) => abime(`${FEUILLE}\u00a0: ${detail}`)

const REFUSES: Readonly<Record<string, [GenreDErreur, string]>> = {
  'absent.xlsx': ['absent', 'Le fichier est introuvable\u00a0: vérifiez son nom et son dossier.'],
  '.': ['dossier', 'C’est un dossier et non un fichier\u00a0: donnez le chemin d’un fichier.'],
  'vide.xlsx': vide,
  'vide.csv': vide,
  'tronque.xlsx': abime('il est tronqué\u00a0: sa fin manque'),
  'coupe-au-debut.xlsx': pasUnTexte,
  'coupe-au-milieu.xlsx': abime('son sommaire est incomplet'),
  'zip-sans-partie.xlsx': archive,
  'archive-quelconque.xlsx': archive,
  'chiffre-office.xlsx': motDePasse,
  'chiffre.ods': motDePasse,
  'chiffre-zip.xlsx': [
    'chiffre',
    'Le fichier est une archive protégée par un mot de passe\u00a0: enregistrez le classeur sans mot de passe, puis recommencez.',
  ],
  'ancien-excel.xls': ancienExcel,
  'ancien-excel-renomme.xlsx': ancienExcel,
  'ancien-word.xlsx': [
    'ancien-format',
    'Le fichier est un ancien document Office (avant 2007) et non un classeur\u00a0: donnez un .xlsx, .xlsm, .ods ou .csv.',
  ],
  'binaire-excel.xlsx': autre(
    'un classeur Excel binaire (.xlsb)\u00a0: ouvrez-le dans Excel et enregistrez-le en .xlsx.',
  ),
  'ods-renomme.xlsx': extension('porte l’extension .xlsx', 'un classeur .ods', '.ods'),
  'xlsx-renomme.ods': extension('porte l’extension .ods', 'un classeur .xlsx', '.xlsx'),
  'xlsx-renomme.csv': extension('porte l’extension .csv', 'un classeur .xlsx', '.xlsx'),
  'xlsx-renomme.xls': extension('porte l’extension .xls', 'un classeur .xlsx', '.xlsx'),
  'csv-renomme.xlsx': extension('porte l’extension .xlsx', 'un texte délimité', '.csv'),
  'texte.txt': extension('porte l’extension .txt', 'un texte délimité', '.csv'),
  'sans-extension': extension('n’a pas d’extension', 'un classeur .xlsx', '.xlsx'),
  'page-web.xls': pageWeb,
  'page-web.csv': pageWeb,
  'xml-2003.xlsx': autre(
    'un document XML, et non un classeur .xlsx\u00a0: ouvrez-le dans votre tableur et enregistrez-le en .xlsx.',
  ),
  'document.pdf': autre(
    'un PDF, dont les cellules ne se lisent pas\u00a0: demandez le classeur d’origine (.xlsx, .xlsm, .ods ou .csv).',
  ),
  'document-word.xlsx': autre(
    'un document Word\u00a0: copiez son tableau dans un .xlsx ou un .ods.',
  ),
  'presentation.xlsx': autre(
    'une présentation PowerPoint\u00a0: copiez son tableau dans un .xlsx ou un .ods.',
  ),
  'texte-libre.ods': autre(
    'un texte (.odt), et non un classeur\u00a0: copiez son tableau dans un .xlsx ou un .ods.',
  ),
  'numbers.xlsx': autre('un classeur Numbers\u00a0: dans Numbers, exportez-le vers Excel (.xlsx).'),
  'bombe-annoncee.xlsx': tropGros(
    `la partie «\u00a0${FEUILLE}\u00a0» pèse ${(2048).toLocaleString('fr-FR')} Mo, limite 256 Mo`,
  ),
  'bombe-cachee.xlsx': abime(
    `la partie «\u00a0${FEUILLE}\u00a0» contient plus que la taille qu’elle annonce`,
  ),
  'bombe-recouvrement.xlsx': abime(`la partie «\u00a0${FEUILLE}\u00a0» en recouvre une autre`),
  'somme-fausse.xlsx': abime(
    `le contenu de la partie «\u00a0${FEUILLE}\u00a0» ne correspond pas à sa somme de contrôle`,
  ),
  'flux-abime.xlsx': abime(`la partie «\u00a0${FEUILLE}\u00a0» ne se décompresse pas`),
  'methode-inconnue.xlsx': abime(
    'la partie «\u00a0xl/workbook.xml\u00a0» est compressée d’une façon inconnue',
  ),
  'chemin-remontant.xlsx': dangereux(
    'une partie au nom anormal («\u00a0../../../etc/cron.d/pacte\u00a0»)',
  ),
  'chemin-remontant.ods': dangereux(
    'une partie au nom anormal («\u00a0Pictures\\..\\..\\pacte.exe\u00a0»)',
  ),
  'doctype-classeur.xlsx': doctype('xl/workbook.xml'),
  'entites-feuille.xlsx': doctype(FEUILLE),
  'doctype-contenu.ods': doctype('content.xml'),
  'entite-inconnue.xlsx': xml('l’écriture «\u00a0&nbsp;\u00a0» y est inconnue'),
  'sans-classeur.xlsx': abime('la partie «\u00a0xl/workbook.xml\u00a0» manque'),
  'sans-feuille.xlsx': abime('la feuille «\u00a0Budget\u00a0» manque'),
  'sans-relation.xlsx': abime('la feuille «\u00a0Budget\u00a0» manque'),
  'sans-contenu.ods': abime('la partie «\u00a0content.xml\u00a0» manque'),
  'sans-tableur.ods': abime('content.xml ne contient pas de feuilles de calcul'),
  'xml-coupe.xlsx': xml('«\u00a0v\u00a0» n’y est pas refermé'),
  'xml-croise.xlsx': xml('un élément y est refermé sans avoir été ouvert'),
  'xml-coupe.ods': abime('content.xml\u00a0: «\u00a0office:body\u00a0» y est inachevé'),
  'xml-emboite.xlsx': xml('trop d’éléments emboîtés'),
  'hors-de-la-feuille.xlsx': horsFeuille,
  'texte-partage-absent.xlsx': abime('une cellule renvoie à un texte qui n’existe pas'),
  'repetee-un-million-de-fois.ods': tropGros(
    'plus de 5 millions de cellules remplies, à la feuille «\u00a0Budget\u00a0»',
  ),
  'repetee-sans-fin.ods': horsFeuille,
  'guillemet-ouvert.csv': [
    'abime',
    'Le guillemet ouvert à la ligne 2 du fichier n’est jamais refermé, la suite ne peut donc pas être découpée en cellules\u00a0: refermez-le ou retirez-le.',
  ],
  'binaire.csv': pasUnTexte,
  'controles.csv': pasUnTexte,
}

const LISIBLES = [
  'lisible-fusions-recouvertes.xlsx',
  'lisible-lignes-vides-repetees.ods',
  'lisible-commentaire-de-fin.xlsx',
  'lisible-relation-fausse.xlsx',
]

function lire(nom: string): ClasseurLu {
  return lireClasseur(lireFichier(join(dossier, nom)), nom)
}

function erreurDe(nom: string): unknown {
  try {
    return lire(nom)
  } catch (erreur) {
    return erreur
  }
}

describe('les fichiers malformés', () => {
  it('sont tous attendus, et au moins vingt-cinq', () => {
    const attendus = [...Object.keys(REFUSES), ...LISIBLES]
    const presents = ['.', 'absent.xlsx', ...readdirSync(dossier)]
    expect(presents.sort()).toEqual(attendus.sort())
    expect(attendus.length).toBeGreaterThanOrEqual(25)
  })

  it.each(Object.entries(REFUSES))('%s se refuse en une phrase', (nom, [genre, phrase]) => {
    const erreur = erreurDe(nom)
    expect(erreur).toBeInstanceOf(ErreurDeClasseur)
    if (!(erreur instanceof ErreurDeClasseur)) return
    expect(erreur.message).toBe(phrase)
    expect(erreur.genre).toBe(genre)
    expect(erreur.message).toMatch(/^[A-ZÀÉ][^\n]*\.$/)
  })

  it.each(LISIBLES)('%s se lit quand même', (nom) => {
    const [feuille] = lire(nom).classeur.feuilles
    expect(feuille && celluleEn(feuille, 0, 0)).toEqual({ genre: 'nombre', valeur: 1 })
  })

  it('garde les fusions qui se recouvrent et oublie celle qui n’en est pas une', () => {
    expect(lire('lisible-fusions-recouvertes.xlsx').classeur.feuilles[0]?.fusions).toHaveLength(2)
  })

  it('ne déplie pas un milliard de lignes vides', () => {
    const [feuille] = lire('lisible-lignes-vides-repetees.ods').classeur.feuilles
    expect(feuille?.lignes).toHaveLength(1)
  })
})
