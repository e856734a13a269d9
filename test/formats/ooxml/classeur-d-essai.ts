import { type Constat, type Marque, type Rapport, rapportDe } from '../../../core/constats/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { composerPaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

export const STYLES = `${ENTETE}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0"/></styleSheet>`

/** Un classeur minimal, une feuille « Budget » dont on donne ce qui suit les cellules, puis d'autres parties. */
export interface Recette {
  /** Ce qui suit `sheetData`. */
  readonly suite?: string
  readonly cellules?: string
  /** Relations de la feuille : identifiant → [type, cible]. */
  readonly relations?: Readonly<Record<string, readonly [string, string]>>
  readonly autres?: Readonly<Record<string, string | null>>
  readonly styles?: string | null
  readonly classeur?: string
  readonly feuille?: string
}

export function classeur(recette: Recette = {}): Uint8Array {
  const {
    suite = '',
    cellules = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  } = recette
  const parties: Record<string, string | null> = {
    '[Content_Types].xml': `${ENTETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml':
      recette.classeur ??
      `${ENTETE}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Budget" sheetId="3" r:id="rId1"/><sheet name="Autre" sheetId="7" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['worksheet', '/xl/worksheets/sheet2.xml'],
      ...(recette.styles === null ? {} : { rId3: ['styles', 'styles.xml'] }),
    }),
    'xl/worksheets/sheet1.xml':
      recette.feuille ??
      `${ENTETE}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${cellules}${suite}</worksheet>`,
    'xl/worksheets/sheet2.xml': `${ENTETE}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/styles.xml': recette.styles === undefined ? STYLES : recette.styles,
    'xl/worksheets/_rels/sheet1.xml.rels': recette.relations ? relations(recette.relations) : null,
    ...recette.autres,
  }
  return composerPaquet(
    new Map(
      Object.entries(parties).flatMap(([nom, texte]) => (texte === null ? [] : [[nom, texte]])),
    ),
  )
}

export function relations(liens: Readonly<Record<string, readonly [string, string]>>): string {
  const elements = Object.entries(liens).map(
    ([id, [type, cible]]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${cible}"/>`,
  )
  return `${ENTETE}<Relationships xmlns="${PAQUET}/relationships">${elements.join('')}</Relationships>`
}

/** Chaque partie d'un classeur, dans l'ordre du fichier : son nom et ses octets, comparables. */
export function parties(octets: Uint8Array): Readonly<Record<string, string>> {
  const paquet = ouvrirPaquet(octets)
  return Object.fromEntries(
    paquet.noms.map((nom) => [nom, Buffer.from(paquet.octets(nom)).toString('latin1')]),
  )
}

/** Le texte d'une partie ; vide si elle n'existe pas. */
export function partie(octets: Uint8Array, nom: string): string {
  const paquet = ouvrirPaquet(octets)
  return paquet.trouver(nom) === null ? '' : paquet.texte(nom)
}

export function marque(cellule: string, autre: Partial<Marque> = {}): Marque {
  return { feuille: 'Budget', cellule, gravite: 'bloquant', note: 'Il manque 28 000 €.', ...autre }
}

const constat: Constat = {
  regle: 'plancher-axe',
  gravite: 'bloquant',
  admis: false,
  axe: 'droits',
  annee: 2025,
  action: 'maraudes',
  feuille: 'Budget',
  cellules: ['E12'],
  message: '=CMD()|maraudes : il manque 28 000 €.',
  etapes: ['320 000 € × 40 % = 128 000 €'],
  montants: null,
  sources: [],
  interpretations: [],
  correction: null,
  correctionJointe: [],
}

export const RAPPORT: Rapport = rapportDe({
  collectivite: "Département de l'Essai",
  date: '2026-11-23',
  conclusion: '1 manquement au texte.',
  questions: [],
  enAttente: [],
  laisses: [],
  suivi: [],
  constats: [
    constat,
    { ...constat, gravite: 'a-justifier' },
    { ...constat, gravite: 'signalement' },
  ],
  justifies: [],
  titreDeLaRegle: (id) => id,
  synthese: (['enfance', 'droits', null] as const).map((axe) => ({
    axe,
    annee: 2025,
    plafond: centimes(32_000_001),
    plancher: axe === null ? null : centimes(12_800_000),
    programme: centimes(10_000_012),
    manque: centimes(2_799_988),
    reste: centimes(21_999_989),
  })),
  interpretations: ['Tolérance de 1 € sur la parité.'],
  notes: [],
})
