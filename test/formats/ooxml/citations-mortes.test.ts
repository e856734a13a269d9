import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITES } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { partieDecrite, partieDesRelations, relationsDe } from '../../../formats/lecture/index.ts'
import { annoterOoxml, effacerOoxml } from '../../../formats/ooxml/index.ts'
import { cleDePartie, ouvrirPaquet, type Paquet } from '../../../formats/paquet/index.ts'
import { lireXml } from '../../../formats/xml/index.ts'
import {
  classeur,
  ENTETE,
  marque,
  parties,
  RAPPORT,
  relations,
  STYLES,
} from './classeur-d-essai.ts'

const TYPES = '[Content_Types].xml'
const CLASSEUR = 'xl/workbook.xml'
const FEUILLE = 'xl/worksheets/sheet1.xml'
const MARQUES = GRAVITES.map((gravite, i) => marque(a1(i + 1, 1), { gravite }))
const DES_RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml'
const TABLEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const ESPACE_DES_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

const NOMS_MORTS = [
  'xl/comments1.xml',
  'xl/Comments2.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/drawings/vmlDrawing2.vml',
  'xl/drawings/drawing1.xml',
  'xl/drawings/_rels/drawing2.xml.rels',
  'xl/charts/chart1.xml',
  'xl/worksheets/sheet3.xml',
  'xl/worksheets/_rels/sheet4.xml.rels',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/styles1.xml',
]

/** Un classeur qui nomme des parties qu'il n'a pas, de toutes les façons que permet un paquet. */
interface Bancal {
  readonly types: readonly string[]
  readonly liens: readonly (readonly [type: string, cible: string])[]
  readonly liensDuClasseur: readonly (readonly [type: string, cible: string])[]
  readonly orphelines: readonly string[]
  readonly dessin: 'aucun' | 'mort' | 'sans-relation' | 'image-sans-relation'
  readonly styles: boolean
  readonly typeDesRelations: 'defaut' | 'un-a-un'
}

const mort = fc.constantFrom(...NOMS_MORTS)
/** Une partie de relations, elle, peut naître : elle ne serait plus morte. */
const visee = fc.constantFrom(...NOMS_MORTS.filter((nom) => !nom.endsWith('.rels')))
const cible = visee.chain((nom) =>
  fc.constantFrom(`/${nom}`, `/${nom.replaceAll('/', '\\')}`, `/${nom.toUpperCase()}`),
)
const BANCAL: fc.Arbitrary<Bancal> = fc.record({
  types: fc.uniqueArray(mort),
  liens: fc.array(fc.tuple(fc.constantFrom('comments', 'vmlDrawing', 'drawing', 'table'), cible), {
    maxLength: 4,
  }),
  liensDuClasseur: fc.array(fc.tuple(fc.constantFrom('styles', 'worksheet', 'theme'), cible), {
    maxLength: 3,
  }),
  orphelines: fc.uniqueArray(
    fc.constantFrom('xl/worksheets/sheet3.xml', 'xl/drawings/drawing1.xml'),
  ),
  dessin: fc.constantFrom('aucun', 'mort', 'sans-relation', 'image-sans-relation'),
  styles: fc.boolean(),
  typeDesRelations: fc.constantFrom('defaut', 'un-a-un'),
})

