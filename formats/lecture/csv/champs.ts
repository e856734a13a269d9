import { ErreurDeClasseur } from '../../erreur.ts'
import { type Decoupage, fermetureDe } from './guillemets.ts'

/** Rend compte de chaque champ ; `dernier` : il termine sa ligne. Faux pour s'arrêter là. */
export type Recevoir = (champ: string, dernier: boolean) => boolean

const [GUILLEMET, RETOUR, SAUT] = [34, 13, 10]

/** Rend compte d'un champ entre guillemets par son étendue ; faux : ce guillemet ne l'ouvre pas. */
export type Admettre = (etendue: readonly [number, number]) => boolean

/**
 * Découpe un texte délimité. Un guillemet n'en est un qu'au début d'un champ ; doublé, il en vaut un ; entre
 * guillemets, séparateurs et fins de ligne font partie du champ. Un guillemet orphelin est un signe comme un autre
 * : `orphelin` reçoit sa position. ErreurDeClasseur si un guillemet ouvert n'est jamais refermé.
 */
export function parcourirChamps(
  texte: string,
  decoupage: Decoupage,
  recevoir: Recevoir,
  orphelin: (position: number) => void = () => undefined,
  admettre: Admettre = () => true,
): void {
  const sep = decoupage.separateur.charCodeAt(0)
  let p = 0
  while (p < texte.length) {
    let champ = ''
    if (texte.charCodeAt(p) === GUILLEMET) {
      const fin = fermetureDe(texte, p, decoupage)
      if (fin === null) throw jamaisReferme(texte, p)
      if (fin === 'orphelin' || !admettre([p + 1, fin])) orphelin(p)
      else {
        champ = texte.slice(p + 1, fin).replaceAll('""', '"')
        p = fin + 1
      }
    }
    const debut = p
    let c = texte.charCodeAt(p)
    while (p < texte.length && c !== sep && c !== RETOUR && c !== SAUT) c = texte.charCodeAt(++p)
    champ += texte.slice(debut, p)
    const suit = p < texte.length && c === sep
    if (!recevoir(champ, !suit)) return
    p += c === RETOUR && texte.charCodeAt(p + 1) === SAUT ? 2 : 1
    // Un séparateur en toute fin annonce un dernier champ vide.
    if (suit && p === texte.length && !recevoir('', true)) return
  }
}

/** La ligne du fichier, à partir de 1, où est cette position. */
export function ligneDe(texte: string, position: number): number {
  return texte.slice(0, position).split(/\r\n|\r|\n/).length
}

function jamaisReferme(texte: string, ouverture: number): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'abime',
    `Le guillemet ouvert à la ligne ${ligneDe(texte, ouverture)} du fichier n’est jamais ` +
      'refermé, la suite ne peut donc pas être découpée en cellules\u00a0: refermez-le ou retirez-le.',
  )
}
