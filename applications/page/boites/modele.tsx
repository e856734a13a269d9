import { render } from 'preact'
import type { ChoixDeModele } from '../../../core/gabarit/index.ts'
import { INTITULES_DES_TYPES, type TypeCollectivite } from '../../../core/modele/index.ts'
import { aujourdhui } from '../../../task-pane/parcours/index.ts'
import { ouvrirUneBoite } from './ouvrir.ts'

const TYPES = Object.keys(INTITULES_DES_TYPES) as TypeCollectivite[]

/** Demande pour qui, et pour quelle année, est le tableau modèle ; null : rien n'est voulu. */
export function demanderLeModele(racine: HTMLElement): Promise<ChoixDeModele | null> {
  return ouvrirUneBoite<ChoixDeModele | null>(racine, (finir) => {
    render(<Boite finir={finir} />, racine)
  })
}

function Boite({ finir }: { readonly finir: (choix: ChoixDeModele | null) => void }) {
  return (
    <dialog
      aria-labelledby="modele-titre"
      onCancel={(e) => {
        e.preventDefault()
        finir(null)
      }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault()
          const donnees = new FormData(e.currentTarget)
          const type = TYPES.find((t) => t === donnees.get('type'))
          if (type !== undefined) finir({ type, annee: Number(donnees.get('annee')) })
        }}
      >
        <h2 id="modele-titre" class="titre-seul">
          Créer un tableau modèle
        </h2>
        <p>
          Une feuille neuve, avec les plafonds, les planchers et un tableau d’actions où les parts
          se calculent. Elle s’ouvre ici ; « Enregistrer » en fait un fichier.
        </p>
        <div class="champ">
          <label for="modele-type">Type de collectivité</label>
          <select id="modele-type" name="type">
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {INTITULES_DES_TYPES[type]}
              </option>
            ))}
          </select>
        </div>
        <div class="champ">
          <label for="modele-annee">Année</label>
          <input
            id="modele-annee"
            name="annee"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            required
            pattern="20[0-9]{2}"
            title="Écrivez une année, par exemple 2025."
            defaultValue={aujourdhui().slice(0, 4)}
          />
        </div>
        <div class="boutons">
          <button type="submit" class="bouton principal">
            Créer le tableau
          </button>
          <button type="button" class="bouton discret" onClick={() => finir(null)}>
            Renoncer
          </button>
        </div>
      </form>
    </dialog>
  )
}
