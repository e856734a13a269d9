export { OngletConstats } from './OngletConstats.tsx'
