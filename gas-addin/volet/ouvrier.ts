/** Un ouvrier dont le code est celui de la fonction : la page n'a pas d'autre fichier à charger. */
export function ouvrierDe(fonction: () => unknown): Worker {
  const code = new Blob([`(${fonction})().servir(self)`], { type: 'text/javascript' })
  const adresse = URL.createObjectURL(code)
  try {
    return new Worker(adresse)
  } finally {
    // L'ouvrier a déjà retenu son code.
    URL.revokeObjectURL(adresse)
  }
}
