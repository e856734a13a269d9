import type { BilanAxe } from '../../bilan/index.ts'
import { nomDAxe } from '../../constats/index.ts'
import { somme } from '../../modele/index.ts'
import { nonConsommeDe } from '../../regles/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros } from '../mots.ts'

/** Reports inscrits, par axe et par année qui les reçoit ; le maximum est ce que l'année d'avant n'a pas consommé. */
export function reports({ contexte: { contrat, bilans } }: Matiere): Bloc[] {
  const { axes } = bilans.annuels
  const recus = axes.filter((b) => b.annee !== null && (b.reportInscrit > 0 || b.reportIncomplet))
  const entete = titre(1, 'Reports')
  if (recus.length === 0)
    return [entete, paragraphe('Aucun report n’est inscrit dans le classeur.')]
  const accorde = ({ axe, annee }: BilanAxe) =>
    contrat.reports.filter((r) => r.axe === axe && r.annee === annee).map((r) => r.montant)
  return [
    entete,
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Axe', part: 4 },
        { titre: 'Année', part: 2 },
        { titre: 'Demandé', part: 3, montant: true },
        { titre: 'Accordé', part: 3, montant: true },
        { titre: 'Au plus', part: 3, montant: true },
      ],
      lignes: recus.map((b) => {
        const accords = accorde(b)
        const avant = axes.find((x) => x.axe === b.axe && x.annee === (b.annee ?? 0) - 1)
        return [
          { texte: nomDAxe(b.axe), fort: true },
          dire(String(b.annee)),
          b.reportIncomplet ? dire('illisible') : euros(b.reportInscrit),
          accords.length === 0 ? dire('aucun accord lu') : euros(somme(accords)),
          euros((avant && nonConsommeDe(avant)?.disponible) ?? null),
        ]
      }),
    },
  ]
}
