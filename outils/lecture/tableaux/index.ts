export * from './ecriture.ts'
export * from './planche.ts'
export * from './poser.ts'
export * from './tableau.ts'
