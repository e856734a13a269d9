export * from './redresser.ts'
