import { classeurSimple, type EtatDeClasseur, type Valeur } from '../emulateur/index.ts'

export const FEUILLE = 'Contrat 2025'
/** Ligne de la première action, comptée à partir de 1. */
export const PREMIERE_ACTION = 4

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/**
 * Un contrat d'un département ; une action sur deux (la première comprise) demande à l'État 60 % du coût, en colonne D :
 * un manquement à la parité.
 */
export function contratDe(actions: number): EtatDeClasseur {
  const lignes: Valeur[][] = [
    ['Contrat local des solidarités 2025 – Département du Finistère'],
    [''],
    ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
  ]
  for (let i = 0; i < actions; i++) {
    const etat = i % 2 === 0 ? 600 : 500
    lignes.push([AXES[i % AXES.length] ?? '', `Action ${i + 1}`, 1000, etat, 1000 - etat])
  }
  return classeurSimple({ [FEUILLE]: lignes })
}
