export { chargerLeMoteur } from './charger.ts'
