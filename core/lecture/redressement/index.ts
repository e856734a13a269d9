export * from './disposition.ts'
export * from './redresser.ts'
