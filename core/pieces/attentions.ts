import { sectionsDe } from '../constats/index.ts'
import type { Contexte } from '../regles/index.ts'
import { type CleSource, source as sourceDe } from '../sources/index.ts'
import { evoque, parAction } from './faits.ts'
import type { Attention } from './piece.ts'

const tousPublics = evoque('mobilite-tous-publics')
const accesAuxDroits = parAction(({ axe }) => axe === 'droits')

/** Le passage qui le dit, et les contrats qu'il concerne ; dans l'ordre du texte. */
const RAPPELS: readonly (readonly [CleSource, (contexte: Contexte) => boolean])[] = [
  ['objectifs/contrats-de-ville', ({ contrat }) => contrat.collectivite.type === 'metropole'],
  ['objectifs/outre-mer', ({ contrat }) => contrat.collectivite.outreMer],
  ['droits/sdaasp', (contexte) => accesAuxDroits(contexte).length > 0],
  [
    'transition/mobilite-tous-publics',
    (contexte) =>
      contexte.contrat.collectivite.type === 'departement' && tousPublics(contexte).length > 0,
  ],
]

/** Ce que le texte dit de ce contrat sans rien demander de joindre. */
export function dresserLesAttentions(contexte: Contexte): readonly Attention[] {
  return RAPPELS.filter(([, concerne]) => concerne(contexte)).map(([source]) => ({
    phrase: sourceDe(source).resume,
    sections: sectionsDe({ sources: [source] }),
  }))
}
