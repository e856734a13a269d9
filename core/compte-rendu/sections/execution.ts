import {
  direLaCouverture,
  direLExecution,
  ecrireTaux,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
  RESERVE_DU_SUIVI,
} from '../../suivi/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros } from '../mots.ts'

export function parAxeEtAnnee({ contexte, execution }: Matiere): Bloc[] {
  const { lignes } = execution
  const bilans = contexte.bilans.annuels.axes
  const annees = [...new Set(lignes.map((l) => l.annee))]
  // L'exposition a sa section : ici, ce qu'aucune ligne ne compte.
  const [, ...horsDesLignes] = direLExecution(execution)
  return [
    titre(1, 'Exécution par axe et par année'),
    paragraphe(
      'Le taux et le reste portent sur les actions dont le consommé est connu. L’écart non justifié additionne ' +
        'ce que chaque action n’a pas consommé\u00a0: une action qui dépasse n’en compense pas une autre.',
    ),
    paragraphe(RESERVE_DU_SUIVI),
    ...horsDesLignes.map(paragraphe),
    ...annees.flatMap((annee): Bloc[] => {
      const siennes = lignes.filter((l) => l.annee === annee)
      const [premiere] = siennes
      const etat = premiere === undefined ? '' : NOMS_DES_ETATS_D_ANNEE[premiere.etat]
      return [
        titre(2, `${annee}${etat}`),
        {
          genre: 'tableau',
          colonnes: [
            { titre: 'Axe', part: 5 },
            { titre: 'Plafond', part: 5, montant: true },
            { titre: 'Plancher', part: 5, montant: true },
            { titre: 'Programmé', part: 5, montant: true },
            { titre: 'Consommé', part: 5, montant: true },
            { titre: 'Taux', part: 4, montant: true },
            { titre: 'Reste', part: 5, montant: true },
            { titre: 'Non justifié', part: 5, montant: true },
            { titre: 'Suivies', part: 4, montant: true },
          ],
          lignes: siennes.map((l) => {
            const bilan = bilans.find((b) => b.axe === l.axe && b.annee === annee)
            return [
              { texte: nomDeLAxeSuivi(l), fort: true },
              euros(bilan?.plafond ?? null),
              euros(bilan?.plancher ?? null),
              euros(l.programme),
              euros(l.consomme),
              dire(ecrireTaux(l.taux)),
              euros(l.reste),
              euros(l.nonJustifie),
              dire(direLaCouverture(l)),
            ]
          }),
        },
      ]
    }),
  ]
}
