/**
 * Excel en mémoire : la vraie bibliothèque office.js, et un classeur qui lui répond.
 *
 *     const banc = await demarrerExcel(classeurSimple({ Budget: [['Action', 'Coût'], ['Accueil', 12000]] }))
 *     const avant = banc.hote.etat()
 *     await banc.Excel.run(async (contexte) => {
 *       const feuille = contexte.workbook.worksheets.getItem('Budget')
 *       const marque = feuille.getRanges('B2').conditionalFormats.add('Custom')
 *       marque.custom.rule.formula = '="a"="a"'
 *       await contexte.sync()
 *     })
 *     banc.hote.feuille('Budget').misesEnForme // la règle posée
 *     banc.hote.echanges // un par sync : octets, actions, erreur
 *     banc.hote.pannes.editionDeCellule = true // le prochain lot sera refusé
 *     banc.hote.rouvrir() // mêmes contenus, autres identifiants
 *
 * `chargerFichier` ouvre un vrai fichier ; `ouvrirDansExcel` fait de même d’une page de Chromium.
 */
export { chargerFichier } from './charger/index.ts'
export type {
  Cellule,
  Classeur,
  EtatDeClasseur,
  EtatDeFeuille,
  Feuille,
  MiseEnForme,
  Valeur,
} from './classeur/index.ts'
export { classeurDe, classeurSimple, feuilleVide } from './classeur/index.ts'
export type { Echange, Hote } from './hote.ts'
export { demarrerExcel, type ExcelSousNode } from './node.ts'
export { DOSSIER_D_OFFICE_JS, FICHIERS_D_OFFICE_JS } from './office-js.ts'
export { OFFICE_JS, ouvrirDansExcel } from './page.ts'
export type { Pannes } from './pannes.ts'
export type { AppelDeFonction } from './pont.ts'
export type { ResultatDeFonction } from './services.ts'
export { LTSC_2021 } from './webkit.ts'
