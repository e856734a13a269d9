/** Un paragraphe de la foire aux questions, et la section où il se trouve. */
export interface Paragraphe {
  readonly section: string
  readonly texte: string
}

/** Une écriture unique : apostrophes droites, espaces simples, sans insécables. */
export function egaliser(texte: string): string {
  return texte
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0\u202f\u2009\ufeff]+/g, ' ')
    .trim()
}

const CHAPITRE_NUMEROTE = /^\d+\. /

/**
 * Découpe le texte, un paragraphe par ligne. Une ligne est un titre quand elle est l'un des titres de `sections`
 * (« Chapitre › Section ») ; un chapitre se reconnaît aussi à son numéro.
 */
export function decouper(texte: string, sections: readonly string[]): Paragraphe[] {
  const chemins = sections.map((section) => section.split(' › '))
  const chapitres = new Set(chemins.map(([chapitre]) => chapitre))
  const paragraphes: Paragraphe[] = []
  let chapitre = ''
  let section = ''
  for (const brute of texte.split(/\r?\n/)) {
    const ligne = egaliser(brute)
    if (ligne === '') continue
    const titre = ligne.replace(CHAPITRE_NUMEROTE, '')
    if (CHAPITRE_NUMEROTE.test(ligne) || chapitres.has(titre)) {
      chapitre = titre
      section = titre
    } else if (chemins.some(([parent, enfant]) => parent === chapitre && enfant === ligne)) {
      section = `${chapitre} › ${ligne}`
    } else {
      paragraphes.push({ section, texte: ligne })
    }
  }
  return paragraphes
}
