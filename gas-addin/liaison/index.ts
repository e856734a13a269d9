export { type Appel, appelDuScript, type ScriptDistant } from './appel.ts'
export type { Prevenir } from './delais.ts'
export { hoteDistant } from './hote.ts'
