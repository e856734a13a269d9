import type { CasDeRegle } from '../cas-de-regle.ts'

export const architectureCalpae: CasDeRegle<'architecture-calpae'> = {
  regle: 'architecture-calpae',
  cas: [
    {
      quand: 'une rubrique des anciennes conventions',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Mesures socles'],
        ['Premier accueil social', 60_000, 30_000, 30_000],
        ['Accueil inconditionnel', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['A2'],
          message:
            'La rubrique « Mesures socles » reprend l’architecture des anciennes conventions ' +
            '(CALPAE), pas un axe du contrat. Ranger ces actions par axe.',
        },
      ],
      voisins: [{ pourquoi: 'une rubrique d’axe', change: { A2: 'Accès aux droits' } }],
    },
  ],
}
