export * from './dire.ts'
export { dresserLExecution } from './dresser.ts'
export type * from './execution.ts'
export { rangeesDuSuivi } from './rangees.ts'
