export * from './attribution.ts'
export { enAutreFinanceur } from './autre-financeur.ts'
export * from './cadre.ts'
export * from './cadres.ts'
export type * from './candidat.ts'
export * from './entete-de-colonne.ts'
export * from './entetes.ts'
export * from './lexique/index.ts'
export { depassentLesCredits, type Hesitation } from './nombres.ts'
export { EN_JEU, empreinteDe, type Option, sansAnnee, valeurDOption } from './options.ts'
export { neDitQueLePacteLocal } from './pacte-local.ts'
export {
  ditLaConsommation,
  ditUnCode,
  ditUneNatureDeDepense,
  type Statut,
  statutDe,
} from './statut.ts'
export { rangDeVersion } from './versions.ts'
