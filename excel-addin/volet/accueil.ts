/** Pourquoi le volet ne peut pas s'ouvrir, et quoi faire. */
export type Empechement = 'hors-d-excel' | 'sans-office' | 'sans-reponse'

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
  'sans-reponse': {
    titre: 'Excel n’a pas répondu',
    phrases: [
      'Pacte attend depuis quinze secondes la bibliothèque d’Excel, ' +
        'que donne appsforoffice.microsoft.com, ou la réponse d’Excel lui-même.',
      'Fermez et rouvrez le volet. Si cela continue, demandez à ' +
        'votre service informatique d’autoriser cette adresse, puis redémarrez Excel.',
    ],
  },
}

/** Remplace la page par une explication. `bloquees` : les adresses qui n'ont rien donné. */
export function expliquer(
  racine: HTMLElement,
  empechement: Empechement,
  aide: string,
  bloquees: readonly string[],
): void {
  const { titre, phrases } = TEXTES[empechement]
  const page = document.createElement('main')
  page.className = 'accueil'
  const nommees = bloquees.map((adresse) => `N’a rien donné\u00a0: ${adresse}`)
  page.append(element('h1', titre), ...[...phrases, ...nommees].map((p) => element('p', p)))
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
