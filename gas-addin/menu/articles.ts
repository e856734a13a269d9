import { type Bouton, GROUPES } from '../../manifests/index.ts'

/** Le seul article que le ruban d'Excel n'a pas. */
export const TRADUIRE = 'traduireFormules'

/** Ce qu'un article du menu peut lancer. */
export type Choix = Bouton['fait'] | typeof TRADUIRE

export interface Article {
  readonly fait: Choix
  readonly libelle: string
  /** La fonction globale que Google appelle : il n'appelle que par un nom, et sans argument. */
  readonly fonction: string
}

function article(fait: Choix, libelle: string): Article {
  return { fait, libelle, fonction: `pacte${fait.charAt(0).toUpperCase()}${fait.slice(1)}` }
}

/** Ceux du ruban, dans le même ordre et sous les mêmes mots, plus un ; un trait sépare les groupes. */
export const GROUPES_D_ARTICLES: readonly (readonly Article[])[] = GROUPES.map(
  ({ id, boutons }) => {
    const articles = boutons.map(({ fait, libelle }) => article(fait, libelle))
    const deClasseur = id === 'Pacte.GroupeClasseur'
    return deClasseur ? [...articles, article(TRADUIRE, 'Formules venues d’Excel…')] : articles
  },
)
