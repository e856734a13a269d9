export { type Controle, controler } from './controler.ts'
export type { Recu } from './demander.ts'
export { jugerLeFichier, type Remarque } from './juger.ts'
export { phraseDePanne } from './panne.ts'
