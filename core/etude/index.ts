export * from './mettre-en-conformite.ts'
export * from './suivre.ts'
