export { posteDe } from './mots.ts'
export { porteDesMontants } from './peser.ts'
export * from './redresser.ts'
export { ditUnTotal } from './totaux.ts'
