import { pluriel } from '../../../core/constats/index.ts'
import type { Avancement } from '../../../formats/index.ts'
import type { Lu } from '../lecteur/index.ts'

/** Comment ouvrir un classeur lourd. */
export type Choix = 'sans-grille' | 'grille'

export interface Props {
  readonly nom: string
  readonly octets: number
  /** null : le fichier se lit encore. */
  readonly lu: Lu | null
  /** Ce qui est lu se met dans la grille. */
  readonly grille: boolean
  /** null : on ne sait pas encore. */
  readonly avancement: Avancement | null
  readonly choisir: (choix: Choix) => void
  readonly arreter: () => void
}

/** Un gros fichier : où en est sa lecture, ce qu'il contient, et ce qu'on peut en faire. */
export function Lecture({ nom, octets, lu, grille, avancement, choisir, arreter }: Props) {
  const choix = lu !== null && !grille
  return (
    <main class="lecture">
      <h1 id="lecture-titre" tabIndex={-1}>
        {choix ? 'Ce classeur est lourd pour la grille' : `${travailDe(grille)} du classeur`}
      </h1>
      <p class="chapeau">
        {nom}, {enMo(octets)}
        {lu !== null && `, ${contenuDe(lu)}`}.
      </p>
      {choix ? (
        <p>
          Pacte peut le vérifier sans l’afficher : mêmes constats, même copie annotée, que vous
          ouvrirez dans votre tableur. La grille demande quelques secondes, voire quelques minutes,
          de préparation, et chaque geste y est plus lent.
        </p>
      ) : (
        <Avancee quoi={`${travailDe(grille)} de ${nom}`} avancement={avancement} />
      )}
      <div class="boutons">
        {lu !== null && (
          <button
            type="button"
            class={grille ? 'bouton' : 'bouton principal'}
            onClick={() => choisir('sans-grille')}
          >
            Vérifier sans la grille
          </button>
        )}
        {choix && (
          <button type="button" class="bouton" onClick={() => choisir('grille')}>
            Continuer avec la grille
          </button>
        )}
        <button type="button" class="bouton discret" onClick={arreter}>
          Arrêter
        </button>
      </div>
      <p class="aide">Rien n’est perdu si vous arrêtez : le fichier d’origine n’est pas touché.</p>
    </main>
  )
}

function travailDe(grille: boolean): string {
  return grille ? 'Affichage' : 'Lecture'
}

function Avancee({ quoi, avancement }: Pick<Props, 'avancement'> & { readonly quoi: string }) {
  const dit =
    avancement === null
      ? 'Ouverture du fichier'
      : `${Math.floor(avancement.fraction * 100)}\u00a0%, feuille «\u00a0${avancement.feuille}\u00a0»`
  return (
    <>
      <progress
        aria-label={quoi}
        aria-valuetext={dit}
        {...(avancement !== null && { value: avancement.fraction })}
      />
      <p class="avancee">{dit}</p>
    </>
  )
}

function contenuDe({ feuilles, cellules }: Lu): string {
  return `${pluriel(feuilles, 'feuille', 'feuilles')}, ${pluriel(cellules, 'cellule', 'cellules')}`
}

const OCTETS_PAR_MO = 1_000_000

function enMo(octets: number): string {
  const mo = octets / OCTETS_PAR_MO
  return `${mo.toLocaleString('fr-FR', { maximumFractionDigits: mo < 1 ? 2 : 0 })}\u00a0Mo`
}
