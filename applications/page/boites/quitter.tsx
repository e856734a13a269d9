import { render } from 'preact'

/** Ce qu'on fait d'un travail non enregistré avant d'ouvrir autre chose. */
export type Reponse = 'enregistrer' | 'abandonner' | 'rester'

/** Demande, dans une boîte modale ; Échap, c'est rester. */
export function demanderAvantDeQuitter(
  racine: HTMLElement,
  ouvert: string,
  voulu: string | null,
): Promise<Reponse> {
  const avant = document.activeElement
  return new Promise((repondre) => {
    const finir = (reponse: Reponse): void => {
      render(null, racine)
      if (avant instanceof HTMLElement && avant.isConnected) avant.focus()
      repondre(reponse)
    }
    render(<Boite ouvert={ouvert} voulu={voulu} finir={finir} />, racine)
    racine.querySelector('dialog')?.showModal()
  })
}

interface Props {
  readonly ouvert: string
  readonly voulu: string | null
  readonly finir: (reponse: Reponse) => void
}

function Boite({ ouvert, voulu, finir }: Props) {
  const suite = voulu === null ? 'un autre fichier' : `«\u00a0${voulu}\u00a0»`
  return (
    <dialog
      aria-labelledby="quitter-titre"
      onCancel={(e) => {
        e.preventDefault()
        finir('rester')
      }}
    >
      <h2 id="quitter-titre" class="titre-seul">
        Enregistrer votre travail ?
      </h2>
      <p>
        Vos changements dans « {ouvert} » ne sont dans aucun fichier. Ouvrir {suite} les perd.
      </p>
      <div class="boutons">
        <button type="button" class="bouton principal" onClick={() => finir('enregistrer')}>
          Enregistrer une copie, puis ouvrir
        </button>
        <button type="button" class="bouton" onClick={() => finir('abandonner')}>
          Ouvrir sans enregistrer
        </button>
        <button type="button" class="bouton discret" onClick={() => finir('rester')}>
          Rester ici
        </button>
      </div>
    </dialog>
  )
}
