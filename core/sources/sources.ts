import { CADRAGE } from './cadrage.ts'
import { DROITS } from './droits.ts'
import { EMPLOI } from './emploi.ts'
import { ENFANCE } from './enfance.ts'
import { GLOSSAIRE } from './glossaire.ts'
import { OBJECTIFS } from './objectifs.ts'
import { PRINCIPES } from './principes.ts'
import { SUIVI } from './suivi.ts'
import { TRANSITION } from './transition.ts'

export const URL_DE_LA_FAQ = 'https://solidarites.gouv.fr/node/2143'

/** Tous les passages cités, dans l'ordre du texte. */
export const SOURCES = {
  ...PRINCIPES,
  ...CADRAGE,
  ...SUIVI,
  ...OBJECTIFS,
  ...ENFANCE,
  ...EMPLOI,
  ...DROITS,
  ...TRANSITION,
  ...GLOSSAIRE,
}

export type CleSource = keyof typeof SOURCES
