import { lireContrat } from '../../core/lecture/index.ts'
import { assemblerUnites, type Contrat, centimes, type Ligne } from '../../core/modele/index.ts'
import { lireContratJson } from '../../core/reglages/index.ts'
import type { Budget } from './budget.ts'
import { enClasseur } from './classeur.ts'

/** Des plafonds que le budget remplit juste : le plus fort programmé de chaque axe, en euros. */
export function plafondsDe({ programmes }: Budget): Readonly<Record<string, number>> {
  const plafonds: Record<string, number> = {}
  for (const [cle, programme] of programmes) {
    const axe = cle.split(' ')[0] ?? ''
    plafonds[axe] = Math.max(programme, plafonds[axe] ?? 0)
  }
  return plafonds
}

/** Ce qu'un contrat.json dirait de ce budget. */
export function reglagesDe(budget: Budget): string {
  return JSON.stringify({ signature: '2024-06-20', plafonds: plafondsDe(budget) })
}

/** Le contrat tel que la lecture le fait de ce budget. */
export function contratLu(budget: Budget): Contrat {
  return lireContrat(enClasseur(budget), lireContratJson(reglagesDe(budget))).contrat
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
