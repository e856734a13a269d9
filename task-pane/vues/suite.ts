import { Corrections, Detail } from './constats/index.ts'
import { OngletContrat } from './contrat/index.ts'
import { Dialogues } from './dialogues/index.ts'
import { OngletTableau } from './tableau/index.ts'
import type { Suite } from './vue.ts'

export const SUITE: Suite = { OngletContrat, OngletTableau, Dialogues, Detail, Corrections }
