import type { Format } from '../format.ts'
import { formulePourOdf } from '../formule/index.ts'
import type { Paquet } from '../paquet/index.ts'
import { annoterOds, ecrireRapportOds } from './annoter.ts'
import { ecrireCellulesOds } from './ecrire-cellules.ts'
import { compterOds, effacerOds, rapportsDuClasseurOds, retirerRapportOds } from './effacer.ts'
import { ecrireReglagesOds, lireReglagesOds } from './reglages.ts'
import { releverOds } from './relever.ts'

/** OpenDocument, de LibreOffice ou d'Excel. */
export const ODS = {
  garde: { notes: true, rapport: true, reglages: true, colonne: false },
  octets: ({ source }) => source,
  annoter: annoterOds,
  ecrireRapport: ecrireRapportOds,
  retirerRapport: retirerRapportOds,
  effacer: effacerOds,
  compter: compterOds,
  relever: releverOds,
  rapports: rapportsDuClasseurOds,
  lireReglages: lireReglagesOds,
  ecrireReglages: ecrireReglagesOds,
  traduire: ({ formule, resultat }) => {
    const traduite = formulePourOdf(formule)
    return 'raison' in traduite ? traduite : { geste: { formule: traduite.texte, resultat } }
  },
  ecrireCellules: ecrireCellulesOds,
  aLaPlace: () => true,
  enTexte: null,
} satisfies Format<Paquet>
