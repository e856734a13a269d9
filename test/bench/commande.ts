import { join } from 'node:path'
import type { Budget } from './budget.ts'
import { exiger } from './exiger.ts'
import { type Execution, lancer } from './lancer.ts'
import { type Mesure, mesurer } from './mesure.ts'

const PACTE = 'dist/pacte.js'
const EXEMPLE = 'exemples/departement-finistere-2025.xlsx'
const TOURS_COURTS = 15
const TOURS_LONGS = 5

/** La commande entière sur un budget ordinaire, à côté de Node qui ne fait rien. */
export function budgetOrdinaire(): Mesure {
  const json = lancer([PACTE, 'verifier', EXEMPLE, '--format', 'json'])
  exiger(json.code === 1, `code de sortie ${json.code} : ${json.stderr}`)
  const bloquants = constatsDe(json.stdout).filter((c) => c.gravite === 'bloquant')
  exiger(bloquants.length === 3, 'trois manquements dans l’exemple')
  const durees: number[] = []
  const temoins: number[] = []
  for (let tour = 0; tour < TOURS_COURTS; tour++) {
    durees.push(lancer([PACTE, 'verifier', EXEMPLE]).duree)
    temoins.push(lancer(['-e', '0']).duree)
  }
  return mesurer(
    {
      groupe: 'commande',
      nom: 'pacte verifier, un budget ordinaire',
      cible: { sur: 'rapport', maximum: 5 },
      reference: 'node -e 0',
    },
    durees,
    temoins,
  )
}

/** 20 000 × 20 cellules lues, vérifiées et annotées, à côté d'exceljs qui les lit et les récrit. */
export function grandClasseur(
  dossier: string,
  classeur: string,
  reglages: string,
  { fautes }: Budget,
): Mesure[] {
  const copie = join(dossier, 'copie.xlsx')
  const verifier = [PACTE, 'verifier', classeur, '--contrat', reglages, '--sortie', copie]
  const temoin = ['test/bench/temoin-exceljs.mjs', classeur, join(dossier, 'exceljs.xlsx')]
  const json = lancer([...verifier, '--format', 'json'])
  const cellules = constatsDe(json.stdout).flatMap((c) =>
    c.regle === 'parite-depassee' ? c.cellules : [],
  )
  exiger(cellules.join() === fautes.join(), 'les parités dépassées du grand classeur')
  const executions: Execution[] = []
  const temoins: Execution[] = []
  for (let tour = 0; tour < TOURS_LONGS; tour++) {
    executions.push(lancer(verifier, true))
    temoins.push(lancer(temoin, true))
  }
  exiger(
    executions.every(({ code }) => code === 1),
    'code de sortie du grand classeur',
  )
  exiger(
    temoins.every(({ code }) => code === 0),
    `exceljs : ${temoins[0]?.stderr}`,
  )
  const commun = {
    groupe: 'commande',
    reference: 'exceljs, lecture et écriture',
  }
  return [
    mesurer(
      {
        ...commun,
        nom: '20 000 × 20 cellules lues, vérifiées, annotées',
        cible: { sur: 'mediane', maximum: 1200 },
      },
      executions.map((e) => e.duree),
      temoins.map((e) => e.duree),
    ),
    mesurer(
      {
        ...commun,
        nom: 'mémoire pour ces 20 000 × 20 cellules',
        unite: 'Mo',
        cible: { sur: 'mediane', maximum: 250 },
      },
      executions.map((e) => e.memoire),
      temoins.map((e) => e.memoire),
    ),
  ]
}

interface ConstatEnJson {
  readonly regle: string
  readonly gravite: string
  readonly cellules: readonly string[]
}

function constatsDe(stdout: string): readonly ConstatEnJson[] {
  const { classeurs } = JSON.parse(stdout) as {
    classeurs: readonly { constats: readonly ConstatEnJson[] }[]
  }
  return classeurs[0]?.constats ?? []
}
