import type { StyleDeModele } from '../gabarit/index.ts'
import type { AllureDeCellule } from './cellule.ts'
import { BLANC, BLEU, ENCRE_PALE, FOND_DE_SAISIE, FOND_DE_TOTAL } from './palette.ts'

export const ALLURES_DU_MODELE: Readonly<Record<StyleDeModele, AllureDeCellule>> = {
  titre: { gras: true, taille: 14, encre: BLEU },
  note: { italique: true, encre: ENCRE_PALE },
  entete: { gras: true, encre: BLANC, fond: BLEU, vertical: 'milieu', retour: true },
  saisie: { fond: FOND_DE_SAISIE, filet: 'tour' },
  calcul: { filet: 'tour' },
  total: { gras: true, fond: FOND_DE_TOTAL, filet: 'tour' },
}
