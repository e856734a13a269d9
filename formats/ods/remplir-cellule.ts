import { jourDe, type ValeurBrute } from '../../core/grille/index.ts'
import { erreurDe, estVide, type Geste } from '../contenu/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { echapperAttribut, lireXml, OUVRANTE } from '../xml/index.ts'
import type { Espaces } from './espaces.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { paragraphes } from './texte.ts'

/** Ce qu'une cellule dit de sa valeur dans son ouvrante. */
const VALEUR =
  /\s(?:office:(?:value|value-type|date-value|time-value|boolean-value|string-value|currency)|calcext:value-type)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Ce qu'elle dit de sa formule, et de la matrice d'une seule cellule que celle-ci remplirait. */
const FORMULE =
  /\stable:(?:formula|number-matrix-(?:rows|columns)-spanned)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Une cellule seule (non répétée), dont seuls la valeur, la formule et le texte changent. */
export function remplirCellule(cellule: string, geste: Geste, espaces: Espaces): string {
  const xml = lireXml(cellule, PARTIE_DU_CONTENU)
  xml.suivant()
  const { fin, vide } = xml
  const nom = `${xml.prefixe}${xml.nom}`
  const datee = xml.attribut('office:value-type') === 'date'
  const retouches: Retouche[] = []
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    const { debut } = xml
    const texte = xml.nom === 'p' || xml.nom === 'h'
    xml.sauter()
    if (texte) retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  const garde = vide ? '' : appliquer(cellule, retouches).slice(fin, -`</${nom}>`.length)
  const attributs = cellule.slice(0, fin - (vide ? 2 : 1)).replace(VALEUR, '')
  const ecrite = ecriture('valeur' in geste ? geste.valeur : geste.resultat, datee, espaces)
  const erreur = 'valeur' in geste ? undefined : erreurDe(geste.resultat)
  const valeur = erreur === undefined ? ecrite : enErreur(erreur, espaces)
  const ouvrante = avecFormule(attributs, geste, espaces) + valeur.attributs
  const contenu = garde + valeur.texte
  return contenu === '' ? `${ouvrante}/>` : `${ouvrante}>${contenu}</${nom}>`
}

/** Un résultat seul laisse la formule telle qu'elle est. */
function avecFormule(attributs: string, geste: Geste, espaces: Espaces): string {
  if ('valeur' in geste) return attributs.replace(FORMULE, '')
  if (!('formule' in geste)) return attributs
  const formule = ` table:formula="${echapperAttribut(geste.formule)}"`
  return attributs.replace(FORMULE, '') + espaces('of') + formule
}

interface Ecrite {
  readonly attributs: string
  readonly texte: string
}

function ecriture(valeur: ValeurBrute, datee: boolean, espaces: Espaces): Ecrite {
  if (estVide(valeur)) return { attributs: '', texte: '' }
  const jour = datee && typeof valeur === 'number' ? instantDe(valeur) : null
  if (jour !== null) {
    const attributs = `${espaces('office')} office:value-type="date" office:date-value="${jour}"`
    return { attributs, texte: paragraphes(jour, espaces('text')) }
  }
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

/** « 2025-03-01 », ou « 2025-03-01T14:30:00 » ; null hors du calendrier. */
function instantDe(serie: number): string | null {
  const secondes = Math.round(serie * SECONDES_PAR_JOUR)
  const jour = jourDe(secondes / SECONDES_PAR_JOUR, false)
  const reste = secondes % SECONDES_PAR_JOUR
  if (jour === null || reste === 0) return jour
  return `${jour}T${new Date(reste * 1000).toISOString().slice(11, 19)}`
}

const SECONDES_PAR_JOUR = 86_400

/** Comme LibreOffice écrit une erreur : un texte vide, dont le genre dit que c'en est une. */
function enErreur(erreur: string, espaces: Espaces): Ecrite {
  return {
    attributs:
      `${espaces('office', 'calcext')} office:value-type="string" ` +
      'office:string-value="" calcext:value-type="error"',
    texte: paragraphes(erreur, espaces('text')),
  }
}
