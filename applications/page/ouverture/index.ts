export { lireDAbord, type Ouverture } from './lire-d-abord.tsx'
