import ExcelJS, { type Worksheet } from 'exceljs'
import { corps, enTete, largeurs, titrer } from './mise-en-forme.ts'

interface Action {
  readonly nom: string
  readonly nature: 'Nouvelle' | 'Renforcée'
  readonly cout: number
  readonly etat: number
  readonly departement: number
  readonly fse?: number
  readonly tiers?: number
  readonly indicateur: string
}

interface Axe {
  readonly libelle: string
  readonly plafond: number
  readonly actions: readonly Action[]
}

/** Trois manquements voulus : plancher de l'axe droits, FSE+ sur une action renforcée, parité dépassée. */
const AXES: readonly Axe[] = [
  {
    libelle: 'Inégalités dès l’enfance',
    plafond: 300_000,
    actions: [
      {
        nom: 'Bus des parents en milieu rural',
        nature: 'Nouvelle',
        cout: 90_000,
        etat: 45_000,
        departement: 45_000,
        indicateur: 'Familles rencontrées',
      },
      {
        nom: 'Ateliers contre le décrochage au collège',
        nature: 'Nouvelle',
        cout: 120_000,
        etat: 50_000,
        departement: 50_000,
        tiers: 20_000,
        indicateur: 'Collégiens suivis',
      },
      {
        nom: 'Logement accompagné des jeunes majeurs',
        nature: 'Renforcée',
        cout: 140_000,
        etat: 70_000,
        departement: 70_000,
        indicateur: 'Jeunes logés',
      },
      {
        nom: 'Ateliers parents-enfants de la presqu’île',
        nature: 'Nouvelle',
        cout: 64_000,
        etat: 32_000,
        departement: 20_000,
        fse: 12_000,
        indicateur: 'Ateliers tenus',
      },
    ],
  },
  {
    libelle: 'Accès aux droits et grande précarité',
    plafond: 320_000,
    actions: [
      {
        nom: "Équipe mobile d'accès aux droits",
        nature: 'Nouvelle',
        cout: 60_000,
        etat: 30_000,
        departement: 30_000,
        indicateur: 'Personnes rencontrées',
      },
      {
        nom: 'Référents de parcours santé',
        nature: 'Nouvelle',
        cout: 50_000,
        etat: 25_000,
        departement: 25_000,
        indicateur: 'Parcours ouverts',
      },
      {
        nom: 'Visites à domicile des locataires assignés',
        nature: 'Renforcée',
        cout: 70_000,
        etat: 35_000,
        departement: 25_000,
        fse: 10_000,
        indicateur: 'Ménages visités',
      },
      {
        nom: 'Visites aux personnes âgées isolées',
        nature: 'Nouvelle',
        cout: 20_000,
        etat: 10_000,
        departement: 10_000,
        indicateur: 'Personnes visitées',
      },
    ],
  },
  {
    libelle: 'Transition écologique et solidaire',
    plafond: 280_000,
    actions: [
      {
        nom: 'Garage solidaire itinérant',
        nature: 'Nouvelle',
        cout: 110_000,
        etat: 55_000,
        departement: 55_000,
        indicateur: 'Véhicules réparés',
      },
      {
        nom: 'Paniers de produits locaux à prix réduit',
        nature: 'Nouvelle',
        cout: 80_000,
        etat: 40_000,
        departement: 30_000,
        tiers: 10_000,
        indicateur: 'Paniers distribués',
      },
      {
        nom: 'Repérage des logements mal chauffés',
        nature: 'Nouvelle',
        cout: 90_000,
        etat: 45_000,
        departement: 45_000,
        indicateur: 'Logements repérés',
      },
    ],
  },
]

const ENTETES = [
  'Axe',
  'Action',
  'Nature',
  'Coût total',
  'Part État',
  'Part Département',
  'FSE+',
  'Tiers',
  'Indicateur local',
]
const COLONNES_DE_MONTANT = ['D', 'E', 'F', 'G', 'H'] as const
const LIGNE_D_ENTETE = 4

/** Un département, une année, un sous-total par axe, les plafonds sur une autre feuille. */
export function departement(): ExcelJS.Workbook {
  const classeur = new ExcelJS.Workbook()
  const feuille = classeur.addWorksheet('Budget 2025', {
    views: [{ state: 'frozen', ySplit: LIGNE_D_ENTETE }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  titrer(
    feuille,
    'A1:I1',
    'Département du Finistère — Contrat local des solidarités, avenant 2025',
    'Exemple : montants fictifs, en euros',
  )
  enTete(feuille.insertRow(LIGNE_D_ENTETE, ENTETES))
  const sousTotaux: number[] = []
  const parts: Action[] = []
  for (const axe of AXES) {
    const premiere = LIGNE_D_ENTETE + 1 + parts.length + sousTotaux.length
    for (const action of axe.actions) corps(feuille.addRow(cellulesDe(axe, action)), false)
    parts.push(...axe.actions)
    const derniere = premiere + axe.actions.length - 1
    totaliser(
      feuille,
      `Sous-total — ${axe.libelle}`,
      axe.actions,
      (c) => `SUM(${c}${premiere}:${c}${derniere})`,
    )
    sousTotaux.push(derniere + 1)
  }
  totaliser(feuille, 'Total général', parts, (c) => sousTotaux.map((l) => `${c}${l}`).join('+'))
  largeurs(feuille, [46, 42, 12, 14, 14, 17, 12, 12, 24])
  ajouterLesPlafonds(classeur)
  return classeur
}

function cellulesDe(axe: Axe, action: Action): (string | number | null)[] {
  return [
    axe.libelle,
    action.nom,
    action.nature,
    action.cout,
    action.etat,
    action.departement,
    action.fse ?? null,
    action.tiers ?? null,
    action.indicateur,
  ]
}

function totaliser(
  feuille: Worksheet,
  libelle: string,
  actions: readonly Action[],
  formule: (colonne: string) => string,
): void {
  const sommes = [
    (a: Action) => a.cout,
    (a: Action) => a.etat,
    (a: Action) => a.departement,
    (a: Action) => a.fse ?? 0,
    (a: Action) => a.tiers ?? 0,
  ].map((lire) => actions.reduce((total, action) => total + lire(action), 0))
  const montants = COLONNES_DE_MONTANT.map((colonne, i) => ({
    formula: formule(colonne),
    result: sommes[i] ?? 0,
  }))
  corps(feuille.addRow([libelle, null, null, ...montants, null]), true)
}

function ajouterLesPlafonds(classeur: ExcelJS.Workbook): void {
  const feuille = classeur.addWorksheet('Plafonds notifiés')
  titrer(feuille, 'A1:B1', 'Plafonds notifiés par la préfecture', 'Crédits État par an, en euros')
  enTete(feuille.insertRow(LIGNE_D_ENTETE, ['Axe', 'Plafond notifié']))
  for (const { libelle, plafond } of AXES) corps(feuille.addRow([libelle, plafond]), false)
  largeurs(feuille, [60, 18])
}
