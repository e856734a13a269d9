import { lireContrat } from '../../core/lecture/index.ts'
import {
  AXES,
  assemblerUnites,
  type Contrat,
  centimes,
  type Ligne,
} from '../../core/modele/index.ts'
import { type ReglagesDuContrat, SANS_REGLAGES } from '../../core/reglages/index.ts'
import type { Budget } from './budget.ts'
import { enClasseur } from './classeur.ts'

const AXES_DU_BUDGET = AXES.filter((axe) => axe !== 'emploi')

/** Des plafonds que le budget remplit juste : le plus fort programmé de chaque axe. Euros. */
export function plafondsDe({ programmes }: Budget): Record<string, number> {
  const plafonds = new Map<string, number>()
  for (const [cle, programme] of programmes) {
    const axe = AXES_DU_BUDGET[Number(cle.split(':')[0])] ?? ''
    plafonds.set(axe, Math.max(programme, plafonds.get(axe) ?? 0))
  }
  return Object.fromEntries(plafonds)
}

export function reglagesDe(budget: Budget): ReglagesDuContrat {
  const plafonds = plafondsDe(budget)
  return {
    ...SANS_REGLAGES,
    signature: '2024-06-20',
    plafonds: AXES_DU_BUDGET.map((axe) => ({
      axe,
      annee: null,
      montant: centimes((plafonds[axe] ?? 0) * 100),
    })),
  }
}

/** Le contrat tel que la lecture le fait de ce budget. */
export function contratLu(budget: Budget): Contrat {
  return lireContrat(enClasseur(budget), reglagesDe(budget)).contrat
}

/** Le même contrat, `fois` fois plus long : chaque ligne copiée sous un autre libellé d'action. */
export function rallonger(contrat: Contrat, fois: number): Contrat {
  const lignes: Ligne[] = []
  for (let n = 0; n < fois; n++) {
    for (const ligne of contrat.lignes) lignes.push(copier(ligne, n, lignes.length + 4))
  }
  const plafonds = contrat.plafonds.map((p) => ({ ...p, montant: centimes(p.montant * fois) }))
  return { ...contrat, lignes, unites: assemblerUnites(lignes), plafonds }
}

function copier(ligne: Ligne, n: number, rang: number): Ligne {
  return {
    ...ligne,
    rang,
    action: `${ligne.action}, lot ${n}`,
    cle: `${ligne.cle} lot ${n}`,
    montants: { ...ligne.montants },
    nombres: { ...ligne.nombres },
    textes: { ...ligne.textes },
  }
}
