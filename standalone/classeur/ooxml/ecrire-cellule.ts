import { type Adresse, a1, lireA1, type ValeurBrute } from '../../../core/grille/index.ts'
import { appliquer, ouvrirChantier, type Retouche } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { echapperAttribut, type LecteurXml, lireXml } from '../xml/index.ts'
import { lireClasseur } from './classeur.ts'
import { ajouterDans, clore, type Element, ouvrante, prefixeDe, prefixer } from './element.ts'
import { demanderLeRecalcul } from './recalcul.ts'
import { enTexteDeTableur } from './texte.ts'

/**
 * Une copie du classeur où cette cellule contient cette valeur, son style gardé ; les formules se recalculeront à la
 * prochaine ouverture. null si la feuille n'est pas là. L'appelant s'est assuré que la cellule ne porte pas de formule.
 */
export function ecrireCelluleOoxml(
  paquet: Paquet,
  feuille: string,
  place: Adresse,
  valeur: ValeurBrute,
): Uint8Array | null {
  const chantier = ouvrirChantier(paquet)
  const classeur = lireClasseur(chantier)
  const partie = classeur.onglets.find(({ nom }) => nom === feuille)?.partie ?? null
  if (partie === null) return null
  const texte = chantier.texte(partie)
  chantier.ecrire(partie, appliquer(texte, [retoucheDe(texte, partie, place, valeur)]))
  demanderLeRecalcul(chantier, classeur)
  return ecrirePaquet(paquet, chantier.changements())
}

/** Où la cellule est, ou devrait être : chaque élément est à sa place dans l'ordre du schéma. */
function retoucheDe(
  texte: string,
  partie: string,
  { ligne, colonne }: Adresse,
  valeur: ValeurBrute,
): Retouche {
  const xml = lireXml(texte, partie)
  while (xml.suivant() && !xml.ouvre('sheetData'));
  const donnees = ouvrante(xml)
  let courante = -1
  while (xml.suivant() && !xml.ferme('sheetData')) {
    if (!xml.ouvre('row')) continue
    courante = Number(xml.attribut('r') ?? courante + 2) - 1
    if (courante === ligne) return dansLaLigne(xml, { ligne, colonne }, valeur)
    if (courante > ligne) {
      const rangee = rangeeEnXml(ligne, colonne, valeur, prefixeDe(donnees.nom))
      return { debut: xml.debut, fin: xml.debut, texte: rangee }
    }
    xml.survoler()
  }
  const rangee = rangeeEnXml(ligne, colonne, valeur, prefixeDe(donnees.nom))
  return ajouterDans(clore(donnees, xml), rangee)
}

function rangeeEnXml(ligne: number, colonne: number, valeur: ValeurBrute, prefixe: string): string {
  const cellule = celluleEnXml(a1(ligne, colonne), null, valeur)
  return prefixer(`<row r="${ligne + 1}">${cellule}</row>`, prefixe)
}

function dansLaLigne(xml: LecteurXml, place: Adresse, valeur: ValeurBrute): Retouche {
  const rangee = ouvrante(xml)
  const prefixe = prefixeDe(rangee.nom)
  const ecrite = (style: string | null) =>
    prefixer(celluleEnXml(a1(place.ligne, place.colonne), style, valeur), prefixe)
  let courante = -1
  while (xml.suivant() && !xml.ferme('row')) {
    if (!xml.ouvre('c')) continue
    courante = lireA1(xml.attribut('r') ?? '')?.colonne ?? courante + 1
    const { debut } = xml
    if (courante > place.colonne) return { debut, fin: debut, texte: ecrite(null) }
    const style = xml.attribut('s') ?? null
    xml.sauter()
    if (courante === place.colonne) return { debut, fin: xml.fin, texte: ecrite(style) }
  }
  const element: Element = clore(rangee, xml)
  return ajouterDans(element, ecrite(null))
}

/** Un texte s'écrit toujours comme un texte : il ne devient jamais une formule. */
function celluleEnXml(ref: string, style: string | null, valeur: ValeurBrute): string {
  const debut = `<c r="${ref}"${style === null ? '' : ` s="${echapperAttribut(style)}"`}`
  if (valeur === null || valeur === '') return `${debut}/>`
  if (typeof valeur === 'number') return `${debut}><v>${valeur}</v></c>`
  if (typeof valeur === 'boolean') return `${debut} t="b"><v>${valeur ? 1 : 0}</v></c>`
  return `${debut} t="inlineStr"><is><t xml:space="preserve">${enTexteDeTableur(valeur)}</t></is></c>`
}
