import { ErreurDeClasseur } from '../../erreur.ts'

/** Rend compte de chaque champ ; `dernier` : il termine sa ligne. Faux pour s'arrêter là. */
export type Recevoir = (champ: string, dernier: boolean) => boolean

const [GUILLEMET, RETOUR, SAUT] = [34, 13, 10]

/**
 * Découpe un texte délimité. Un guillemet n'en est un qu'au début d'un champ ; doublé, il en vaut un ; entre guillemets,
 * séparateurs et fins de ligne font partie du champ. ErreurDeClasseur si un guillemet ouvert n'est jamais refermé.
 */
export function parcourirChamps(texte: string, separateur: string, recevoir: Recevoir): void {
  const sep = separateur.charCodeAt(0)
  let p = 0
  while (p < texte.length) {
    let champ = ''
    if (texte.charCodeAt(p) === GUILLEMET) {
      const fin = finDesGuillemets(texte, p)
      champ = texte.slice(p + 1, fin).replaceAll('""', '"')
      p = fin + 1
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

function finDesGuillemets(texte: string, ouverture: number): number {
  let p = ouverture + 1
  for (;;) {
    p = texte.indexOf('"', p)
    if (p < 0) {
      const ligne = texte.slice(0, ouverture).split(/\r\n|\r|\n/).length
      throw new ErreurDeClasseur(
        'abime',
        `Le guillemet ouvert à la ligne ${ligne} du fichier n’est jamais refermé, la suite ne peut donc pas être découpée en cellules : refermez-le ou retirez-le.`,
      )
    }
    if (texte.charCodeAt(p + 1) !== GUILLEMET) return p
    p += 2
  }
}
