import type { CasDeRegle } from '../cas-de-regle.ts'

export const signatureTardive: CasDeRegle<'signature-tardive'> = {
  regle: 'signature-tardive',
  cas: [
    {
      quand: 'une signature après l’échéance',
      feuille: [
        ['Contrat signé le 15/09/2024'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['A1'],
          message:
            'Contrat signé le 15 septembre 2024, après le 30 juin 2024. Vérifier la ' +
            'saisie ; si la date est exacte, garder ce que l’État en a dit.',
          interpretations: ['signatureTardive'],
        },
      ],
      voisins: [{ pourquoi: 'le jour même', change: { A1: 'Contrat signé le 30/06/2024' } }],
    },
    {
      quand: 'le lendemain de l’échéance, tenu pour bloquant',
      feuille: [
        ['Contrat signé le 01/07/2024'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      contrat: { type: 'departement', interpretations: { signatureTardive: 'bloquant' } },
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['A1'],
          message:
            'Contrat signé le 1er juillet 2024, après le 30 juin 2024. Vérifier la ' +
            'saisie ; si la date est exacte, garder ce que l’État en a dit.',
          interpretations: ['signatureTardive'],
        },
      ],
      voisins: [{ pourquoi: 'le jour même', change: { A1: 'Contrat signé le 30/06/2024' } }],
    },
  ],
}
