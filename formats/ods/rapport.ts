import {
  BLANC,
  BLEU,
  ENCRE,
  type StyleAffiche,
  styleAffiche,
  TRAIT,
} from '../../core/aspect/index.ts'
import {
  type CelluleDeRapport,
  type CelluleLiee,
  estEnTableau,
  GRAVITES,
  type Gravite,
  genreDe,
  type Rapport,
  SIGNATURE_DU_RAPPORT,
} from '../../core/constats/index.ts'
import { a1 } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { ecrireEuros } from '../../core/nombres/index.ts'
import { echapperAttribut } from '../xml/index.ts'
import { feuilleEnAdresse } from './adresses.ts'
import { conditionDeStyle, misesEnForme, type Zone } from './couleurs.ts'
import type { Espaces } from './espaces.ts'
import {
  type Attributs,
  allureDe,
  DOSSIER_DU_GRAPHIQUE,
  PAGE_DU_RAPPORT,
  prefixeDe,
  STYLE_SIGNE,
  TITRE_DU_RAPPORT,
} from './reperes.ts'
import { paragraphes } from './texte.ts'

type Rangee = Rapport['lignes'][number]

const CM_PAR_CARACTERE = 0.19
const CM_PAR_LIGNE = 0.45
/** Une ligne de tableur ne dépasse guère 14 cm, quoi qu'on y écrive. */
const LIGNES_PAR_RANGEE = 30
const HAUTEUR_D_UN_TITRE = 2

const BORDURE = ` fo:border-bottom="0.5pt solid ${TRAIT}"`
const RETOUR = ' style:vertical-align="top" fo:wrap-option="wrap"'
const TEXTE = `<style:text-properties fo:color="${ENCRE}"/>`
const A_DROITE = ' style:text-align-source="fix" fo:padding-right="0.2cm"'
const PARAGRAPHE_A_DROITE = '<style:paragraph-properties fo:text-align="end"/>'
const MONTANT =
  `<style:table-cell-properties style:vertical-align="top"${BORDURE}${A_DROITE}/>` +
  `${PARAGRAPHE_A_DROITE}${TEXTE}`

const enTete = (cellule: string, paragraphe: string) =>
  `<style:table-cell-properties fo:background-color="${BLEU}"${RETOUR}${cellule}/>${paragraphe}` +
  `<style:text-properties fo:color="${BLANC}" fo:font-weight="bold"/>`

const ALLURES_DES_CELLULES: Readonly<Record<StyleAffiche, string>> = {
  titre: TITRE_DU_RAPPORT,
  entete: enTete('', ''),
  'entete-de-montant': enTete(A_DROITE, PARAGRAPHE_A_DROITE),
  texte: `<style:table-cell-properties${RETOUR}${BORDURE}/>${TEXTE}`,
  phrase: TEXTE,
  montant: MONTANT,
  centimes: MONTANT,
  lien:
    `<style:table-cell-properties${RETOUR}${BORDURE}/>` +
    `<style:text-properties fo:color="${BLEU}" style:text-underline-style="solid"/>`,
  ...(Object.fromEntries(GRAVITES.map((gravite) => [gravite, allureEnXml(gravite)])) as Record<
    (typeof GRAVITES)[number],
    string
  >),
}

function allureEnXml(gravite: Gravite): string {
  const { fond, texte } = allureDe(gravite)
  return `<style:table-cell-properties${enXml(fond)}${RETOUR}${BORDURE}/><style:text-properties${enXml(texte)}/>`
}

function enXml(attributs: Attributs): string {
  return Object.entries(attributs)
    .map(([nom, valeur]) => ` ${nom}="${valeur}"`)
    .join('')
}

/** Les décimales que montre chaque allure de montant. */
const DECIMALES = { montant: 0, centimes: 2 }

const formatDesMontants = (decimales: number) =>
  `number:language="fr" number:country="FR"><number:number number:decimal-places="${decimales}" ` +
  `number:min-decimal-places="${decimales}" number:min-integer-digits="1" number:grouping="true"/>` +
  '<number:text> </number:text><number:currency-symbol number:language="fr" ' +
  'number:country="FR">€</number:currency-symbol></number:currency-style>'

/**
 * Les styles automatiques que la feuille emploie. `liste` : la signature est dans la liste des mises en
 * forme de la feuille ; sinon, dans le style du titre.
 */
