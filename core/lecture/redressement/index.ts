export { posteDe } from './mots.ts'
export * from './redresser.ts'
