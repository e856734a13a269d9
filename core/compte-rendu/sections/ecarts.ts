import { nomDAnnee } from '../../constats/index.ts'
import { axesFongibles, estAxe } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import type { Contexte } from '../../regles/index.ts'
import { type Mesure, mesurer } from '../../suivi/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros } from '../mots.ts'

/** Ce que chaque action n'a pas consommé, et la raison que le classeur en donne. */
export function ecartsEtJustifications({ contexte }: Matiere): Bloc[] {
  const ecarts = ecartsDe(contexte)
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
      lignes: ecarts.map(({ unite, ecart, justifiee }) => {
        const raisons = unite.lignes.flatMap(({ textes }) => textes.justification || [])
        return [
          dire(unite.action),
          dire(nomDAnnee(unite.annee)),
          euros(ecart),
          justifiee
            ? dire(raisons.join('\n'))
            : {
                texte: [...raisons, `À justifier\u00a0: ${ecrireEuros(ecart)}`].join('\n'),
                aCompleter: true,
              },
        ]
      }),
    },
  ]
}

/** Sans l'emploi d'un département, qui n'expose aucun crédit du contrat. */
function ecartsDe(contexte: Contexte): Mesure[] {
  const { unites, collectivite } = contexte.contrat
  const fongibles = axesFongibles(collectivite.type)
  return unites
    .filter(({ axe }) => axe === 'transversal' || (estAxe(axe) && fongibles.includes(axe)))
    .flatMap((unite) => mesurer(unite, contexte) ?? [])
    .filter(({ ecart }) => ecart > 0)
}