export function stylesDuRapport(
  nom: string,
  rapport: Rapport,
  liste: boolean,
  espaces: Espaces,
): string {
  const { lignes, largeurs } = rapport
  const prefixe = prefixeDe(genreDe(rapport))
  const signe = liste ? '' : conditionDeStyle(SIGNATURE_DU_RAPPORT, STYLE_SIGNE, nom, espaces)
  const nommer = (suite: string) =>
    `<style:style${espaces('style', 'fo', 'table', 'draw')} style:name="${prefixe}${suite}"`
  const hauteurs = new Set(lignes.map((rangee) => hauteur(rangee, largeurs)))
  const rangee = (suite: string | number, hauteur: number, page = '') =>
    `${nommer(`ligne-${suite}`)} style:family="table-row"><style:table-row-properties ` +
    `style:row-height="${(hauteur * CM_PAR_LIGNE + 0.05).toFixed(2)}cm"${page} ` +
    'style:use-optimal-row-height="true"/></style:style>'
  return [
    ...Object.entries(DECIMALES).map(
      ([style, decimales]) =>
        `<number:currency-style${espaces('number', 'style')} style:name="${prefixe}euros-${style}" ` +
        formatDesMontants(decimales),
    ),
    `${nommer('feuille')} style:family="table" style:master-page-name="${PAGE_DU_RAPPORT}">` +
      '<style:table-properties table:display="true"/></style:style>',
    ...largeurs.map(
      (largeur, rang) =>
        `${nommer(`colonne-${rang}`)} style:family="table-column"><style:table-column-properties ` +
        `style:column-width="${enCm(largeur)}cm"/></style:style>`,
    ),
    ...[...hauteurs].map((n) => rangee(n, n)),
    rangee('page', HAUTEUR_D_UN_TITRE, ' fo:break-before="page"'),
    ...Object.entries(ALLURES_DES_CELLULES).map(([style, allure]) => {
      const format = style in DECIMALES ? ` style:data-style-name="${prefixe}euros-${style}"` : ''
      return (
        `${nommer(style)} style:family="table-cell" ` +
        `style:parent-style-name="Default"${format}>${allure}${style === 'titre' ? signe : ''}</style:style>`
      )
    }),
    `${nommer('dessin')} style:family="graphic"><style:graphic-properties draw:stroke="none" ` +
      'draw:fill="none"/></style:style>',
  ].join('')
}

/** La feuille, prête à suivre la dernière feuille de l'utilisateur. */
export function feuilleDuRapport(
  nom: string,
  rapport: Rapport,
  liste: boolean,
  espaces: Espaces,
): string {
  const { lignes, largeurs, graphique, repetee, enHautDePage } = rapport
  const prefixe = prefixeDe(genreDe(rapport))
  const cadre = graphique?.cadre ?? null
  const rangees = Array.from(
    { length: Math.max(1, lignes.length, cadre ? cadre.haut + 1 : 0) },
    (_, ligne) => lignes[ligne] ?? [],
  )
  const colonnes = largeurs.map(
    (_, rang) => `<table:table-column table:style-name="${prefixe}colonne-${rang}"/>`,
  )
  const contenu = rangees.map((rangee, ligne) => {
    const [avant, apres] = ligne === repetee ? BALISES_DE_REPETITION : ['', '']
    const dessin =
      cadre?.haut === ligne ? { colonne: cadre.gauche, xml: dessiner(nom, rapport) } : null
    const style = `${prefixe}ligne-${ligne === enHautDePage ? 'page' : hauteur(rangee, largeurs)}`
    const cellules = cellulesDe(rangee, prefixe, dessin)
    return `${avant}<table:table-row table:style-name="${style}">${cellules}</table:table-row>${apres}`
  })
  const repere: Zone = {
    plages: [{ haut: 0, bas: 0, gauche: 0, droite: 0 }],
    style: STYLE_SIGNE,
    formule: SIGNATURE_DU_RAPPORT,
  }
  return [
    `<table:table${espaces('table', 'office', 'text', 'draw', 'svg', 'xlink', 'calcext')} ` +
      `table:name="${echapperAttribut(nom)}" table:style-name="${prefixe}feuille">`,
    colonnes.length > 0 ? colonnes.join('') : '<table:table-column/>',
    ...contenu,
    liste
      ? `<calcext:conditional-formats>${misesEnForme(nom, [repere])}</calcext:conditional-formats>`
      : '',
    '</table:table>',
  ].join('')
}

