import { render } from 'preact'

/** Montre une boîte modale jusqu'à sa réponse ; le focus revient ensuite d'où il venait. */
export function ouvrirUneBoite<Reponse>(
  racine: HTMLElement,
  montrer: (finir: (reponse: Reponse) => void) => void,
): Promise<Reponse> {
  const avant = document.activeElement
  return new Promise((repondre) => {
    montrer((reponse) => {
      render(null, racine)
      if (avant instanceof HTMLElement && avant.isConnected) avant.focus()
      repondre(reponse)
    })
    racine.querySelector('dialog')?.showModal()
  })
}
