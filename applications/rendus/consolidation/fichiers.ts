import type { FichierConsolide } from '../../../core/consolidation/index.ts'
import { dateEnClair } from '../../../core/constats/index.ts'
import { type Colonne, LARGEUR_DUN_NOM } from './colonnes.ts'
import { direLeSort, direPourquoi } from './mots.ts'

/** Un fichier par ligne, ceux qui n'ont rien donné compris. */
export const COLONNES_DES_FICHIERS: readonly Colonne<FichierConsolide>[] = [
  { titre: 'Fichier', largeur: LARGEUR_DUN_NOM, de: ({ nom }) => nom },
  { titre: 'Sort', largeur: 22, de: direLeSort },
  { titre: 'Pourquoi', largeur: 80, de: direPourquoi },
  {
    titre: 'Taille (octets)',
    largeur: 14,
    de: ({ taille }) => (taille === null ? null : { nombre: taille }),
  },
  {
    titre: 'Modifié le',
    largeur: 12,
    de: ({ date }) => (date === null ? null : dateEnClair(date)),
  },
]
