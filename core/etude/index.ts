export * from './etudier-les-facons.ts'
export * from './mettre-en-conformite.ts'
export type { ChoixTenus, DemandeDeConformite } from './preparer.ts'
export * from './suivre.ts'
