export { OngletTableau } from './OngletTableau.tsx'
