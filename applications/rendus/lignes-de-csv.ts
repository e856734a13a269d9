import { enEuros } from '../../core/modele/index.ts'
import { type Case, passePourUneFormule } from '../../formats/index.ts'

/** Un tableur français y reconnaît l'UTF-8. */
export const MARQUE_UTF8 = '\ufeff'

/** Une ligne pour un tableur français : point-virgule, virgule décimale. */
export function enLigneDeCsv(cases: readonly Case[]): string {
  return `${cases.map(enChamp).join(';')}\r\n`
}

/** Un texte venu d'un classeur ne devient jamais une formule dans un autre. */
function enChamp(contenu: Case): string {
  if (contenu !== null && typeof contenu !== 'string') return enNombre(valeurDe(contenu))
  const texte = contenu ?? ''
  const sur = passePourUneFormule(texte) ? `'${texte}` : texte
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur
}

function valeurDe(contenu: Exclude<Case, string | null>): number {
  if ('montant' in contenu) return enEuros(contenu.montant)
  if ('nombre' in contenu) return contenu.nombre
  return 'repere' in contenu ? contenu.repere : contenu.taux / 10_000
}

function enNombre(valeur: number): string {
  return String(valeur).replace('.', ',')
}
