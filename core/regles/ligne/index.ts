import type { Regle } from '../regle.ts'
import { anneeHorsContrat } from './annee-hors-contrat.ts'
import { architectureCalpae } from './architecture-calpae.ts'
import { axeInconnu } from './axe-inconnu.ts'
import { cantineConditions } from './cantine-conditions.ts'
import { cantineOutreMer } from './cantine-outre-mer.ts'
import { cantineUnEuro } from './cantine-un-euro.ts'
import { ceeNonRenseigne } from './cee-non-renseigne.ts'
import { ceePlafond70 } from './cee-plafond-70.ts'
import { ceeSurFsatme } from './cee-sur-fsatme.ts'
import { ceeTauxAnnuel } from './cee-taux-annuel.ts'
import { doublonAction } from './doublon-action.ts'
import { equilibreFinancement } from './equilibre-financement.ts'
import { etatNul } from './etat-nul.ts'
import { evaluationCredits } from './evaluation-credits.ts'
import { fsatmeSansSlime } from './fsatme-sans-slime.ts'
import { fseActionNonNouvelle } from './fse-action-non-nouvelle.ts'
import { fseAmbigu } from './fse-ambigu.ts'
import { fseDepasseCollectivite } from './fse-depasse-collectivite.ts'
import { horsReferentiel } from './hors-referentiel.ts'
import { indicateurLocalAbsent } from './indicateur-local-absent.ts'
import { montantIllisible } from './montant-illisible.ts'
import { montantNegatif } from './montant-negatif.ts'
import { natureContredite } from './nature-contredite.ts'
import { natureInconnue } from './nature-inconnue.ts'
import { pariteDepassee } from './parite-depassee.ts'
import { pariteIncomplete } from './parite-incomplete.ts'
import { perimetre } from './perimetre.ts'
import { porteurCommune } from './porteur-commune.ts'
import { programmeIncoherent } from './programme-incoherent.ts'
import { reconductionDerogatoire } from './reconduction-derogatoire.ts'
import { renfortAssiette } from './renfort-assiette.ts'
import { renfortNonJustifie } from './renfort-non-justifie.ts'
import { substitutionFondsPropres } from './substitution-fonds-propres.ts'
import { tiersSuperieursCout } from './tiers-superieurs-cout.ts'
import { transversalARepartir } from './transversal-a-repartir.ts'
import { valeursAbsentes } from './valeurs-absentes.ts'

export { declareeHors as declareeHorsReferentiel } from './hors-referentiel.ts'

/** Les règles d'une action, une année, dans l'ordre du référentiel. */
export const REGLES_DE_LIGNE = [
  montantIllisible,
  valeursAbsentes,
  montantNegatif,
  axeInconnu,
  transversalARepartir,
  natureInconnue,
  natureContredite,
  equilibreFinancement,
  tiersSuperieursCout,
  pariteDepassee,
  pariteIncomplete,
  etatNul,
  fseActionNonNouvelle,
  fseDepasseCollectivite,
  fseAmbigu,
  ceePlafond70,
  ceeTauxAnnuel,
  ceeSurFsatme,
  fsatmeSansSlime,
  ceeNonRenseigne,
  cantineUnEuro,
  cantineConditions,
  cantineOutreMer,
  renfortNonJustifie,
  renfortAssiette,
  substitutionFondsPropres,
  reconductionDerogatoire,
  indicateurLocalAbsent,
  horsReferentiel,
  perimetre,
  porteurCommune,
  evaluationCredits,
  anneeHorsContrat,
  programmeIncoherent,
  architectureCalpae,
  doublonAction,
] as const satisfies readonly Regle[]
