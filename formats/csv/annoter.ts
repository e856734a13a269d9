import type { Marque } from '../../core/constats/index.ts'
import { lireA1 } from '../../core/grille/index.ts'
import { SEPARATEURS, TITRE_AUX_ORPHELINS, TITRE_DE_COLONNE } from '../lecture/index.ts'
import {
  type Annotation,
  appliquer,
  type MarqueNonPosee,
  type Retouche,
} from '../marquage/index.ts'
import { type LigneCsv, lignesDe } from './lignes.ts'
import { voirCsv } from './vue.ts'

/**
 * Une copie du .csv avec une colonne de plus, « Signalements Pacte », dans l'encodage et le séparateur du fichier ;
 * aucun octet des lignes n'y change. Un .csv n'a qu'une feuille et ni note, ni couleur, ni rapport : `rapport` vaut
 * null.
 *
 * Sur une ligne plus courte que les autres, le texte est précédé des séparateurs qui l'alignent, et suivi d'autant
 * d'espaces, entre ses guillemets : c'est ce qui permet de les retirer tous.
 */
export function annoterCsv(source: Uint8Array, marques: readonly Marque[]): Annotation {
  const vue = voirCsv(effacerCsv(source))
  const { texte, separateur, ecrire } = vue
  const lignes = lignesDe(texte, vue.debut, vue)
  const largeur = lignes.reduce((n, { champs }) => Math.max(n, champs), 0)
  // La première ligne entière est celle de l'en-tête : ce qui la précède est un titre, et une plus longue, un accident.
  const entiere = Math.min(largeur, vue.largeur)
  const entete = lignes.findIndex(({ champs }) => champs >= entiere)
  const titre = vue.surUneLigne ? TITRE_AUX_ORPHELINS : TITRE_DE_COLONNE
  const { parLigne, nonPosees } = ranger(marques, lignes.length)
  const retouches = lignes.map((ligne, rang): Retouche => {
    const phrases = (parLigne.get(rang) ?? []).map(enPhrase).join(' | ')
    const contenu = [rang === entete ? titre : '', phrases].filter(Boolean).join(' : ')
    const manque = contenu === '' ? 0 : largeur - ligne.champs
    // On double les guillemets une fois le texte transcrit : transcrire peut en donner.
    const champ = contenu === '' ? '' : guillemets(ecrire(contenu) + ' '.repeat(manque))
    const ajout = separateur.repeat(manque + 1) + champ
    return { debut: ligne.fin, fin: ligne.fin, texte: ajout }
  })
  return { octets: vue.octets(appliquer(texte, retouches)), nonPosees, rapport: null }
}

/** Retire la colonne qu'annoterCsv ajoute, et rien d'autre ; un fichier qui ne l'a pas est rendu tel quel. */
export function effacerCsv(source: Uint8Array): Uint8Array {
  const vue = voirCsv(source)
  if (!vue.texte.includes(TITRE_DE_COLONNE)) return source
  // La colonne de plus a pu changer ce que le fichier laisse deviner de son séparateur.
  for (const separateur of new Set([vue.separateur, ...SEPARATEURS])) {
    const lignes = lignesDe(vue.texte, vue.debut, { ...vue, separateur })
    const entete = lignes.find((l) => dernierChamp(vue.texte, l).startsWith(TITRE_DE_COLONNE))
    if (entete === undefined) continue
    const retouches = lignes.flatMap((l) => releverChamp(vue.texte, l, separateur, entete.champs))
    return vue.octets(appliquer(vue.texte, retouches))
  }
  return source
}

/** Une ligne plus courte que l'en-tête n'a de nous qu'un champ vide : tout autre dernier champ est à l'utilisateur. */
function releverChamp(
  texte: string,
  ligne: LigneCsv,
  separateur: string,
  largeur: number,
): Retouche[] {
  const champ = dernierChamp(texte, ligne)
  if (ligne.champs === 1 || (ligne.champs < largeur && champ !== '')) return []
  const alignement = / *$/.exec(champ)?.[0].length ?? 0
  const debut = ligne.dernier - 1 - alignement
  const sontAlignes = texte.slice(debut, ligne.dernier) === separateur.repeat(alignement + 1)
  return [{ debut: sontAlignes ? debut : ligne.dernier - 1, fin: ligne.fin, texte: '' }]
}

function dernierChamp(texte: string, { dernier, fin }: LigneCsv): string {
  const champ = texte.slice(dernier, fin)
  return champ.startsWith('"') ? champ.slice(1, champ.endsWith('"') ? -1 : undefined) : champ
}

function ranger(
  marques: readonly Marque[],
  lignes: number,
): { parLigne: ReadonlyMap<number, readonly Marque[]>; nonPosees: readonly MarqueNonPosee[] } {
  const parLigne = new Map<number, Marque[]>()
  const nonPosees: MarqueNonPosee[] = []
  for (const marque of marques) {
    const ligne = lireA1(marque.cellule)?.ligne
    if (ligne === undefined || ligne >= lignes) {
      nonPosees.push({ marque, manque: 'tout', raison: 'feuille-absente' })
    } else parLigne.set(ligne, [...(parLigne.get(ligne) ?? []), marque])
  }
  return { parLigne, nonPosees }
}

function guillemets(texte: string): string {
  return `"${texte.replaceAll('"', '""')}"`
}

/** L'adresse vient devant : le champ ne commence jamais par un signe dont un tableur ferait une formule. */
function enPhrase({ cellule, note }: Marque): string {
  const phrase = note
    .split(/[\r\n]/)
    .map((ligne) => ligne.trim())
    .filter(Boolean)
    .join(' ')
  return `${cellule} : ${phrase}`.trimEnd()
}