function batir(bancal: Bancal): Uint8Array {
  const liens = Object.fromEntries(bancal.liens.map((lien, i) => [`rId${i + 1}`, lien] as const))
  if (bancal.dessin === 'mort') liens.rIdV = ['vmlDrawing', '../drawings/vmlDrawing1.vml']
  const avecRelations = Object.keys(liens).length > 0
  const orphelines = Object.fromEntries(
    bancal.orphelines.map((nom) => [
      partieDesRelations(nom),
      relations({ rId1: ['image', '/xl/media/image1.png'] }),
    ]),
  )
  const relationsPresentes = [
    ...['_rels/.rels', partieDesRelations(CLASSEUR), ...Object.keys(orphelines)],
    ...(avecRelations ? [partieDesRelations(FEUILLE)] : []),
  ]
  const declares = new Map<string, string>([
    [CLASSEUR, `${TABLEUR}.sheet.main+xml`],
    [FEUILLE, `${TABLEUR}.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${TABLEUR}.worksheet+xml`],
    ...bancal.types.map((nom) => [nom, typeMort(nom)] as const),
    ...(bancal.typeDesRelations === 'un-a-un' ? relationsPresentes : []).map(
      (nom) => [nom, DES_RELATIONS] as const,
    ),
  ])
  const types = [...declares].map(
    ([nom, type]) => `<Override PartName="/${nom}" ContentType="${type}"/>`,
  )
  const defaut =
    bancal.typeDesRelations === 'defaut'
      ? `<Default Extension="RELS" ContentType="${DES_RELATIONS}"/>`
      : ''
  return classeur({
    styles: bancal.styles ? STYLES : null,
    ...(avecRelations ? { relations: liens } : {}),
    suite: {
      aucun: '',
      mort: DESSIN('rIdV'),
      'sans-relation': DESSIN('rIdPacte1'),
      'image-sans-relation': '<drawing r:id="rIdPacte1"/>',
    }[bancal.dessin],
    autres: {
      ...orphelines,
      [partieDesRelations(CLASSEUR)]: relations({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['worksheet', '/xl/worksheets/sheet2.xml'],
        ...(bancal.styles ? { rId3: ['styles', 'styles.xml'] } : {}),
        ...Object.fromEntries(
          bancal.liensDuClasseur
            .filter(([type]) => type !== 'styles' || !bancal.styles)
            .map((lien, i) => [`rIdM${i}`, lien] as const),
        ),
      }),
      [TYPES]: `${ENTETE}<Types xmlns="${ESPACE_DES_TYPES}">${defaut}<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    },
  })
}

const DESSIN = (id: string) => `<legacyDrawing r:id="${id}"/>`

function typeMort(nom: string): string {
  return nom.endsWith('.rels') ? DES_RELATIONS : `${TABLEUR}.mort+xml`
}

/** Ce qui rend un paquet invalide : rien, pour un paquet valide. */
function fautes(paquet: Paquet, mortesAvant: ReadonlySet<string>): string[] {
  const fautes: string[] = []
  const { redefinis, defauts } = lireTypes(paquet)
  for (const nom of new Set(redefinis)) {
    if (redefinis.filter((autre) => autre === nom).length > 1) fautes.push(`${nom} a deux types`)
  }
  for (const nom of paquet.noms) {
    const extension = nom.slice(nom.lastIndexOf('.') + 1).toLowerCase()
    const type = redefinis.includes(cleDePartie(nom)) || defauts.includes(extension)
    if (!type && nom !== TYPES) fautes.push(`${nom} n’a pas de type`)
  }
  for (const morte of mortes(paquet)) {
    if (!mortesAvant.has(morte)) fautes.push(`${morte} est une relation morte`)
  }
  for (const decrite of paquet.noms.flatMap((nom) => partieDecrite(nom) ?? [])) {
    const ids = relationsDe(paquet, decrite).map(({ id }) => id)
    if (new Set(ids).size < ids.length) fautes.push(`${decrite} a deux relations de même nom`)
  }
  const dessins = paquet.texte(FEUILLE).split('<legacyDrawing ').length - 1
  if (dessins > 1) fautes.push(`${dessins} dessins de notes`)
  return fautes
}

function lireTypes(paquet: Paquet): { redefinis: string[]; defauts: string[] } {
  const xml = lireXml(paquet.texte(TYPES), TYPES)
  const [redefinis, defauts]: [string[], string[]] = [[], []]
  while (xml.suivant()) {
    if (xml.ouvre('Override')) redefinis.push(cleDePartie(xml.attribut('PartName') ?? ''))
    if (xml.ouvre('Default')) defauts.push((xml.attribut('Extension') ?? '').toLowerCase())
  }
  return { redefinis, defauts }
}

function mortes(paquet: Paquet): Set<string> {
  return new Set(
    paquet.noms
      .flatMap((nom) => partieDecrite(nom) ?? [])
      .flatMap((decrite) => relationsDe(paquet, decrite))
      .flatMap(({ cible, visee }) =>
        cible === null && visee !== null ? [cleDePartie(visee)] : [],
      ),
  )
}

describe('un paquet qui nomme des parties absentes', () => {
  it('reste valide une fois annoté, sans qu’un nom mort ressuscite, et effacer rend l’original', () => {
    fc.assert(
      fc.property(BANCAL, (bancal) => {
        const original = batir(bancal)
        const avant = ouvrirPaquet(original)
        const { octets, nonPosees } = annoterOoxml(avant, MARQUES, RAPPORT)
        const annote = ouvrirPaquet(octets)
        expect(nonPosees).toEqual([])
        expect(fautes(annote, mortes(avant))).toEqual([])
        const { redefinis } = lireTypes(avant)
        const nees = annote.noms.filter((nom) => avant.trouver(nom) === null)
        const interdits = new Set([...redefinis, ...mortes(avant)])
        const ressuscitees = nees.filter(
          (nom) => partieDecrite(nom) === null && interdits.has(cleDePartie(nom)),
        )
        expect(ressuscitees).toEqual([])
        const liees = new Set(relationsDe(avant, FEUILLE).map(({ id }) => id))
        const citees = [...avant.texte(FEUILLE).matchAll(/ r:id="([^"]+)"/g)].map(([, id]) => id)
        const revenues = relationsDe(annote, FEUILLE).filter(
          ({ id }) => citees.includes(id) && !liees.has(id),
        )
        expect(revenues).toEqual([])
        expect(parties(effacerOoxml(annote))).toEqual(parties(original))
      }),
      { numRuns: 300 },
    )
  })

  it('ne garde qu’une relation de styles, celle qui menait nulle part', () => {
    const original = classeur({
      styles: null,
      autres: {
        'xl/_rels/workbook.xml.rels': relations({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['worksheet', 'worksheets/sheet2.xml'],
          rId3: ['styles', 'styles.xml'],
        }),
      },
    })
    const { octets } = annoterOoxml(ouvrirPaquet(original), MARQUES, RAPPORT)
    const liens = relationsDe(ouvrirPaquet(octets), CLASSEUR)
    const styles = liens.filter(({ type }) => type === 'styles')
    expect(styles.map(({ id, cible }) => [id, cible])).toEqual([
      ['rIdPacte1__rId3__styles.xml', 'xl/styles1.xml'],
    ])
    expect(parties(effacerOoxml(ouvrirPaquet(octets)))).toEqual(parties(original))
  })
})
