import type { Etat } from '../etat.ts'
import { type Entree, Menu } from './Menu.tsx'

/** Ce que la barre peut demander. */
export interface Gestes {
  readonly choisir: () => void
  readonly enregistrer: () => void
  readonly rapporter: (forme: 'html' | 'csv') => void
  readonly visiter: () => void
  readonly fermer: () => void
}

interface Props {
  readonly etat: Etat
  readonly gestes: Gestes
}

const OUVRIR = 'Ouvrir…'
const ENREGISTRER = 'Enregistrer une copie annotée'
const VISITER = 'Visite guidée'
const FERMER = 'Fermer le classeur'

/** Le fichier ouvert, ce qu'on en fait, et s'il reste à enregistrer. Étroite, la barre met tout dans un menu. */
export function Barre({ etat: { fichier, encours }, gestes }: Props) {
  const rapports: readonly Entree[] = [
    {
      nom: 'Rapport à imprimer (.html)',
      raison: encours,
      agir: () => gestes.rapporter('html'),
    },
    {
      nom: 'Rapport pour un tableur (.csv)',
      raison: encours,
      agir: () => gestes.rapporter('csv'),
    },
  ]
  const visite: readonly Entree[] =
    fichier?.visitable === true ? [{ nom: VISITER, raison: null, agir: gestes.visiter }] : []
  return (
    <>
      <p class="fichier">
        {fichier === null ? (
          <strong class="marque">Pacte</strong>
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
      {fichier !== null && (
        <>
          {visite.map(({ nom, agir }) => (
            <button key={nom} type="button" class="bouton discret ample" onClick={agir}>
              {nom}
            </button>
          ))}
          <button type="button" class="bouton discret ample" onClick={gestes.fermer}>
            {FERMER}
          </button>
          <button type="button" class="bouton ample" title="Ctrl+O" onClick={gestes.choisir}>
            {OUVRIR}
          </button>
          <Menu
            id="menu-du-rapport"
            nom="Rapport"
            classe="ample"
            raison={encours}
            entrees={rapports}
          />
          <button
            type="button"
            class="bouton ample"
            title={encours ?? 'Ctrl+S'}
            aria-disabled={encours === null ? undefined : 'true'}
            onClick={() => {
              if (encours === null) gestes.enregistrer()
            }}
          >
            {ENREGISTRER}
          </button>
          <Menu
            id="menu-du-fichier"
            nom="Fichier"
            classe="etroit"
            raison={null}
            entrees={[
              { nom: OUVRIR, raison: null, agir: gestes.choisir },
              { nom: ENREGISTRER, raison: encours, agir: gestes.enregistrer },
              ...rapports,
              ...visite,
              { nom: FERMER, raison: null, agir: gestes.fermer },
            ]}
          />
        </>
      )}
    </>
  )
}
