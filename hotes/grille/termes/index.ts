export { traduire } from './traduire.ts'
