import type { Adresse, ValeurBrute } from '../../../core/grille/index.ts'
import { appliquer } from '../marquage/index.ts'
import { champsDe, lignesDe } from './lignes.ts'
import { voirCsv } from './vue.ts'

/** Comment une valeur s'écrit dans un .csv : celui d'un tableur français, à virgule décimale. */
export function texteDeCsv(valeur: ValeurBrute): string {
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  return typeof valeur === 'number' ? String(valeur).replace('.', ',') : (valeur ?? '')
}

/** Une copie du fichier où ce champ contient cette valeur ; aucun autre octet ne change. null si le champ n'existe pas. */
export function ecrireCelluleCsv(
  source: Uint8Array,
  { ligne, colonne }: Adresse,
  valeur: ValeurBrute,
): Uint8Array | null {
  const vue = voirCsv(source)
  const { texte, separateur } = vue
  const rangee = lignesDe(texte, vue.debut, separateur)[ligne]
  const champ = rangee && champsDe(texte, rangee, separateur)[colonne]
  if (champ === undefined) return null
  const ecrit = vue.ecrire(texteDeCsv(valeur))
  const protege = ecrit.includes(separateur) || /["\r\n]/.test(ecrit)
  const champEcrit = protege ? `"${ecrit.replaceAll('"', '""')}"` : ecrit
  return vue.octets(appliquer(texte, [{ ...champ, texte: champEcrit }]))
}
