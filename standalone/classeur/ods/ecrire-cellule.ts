import type { Adresse, ValeurBrute } from '../../../core/grille/index.ts'
import { appliquer, ouvrirChantier, type Retouche } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { FERMANTE, lireXml, OUVRANTE } from '../xml/index.ts'
import { lignesManquantes, type MarquerCellule, marquerLigne } from './cellules.ts'
import { type Espaces, espacesManquants } from './espaces.ts'
import { feuillesDe, PARTIE_DU_CONTENU } from './feuilles.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT } from './reperes.ts'
import { isoler, LIGNES, repetitions } from './repetition.ts'
import { paragraphes } from './texte.ts'

/**
 * Une copie du classeur où cette cellule contient cette valeur, son style et sa note gardés. null si la feuille n'est pas
 * là. L'appelant s'est assuré que la cellule ne porte pas de formule.
 */
export function ecrireCelluleOds(
  paquet: Paquet,
  feuille: string,
  place: Adresse,
  valeur: ValeurBrute,
): Uint8Array | null {
  const chantier = ouvrirChantier(paquet)
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  const etendue = feuillesDe(contenu).feuilles.find(({ nom }) => nom === feuille)
  if (etendue === undefined) return null
  const { debut, fin } = etendue
  // Une cellule ajoutée pour porter une marque devient celle de l'utilisateur : « effacer » ne doit plus la retirer.
  const avant = contenu.slice(debut, fin).replaceAll(DEBUT_D_AJOUT, '').replaceAll(FIN_D_AJOUT, '')
  const texte = remplirFeuille(avant, place, valeur, espacesManquants(contenu))
  chantier.ecrire(PARTIE_DU_CONTENU, appliquer(contenu, [{ debut, fin, texte }]))
  return ecrirePaquet(paquet, chantier.changements())
}

function remplirFeuille(
  feuille: string,
  { ligne, colonne }: Adresse,
  valeur: ValeurBrute,
  espaces: Espaces,
): string {
  const remplie: ReadonlyMap<number, ValeurBrute> = new Map([[colonne, valeur]])
  const remplir: MarquerCellule<ValeurBrute> = (cellule, v) => remplirCellule(cellule, v, espaces)
  const tel = (ajout: string) => ajout
  const xml = lireXml(feuille, PARTIE_DU_CONTENU)
  let suivante = 0
  let finDesLignes = -1
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && xml.profondeur === 1 && GROUPES.test(xml.nom)) {
      finDesLignes = xml.fin
    }
    if (!xml.ouvre('table-row')) continue
    const { debut } = xml
    const premiere = suivante
    suivante += repetitions(xml.attribut(LIGNES.attribut))
    const directe = xml.profondeur === 2
    xml.survoler()
    if (directe) finDesLignes = xml.fin
    if (ligne >= suivante) continue
    const texte = isoler(feuille.slice(debut, xml.fin), LIGNES, [ligne - premiere], (exemplaire) =>
      marquerLigne(exemplaire, remplie, remplir, espaces, tel),
    )
    return appliquer(feuille, [{ debut, fin: xml.fin, texte }])
  }
  const ajout = lignesManquantes(new Map([[ligne, remplie]]), suivante, remplir, espaces, tel)
  return appliquer(feuille, [{ debut: finDesLignes, fin: finDesLignes, texte: ajout }])
}

/** Ce qui, directement dans une feuille, porte ses lignes ou ses colonnes. */
const GROUPES = /^table-(rows?|header-rows|row-group|columns?|header-columns|column-group)$/

/** Ce qu'une cellule dit de sa valeur dans son ouvrante. */
const VALEUR =
  /\s(?:office:(?:value|value-type|date-value|time-value|boolean-value|string-value|currency)|calcext:value-type)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Une cellule seule, dont seuls la valeur et le texte changent. */
function remplirCellule(cellule: string, valeur: ValeurBrute, espaces: Espaces): string {
  const xml = lireXml(cellule, PARTIE_DU_CONTENU)
  xml.suivant()
  const { fin, vide } = xml
  const nom = `${xml.prefixe}${xml.nom}`
  const retouches: Retouche[] = []
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    const { debut } = xml
    const texte = xml.nom === 'p' || xml.nom === 'h'
    xml.sauter()
    if (texte) retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  const garde = vide ? '' : appliquer(cellule, retouches).slice(fin, -`</${nom}>`.length)
  const { attributs, texte } = ecriture(valeur, espaces)
  const ouvrante = cellule.slice(0, fin - (vide ? 2 : 1)).replace(VALEUR, '') + attributs
  const contenu = garde + texte
  return contenu === '' ? `${ouvrante}/>` : `${ouvrante}>${contenu}</${nom}>`
}

function ecriture(valeur: ValeurBrute, espaces: Espaces): { attributs: string; texte: string } {
  if (valeur === null || valeur === '') return { attributs: '', texte: '' }
  const [type, attribut] =
    typeof valeur === 'number'
      ? ['float', ` office:value="${valeur}"`]
      : typeof valeur === 'boolean'
        ? ['boolean', ` office:boolean-value="${valeur}"`]
        : ['string', '']
  const affiche = typeof valeur === 'boolean' ? (valeur ? 'VRAI' : 'FAUX') : String(valeur)
  return {
    attributs: `${espaces('office')} office:value-type="${type}"${attribut}`,
    texte: paragraphes(affiche, espaces('text')),
  }
}
