import { dateEnClair, pluriel } from '../constats/index.ts'
import type { Changements } from './comparer.ts'

/** Ce qui a changé, une phrase chacun ; les règles d'abord, avant toute conclusion. */
export function direLesChangements({ depuis, reglesChangees, constats }: Changements): string[] {
  const regles = reglesChangees
    ? [
        'Les règles de Pacte ont changé entre-temps\u00a0: un constat a pu naître ou tomber de ce seul fait.',
      ]
    : []
  if (constats === null) {
    return [...regles, `Depuis le ${dateEnClair(depuis)}, seuls les comptes ont été gardés.`]
  }
  const { leves, inchanges, nouveaux, changes, illisible } = constats
  return [
    ...regles,
    `Depuis le ${dateEnClair(depuis)}\u00a0: ${pluriel(leves, 'constat levé', 'constats levés')}, ` +
      `${pluriel(nouveaux.length, 'nouveau', 'nouveaux')}, ` +
      `${pluriel(changes.length, 'changé', 'changés')}, ${pluriel(inchanges, 'inchangé', 'inchangés')}.`,
    ...(illisible && leves > 0
      ? [
          'Un montant ne se lit plus\u00a0: un constat qui en dépend n’est plus relevé, sans être levé pour autant.',
        ]
      : []),
  ]
}
