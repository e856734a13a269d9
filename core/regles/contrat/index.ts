import type { Regle } from '../regle.ts'
import { collectiviteInconnue } from './collectivite-inconnue.ts'
import { collectiviteNonEligible } from './collectivite-non-eligible.ts'
import { investissement } from './investissement.ts'
import { nouvellesMinoritaires } from './nouvelles-minoritaires.ts'
import { plafondsContradictoires } from './plafonds-contradictoires.ts'
import { plafondsVariables } from './plafonds-variables.ts'
import { reconduitesMinoritaires } from './reconduites-minoritaires.ts'
import { reglageContredit } from './reglage-contredit.ts'
import { reportSansAccord } from './report-sans-accord.ts'
import { signatureTardive } from './signature-tardive.ts'
import { totalIncoherent } from './total-incoherent.ts'

export { colonneAbsente } from './colonne-absente.ts'

/** Règles du contrat entier. */
export const REGLES_DE_CONTRAT = [
  collectiviteNonEligible,
  collectiviteInconnue,
  reconduitesMinoritaires,
  nouvellesMinoritaires,
  investissement,
  plafondsVariables,
  plafondsContradictoires,
  reglageContredit,
  signatureTardive,
  totalIncoherent,
  reportSansAccord,
] as const satisfies readonly Regle[]
