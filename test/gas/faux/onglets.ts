import { type Feuille, feuilleVide, ouvrirFeuille } from '../../excel/emulateur/classeur/index.ts'
import { ajouterUnePage, type DocumentDeSheets, exigerVivante, type Page } from './document.ts'
import { exigerLaFeuille } from './protections.ts'
import { refuser } from './refus.ts'

/** Deux noms ne diffèrent pas par leurs seules majuscules. */
export function exigerNomLibre(
  { classeur }: DocumentDeSheets,
  nom: string,
  sauf: Feuille | null,
): void {
  if (nom === '' || nom.length > 100) refuser(`Invalid sheet name: ${nom}`)
  const pris = classeur.feuilles.some(
    (f) => f !== sauf && f.nom.toLowerCase() === nom.toLowerCase(),
  )
  if (pris) refuser(`A sheet with the name "${nom}" already exists. Please enter another name.`)
}

/** Ajoute une feuille vide à ce rang, compté à partir de 0 ; elle devient active. */
export function ajouter(document: DocumentDeSheets, nom: string | null, rang: number): Page {
  const { classeur } = document
  if (nom !== null) exigerNomLibre(document, nom, null)
  if (rang < 0 || rang > classeur.feuilles.length) refuser('Invalid argument: sheetIndex')
  const feuille = ouvrirFeuille(feuilleVide(nom ?? nomLibre(classeur.feuilles)))
  classeur.feuilles.splice(rang, 0, feuille)
  classeur.active = feuille
  classeur.selection = [{ haut: 0, gauche: 0, bas: 0, droite: 0 }]
  return ajouterUnePage(document, feuille)
}

function nomLibre(feuilles: readonly Feuille[]): string {
  const pris = new Set(feuilles.map((f) => f.nom))
  let rang = feuilles.length + 1
  while (pris.has(`Feuille ${rang}`)) rang++
  return `Feuille ${rang}`
}

/** Un document garde toujours une feuille visible. */
export function supprimer(document: DocumentDeSheets, page: Page): void {
  exigerVivante(document, page)
  exigerLaFeuille(page)
  const { classeur, pages } = document
  const restantes = classeur.feuilles.filter((f) => f !== page.feuille)
  const [visible] = restantes.filter((f) => f.visibilite === 'Visible')
  if (visible === undefined) refuser("You can't remove all the visible sheets in a document.")
  const rang = classeur.feuilles.indexOf(page.feuille)
  classeur.feuilles.splice(rang, 1)
  pages.delete(page.feuille)
  if (classeur.active === page.feuille && visible !== undefined) {
    classeur.active = visible
    classeur.selection = [{ haut: 0, gauche: 0, bas: 0, droite: 0 }]
  }
}
