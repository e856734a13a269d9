import { render } from 'preact'
import { ouvrirUneBoite } from './ouvrir.ts'

/** Ce qu'on fait d'un travail non enregistré avant d'ouvrir autre chose, ou de fermer. */
export type Reponse = 'enregistrer' | 'abandonner' | 'rester'

/** Demande, dans une boîte modale ; Échap, c'est rester. `voulu` : le fichier à ouvrir ; null : fermer seulement. */
export function demanderAvantDeQuitter(
  racine: HTMLElement,
  ouvert: string,
  voulu: string | null,
): Promise<Reponse> {
  return ouvrirUneBoite<Reponse>(racine, (finir) => {
    render(<Boite ouvert={ouvert} voulu={voulu} finir={finir} />, racine)
  })
}

interface Props {
  readonly ouvert: string
  readonly voulu: string | null
  readonly finir: (reponse: Reponse) => void
}

function Boite({ ouvert, voulu, finir }: Props) {
  const suite = voulu === null ? 'Le fermer' : `Ouvrir «\u00a0${voulu}\u00a0»`
  const verbe = voulu === null ? 'fermer' : 'ouvrir'
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
        Vos changements dans « {ouvert} » ne sont dans aucun fichier. {suite} les perd.
      </p>
      <div class="boutons">
        <button type="button" class="bouton principal" onClick={() => finir('enregistrer')}>
          Enregistrer une copie, puis {verbe}
        </button>
        <button type="button" class="bouton" onClick={() => finir('abandonner')}>
          {voulu === null ? 'Fermer' : 'Ouvrir'} sans enregistrer
        </button>
        <button type="button" class="bouton discret" onClick={() => finir('rester')}>
          Rester ici
        </button>
      </div>
    </dialog>
  )
}
