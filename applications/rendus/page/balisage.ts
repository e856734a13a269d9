/** Du HTML sûr : seul `html` en fabrique, et il échappe tout ce qui n'en est pas déjà. */
export class Balisage {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Contenu = string | number | Balisage | readonly Contenu[]

/** Gabarit étiqueté : les valeurs sont échappées, sauf celles qui sont déjà du balisage. */
export function html(morceaux: TemplateStringsArray, ...valeurs: readonly Contenu[]): Balisage {
  return new Balisage(
    morceaux.map((morceau, i) => morceau + (i in valeurs ? rendre(valeurs[i] ?? '') : '')).join(''),
  )
}

function rendre(contenu: Contenu): string {
  if (contenu instanceof Balisage) return contenu.source
  if (typeof contenu === 'string' || typeof contenu === 'number') return echapper(String(contenu))
  return contenu.map(rendre).join('')
}

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Les caractères de commande n'ont pas de sens dans une page ; ceux qui retournent le texte y trompent.
function echapper(texte: string): string {
  return texte
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/g, (caractere) => ENTITES[caractere] ?? '')
}
