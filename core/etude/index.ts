export * from './suivre.ts'
