export { type Bascule, poserLaBascule, type Vue } from './bascule.tsx'
export { reglerLeSeparateur } from './separateur.ts'
export { coteACote } from './seuil.ts'
