/** Pourquoi le volet ne peut pas s'ouvrir, et quoi faire. */
export type Empechement = 'hors-d-excel' | 'sans-office'

const TEXTES: Readonly<Record<Empechement, { titre: string; phrases: readonly string[] }>> = {
  'hors-d-excel': {
    titre: 'Pacte s’ouvre dans Excel',
    phrases: [
      'Cette page est le volet du complément Pacte\u00a0: seule, elle n’a pas de classeur à vérifier.',
      'Ouvrez votre classeur dans Excel (Windows, Mac ou sur le ' +
        'web), puis choisissez «\u00a0Volet\u00a0» dans l’onglet Pacte.',
    ],
  },
  'sans-office': {
    titre: 'La bibliothèque d’Excel ne s’est pas chargée',
    phrases: [
      'Pacte n’a pas pu charger office.js depuis appsforoffice.microsoft.com\u00a0: ' +
        'sans elle, il ne peut pas lire le classeur.',
      'Vérifiez la connexion, puis fermez et rouvrez le volet. Si cela continue, demandez à ' +
        'votre service informatique d’autoriser cette adresse.',
    ],
  },
}

/** Remplace la page par une explication. */
export function expliquer(racine: HTMLElement, empechement: Empechement, aide: string): void {
  const { titre, phrases } = TEXTES[empechement]
  const page = document.createElement('main')
  page.className = 'accueil'
  page.append(element('h1', titre), ...phrases.map((phrase) => element('p', phrase)))
  const lien = Object.assign(document.createElement('a'), {
    href: aide,
    textContent: 'Aide de Pacte',
  })
  const pied = document.createElement('p')
  pied.append(lien)
  page.append(pied)
  racine.replaceChildren(page)
}

function element(nom: 'h1' | 'p', texte: string): HTMLElement {
  return Object.assign(document.createElement(nom), { textContent: texte })
}
