export { posteDe } from './mots.ts'
export { compterLArgent } from './peser.ts'
export * from './redresser.ts'
export { ditUnTotal } from './totaux.ts'
