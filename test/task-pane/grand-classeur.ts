import type { ClasseurBrut, ValeurBrute } from '../../core/grille/index.ts'

const ENTETE = ['Axe', 'Action', 'Nature', 'Coût total', 'Part État', 'Part Département', 'CEE']

/** Un budget dont chaque action contredit le texte de plusieurs façons. */
export function grandClasseur(actions: number): ClasseurBrut {
  const lignes = Array.from({ length: actions }, (_, i): ValeurBrute[] => [
    'Accès aux droits',
    `Action d’essai numéro ${i + 1}`,
    'Nouvelle',
    1000 + i,
    900,
    50,
    800,
  ])
  const valeurs: ValeurBrute[][] = [
    ['Département du Finistère – Contrat local des solidarités 2025', '', '', '', '', '', ''],
    ENTETE,
    ...lignes,
  ]
  return {
    feuilles: [
      {
        nom: 'Budget',
        haut: 0,
        gauche: 0,
        valeurs,
        formules: valeurs,
        formats: valeurs.map((ligne) => ligne.map(() => 'General')),
        fusions: [],
        lignesMasquees: [],
        colonnesMasquees: [],
        masquee: false,
        protegee: false,
      },
    ],
  }
}
