import { DEBUT_DE_BLOC, encadrer, FIN_DE_BLOC } from '../../core/constats/index.ts'
import { AUTEUR, appliquer, type Retouche } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'
import type { Espaces } from './espaces.ts'
import type { Pose } from './pose.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT } from './reperes.ts'
import { paragraphes } from './texte.ts'

/**
 * Ajoute notre bloc à la note d'une cellule seule (non répétée) : à la suite de celle de l'utilisateur s'il y en a
 * une.
 */
export function noter(cellule: string, { note, ligne, colonne }: Pose, espaces: Espaces): string {
  const bloc = paragraphes(encadrer(note), espaces('text'))
  const xml = lireXml(cellule, 'content.xml')
  xml.suivant()
  const ouvrante = { fin: xml.fin, vide: xml.vide }
  let place = xml.fin
  while (xml.suivant()) {
    if (xml.ouvre('cell-range-source')) {
      xml.sauter()
      place = xml.fin
    } else if (xml.ouvre('annotation')) {
      return appliquer(cellule, [prolonger(cellule, xml, bloc)])
    }
  }
  // Sans position, LibreOffice ne garde pas la largeur ; elle n'a pas à être juste : il la recalcule au survol.
  const annotation =
    `<office:annotation${espaces('office', 'svg', 'dc')} office:display="false" ` +
    `svg:x="${cm((colonne + 1) * 2.3)}" svg:y="${cm(ligne * 0.45)}" svg:width="9cm" ` +
    `svg:height="${hauteur(note)}"><dc:creator>${AUTEUR}</dc:creator>${bloc}</office:annotation>`
  if (!ouvrante.vide) {
    // Une cellule vide écrite en deux balises doit le rester une fois la note retirée.
    const temoin = cellule.startsWith('</', place) ? DEBUT_D_AJOUT + FIN_D_AJOUT : ''
    return cellule.slice(0, place) + annotation + temoin + cellule.slice(place)
  }
  return `${cellule.slice(0, ouvrante.fin - 2)}>${annotation}</${nomEntier(cellule)}>`
}

function prolonger(cellule: string, xml: ReturnType<typeof lireXml>, bloc: string): Retouche {
  const { debut, vide } = xml
  xml.sauter()
  if (!vide) return { debut: xml.debut, fin: xml.debut, texte: bloc }
  const ouvrante = cellule.slice(debut, xml.fin - 2)
  return { debut, fin: xml.fin, texte: `${ouvrante}>${bloc}</${nomEntier(ouvrante)}>` }
}

/** Centimètres qu'il faut pour que la note s'affiche en entier : environ 45 caractères par ligne de 9 cm. */
function hauteur(note: string): string {
  const lignes = note
    .split('\n')
    .reduce((n, ligne) => n + Math.max(1, Math.ceil(ligne.length / 45)), 2)
  return cm(0.6 + lignes * 0.45)
}

function cm(longueur: number): string {
  return `${longueur.toFixed(1)}cm`
}

/** « table:table-cell », tel que l'élément s'appelle dans ce fichier. */
function nomEntier(element: string): string {
  return /^<([^\s/>]+)/.exec(element)?.[1] ?? ''
}

/**
 * Retire nos blocs d'un élément `office:annotation`. Rend '' quand il ne reste rien d'une note que nous avions
 * créée ; la note d'un utilisateur, même vide, lui reste. Un bloc dont la fin a été effacée à la main n'est plus à
 * nous : il reste.
 */
export function denoter(annotation: string): string {
  const xml = lireXml(annotation, 'content.xml')
  const retouches: Retouche[] = []
  let debutDeBloc = -1
  let auteur = ''
  let reste = false
  while (xml.suivant()) {
    if (xml.ouvre('creator')) auteur = xml.texteEntier()
    if (!xml.ouvre('p')) continue
    const { debut } = xml
    const texte = xml.texteEntier().trim()
    if (texte === DEBUT_DE_BLOC && debutDeBloc < 0) debutDeBloc = debut
    else if (debutDeBloc < 0) reste = true
    else if (texte === FIN_DE_BLOC) {
      retouches.push({ debut: debutDeBloc, fin: xml.fin, texte: '' })
      debutDeBloc = -1
    }
  }
  if (retouches.length === 0) return annotation
  if (!reste && debutDeBloc < 0 && auteur === AUTEUR) return ''
  const rendue = appliquer(annotation, retouches)
  const vide = rendue.indexOf('>') + 1
  const seule = rendue.slice(vide) === `</${nomEntier(rendue)}>`
  return seule ? `${rendue.slice(0, rendue.indexOf('></'))}/>` : rendue
}
