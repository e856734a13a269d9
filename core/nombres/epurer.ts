// Marques invisibles que la copie depuis une page ou un PDF laisse dans les cellules.
const INVISIBLES = /[\u200b-\u200f\u2060\ufeff]/g
// Tirets, signes moins et traits d'union que les logiciels substituent au « - » du clavier.
const TIRETS = /[\u2010-\u2015\u2212]/g
const PLEINE_CHASSE = /[\uff01-\uff5e]/g

// Une espace de milliers qu'un encodage mal lu a perdue : rien d'autre ne s'écrit là.
const ESPACE_PERDUE = /(\d)\ufffd(?=\d{3}(?:\D|$))/g

// Au-delà, ce n'est plus un nombre mais une phrase : aucune expression régulière ne l'essaie.
const LONGUEUR_MAXIMALE = 64

/** Ce qu'un clavier écrit, sans espace double : rien à ramener. */
const DEJA_NET = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/**
 * Espaces de toutes largeurs, tirets, apostrophes et chiffres pleine chasse ramenés à leur forme simple ; null si le
 * texte est trop long pour être un nombre.
 */
export function epurer(texte: string): string | null {
  const net = texte.trim()
  if (net.length > LONGUEUR_MAXIMALE) return null
  if (DEJA_NET.test(net)) return net
  return net
    .replace(PLEINE_CHASSE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLES, '')
    .replace(ESPACE_PERDUE, '$1 ')
    .replace(TIRETS, '-')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
