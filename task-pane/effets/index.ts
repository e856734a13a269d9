export { type Actions, actionsDe, type Contexte } from './actions.ts'
