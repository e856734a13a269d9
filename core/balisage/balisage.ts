/** Du HTML sûr : seul `html` en fabrique d'un texte, et il échappe tout ce qui n'en est pas déjà. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type Contenu = string | number | Html | readonly Contenu[]

export const RIEN = new Html('')

/** Gabarit étiqueté : les valeurs sont échappées, sauf celles qui sont déjà du HTML. */
export function html(morceaux: TemplateStringsArray, ...valeurs: readonly Contenu[]): Html {
  return new Html(
    morceaux.map((morceau, i) => morceau + (i in valeurs ? rendre(valeurs[i] ?? '') : '')).join(''),
  )
}

function rendre(contenu: Contenu): string {
  if (contenu instanceof Html) return contenu.source
  return typeof contenu === 'object' ? contenu.map(rendre).join('') : echapper(String(contenu))
}

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Hors retours et tabulations, les caractères de commande n'ont pas de sens dans une page ; ceux qui retournent le
// texte y trompent.
function echapper(texte: string): string {
  return texte
    .replace(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/g, (caractere) => ENTITES[caractere] ?? '')
}
