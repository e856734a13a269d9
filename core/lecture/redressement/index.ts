export { posteDe } from './mots.ts'
export * from './redresser.ts'
export { ditUnTotal } from './totaux.ts'
