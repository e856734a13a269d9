export { Volet } from './Volet.tsx'
