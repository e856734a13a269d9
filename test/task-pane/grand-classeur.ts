import type { ClasseurBrut, ValeurBrute } from '../../core/grille/index.ts'

const ENTETE = [
  'Axe',
  'Action',
  'Nature',
  'Coût total',
  'Part État',
  'Part Département',
  'Indicateur local',
]

/** Chacune sur un tiers des lignes : une faute de chiffres sur la moitié d'un tableau ferait douter de sa lecture. */
const FAUTES: readonly (readonly [cout: number | string, etat: number, departement: number])[] = [
  [2000, 1200, 800],
  [2000, 1000, 900],
  ['à préciser', 1000, 1000],
]

/** Un budget dont chaque action contredit le texte de deux façons : une faute de chiffres, et pas d'indicateur. */
export function grandClasseur(actions: number): ClasseurBrut {
  const lignes = Array.from({ length: actions }, (_, i): ValeurBrute[] => [
    'Accès aux droits',
    `Action d’essai numéro ${i + 1}`,
    'Nouvelle',
    ...(FAUTES[i % FAUTES.length] ?? []),
    '',
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