const BALISES_DE_REPETITION = ['<table:table-header-rows>', '</table:table-header-rows>']

interface Dessin {
  readonly colonne: number
  readonly xml: string
}

function cellulesDe(rangee: Rangee, prefixe: string, dessin: Dessin | null): string {
  const nombre = Math.max(1, rangee.length, dessin ? dessin.colonne + 1 : 0)
  return Array.from({ length: nombre }, (_, colonne) => {
    const cellule = rangee[colonne] ?? null
    const style = colonne < rangee.length ? styleAffiche(cellule, rangee) : null
    const allure = style === null ? '' : ` table:style-name="${prefixe}${style}"`
    return celluleEnXml(cellule, allure, dessin?.colonne === colonne ? dessin.xml : '')
  }).join('')
}

// Un texte est toujours une valeur de type « string » : rien de ce qui est écrit ici ne peut devenir une formule.
function celluleEnXml(cellule: CelluleDeRapport | null, allure: string, dessin: string): string {
  if (cellule === null) {
    return dessin
      ? `<table:table-cell${allure}>${dessin}</table:table-cell>`
      : `<table:table-cell${allure}/>`
  }
  if ('montant' in cellule) {
    return (
      `<table:table-cell${allure} office:value-type="currency" office:currency="EUR" ` +
      `office:value="${enEuros(cellule.montant)}">` +
      `${dessin}${paragraphes(ecrireEuros(cellule.montant))}</table:table-cell>`
    )
  }
  const contenu = cellule.style === 'lien' ? paragraphesLies(cellule) : paragraphes(cellule.texte)
  return `<table:table-cell${allure} office:value-type="string">${dessin}${contenu}</table:table-cell>`
}

function paragraphesLies({ texte, cible: { feuille, cellule } }: CelluleLiee): string {
  const adresse = `#${feuilleEnAdresse(feuille)}.${cellule}`
  return paragraphes(texte, '', (ligne) => {
    return `<text:a xlink:href="${echapperAttribut(adresse)}" xlink:type="simple">${ligne}</text:a>`
  })
}

function dessiner(nom: string, rapport: Rapport): string {
  const { graphique, largeurs } = rapport
  if (graphique === null) return ''
  const { haut, gauche, bas, droite } = graphique.cadre
  const largeur = largeurs.slice(gauche, droite + 1).reduce((total, n) => total + enCm(n), 0)
  const fin = echapperAttribut(`${feuilleEnAdresse(nom)}.${a1(bas + 1, droite + 1)}`)
  return (
    `<draw:frame draw:z-index="0" draw:style-name="${prefixeDe(genreDe(rapport))}dessin" ` +
    `table:end-cell-address="${fin}" table:end-x="0cm" table:end-y="0cm" svg:x="0cm" svg:y="0cm" ` +
    `svg:width="${Math.max(8, largeur)}cm" svg:height="${((bas - haut + 1) * (CM_PAR_LIGNE + 0.05)).toFixed(2)}cm">` +
    `<draw:object xlink:href="./${DOSSIER_DU_GRAPHIQUE}" xlink:type="simple" xlink:show="embed" ` +
    `xlink:actuate="onLoad"/><svg:title>${echapperAttribut(graphique.titre)}</svg:title></draw:frame>`
  )
}

/** Nombre de lignes de texte qu'il faut pour lire la rangée entière. */
function hauteur(rangee: Rangee, largeurs: readonly number[]): number {
  if (!estEnTableau(rangee)) {
    return rangee.some((cellule) => cellule?.style === 'titre') ? HAUTEUR_D_UN_TITRE : 1
  }
  const besoins = rangee.map((cellule, colonne) => {
    if (cellule === null || 'montant' in cellule) return 1
    const largeur = largeurs[colonne] ?? 10
    return cellule.texte
      .split('\n')
      .reduce((n, ligne) => n + Math.max(1, Math.ceil((ligne.length * 1.25) / largeur)), 0)
  })
  return Math.min(LIGNES_PAR_RANGEE, Math.max(1, ...besoins))
}

function enCm(caracteres: number): number {
  return Math.round((caracteres * CM_PAR_CARACTERE + 0.2) * 100) / 100
}
