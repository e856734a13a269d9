import type { Format } from '../format.ts'
import { formulePourExcel } from '../formule/index.ts'
import type { Paquet } from '../paquet/index.ts'
import { annoterOoxml, ecrireRapportOoxml } from './annoter.ts'
import { ecrireCellulesOoxml } from './ecrire-cellules.ts'
import { compterOoxml, effacerOoxml, rapportsDuClasseur, retirerRapportOoxml } from './effacer.ts'
import { ecrireReglagesOoxml, lireReglagesOoxml } from './reglages.ts'
import { releverOoxml } from './relever.ts'

/** Les .xlsx et .xlsm. */
export const OOXML = {
  garde: { notes: true, rapport: true, reglages: true, colonne: false },
  octets: ({ source }) => source,
  annoter: annoterOoxml,
  ecrireRapport: ecrireRapportOoxml,
  retirerRapport: retirerRapportOoxml,
  effacer: effacerOoxml,
  compter: compterOoxml,
  relever: releverOoxml,
  rapports: rapportsDuClasseur,
  lireReglages: lireReglagesOoxml,
  ecrireReglages: ecrireReglagesOoxml,
  traduire: ({ formule, resultat }) => {
    const traduite = formulePourExcel(formule)
    return 'raison' in traduite ? traduite : { geste: { formule: traduite.texte, resultat } }
  },
  ecrireCellules: ecrireCellulesOoxml,
  aLaPlace: () => true,
  enTexte: null,
} satisfies Format<Paquet>
