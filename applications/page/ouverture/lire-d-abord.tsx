import { render } from 'preact'
import type { Fichier } from '../classeur-servi.ts'
import { type Lecteur, type Lu, ouvrirUnLecteur } from '../lecteur/index.ts'
import { type Choix, Lecture, type Props } from './Lecture.tsx'

/** En deçà, un fichier a trop peu de cellules pour figer la grille : il s'y ouvre aussitôt. */
const FICHIER_LEGER = 50_000
/** Au-delà, la grille figerait la page plus de deux dixièmes de seconde : l'utilisateur choisit. */
const CELLULES_DE_LA_GRILLE = 10_000

/** Ce qui est résolu d'un fichier avant de l'ouvrir. */
export type Ouverture =
  | { readonly genre: 'grille' }
  | { readonly genre: 'sans-grille'; readonly lecteur: Lecteur; readonly lu: Lu }

/**
 * Lit un gros fichier dans un autre fil, puis laisse choisir comment l'ouvrir. `montrer` prépare la page, une fois.
 * Lève une ErreurDeClasseur s'il est inutilisable, un Arret si l'utilisateur arrête.
 */
export async function lireDAbord(
  { nom, octets }: Fichier,
  plein: HTMLElement,
  montrer: () => void,
): Promise<Ouverture> {
  if (octets.length <= FICHIER_LEGER) return { genre: 'grille' }
  const lecteur = ouvrirUnLecteur()
  montrer()
  const dessiner = (etat: Pick<Props, 'lu' | 'avancement' | 'choisir'>): void =>
    render(<Lecture nom={nom} octets={octets.length} arreter={lecteur.arreter} {...etat} />, plein)
  const afficher = (lu: Lu | null, choisir: (choix: Choix) => void): void => {
    dessiner({ lu, avancement: null, choisir })
    plein.querySelector<HTMLElement>('#lecture-titre')?.focus()
  }
  try {
    afficher(null, () => undefined)
    const lu = await lecteur.gestes.ouvrir(octets, nom, (avancement) =>
      dessiner({ lu: null, avancement, choisir: () => undefined }),
    )
    const choix =
      lu.cellules <= CELLULES_DE_LA_GRILLE
        ? 'grille'
        : await Promise.race([
            new Promise<Choix>((choisir) => afficher(lu, choisir)),
            lecteur.arret,
          ])
    if (choix === 'sans-grille') return { genre: 'sans-grille', lecteur, lu }
    lecteur.arreter()
    return { genre: 'grille' }
  } catch (cause) {
    lecteur.arreter()
    throw cause
  }
}
