export { SECTIONS } from './sections.ts'
export type { Source } from './source.ts'
export * from './sources.ts'
