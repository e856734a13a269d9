import {
  type CelluleDeRapport,
  estEnTableau,
  type Gravite,
  type Rapport,
  type StyleDeRapport,
} from '../constats/index.ts'
import { estRond } from '../modele/index.ts'
import type { AllureDeCellule } from './cellule.ts'
import { FORMAT_DES_EUROS, FORMAT_DES_EUROS_RONDS } from './formats.ts'
import { ALLURES } from './gravites.ts'
import { BLANC, BLEU, ENCRE } from './palette.ts'

/** Dans un fichier, où rien n'est donné d'avance : la police, et la taille de ce qui n'en dit pas. */
export const POLICE_DU_RAPPORT = 'Calibri'
export const TAILLE_DU_RAPPORT = 11

/**
 * Une phrase seule sur sa ligne déborde à droite au lieu de se replier dans une colonne étroite ; un montant ne montre
 * que des centimes utiles.
 */
export type StyleAffiche = StyleDeRapport | 'phrase' | 'centimes'

const ENTETE: AllureDeCellule = {
  gras: true,
  encre: BLANC,
  fond: BLEU,
  vertical: 'haut',
  retour: true,
  filet: 'dessous',
}

const MONTANT: AllureDeCellule = {
  encre: ENCRE,
  horizontal: 'droite',
  vertical: 'haut',
  filet: 'dessous',
}

export const ALLURES_DU_RAPPORT: Readonly<Record<StyleAffiche, AllureDeCellule>> = {
  titre: { gras: true, taille: 14, encre: BLEU, vertical: 'haut' },
  entete: ENTETE,
  'entete-de-montant': { ...ENTETE, horizontal: 'droite' },
  texte: { encre: ENCRE, vertical: 'haut', retour: true, filet: 'dessous' },
  phrase: { encre: ENCRE, vertical: 'haut' },
  montant: { ...MONTANT, format: FORMAT_DES_EUROS_RONDS },
  centimes: { ...MONTANT, format: FORMAT_DES_EUROS },
  lien: { souligne: true, encre: BLEU, vertical: 'haut', retour: true, filet: 'dessous' },
  bloquant: deGravite('bloquant'),
  'a-justifier': deGravite('a-justifier'),
  signalement: deGravite('signalement'),
}

function deGravite(gravite: Gravite): AllureDeCellule {
  const { fond, texte, gras, souligne } = ALLURES[gravite]
  return { gras, souligne, encre: texte, fond, vertical: 'haut', retour: true, filet: 'dessous' }
}

/** Comment se montre une case de cette ligne ; null : comme une case vide. */
export function styleAffiche(
  cellule: CelluleDeRapport | null,
  ligne: Rapport['lignes'][number],
): StyleAffiche | null {
  const enTableau = estEnTableau(ligne)
  // Une case vide d'un tableau garde le trait de sa ligne.
  if (cellule === null) return enTableau ? 'texte' : null
  if ('montant' in cellule) return estRond(cellule.montant) ? 'montant' : 'centimes'
  return cellule.style === 'texte' && !enTableau ? 'phrase' : cellule.style
}
