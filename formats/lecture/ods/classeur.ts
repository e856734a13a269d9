import type { Feuille } from '../../../core/grille/index.ts'
import { abime } from '../../erreur.ts'
import { classeurChiffre, type Paquet } from '../../paquet/index.ts'
import { lireXml, OUVRANTE } from '../../xml/index.ts'
import type { Avancer } from '../avancement.ts'
import type { ClasseurOds } from '../classeur-lu.ts'
import { lireFeuille } from './feuille.ts'
import { lireStyles } from './styles.ts'

/** Lit un .ods ; ErreurDeClasseur s'il est chiffré, incomplet ou mal formé. */
export function lireOds(paquet: Paquet, avancer?: Avancer): ClasseurOds {
  refuserSiChiffre(paquet)
  const contenu = { partie: 'content.xml', texte: paquet.texte('content.xml') }
  const communs =
    paquet.trouver('styles.xml') === null
      ? []
      : [{ partie: 'styles.xml', texte: paquet.texte('styles.xml') }]
  const styles = lireStyles([...communs, contenu])
  const xml = lireXml(contenu.texte, contenu.partie)
  const compteur = {
    total: 0,
    avancer: (feuille: string, place: number) =>
      avancer?.({ fraction: place / contenu.texte.length, feuille }),
  }
  const feuilles: Feuille[] = []
  let niveau = -1
  while (xml.suivant()) {
    if (xml.ouvre('spreadsheet')) niveau = xml.profondeur
    else if (xml.profondeur === niveau + 1 && xml.ouvre('table')) {
      const nom = xml.attribut('table:name') ?? ''
      if (estCopieExterne(nom)) xml.sauter()
      else feuilles.push(lireFeuille(xml, nom, styles, compteur))
    } else if (niveau >= 0 && xml.profondeur > niveau && xml.genre === OUVRANTE) xml.sauter()
  }
  if (niveau < 0) throw abime('content.xml ne contient pas de feuilles de calcul')
  return { format: 'ods', classeur: { feuilles }, paquet }
}

/** LibreOffice garde en feuilles cachées ce qu'il a lu d'autres classeurs : « 'file:///…'#$Feuille1 ». */
function estCopieExterne(nom: string): boolean {
  return /^'.*'#/.test(nom)
}

function refuserSiChiffre(paquet: Paquet): void {
  const nom = paquet.trouver('META-INF/manifest.xml')
  if (nom === null) return
  const xml = lireXml(paquet.texte(nom), nom)
  while (xml.suivant()) if (xml.ouvre('encryption-data')) throw classeurChiffre()
}
