// L'entrée de atelier.js : les onglets qui se chargent quand on les ouvre.
import { etudeDistante } from '../../etude/index.ts'
import { ouvrirLAtelier } from './ouvrir.tsx'

/** À côté de la page. */
const FICHIER_DE_L_ETUDE = 'etude.js'

export const ATELIER = ouvrirLAtelier(etudeDistante(() => new Worker(FICHIER_DE_L_ETUDE)))
