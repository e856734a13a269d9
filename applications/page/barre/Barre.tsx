import type { Etat } from '../etat.ts'
import { MenuDuRapport } from './MenuDuRapport.tsx'

/** Ce que la barre peut demander. */
export interface Gestes {
  readonly choisir: () => void
  readonly enregistrer: () => void
  readonly rapporter: (forme: 'html' | 'csv') => void
  readonly visiter: () => void
}

interface Props {
  readonly etat: Etat
  readonly gestes: Gestes
}

/** Le fichier ouvert, ce qu'on en fait, et s'il reste à enregistrer. */
export function Barre({ etat: { fichier, encours }, gestes }: Props) {
  const raison =
    fichier === null ? 'Ouvrez d’abord un fichier.' : encours === null ? null : `${encours}`
  return (
    <>
      <p class="fichier">
        {fichier === null ? (
          'Aucun fichier'
        ) : (
          <>
            <strong title={fichier.nom}>{fichier.nom}</strong>
            {fichier.modifie && <span class="modifie">Modifié, non enregistré</span>}
          </>
        )}
      </p>
      <p class="encours" role="status">
        {encours}
      </p>
      {fichier?.visitable === true && (
        <button type="button" class="bouton discret" onClick={gestes.visiter}>
          Visite guidée
        </button>
      )}
      <button type="button" class="bouton" title="Ctrl+O" onClick={gestes.choisir}>
        Ouvrir un fichier…
      </button>
      <MenuDuRapport raison={raison} choisir={gestes.rapporter} />
      <button
        type="button"
        class="bouton principal"
        title={raison ?? 'Ctrl+S'}
        aria-disabled={raison === null ? undefined : 'true'}
        onClick={() => {
          if (raison === null) gestes.enregistrer()
        }}
      >
        Enregistrer une copie annotée
      </button>
    </>
  )
}
