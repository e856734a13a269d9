import { classeurSimple, type EtatDeClasseur, type Valeur } from '../emulateur/index.ts'

export const FEUILLE = 'Contrat 2025'
/** Ligne de la première action, comptée à partir de 1. */
export const PREMIERE_ACTION = 4

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/**
 * Un contrat d'un département, où une action sur deux est fautive. Tour à tour : l'État paie 60 % du coût (la première
 * action comprise), en colonne D ; la collectivité laisse 100 € sans financeur. Une seule faute sur tant de lignes ferait
 * douter de la lecture.
 */
export function contratDe(actions: number): EtatDeClasseur {
  const lignes: Valeur[][] = [
    ['Contrat local des solidarités 2025 – Département du Finistère'],
    [''],
    ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
  ]
  for (let i = 0; i < actions; i++) {
    const etat = i % 4 === 0 ? 600 : 500
    const departement = i % 4 === 2 ? 400 : 1000 - etat
    lignes.push([AXES[i % AXES.length] ?? '', `Action ${i + 1}`, 1000, etat, departement])
  }
  return classeurSimple({ [FEUILLE]: lignes })
}
