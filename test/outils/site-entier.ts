import { genererSite } from '../../outils/site/index.ts'

/** Le site de la documentation, fait une fois pour tous les essais qui le lisent. */
export const SITE = genererSite()
