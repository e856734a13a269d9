export * from './cas.ts'
export * from './cas-de-regle.ts'
export * from './champ-d-application.ts'
export { declareeHorsReferentiel } from './ligne/index.ts'
export { citer } from './phrases.ts'
export { nomCite } from './phrases-d-axe.ts'
export * from './plan/index.ts'
export * from './registre.ts'
export * from './regle.ts'
export * from './seuils.ts'
export {
  anneesParAvenant,
  consommeDe,
  dejaReprisDe,
  direLaReprise,
  estJustifiee,
  type NonConsomme,
  nonConsommeDe,
} from './suivi/index.ts'
