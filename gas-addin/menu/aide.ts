import { citer, EFFACER, FICHE, RAPPORT, VERIFIER } from '../../manifests/index.ts'

/** Écrite à la construction ; null quand aucun hébergement n'a été donné. */
declare const ADRESSE_DE_L_AIDE: string | null

const TITRE = `Aide de ${FICHE.nom}`

/** En cinq lignes, ce qu'il faut savoir pour commencer. */
const RESUME = [
  `1. ${citer(VERIFIER)} relit le classeur, marque ` +
    'les cellules en cause et les liste dans le volet, à droite.',
  '2. La note de chaque cellule marquée dit quoi, combien et quoi faire. Corrigez, puis vérifiez de nouveau.',
  `3. ${citer(RAPPORT)} résume tout sur une feuille\u00a0; ${citer(EFFACER)} retire ce que Pacte ` +
    'a ajouté, rien d’autre.',
  '4. Dans une cellule, tapez =PACTE_\u00a0: Sheets propose les fonctions et décrit leurs arguments.',
  '5. Le guide «\u00a0Se servir de Pacte dans Google Sheets\u00a0» ' +
    'accompagne les fichiers de Pacte\u00a0: demandez-le à qui l’a installé.',
]

/**
 * Un script de Google n'ouvre pas d'onglet : il montre un lien à suivre, ou le résumé quand il n'y a pas d'aide en
 * ligne.
 */
export function montrerLAide(): void {
  const interfaceDeSheets = SpreadsheetApp.getUi()
  if (ADRESSE_DE_L_AIDE === null) {
    interfaceDeSheets.alert(TITRE, RESUME.join('\n\n'), interfaceDeSheets.ButtonSet.OK)
    return
  }
  const page = HtmlService.createHtmlOutput(
    '<base target="_blank"><p style="font-family:sans-serif"><a ' +
      `href="${ADRESSE_DE_L_AIDE}">Ouvrir l’aide de Pacte dans un nouvel onglet</a></p>`,
  )
  interfaceDeSheets.showModalDialog(page.setWidth(360).setHeight(80), TITRE)
}
