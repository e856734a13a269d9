import { reconnaitreAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Groupe, type Metier, noter, ouvrir } from './groupes.ts'
import { porteDeLArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { type CasePosee, poser } from './trame.ts'

/** La ligne nomme elle-même son action, son axe ou son année. */
export function ditSonAction({ page, table }: Metier, ligne: number): boolean {
  return [table.action, ...table.reperes].some((c) => c !== null && page.texte(ligne, c) !== '')
}

/** « Total axe 1 », puis « dont État », « dont CAF » : des financeurs que l'action du dessus a déjà, et qui sont les siens. */
export function estVentile(metier: Metier, ligne: number): boolean {
  const { page, table, courant } = metier
  if (courant === null || metier.intitules.length > 0) return false
  for (let l = ligne + 1; l <= table.bas; l++) {
    const etiquette = page.texte(l, table.financeur)
    if (etiquette === '' || ditUnTotal(etiquette) || ditSonAction(metier, l)) return false
    if (aDeja(courant, etiquette)) return true
    // « Plateforme mobilité (CCAS) », sans montant, ouvre l'action suivante.
    if (
      !table.postes.has(normaliser(etiquette)) &&
      !(posteDe(etiquette) && porteDeLArgent(page, l))
    )
      return false
  }
  return false
}

/**
 * « CARSAT », partout sans montant, que chaque action redit ou que seuls les totaux nomment ; suivi d'un financeur déjà
 * dit, c'est l'intitulé d'une action.
 */
export function estUnFinanceurVide(metier: Metier, ligne: number): boolean {
  const { page, table, total, courant } = metier
  const etiquette = page.texte(ligne, table.financeur)
  const sien = total ?? (estRedit(metier, ligne) ? courant : null)
  return (
    sien !== null &&
    posteDe(etiquette) !== null &&
    reconnaitreAxe(etiquette) === null &&
    !aDeja(sien, page.texte(ligne + 1, table.financeur))
  )
}

/** Écrit sous chaque action, à la suite de ses financeurs : après un blanc, « Plan de financement » n'en est pas. */
function estRedit({ page, table }: Metier, ligne: number): boolean {
  return (
    table.lignes.redites.has(page.libelle(ligne, table.financeur)) &&
    page.texte(ligne - 1, table.financeur) !== ''
  )
}

function aDeja({ montants }: Groupe, etiquette: string): boolean {
  return [...montants.keys()].some((cle) => cle.startsWith(`${normaliser(etiquette)}|`))
}

/** Une ligne de plus, qui garde son intitulé de total et que ses financeurs chiffrent : ce qu'elle additionne se vérifie. */
export function ouvrirLeTotal(metier: Metier, ligne: number): void {
  const { page, table, postes } = metier
  const textes = new Map<number, CasePosee>()
  for (const c of [...table.textes, table.financeur]) {
    const posee = poser(page.feuille, ligne, c)
    if (posee) textes.set(c, posee)
  }
  const groupe = ouvrir(metier, textes)
  metier.courant = groupe
  metier.total = groupe
  const cout = [...postes.values()].find(
    ({ texte }) => posteDe(texteDe(texte.cellule))?.champ === 'cout',
  )
  if (cout) noter(metier, groupe, ligne, texteDe(cout.texte.cellule))
}
