const TITRE = 'Pacte s’ouvre dans Google Sheets'

const PHRASES = [
  'Cette page est le volet de Pacte\u00a0: seule, elle n’a pas de classeur à vérifier.',
  'Ouvrez votre classeur dans Google Sheets, puis choisissez «\u00a0Volet\u00a0» dans le menu ' +
    'Pacte. Si ce menu manque, rechargez la page du classeur.',
]

/** Hors de Google Sheets, remplace la page par une explication. */
export function expliquer(racine: HTMLElement): void {
  const page = document.createElement('main')
  page.className = 'accueil'
  page.append(element('h1', TITRE), ...PHRASES.map((phrase) => element('p', phrase)))
  racine.replaceChildren(page)
}

function element(nom: 'h1' | 'p', texte: string): HTMLElement {
  return Object.assign(document.createElement(nom), { textContent: texte })
}
