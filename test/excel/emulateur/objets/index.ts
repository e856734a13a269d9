import type { Plage } from '../../../../core/grille/index.ts'
import type { Feuille } from '../classeur/index.ts'
import { type Objet, objet } from '../protocole/index.ts'
import { plage } from './plage.ts'
import type { Seance } from './seance.ts'

export { feuilleDe } from './feuille.ts'
export { racine } from './racine.ts'
export type { Evenement, Seance } from './seance.ts'

export function plageDe(seance: Seance, feuille: Feuille, zone: Plage): Objet {
  return objet(plage, { seance, feuille, zones: [zone] })
}
