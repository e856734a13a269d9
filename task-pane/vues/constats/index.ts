export { Corrections } from './Corrections.tsx'
export { Detail } from './Detail.tsx'
export { OngletConstats } from './OngletConstats.tsx'
