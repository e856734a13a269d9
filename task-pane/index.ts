export { type Action, type Adresses, monter, type Poignee } from './monter.tsx'
