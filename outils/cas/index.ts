export { executer, executerVoisin } from './executer.ts'
