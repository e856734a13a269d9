export { OngletContrat } from './OngletContrat.tsx'
