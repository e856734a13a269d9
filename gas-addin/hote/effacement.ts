import type { Retrait } from '../../task-pane/hote/index.ts'
import { type Feuille, feuillesDe } from './feuilles.ts'
import type { Contexte, ContexteDEcriture } from './geste.ts'
import { preparer } from './marquage.ts'
import { feuilleProtegee } from './protections.ts'
import { estNotreRapport } from './regles.ts'

/** Retire nos couleurs, nos blocs de note et notre rapport, d'où qu'ils viennent. */
export function effacer(contexte: ContexteDEcriture): Retrait {
  const { ecrire, respirer } = contexte
  const feuilles = feuillesDe(contexte)
  const rapports = feuilles.filter(estNotreRapport)
  const noms = rapports.map((rapport) => rapport.getName())
  const marquages = feuilles
    .filter((feuille) => !rapports.includes(feuille))
    .map((feuille) => {
      respirer()
      return { nom: feuille.getName(), ...preparer(feuille, []) }
    })
  for (const marquage of marquages) {
    respirer()
    marquage.ecrire(ecrire)
  }
  // Une feuille supprimée ne se remet pas : les marques d'abord, pour qu'un refus les trouve encore à remettre.
  SpreadsheetApp.flush()
  const gardes = retirerLesRapports(contexte, rapports)
  return {
    rapports: noms.filter((nom) => !gardes.includes(nom)),
    retirees: marquages.reduce((somme, m) => somme + m.retirees, 0),
    feuillesProtegees: [...marquages.filter((m) => m.enReste).map((m) => m.nom), ...gardes],
  }
}

/** Rend le nom de ceux qu'on ne peut pas retirer : protégés, ou seuls visibles. */
function retirerLesRapports({ classeur }: Contexte, rapports: readonly Feuille[]): string[] {
  return rapports.flatMap((rapport) => {
    if (feuilleProtegee(rapport) || !resteVisible(classeur, rapport)) return [rapport.getName()]
    classeur.deleteSheet(rapport)
    return []
  })
}

/** Un classeur garde toujours une feuille visible. */
function resteVisible(
  classeur: GoogleAppsScript.Spreadsheet.Spreadsheet,
  retiree: Feuille,
): boolean {
  const id = retiree.getSheetId()
  return classeur.getSheets().some((f) => f.getSheetId() !== id && !f.isSheetHidden())
}
