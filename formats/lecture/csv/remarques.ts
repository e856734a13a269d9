import { decoderUnOctet } from '../../octets/index.ts'
import { ligneDe } from './champs.ts'
import { D_UN_OCTET, type TexteDecode } from './encodage.ts'

/** Une ligne de la feuille, à partir de 1, et combien de champs elle a. */
export interface LigneLue {
  readonly rang: number
  readonly champs: number
  /** Le dernier champ qui n'est pas vide, à partir de 1. */
  readonly dernierPlein: number
}

/** Les lignes qui n'ont pas autant de champs que les autres, par leur rang. */
export interface LignesInegales {
  readonly largeur: number
  readonly longues: number[]
  readonly courtes: number[]
  total: number
}

export function lignesInegales(largeur: number): LignesInegales {
  return { largeur, longues: [], courtes: [], total: 0 }
}

/** Une ligne trop courte d'un champ ou deux a pu en perdre un ; bien plus courte, c'est un titre. */
export function compterLaLigne(inegales: LignesInegales, lue: LigneLue): void {
  const { largeur, longues, courtes } = inegales
  if (lue.champs < 2) return
  inegales.total++
  if (lue.dernierPlein > largeur) longues.push(lue.rang)
  else if (lue.champs < largeur && lue.dernierPlein > Math.max(1, largeur / 2)) {
    courtes.push(lue.rang)
  }
}

const LIGNES_CITEES = 5

/** Ce qu'il faut dire d'un .csv qui ne se lit pas comme les autres, et le remède. */
export function remarquesDe(
  decode: TexteDecode,
  inegales: LignesInegales,
  orphelins: readonly number[],
): readonly string[] {
  return [
    ...direLEncodage(decode),
    ...direLesGuillemets(decode.texte, orphelins),
    ...direLesLignesInegales(inegales),
  ]
}

const EN_UTF_8 = 'dans votre tableur, enregistrez-le sous «\u00a0CSV UTF-8\u00a0»'

const NOMS: Readonly<Partial<Record<TexteDecode['encodage'], string>>> = {
  macintosh: 'MacRoman, celui des anciens Mac',
  cp850: 'CP850, celui de MS-DOS',
}

function direLEncodage({ texte, encodage, marque, sur }: TexteDecode): string[] {
  const nom = NOMS[encodage]
  if (nom !== undefined) {
    return [
      `Le fichier est lu dans l’encodage ${nom}, d’après ses accents\u00a0: si des lettres sont fausses, ${EN_UTF_8}.`,
    ]
  }
  if (!sur) {
    return [
      'L’encodage du fichier n’est pas reconnu, il est lu en windows-1252\u00a0: si des lettres ' +
        `sont fausses, ${EN_UTF_8}.`,
    ]
  }
  if (!marque && encodage.startsWith('utf-16')) {
    return [
      `Le fichier est lu en UTF-16, sans la marque qui l’annonce\u00a0: au besoin, ${EN_UTF_8}.`,
    ]
  }
  const double = deuxFoisCode(texte)
  if (double !== null) {
    return [
      `Les accents du fichier ont été codés deux fois («\u00a0${double[0]}\u00a0» pour ` +
        `«\u00a0é\u00a0» ou une autre lettre, à la ligne ${ligneDe(texte, double.index)})\u00a0: un ` +
        `autre outil s’est trompé d’encodage. Repartez du fichier d’origine et, ${EN_UTF_8}.`,
    ]
  }
  const perdu = texte.indexOf('\ufffd')
  if (perdu < 0) return []
  const ligne = ligneDe(texte, perdu)
  return [
    'Des caractères du fichier ont déjà été perdus\u00a0: un autre outil, en se trompant ' +
      `d’encodage, les a remplacés par «\u00a0\ufffd\u00a0» (le premier à la ligne ${ligne}). Repartez ` +
      `du fichier d’origine et, ${EN_UTF_8}.`,
  ]
}

/** « é » fait deux octets en UTF-8 : lus chacun pour une lettre, puis codés, ils donnent « Ã© », « ├® » ou « √© ». */
const DEUX_FOIS = new RegExp(
  D_UN_OCTET.map((encodage) => {
    const suites = decoderUnOctet(
      Uint8Array.from({ length: 64 }, (_, i) => 0x80 + i),
      encodage,
    )
    return `${decoderUnOctet(Uint8Array.of(0xc3), encodage)}[${suites}]`
  }).join('|'),
)

function deuxFoisCode(texte: string): RegExpExecArray | null {
  return DEUX_FOIS.exec(texte)
}

function direLesGuillemets(texte: string, orphelins: readonly number[]): string[] {
  if (orphelins.length === 0) return []
  const cites = orphelins.slice(0, LIGNES_CITEES).map((position) => ligneDe(texte, position))
  const ou = citer(cites, orphelins.length)
  return [
    orphelins.length === 1
      ? `Le guillemet ouvert ${ou} du fichier avalerait les lignes suivantes\u00a0: il est lu ` +
        'comme un signe ordinaire. Retirez-le, ou refermez-le.'
      : `Des guillemets ouverts ${ou} du fichier avaleraient les lignes suivantes\u00a0: ils ` +
        'sont lus comme des signes ordinaires. Retirez-les, ou refermez-les.',
  ]
}

function direLesLignesInegales({ largeur, longues, courtes, total }: LignesInegales): string[] {
  // Un fichier dont les lignes s'arrêtent à leur dernier champ plein n'a rien perdu.
  const regulier = courtes.length * 4 <= total
  return [
    ...direDes(longues, `plus de ${largeur} cellules\u00a0: ce qui dépasse est sans en-tête`),
    ...direDes(
      regulier ? courtes : [],
      `moins de ${largeur} cellules\u00a0: il peut en manquer une`,
    ),
  ]
}

function direDes(rangs: readonly number[], quoi: string): string[] {
  if (rangs.length === 0) return []
  return [
    `Le fichier a, ${citer(rangs)}, ${quoi}. Un séparateur est de trop ou manque\u00a0: vérifiez ` +
      'que chaque montant est sous son en-tête.',
  ]
}

/** « à la ligne 4 », « aux lignes 4, 6 et 12 autres ». */
function citer(rangs: readonly number[], nombre = rangs.length): string {
  if (nombre === 1) return `à la ligne ${rangs[0]}`
  const reste = nombre - LIGNES_CITEES
  if (reste > 0) {
    const citees = rangs.slice(0, LIGNES_CITEES).join(', ')
    return `aux lignes ${citees} et ${reste} ${reste === 1 ? 'autre' : 'autres'}`
  }
  return `aux lignes ${rangs.slice(0, -1).join(', ')} et ${rangs.at(-1)}`
}
