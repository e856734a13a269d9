import { pluriel } from '../../constats/index.ts'
import type { Contrat } from '../../modele/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros, nomDeLAxe, taux } from '../mots.ts'

export function parAxeEtAnnee({ contrat, execution: { lignes }, bilans }: Matiere): Bloc[] {
  const annees = [...new Set(lignes.map((l) => l.annee))]
  return [
    titre(1, 'Exécution par axe et par année'),
    paragraphe(
      'Le taux et le reste portent sur les actions dont le consommé est connu. L’écart non justifié additionne ' +
        'ce que chaque action n’a pas consommé\u00a0: une action qui dépasse n’en compense pas une autre.',
    ),
    ...horsDesTotaux(contrat, bilans),
    ...annees.flatMap((annee): Bloc[] => {
      const siennes = lignes.filter((l) => l.annee === annee)
      const enCours = siennes.some((l) => l.enCours)
      return [
        titre(2, `${annee}${enCours ? ', en cours' : ''}`),
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
            const inconnu = l.suivies === 0
            return [
              { texte: nomDeLAxe(l.axe), fort: true },
              euros(bilan?.plafond ?? null),
              euros(bilan?.plancher ?? null),
              euros(l.programme),
              euros(inconnu ? null : l.consomme),
              taux(l.taux),
              euros(inconnu ? null : l.reste),
              euros(inconnu ? null : l.nonJustifie),
              dire(`${l.suivies} sur ${l.actions}`),
            ]
          }),
        },
      ]
    }),
  ]
}

/** Ce qu'aucun total ne compte, dit plutôt que tu. */
function horsDesTotaux({ unites }: Contrat, bilans: Matiere['bilans']): Bloc[] {
  const aPart = bilans.filter((b) => !b.fongible && b.programme > 0)
  const programmees = unites.filter((u) => u.montants.partEtat !== 'vide')
  const compter = (quoi: string, combien: number) =>
    combien === 0 ? [] : [`${pluriel(combien, 'action', 'actions')} ${quoi}`]
  const dits = [
    ...aPart.map(
      (b) =>
        `${nomDeLAxe(b.axe)} ${b.annee ?? ''}\u00a0: ${euros(b.programme).texte}, à part du contrat`,
    ),
    ...compter(
      'dont l’axe n’est pas reconnu',
      programmees.filter((u) => u.axe === 'inconnu').length,
    ),
    ...compter('dont l’année n’est pas lue', programmees.filter((u) => u.annee === null).length),
    ...compter(
      'dont la part de l’État ne se lit pas',
      programmees.filter((u) => u.montants.partEtat === 'illisible').length,
    ),
  ]
  if (dits.length === 0) return []
  return [
    paragraphe('Ne sont dans aucun de ces chiffres\u00a0:'),
    { genre: 'liste', textes: dits.map((texte) => dire(texte)) },
  ]
}
