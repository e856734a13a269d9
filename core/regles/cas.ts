import { axeSansAction } from './axe/axe-sans-action.cas.ts'
import { cantinePartAxe } from './axe/cantine-part-axe.cas.ts'
import { indicateurNationalAbsent } from './axe/indicateur-national-absent.cas.ts'
import { plafondAbsent } from './axe/plafond-absent.cas.ts'
import { plafondAxe } from './axe/plafond-axe.cas.ts'
import { plafondTotal } from './axe/plafond-total.cas.ts'
import { plancherAxe } from './axe/plancher-axe.cas.ts'
import type { CasDeRegle } from './cas-de-regle.ts'
import { collectiviteInconnue } from './contrat/collectivite-inconnue.cas.ts'
import { collectiviteNonEligible } from './contrat/collectivite-non-eligible.cas.ts'
import { colonneAbsente } from './contrat/colonne-absente.cas.ts'
import { investissement } from './contrat/investissement.cas.ts'
import { nouvellesMinoritaires } from './contrat/nouvelles-minoritaires.cas.ts'
import { plafondsContradictoires } from './contrat/plafonds-contradictoires.cas.ts'
import { plafondsVariables } from './contrat/plafonds-variables.cas.ts'
import { reconduitesMinoritaires } from './contrat/reconduites-minoritaires.cas.ts'
import { reglageContredit } from './contrat/reglage-contredit.cas.ts'
import { reportSansAccord } from './contrat/report-sans-accord.cas.ts'
import { signatureTardive } from './contrat/signature-tardive.cas.ts'
import { totalIncoherent } from './contrat/total-incoherent.cas.ts'
import { anneeHorsContrat } from './ligne/annee-hors-contrat.cas.ts'
import { architectureCalpae } from './ligne/architecture-calpae.cas.ts'
import { axeInconnu } from './ligne/axe-inconnu.cas.ts'
import { cantineConditions } from './ligne/cantine-conditions.cas.ts'
import { cantineOutreMer } from './ligne/cantine-outre-mer.cas.ts'
import { cantineUnEuro } from './ligne/cantine-un-euro.cas.ts'
import { ceeNonRenseigne } from './ligne/cee-non-renseigne.cas.ts'
import { ceePlafond70 } from './ligne/cee-plafond-70.cas.ts'
import { ceeSurFsatme } from './ligne/cee-sur-fsatme.cas.ts'
import { ceeTauxAnnuel } from './ligne/cee-taux-annuel.cas.ts'
import { doublonAction } from './ligne/doublon-action.cas.ts'
import { equilibreFinancement } from './ligne/equilibre-financement.cas.ts'
import { etatNul } from './ligne/etat-nul.cas.ts'
import { evaluationCredits } from './ligne/evaluation-credits.cas.ts'
import { fsatmeSansSlime } from './ligne/fsatme-sans-slime.cas.ts'
import { fseActionNonNouvelle } from './ligne/fse-action-non-nouvelle.cas.ts'
import { fseAmbigu } from './ligne/fse-ambigu.cas.ts'
import { fseDepasseCollectivite } from './ligne/fse-depasse-collectivite.cas.ts'
import { horsReferentiel } from './ligne/hors-referentiel.cas.ts'
import { indicateurLocalAbsent } from './ligne/indicateur-local-absent.cas.ts'
import { montantIllisible } from './ligne/montant-illisible.cas.ts'
import { montantNegatif } from './ligne/montant-negatif.cas.ts'
import { natureContredite } from './ligne/nature-contredite.cas.ts'
import { natureInconnue } from './ligne/nature-inconnue.cas.ts'
import { pariteDepassee } from './ligne/parite-depassee.cas.ts'
import { pariteIncomplete } from './ligne/parite-incomplete.cas.ts'
import { perimetre } from './ligne/perimetre.cas.ts'
import { porteurCommune } from './ligne/porteur-commune.cas.ts'
import { programmeIncoherent } from './ligne/programme-incoherent.cas.ts'
import { reconductionDerogatoire } from './ligne/reconduction-derogatoire.cas.ts'
import { renfortAssiette } from './ligne/renfort-assiette.cas.ts'
import { renfortNonJustifie } from './ligne/renfort-non-justifie.cas.ts'
import { substitutionFondsPropres } from './ligne/substitution-fonds-propres.cas.ts'
import { tiersSuperieursCout } from './ligne/tiers-superieurs-cout.cas.ts'
import { transversalARepartir } from './ligne/transversal-a-repartir.cas.ts'
import { valeursAbsentes } from './ligne/valeurs-absentes.cas.ts'
import type { IdDeRegle } from './registre.ts'
import { avenantAbsent } from './suivi/avenant-absent.cas.ts'
import { avenantIncomplet } from './suivi/avenant-incomplet.cas.ts'
import { derniereAnnee } from './suivi/derniere-annee.cas.ts'
import { indicateurNonSuivi } from './suivi/indicateur-non-suivi.cas.ts'
import { miParcoursIncomplet } from './suivi/mi-parcours-incomplet.cas.ts'
import { reportExcessif } from './suivi/report-excessif.cas.ts'
import { sousConsommation } from './suivi/sous-consommation.cas.ts'

