import type { ValeurBrute } from '../../core/grille/index.ts'
import {
  aChange,
  contientUneFormule,
  type EcritureDeCellule,
  feuilleAbsente,
} from '../../task-pane/hote/index.ts'
import { valeurBrute } from './matrices.ts'
import { executer } from './session.ts'

/** Écrit si la cellule contient encore ce qu'on croit. Lève « changee », « introuvable » ou « protege » sinon. */
export function ecrire({ feuille, cellule, avant, apres }: EcritureDeCellule): Promise<void> {
  return executer(async (contexte) => {
    const page = contexte.workbook.worksheets.getItemOrNullObject(feuille)
    page.load('name')
    const plage = page.getRange(cellule)
    plage.load('values,formulas,numberFormat')
    await contexte.sync()
    if (page.isNullObject) throw feuilleAbsente(feuille)
    const lue = contenu(plage.values)
    if (estUneFormule(contenu(plage.formulas), lue)) {
      throw contientUneFormule({ feuille, cellule })
    }
    if (!memeContenu(lue, avant)) {
      throw aChange({ feuille, cellule })
    }
    plage.values = [[aSaisir(apres, contenu(plage.numberFormat))]]
    await contexte.sync()
  })
}

function contenu(matrice: readonly (readonly unknown[])[]): ValeurBrute {
  return valeurBrute(matrice[0]?.[0])
}

/** Un texte qui commence par « = » n'est pas une formule : Excel le rend tel quel pour les deux. */
export function estUneFormule(formule: unknown, valeur: unknown): formule is string {
  return typeof formule === 'string' && formule.startsWith('=') && formule !== valeur
}

/** Dans une cellule au format texte, un nombre écrit se relit comme son texte : c'est le même contenu. */
function memeContenu(lu: ValeurBrute, attendu: ValeurBrute): boolean {
  return String(lu ?? '') === String(attendu ?? '')
}

/** Excel interprète un texte comme au clavier, sauf derrière une apostrophe ou dans une cellule au format texte. */
function aSaisir(valeur: ValeurBrute, format: ValeurBrute): string | number | boolean {
  if (valeur === null || valeur === '') return ''
  return typeof valeur === 'string' && format !== '@' ? `'${valeur}` : valeur
}
