import type { Entree } from '../calculs/index.ts'
import type { FonctionDEnsemble, FonctionParCellule, ParametreDeFonction } from './fonction.ts'

/** « creditsAxe » s'écrit « credits_axe » dans un classeur. */
export function parametre(cle: string, entree: Entree): ParametreDeFonction {
  return { nom: cle.replace(/[A-Z]/g, (lettre) => `_${lettre.toLowerCase()}`), ...entree }
}

/** Une fonction qui rend une cellule par cellule reçue. */
export function fonctionParCellule(
  declaration: Omit<FonctionParCellule, 'portee' | 'variadique' | 'largeur'>,
): FonctionParCellule {
  return { portee: 'cellule', variadique: false, largeur: 1, ...declaration }
}

/** Une fonction qui reçoit ses plages entières ; elle étale son résultat, sauf `etalee` faux. */
export function fonctionDEnsemble(
  declaration: Omit<FonctionDEnsemble, 'portee' | 'variadique' | 'etalee'> &
    Partial<Pick<FonctionDEnsemble, 'variadique' | 'etalee'>>,
): FonctionDEnsemble {
  return { portee: 'ensemble', variadique: false, etalee: true, ...declaration }
}