/** Les cas de chaque règle : la documentation les montre, les essais les exécutent, le produit ne les emporte pas. */
export const CAS: { readonly [Id in IdDeRegle]: CasDeRegle<Id> } = {
  'axe-sans-action': axeSansAction,
  'cantine-part-axe': cantinePartAxe,
  'indicateur-national-absent': indicateurNationalAbsent,
  'plafond-absent': plafondAbsent,
  'plafond-axe': plafondAxe,
  'plafond-total': plafondTotal,
  'plancher-axe': plancherAxe,
  'collectivite-inconnue': collectiviteInconnue,
  'collectivite-non-eligible': collectiviteNonEligible,
  'colonne-absente': colonneAbsente,
  investissement: investissement,
  'nouvelles-minoritaires': nouvellesMinoritaires,
  'plafonds-contradictoires': plafondsContradictoires,
  'plafonds-variables': plafondsVariables,
  'reconduites-minoritaires': reconduitesMinoritaires,
  'reglage-contredit': reglageContredit,
  'report-sans-accord': reportSansAccord,
  'signature-tardive': signatureTardive,
  'total-incoherent': totalIncoherent,
  'annee-hors-contrat': anneeHorsContrat,
  'architecture-calpae': architectureCalpae,
  'axe-inconnu': axeInconnu,
  'cantine-conditions': cantineConditions,
  'cantine-outre-mer': cantineOutreMer,
  'cantine-un-euro': cantineUnEuro,
  'cee-non-renseigne': ceeNonRenseigne,
  'cee-plafond-70': ceePlafond70,
  'cee-sur-fsatme': ceeSurFsatme,
  'cee-taux-annuel': ceeTauxAnnuel,
  'doublon-action': doublonAction,
  'equilibre-financement': equilibreFinancement,
  'etat-nul': etatNul,
  'evaluation-credits': evaluationCredits,
  'fsatme-sans-slime': fsatmeSansSlime,
  'fse-action-non-nouvelle': fseActionNonNouvelle,
  'fse-ambigu': fseAmbigu,
  'fse-depasse-collectivite': fseDepasseCollectivite,
  'hors-referentiel': horsReferentiel,
  'indicateur-local-absent': indicateurLocalAbsent,
  'montant-illisible': montantIllisible,
  'montant-negatif': montantNegatif,
  'nature-contredite': natureContredite,
  'nature-inconnue': natureInconnue,
  'parite-depassee': pariteDepassee,
  'parite-incomplete': pariteIncomplete,
  perimetre: perimetre,
  'porteur-commune': porteurCommune,
  'programme-incoherent': programmeIncoherent,
  'reconduction-derogatoire': reconductionDerogatoire,
  'renfort-assiette': renfortAssiette,
  'renfort-non-justifie': renfortNonJustifie,
  'substitution-fonds-propres': substitutionFondsPropres,
  'tiers-superieurs-cout': tiersSuperieursCout,
  'transversal-a-repartir': transversalARepartir,
  'valeurs-absentes': valeursAbsentes,
  'avenant-absent': avenantAbsent,
  'avenant-incomplet': avenantIncomplet,
  'derniere-annee': derniereAnnee,
  'indicateur-non-suivi': indicateurNonSuivi,
  'mi-parcours-incomplet': miParcoursIncomplet,
  'report-excessif': reportExcessif,
  'sous-consommation': sousConsommation,
}
