import type { Constat } from '../../../core/constats/index.ts'
import type { ConstatMontre } from '../../../core/examen/index.ts'

/** Un constat d’essai ; ne se dit que ce qui compte. */
export function constatMontre(dit: Partial<Constat> = {}): ConstatMontre {
  const constat: Constat = {
    regle: 'plancher-axe',
    gravite: 'bloquant',
    admis: false,
    axe: 'droits',
    annee: 2025,
    action: null,
    feuille: 'Budget',
    cellules: ['C4'],
    message: 'Il manque 28 000 €.',
    etapes: [],
    montants: null,
    sources: [],
    interpretations: [],
    correction: null,
    correctionJointe: [],
    ...dit,
  }
  const { regle, axe, annee, action, feuille, message } = constat
  return {
    constat,
    titre: 'Plancher d’un axe',
    empreinte: { regle, axe, annee, action, feuille, etat: message },
    citations: [],
    ecritures: [],
    reprise: null,
  }
}
