const TEXTES = /"((?:[^"]|"")*)"/g

/**
 * Un guillemet dans un texte s'écrit « "" » dans un tableur ; la grille attend « \" », qu'un fichier ne comprend
 * pas. Les deux calculent pareil « "a"&CHAR(34)&"b" » : c'est ce qui se garde. De même une barre oblique à la fin
 * d'un texte, « "C:\" ». `formule` : à séparateurs français ou anglais, ses guillemets comme dans un tableur.
 */
export function guillemetsEnClair(formule: string): string {
  return formule.replaceAll(TEXTES, (texte, contenu: string) => {
    const morceaux = contenu.replaceAll('""', '"').split(/(\\?"|\\$)/)
    if (morceaux.length === 1) return texte
    const suite = morceaux.filter((morceau) => morceau !== '').map(enCode)
    return suite.length === 1 ? suite.join('') : `(${suite.join('&')})`
  })
}

const CODES: Readonly<Record<string, string>> = {
  '"': 'CHAR(34)',
  '\\': 'CHAR(92)',
  '\\"': 'CHAR(92)&CHAR(34)',
}

function enCode(morceau: string): string {
  return CODES[morceau] ?? `"${morceau}"`
}
