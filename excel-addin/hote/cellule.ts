import type { ValeurBrute } from '../../core/grille/index.ts'
import {
  aChange,
  contientUneFormule,
  type EcritureDeCellule,
  feuilleAbsente,
} from '../../task-pane/hote/index.ts'
import { valeurBrute } from './matrices.ts'
import { executer } from './session.ts'

/**
 * Écrit si chaque cellule contient encore ce qu'on croit. Lève « changee », « introuvable » ou « protege » sinon, et
 * n'a rien écrit.
 */
export function ecrire(ecritures: readonly EcritureDeCellule[]): Promise<void> {
  return executer(async (contexte) => {
    const { worksheets } = contexte.workbook
    const visees = ecritures.map((ecriture) => {
      const page = worksheets.getItemOrNullObject(ecriture.feuille)
      page.load('name')
      const plage = page.getRange(ecriture.cellule)
      plage.load('values,formulas,numberFormat')
      return { ecriture, page, plage }
    })
    await contexte.sync()
    for (const { ecriture, page, plage } of visees) {
      const { feuille, cellule, avant } = ecriture
      if (page.isNullObject) throw feuilleAbsente(feuille)
      const lue = contenu(plage.values)
      if (estUneFormule(contenu(plage.formulas), lue))
        throw contientUneFormule({ feuille, cellule })
      if (!memeContenu(lue, avant)) throw aChange({ feuille, cellule })
    }
    // Excel écrit un lot jusqu'à la première cellule qu'il refuse : celles d'avant se remettent.
    const remises = visees.map(
      ({ ecriture, plage }) =>
        () =>
          saisir(plage, ecriture.avant),
    )
    try {
      for (const { ecriture, plage } of visees) saisir(plage, ecriture.apres)
      await contexte.sync()
    } catch (cause) {
      for (const remettre of remises) {
        remettre()
        await contexte.sync().catch(() => undefined)
      }
      throw cause
    }
  })
}

function saisir(plage: Excel.Range, valeur: ValeurBrute): void {
  plage.values = [[aSaisir(valeur, contenu(plage.numberFormat))]]
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
