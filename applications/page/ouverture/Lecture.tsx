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
  /** null : on ne sait pas encore. */
  readonly avancement: Avancement | null
  readonly choisir: (choix: Choix) => void
  readonly arreter: () => void
}

/** Un gros fichier : où en est sa lecture, ce qu'il contient, et ce qu'on peut en faire. */
export function Lecture({ nom, octets, lu, avancement, choisir, arreter }: Props) {
  return (
    <main class="lecture">
      <h1 id="lecture-titre" tabIndex={-1}>
        {lu === null ? 'Lecture du classeur' : 'Ce classeur est lourd pour la grille'}
      </h1>
      <p class="chapeau">
        {nom}, {enMo(octets)}
        {lu !== null && `, ${contenuDe(lu)}`}.
      </p>
      {lu === null ? (
        <>
          <Avancee nom={nom} avancement={avancement} />
          <Arreter agir={arreter} />
        </>
      ) : (
        <>
          <p>
            Pacte peut le vérifier sans l’afficher : mêmes constats, même copie annotée, que vous
            ouvrirez dans votre tableur. Avec la grille, la page peut ne plus répondre pendant
            plusieurs secondes, voire quelques minutes.
          </p>
          <div class="boutons">
            <button type="button" class="bouton principal" onClick={() => choisir('sans-grille')}>
              Vérifier sans la grille
            </button>
            <button type="button" class="bouton" onClick={() => choisir('grille')}>
              Continuer avec la grille
            </button>
            <Arreter agir={arreter} />
          </div>
        </>
      )}
      <p class="aide">Rien n’est perdu si vous arrêtez : le fichier d’origine n’est pas touché.</p>
    </main>
  )
}

function Avancee({ nom, avancement }: Pick<Props, 'nom' | 'avancement'>) {
  const dit =
    avancement === null
      ? 'Ouverture du fichier'
      : `${Math.floor(avancement.fraction * 100)}\u00a0%, feuille «\u00a0${avancement.feuille}\u00a0»`
  return (
    <>
      <progress
        aria-label={`Lecture de ${nom}`}
        aria-valuetext={dit}
        {...(avancement !== null && { value: avancement.fraction })}
      />
      <p class="avancee">{dit}</p>
    </>
  )
}

function Arreter({ agir }: { readonly agir: () => void }) {
  return (
    <button type="button" class="bouton discret" onClick={agir}>
      Arrêter
    </button>
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
