// L'entrée de atelier.js : les onglets qui se chargent quand on les ouvre.
import { etudeDistante, FICHIER_DE_L_ETUDE } from '../../etude/index.ts'
import { ouvrirLAtelier } from './ouvrir.tsx'

export { ouvrirLAtelier }

export const ATELIER = ouvrirLAtelier(etudeDistante(() => new Worker(FICHIER_DE_L_ETUDE)))
