import { FICHE } from '../../manifests/index.ts'

/** Écrite à la construction ; null quand aucun hébergement n'a été donné. */
declare const ADRESSE_DE_L_AIDE: string | null

const TITRE = `Aide de ${FICHE.nom}`

/** En cinq lignes, ce qu'il faut savoir pour commencer. */
const RESUME = [
  '1. « Vérifier le contrat » relit le classeur, marque les cellules en cause et les liste dans le volet, à droite.',
  '2. La note de chaque cellule marquée dit quoi, combien et quoi faire. Corrigez, puis vérifiez de nouveau.',
  '3. « Créer le rapport » résume tout sur une feuille ; « Effacer les signalements » retire ce que Pacte a ajouté, rien d’autre.',
  '4. Dans une cellule, tapez =PACTE_ : Sheets propose les fonctions et décrit leurs arguments.',
  '5. Le guide « Se servir de Pacte dans Google Sheets » accompagne les fichiers de Pacte : demandez-le à qui l’a installé.',
]

/** Un script de Google n'ouvre pas d'onglet : il montre un lien à suivre, ou le résumé quand il n'y a pas d'aide en ligne. */
export function montrerLAide(): void {
  const interfaceDeSheets = SpreadsheetApp.getUi()
  if (ADRESSE_DE_L_AIDE === null) {
    interfaceDeSheets.alert(TITRE, RESUME.join('\n\n'), interfaceDeSheets.ButtonSet.OK)
    return
  }
  const page = HtmlService.createHtmlOutput(
    `<base target="_blank"><p style="font-family:sans-serif"><a href="${ADRESSE_DE_L_AIDE}">Ouvrir l’aide de Pacte dans un nouvel onglet</a></p>`,
  )
  interfaceDeSheets.showModalDialog(page.setWidth(360).setHeight(80), TITRE)
}
