import {
  DEBUT_DE_BLOC,
  GENRES_DE_FEUILLE,
  type GenreDeFeuille,
  genreDeNotreFeuille,
} from '../../core/constats/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { FERMANTE, type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'
import { estNotreCondition, estSignatureDuRapport } from './couleurs.ts'
import { PARTIE_DU_CONTENU, PROFONDEUR_DES_FEUILLES } from './feuilles.ts'
import { denoter } from './note.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT, PAGE_DU_RAPPORT, prefixeDe } from './reperes.ts'
import { CELLULES, LIGNES, recoudre } from './repetition.ts'
import { deteindre, estUneTeinte } from './teinte.ts'

export interface Nettoyage {
  readonly contenu: string
  /** Chemins (« Object Pacte ») des objets qui n'appartenaient qu'à nos feuilles retirées. */
  readonly objets: readonly string[]
  /** Noms de nos feuilles. */
  readonly rapports: readonly string[]
}

/** Ce qu'on retire : nos marques, et celles de nos feuilles qui sont de ces genres. */
export interface Menage {
  readonly marques: boolean
  readonly feuilles: readonly GenreDeFeuille[]
}

export const TOUT: Menage = { marques: true, feuilles: GENRES_DE_FEUILLE }

/** Retire de content.xml ce que nous y avons mis, que le fichier ait été réenregistré depuis ou non. */
export function nettoyer(contenu: string, menage: Menage): Nettoyage {
  // Nos couleurs et nos feuilles portent tous « pacte: » : sans lui ni bloc de note, il n'y a rien à retirer.
  if (!contenu.includes('pacte:') && !contenu.includes(DEBUT_DE_BLOC)) {
    return { contenu, objets: [], rapports: [] }
  }
  const { retouches, objets, rapports } = relever(contenu, menage)
  const releve = appliquer(contenu, retouches)
  const propre = menage.marques ? remettre(releve, menage) : releve
  return {
    contenu: propre,
    objets: objets.filter((objet) => !propre.includes(`"./${objet}"`)),
    rapports,
  }
}

/** Rend aux cellules leur style, retire celles que nous avions ajoutées, réunit celles que nous avions séparées. */
function remettre(contenu: string, menage: Menage): string {
  const sansAjouts = sansLesAjouts(deteindre(contenu), (ajout) => {
    return gardees(menage).some((genre) => ajout.includes(`"${prefixeDe(genre)}`))
  })
  return recoudre(recoudre(sansAjouts, CELLULES), LIGNES)
}

function gardees({ feuilles }: Menage): readonly GenreDeFeuille[] {
  return GENRES_DE_FEUILLE.filter((genre) => !feuilles.includes(genre))
}

function sansLesAjouts(contenu: string, garder: (ajout: string) => boolean): string {
  const retouches: Retouche[] = []
  for (let debut = contenu.indexOf(DEBUT_D_AJOUT); debut >= 0; ) {
    const place = contenu.indexOf(FIN_D_AJOUT, debut)
    // Sans fin, aucun des débuts qui suivent n'en a.
    if (place < 0) break
    const fin = place + FIN_D_AJOUT.length
    if (!garder(contenu.slice(debut, fin))) retouches.push({ debut, fin, texte: '' })
    debut = contenu.indexOf(DEBUT_D_AJOUT, fin)
  }
  return appliquer(contenu, retouches)
}

function relever(
  contenu: string,
  menage: Menage,
): {
  retouches: readonly Retouche[]
  objets: readonly string[]
  rapports: readonly string[]
} {
  const xml = lireXml(contenu, PARTIE_DU_CONTENU)
  const retouches: Retouche[] = []
  const feuilles: Releve[] = []
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom === 'automatic-styles') releverStyles(xml, menage, retouches)
    else if (xml.nom === 'table' && xml.profondeur === PROFONDEUR_DES_FEUILLES) {
      feuilles.push(releverFeuille(xml))
    }
  }
  // Un classeur garde toujours une feuille : si le rapport est la seule, c'est à l'utilisateur d'en décider.
  const rapports = feuilles.filter(({ genre }) => genre !== null)
  const visees = rapports.filter((f) => estVisee(f, menage))
  const retires = visees.length < feuilles.length ? visees : []
  for (const feuille of feuilles) {
    const { debut, fin, genre } = feuille
    const garde = !menage.marques || (genre !== null && !estVisee(feuille, menage))
    if (retires.includes(feuille)) retouches.push({ debut, fin, texte: '' })
    else if (!garde) retouches.push(...feuille.retouches)
  }
  return {
    retouches,
    objets: retires.flatMap(({ objets }) => objets),
    rapports: rapports.map(({ nom }) => nom),
  }
}

function estVisee({ genre }: Releve, { feuilles }: Menage): boolean {
  return genre !== null && feuilles.includes(genre)
}

function retirer(xml: LecteurXml, retouches: Retouche[]): void {
  const { debut } = xml
  xml.sauter()
  retouches.push({ debut, fin: xml.fin, texte: '' })
}

