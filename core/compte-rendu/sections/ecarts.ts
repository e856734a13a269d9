import { nomDAnnee } from '../../constats/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros } from '../mots.ts'

/** Ce que chaque action n'a pas consommé, et la raison que le classeur en donne. */
export function ecartsEtJustifications({ execution: { ecarts } }: Matiere): Bloc[] {
  const entete = titre(1, 'Écarts et justifications')
  if (ecarts.length === 0) {
    return [entete, paragraphe('Aucun écart connu entre le programmé et le consommé.')]
  }
  return [
    entete,
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Action', part: 5 },
        { titre: 'Année', part: 2 },
        { titre: 'Non consommé', part: 3, montant: true },
        { titre: 'Justification', part: 6 },
      ],
      lignes: ecarts.map(({ unite, montant, justification }) => [
        dire(unite.action),
        dire(nomDAnnee(unite.annee)),
        euros(montant),
        justification === ''
          ? { texte: `À justifier\u00a0: ${ecrireEuros(montant)}`, aCompleter: true }
          : dire(justification),
      ]),
    },
  ]
}
