import { suite } from './hasard.ts'

/** Une cellule à écrire : un nombre, un texte, une formule et sa valeur, ou rien. */
export type Case = number | string | null | { readonly formule: string; readonly valeur: number }

export interface Taille {
  readonly actions: number
  /** De 2024 à 2023 + annees. */
  readonly annees: number
  /** Une action sur `fautives` reçoit de l'État plus que la moitié ; 0 : aucune. */
  readonly fautives: number
}

/** Les quatre premières lignes : deux titres, une ligne vide, les en-têtes. */
const ENTETE = 4

const COLONNES = [
  'Axe',
  'Sous-thématique',
  'Action',
  'Porteur',
  'Nature',
  'Année',
  'Section',
  'Coût total',
  'Part État',
  'Part Département',
  'CAF',
  'Région',
  'FSE+',
  'CEE',
  'Crédits consommés',
  'Justification de l’écart',
  'Indicateur local',
  'Nombre de repas',
  'Avenant',
  'Coût antérieur',
]

export const COLONNE_DE_L_ANNEE = COLONNES.indexOf('Année')

const AXES = [
  ['enfance', 'Prévenir la pauvreté dès l’enfance', 'Soutien à la parentalité'],
  ['droits', 'Accès aux droits et grande précarité', 'Prévention des expulsions locatives'],
  ['transition', 'Transition écologique et solidaire', 'Mobilité solidaire'],
] as const

const NOMS = ['Ateliers', 'Équipe mobile', 'Permanences', 'Accueil itinérant', 'Référents']
const LIEUX = ['de la presqu’île', 'du centre', 'des monts', 'du littoral', 'de la vallée']

export interface Budget {
  readonly rangees: readonly (readonly Case[])[]
  /** Lignes d'action, en-têtes non compris. */
  readonly lignes: number
  /** Cellules (« I17 ») dont la part de l'État est trop forte. */
  readonly fautes: readonly string[]
  /** Somme des parts État, en euros, par axe et par année (« droits 2025 »). */
  readonly programmes: ReadonlyMap<string, number>
}

/** Un budget de département de vingt colonnes, une ligne par action et par année, toujours le même. */
export function budget({ actions, annees, fautives }: Taille): Budget {
  const tirer = suite(20_240_101)
  const rangees: Case[][] = [
    ['Contrat local des solidarités 2024-2027, département du Finistère (avenants compris)'],
    ['Montants en euros'],
    [],
    COLONNES,
  ]
  const fautes: string[] = []
  const programmes = new Map<string, number>()
  for (let a = 0; a < actions; a++) {
    const [axe, libelle, sousThematique] = AXES[a % AXES.length] ?? AXES[0]
    const nom = `${NOMS[tirer(5)]} ${LIEUX[tirer(5)]} n° ${a + 1}`
    for (let n = 0; n < annees; n++) {
      const annee = 2024 + n
      const trop = fautives > 0 && a % fautives === fautives - 1 ? 2000 : 0
      const etat = 10_000 + 100 * tirer(900)
      const tiers = 500 * tirer(9)
      const cout = 2 * (etat - trop) + tiers
      const ligne = rangees.length + 1
      if (trop > 0) fautes.push(`I${ligne}`)
      const cle = `${axe} ${annee}`
      programmes.set(cle, (programmes.get(cle) ?? 0) + etat)
      rangees.push([
        libelle,
        sousThematique,
        nom,
        tirer(3) === 0 ? 'Association Ti Sikour' : 'Département',
        a % 3 === 1 ? 'Renforcée' : 'Nouvelle',
        annee,
        'Fonctionnement',
        { formule: `SUM(I${ligne}:N${ligne})`, valeur: cout },
        etat,
        etat - 2 * trop,
        tiers,
        0,
        0,
        0,
        etat,
        null,
        'Personnes accompagnées',
        null,
        `Avenant n° ${n + 1}`,
        a % 3 === 1 ? 0 : null,
      ])
    }
  }
  return { rangees, lignes: rangees.length - ENTETE, fautes, programmes }
}