/** Les styles automatiques : les nôtres s'en vont ; dans ceux d'autrui, LibreOffice a pu recopier notre condition. */
function releverStyles(xml: LecteurXml, menage: Menage, retouches: Retouche[]): void {
  const { fin } = xml
  const niveau = xml.profondeur
  const notres: Retouche[] = []
  let reste = xml.vide
  // Récrits par un tableur, ces styles ne disent plus de quelle feuille ils sont : ils partent avec la dernière.
  const seules =
    menage.feuilles.length > 0 &&
    gardees(menage).every((genre) => !xml.texte.includes(`"${prefixeDe(genre)}`))
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre !== OUVRANTE) continue
    const style = xml.attribut('style:name') ?? ''
    const page = xml.attribut('style:master-page-name')
    const condition = xml.nom === 'map' ? (xml.attribut('style:condition') ?? '') : ''
    const genre = GENRES_DE_FEUILLE.find((g) => style.startsWith(prefixeDe(g)))
    const sansNom = page === PAGE_DU_RAPPORT || estSignatureDuRapport(condition)
    const deMarque =
      genre === undefined && !sansNom && (estUneTeinte(style) || estNotreCondition(condition))
    const vise = genre === undefined ? sansNom && seules : menage.feuilles.includes(genre)
    if (vise || (deMarque && menage.marques)) {
      retirer(xml, notres)
    } else reste = true
  }
  if (reste || notres.length === 0) retouches.push(...notres)
  else retouches.push({ debut: fin - 1, fin: xml.fin, texte: '/>' })
}

interface Releve {
  readonly nom: string
  readonly debut: number
  readonly fin: number
  /** null : elle n'est pas à nous. */
  readonly genre: GenreDeFeuille | null
  readonly retouches: readonly Retouche[]
  /** Chemins des objets et des images de la feuille. */
  readonly objets: readonly string[]
}

function releverFeuille(xml: LecteurXml): Releve {
  const { debut } = xml
  const niveau = xml.profondeur
  const nom = xml.attribut('table:name') ?? ''
  const retouches: Retouche[] = []
  const objets: string[] = []
  const genre = genreDeNotreFeuille(nom)
  const style = xml.attribut('table:style-name')
  let signee = genre !== null && style === `${prefixeDe(genre)}feuille`
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('conditional-formats')) signee = releverCouleurs(xml, retouches) || signee
    if (!xml.ouvre('table-row')) continue
    const depart = xml.debut
    xml.survoler()
    const ligne = xml.texte.slice(depart, xml.fin)
    if (ligne.includes(DEBUT_DE_BLOC)) retouches.push(...releverNotes(ligne, depart))
    if (ligne.includes(DEBUT_DE_CHEMIN)) objets.push(...cheminsDe(ligne))
  }
  // Il faut les deux : la signature voyage avec une cellule recopiée, et le nom peut être celui d'une feuille à lui.
  return { nom, debut, fin: xml.fin, genre: signee ? genre : null, retouches, objets }
}

const DEBUT_DE_CHEMIN = 'xlink:href="./'

function cheminsDe(ligne: string): readonly string[] {
  const xml = lireXml(ligne, PARTIE_DU_CONTENU)
  const chemins: string[] = []
  while (xml.suivant()) {
    if (!xml.ouvre('object') && !xml.ouvre('image')) continue
    const chemin = xml.attribut('xlink:href') ?? ''
    if (chemin.startsWith('./')) chemins.push(chemin.slice(2))
  }
  return chemins
}

const CELLULE = /^(covered-)?table-cell$/

/** Les blocs d'une ligne ; une cellule qui n'avait que notre note redevient un élément vide. */
function releverNotes(ligne: string, depart: number): readonly Retouche[] {
  const xml = lireXml(ligne, PARTIE_DU_CONTENU)
  const retouches: Retouche[] = []
  let finDeCellule = -1
  let videDepuis = -1
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && videDepuis === xml.debut && CELLULE.test(xml.nom)) {
      retouches[retouches.length - 1] = { debut: finDeCellule - 1, fin: xml.fin, texte: '/>' }
    }
    if (xml.genre !== OUVRANTE) continue
    if (CELLULE.test(xml.nom)) finDeCellule = xml.fin
    if (xml.nom !== 'annotation') continue
    const retouche = releverNote(xml)
    if (retouche === null) continue
    retouches.push(retouche)
    if (retouche.texte === '' && retouche.debut === finDeCellule) videDepuis = retouche.fin
  }
  return retouches.map(({ debut, fin, texte }) => ({
    debut: debut + depart,
    fin: fin + depart,
    texte,
  }))
}

function releverNote(xml: LecteurXml): Retouche | null {
  const { debut } = xml
  xml.sauter()
  const avant = xml.texte.slice(debut, xml.fin)
  if (!avant.includes(DEBUT_DE_BLOC)) return null
  const texte = denoter(avant)
  return texte === avant ? null : { debut, fin: xml.fin, texte }
}

/** Retire nos conditions, et l'ensemble s'il n'y restait qu'elles ; dit si la feuille porte la signature du rapport. */
function releverCouleurs(xml: LecteurXml, retouches: Retouche[]): boolean {
  const { debut } = xml
  const niveau = xml.profondeur
  const notres: Retouche[] = []
  let autres = 0
  let signee = false
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (!xml.ouvre('conditional-format')) continue
    const format = { debut: xml.debut, niveau: xml.profondeur }
    const conditions: Retouche[] = []
    let reste = 0
    while (xml.suivant() && xml.profondeur >= format.niveau) {
      if (xml.genre !== OUVRANTE || xml.profondeur !== format.niveau + 1) continue
      const valeur = xml.nom === 'condition' ? (xml.attribut('calcext:value') ?? '') : ''
      signee ||= estSignatureDuRapport(valeur)
      if (estNotreCondition(valeur)) retirer(xml, conditions)
      else reste++
    }
    if (conditions.length === 0 || reste > 0) {
      autres++
      notres.push(...conditions)
    } else notres.push({ debut: format.debut, fin: xml.fin, texte: '' })
  }
  if (notres.length > 0 && autres === 0) retouches.push({ debut, fin: xml.fin, texte: '' })
  else retouches.push(...notres)
  return signee
}
