import {
  filOuPage,
  type Moteur,
  type MoteurDeLaPage,
  moteurDistant,
} from '../../task-pane/moteur/index.ts'

/** Le moteur de la page, dans un ouvrier si le bac à sable où Google range la page le permet. */
export function ouvrirLeMoteur(fonction: () => MoteurDeLaPage): Moteur {
  return moteurDistant(() =>
    filOuPage(
      () => ouvrierDe(fonction),
      async () => fonction(),
    ),
  )
}

/** Un ouvrier dont le code est celui de la fonction : la page n'a pas d'autre fichier à charger. */
function ouvrierDe(fonction: () => MoteurDeLaPage): Worker {
  const code = new Blob([`(${fonction})().servir(self)`], { type: 'text/javascript' })
  const adresse = URL.createObjectURL(code)
  try {
    return new Worker(adresse)
  } finally {
    // L'ouvrier a déjà retenu son code.
    URL.revokeObjectURL(adresse)
  }
}
