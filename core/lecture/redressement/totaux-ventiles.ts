import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Metier, noter, ouvrir } from './groupes.ts'
import { posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { type CasePosee, poser } from './trame.ts'

/** La ligne nomme elle-même son action, son axe ou son année. */
export function ditSonAction({ page, table }: Metier, ligne: number): boolean {
  return [table.action, ...table.reperes].some((c) => c !== null && page.texte(ligne, c) !== '')
}

/** « Total axe 1 », puis « dont État », « dont CAF » : des financeurs que l'action du dessus a déjà, et qui sont les siens. */
export function estVentile(metier: Metier, ligne: number): boolean {
  const { page, table, courant } = metier
  const { financeur, bas } = table
  if (courant === null || metier.intitules.length > 0) return false
  const connus = new Set([...courant.montants.keys()].map((cle) => cle.replace(/\|.*/, '')))
  for (let l = ligne + 1; l <= bas; l++) {
    const etiquette = page.texte(l, financeur)
    if (etiquette === '' || ditUnTotal(etiquette) || ditSonAction(metier, l)) return false
    if (connus.has(normaliser(etiquette))) return true
    if (posteDe(etiquette) === null && !table.postes.has(normaliser(etiquette))) return false
  }
  return false
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
