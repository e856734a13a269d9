import ExcelJS from 'exceljs'
import { corps, enTete, fond, largeurs, titrer } from './mise-en-forme.ts'

const ANNEES = [2024, 2025, 2026, 2027] as const

interface Action {
  readonly nom: string
  readonly nature: 'Nouvelle' | 'Renforcée'
  /** Coût de chaque année ; la moitié vient de l'État. */
  readonly couts: readonly [number, number, number, number]
  readonly indicateur: string
}

interface Axe {
  readonly libelle: string
  readonly plafond: number
  readonly actions: readonly Action[]
}

/** Tout est conforme : parité partout, chaque axe entre son plancher et son plafond chaque année. */
const AXES: readonly Axe[] = [
  {
    libelle: 'Inégalités dès l’enfance',
    plafond: 180_000,
    actions: [
      {
        nom: 'Relais parents des quartiers nord',
        nature: 'Nouvelle',
        couts: [60_000, 84_000, 96_000, 96_000],
        indicateur: 'Familles accompagnées',
      },
      {
        nom: 'Tutorat des 16-25 ans sans diplôme',
        nature: 'Nouvelle',
        couts: [50_000, 60_000, 70_000, 70_000],
        indicateur: 'Jeunes suivis',
      },
    ],
  },
  {
    libelle: "Accès à l'emploi pour tous",
    plafond: 150_000,
    actions: [
      {
        nom: 'Chantier textile à temps choisi',
        nature: 'Nouvelle',
        couts: [80_000, 80_000, 90_000, 90_000],
        indicateur: 'Salariés recrutés',
      },
      {
        nom: 'Garde d’enfants à horaires décalés',
        nature: 'Nouvelle',
        couts: [40_000, 44_000, 48_000, 48_000],
        indicateur: 'Gardes assurées',
      },
    ],
  },
  {
    libelle: 'Accès aux droits et grande précarité',
    plafond: 240_000,
    actions: [
      {
        nom: 'Points d’accueil numérique de proximité',
        nature: 'Nouvelle',
        couts: [100_000, 120_000, 130_000, 130_000],
        indicateur: 'Dossiers ouverts',
      },
      {
        nom: 'Maraude santé du dimanche',
        nature: 'Nouvelle',
        couts: [36_000, 42_000, 42_000, 42_000],
        indicateur: 'Consultations données',
      },
    ],
  },
  {
    libelle: 'Transition écologique et solidaire',
    plafond: 130_000,
    actions: [
      {
        nom: 'Atelier vélo des familles modestes',
        nature: 'Nouvelle',
        couts: [48_000, 52_000, 56_000, 56_000],
        indicateur: 'Vélos remis en état',
      },
      {
        nom: 'Cuisine partagée du marché',
        nature: 'Nouvelle',
        couts: [30_000, 36_000, 40_000, 40_000],
        indicateur: 'Repas préparés',
      },
    ],
  },
]

const FIXES = ['Axe', 'Action', 'Nature', 'Indicateur local']
const PAR_ANNEE = ['Coût total', 'Part État', 'Part Métropole']
const LIGNE_D_ENTETE = 5

/** Une métropole, quatre années côte à côte sous des en-têtes fusionnés. */
export function metropole(): ExcelJS.Workbook {
  const classeur = new ExcelJS.Workbook()
  const feuille = classeur.addWorksheet('Programmation 2024-2027', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: LIGNE_D_ENTETE }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  titrer(
    feuille,
    'A1:P1',
    'Rennes Métropole — Contrat local des solidarités 2024-2027 et ses avenants annuels',
    'Exemple : montants fictifs, en euros',
  )
  const annees = ANNEES.flatMap((annee) => [annee, null, null])
  enTete(feuille.insertRow(LIGNE_D_ENTETE - 1, [null, null, null, null, ...annees]))
  for (const rang of ANNEES.keys()) {
    const premiere = FIXES.length + 1 + rang * PAR_ANNEE.length
    feuille.mergeCells(
      LIGNE_D_ENTETE - 1,
      premiere,
      LIGNE_D_ENTETE - 1,
      premiere + PAR_ANNEE.length - 1,
    )
    fond(feuille.getCell(LIGNE_D_ENTETE - 1, premiere), 'FF2F5496')
  }
  enTete(feuille.insertRow(LIGNE_D_ENTETE, [...FIXES, ...ANNEES.flatMap(() => PAR_ANNEE)]))
  for (const axe of AXES) {
    for (const action of axe.actions) {
      const montants = action.couts.flatMap((cout) => [cout, cout / 2, cout / 2])
      corps(
        feuille.addRow([axe.libelle, action.nom, action.nature, action.indicateur, ...montants]),
        false,
      )
    }
  }
  largeurs(feuille, [36, 40, 12, 24, ...ANNEES.flatMap(() => [13, 13, 14])])
  ajouterLesPlafonds(classeur)
  return classeur
}

function ajouterLesPlafonds(classeur: ExcelJS.Workbook): void {
  const feuille = classeur.addWorksheet('Plafonds')
  titrer(feuille, 'A1:B1', 'Plafonds notifiés', 'Crédits État par an, constants, en euros')
  enTete(feuille.insertRow(4, ['Axe', 'Plafond annuel']))
  for (const { libelle, plafond } of AXES) corps(feuille.addRow([libelle, plafond]), false)
  largeurs(feuille, [44, 18])
}
