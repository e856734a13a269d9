export { EXEMPLE_DE_LA_VISITE } from './corrections.ts'
export { type Temoin, temoin } from './temoin.ts'
export { type Lieux, ouvrirLaVisite } from './visite.tsx'
