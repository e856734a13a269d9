/** Ce que le clavier demande à toute la page, d'où qu'on soit. */
export interface Raccourcis {
  readonly enregistrer: () => void
  readonly choisir: () => void
  /** F6 : la partie suivante ; Maj+F6 : la précédente. */
  readonly passer: (pas: 1 | -1) => void
  /** Échap puis Tab, dans la grille : ce qui la suit, ou la précède. */
  readonly sortir: (pas: 1 | -1) => void
  /** Échap n'y ferme rien d'autre : ni saisie, ni menu, ni panneau. */
  readonly estDansLaGrille: () => boolean
}

export function ecouterLeClavier(raccourcis: Raccourcis): void {
  let echappe = false
  // En capture : la grille prend pour elle ce qui se tape chez elle.
  window.addEventListener(
    'keydown',
    (e) => {
      const sortie = echappe && e.key === 'Tab'
      // Une touche de modification seule n'est pas encore un geste.
      if (e.key !== 'Shift') echappe = e.key === 'Escape' && raccourcis.estDansLaGrille()
      const geste = sortie ? () => raccourcis.sortir(e.shiftKey ? -1 : 1) : gesteDe(e, raccourcis)
      if (geste === null) return
      e.preventDefault()
      e.stopPropagation()
      geste()
    },
    true,
  )
}

function gesteDe(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  { enregistrer, choisir, passer }: Raccourcis,
): (() => void) | null {
  if (key === 'F6') return () => passer(shiftKey ? -1 : 1)
  if (!(ctrlKey || metaKey) || shiftKey || altKey) return null
  if (key.toLowerCase() === 's') return enregistrer
  return key.toLowerCase() === 'o' ? choisir : null
}
