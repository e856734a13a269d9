import { render } from 'preact'
import type { Avancement } from '../../../formats/index.ts'
import { type GrilleOuverte, montrerPeuAPeu, ouvrirPeuAPeu } from '../../../hotes/grille/index.ts'
import type { Fichier } from '../classeur-servi.ts'
import { type Lecteur, type Lu, ouvrirUnLecteur, reprendre } from '../lecteur/index.ts'
import { type Choix, Lecture, type Props } from './Lecture.tsx'

/** En deçà, un fichier a trop peu de cellules pour figer la grille : il s'y ouvre aussitôt. */
const FICHIER_LEGER = 50_000
/** Au-delà, préparer la grille se remarque : l'utilisateur choisit. */
const CELLULES_DE_LA_GRILLE = 10_000

/** Un fichier prêt à montrer. */
export type Ouverture =
  | { readonly genre: 'grille'; readonly grille: GrilleOuverte }
  | { readonly genre: 'sans-grille'; readonly lecteur: Lecteur; readonly lu: Lu }

/**
 * Lit un gros fichier dans un autre fil, laisse choisir comment l'ouvrir, et prépare la grille peu à peu : la page
 * répond toujours. `montrer` prépare celle-ci, une fois. Lève une ErreurDeClasseur s'il est inutilisable, un Arret si
 * l'utilisateur arrête.
 */
export async function lireDAbord(
  fichier: Fichier,
  plein: HTMLElement,
  montrer: () => void,
): Promise<Ouverture> {
  const { nom, octets } = fichier
  if (octets.length <= FICHIER_LEGER) {
    return { genre: 'grille', grille: await ouvrirPeuAPeu(octets, nom) }
  }
  const lecteur = ouvrirUnLecteur()
  montrer()
  const dessiner = (etat: Pick<Props, 'lu' | 'avancement' | 'choisir' | 'grille'>): void =>
    render(<Lecture nom={nom} octets={octets.length} arreter={lecteur.arreter} {...etat} />, plein)
  const afficher: typeof dessiner = (etat) => {
    dessiner(etat)
    plein.querySelector<HTMLElement>('#lecture-titre')?.focus()
  }

  /** Qui y renonce en chemin garde ce qui est lu. */
  function preparer(lu: Lu): Promise<GrilleOuverte | null> {
    const arret = new AbortController()
    return new Promise<GrilleOuverte | null>((fait, rate) => {
      const choisir = () => fait(null)
      const avancer = (avancement: Avancement) =>
        dessiner({ lu, grille: true, avancement, choisir })
      lecteur.arret.catch(rate)
      reprendre(lecteur, fichier)
        .then((fichierLu) => montrerPeuAPeu(fichierLu, { avancer, arret: arret.signal }))
        .then(fait, rate)
      afficher({ lu, grille: true, avancement: null, choisir })
    }).finally(() => arret.abort())
  }

  try {
    const lecture = { lu: null, grille: false, choisir: () => undefined }
    afficher({ ...lecture, avancement: null })
    const lu = await lecteur.gestes.ouvrir(octets, nom, (avancement) =>
      dessiner({ ...lecture, avancement }),
    )
    const choix =
      lu.cellules <= CELLULES_DE_LA_GRILLE
        ? 'grille'
        : await Promise.race([
            new Promise<Choix>((choisir) =>
              afficher({ lu, grille: false, avancement: null, choisir }),
            ),
            lecteur.arret,
          ])
    const grille = choix === 'grille' ? await preparer(lu) : null
    if (grille === null) return { genre: 'sans-grille', lecteur, lu }
    lecteur.arreter()
    return { genre: 'grille', grille }
  } catch (cause) {
    lecteur.arreter()
    throw cause
  }
}
