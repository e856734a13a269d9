import { normaliser } from '../../libelle/index.ts'
import { type Page, seReprend, uniteDEntete } from '../textes/index.ts'
import { estArgent, posteDe } from './mots.ts'

const ENTETE_AU_PLUS_LOIN = 6
/** « Montant prévu (k€) » nomme une colonne, et dit son unité en passant. */
const NOM =
  /\b(?!en\b|montants?\b|unites?\b|milliers?\b|millions?\b|euros?\b|k?eur\b|ttc\b|ht\b)\p{L}{3,}/u

/** La ligne de libellés la plus remplie au-dessus du premier poste, et des intitulés qui le totalisent. */
export function ligneDEntete(
  page: Page,
  premiere: number,
  montants: readonly number[],
  estUnIntitule: (ligne: number) => boolean,
): number | null {
  let meilleure: number | null = null
  let record = 1
  for (let l = premiere - 1; l >= Math.max(0, premiere - ENTETE_AU_PLUS_LOIN); l--) {
    const cellules = page.feuille.lignes[l] ?? []
    if (estUnIntitule(l)) continue
    // Au-dessus d'un blanc, un carnet d'adresses, si rempli soit-il, n'est pas cet en-tête.
    if (meilleure !== null && page.largeur(l) === 0) break
    // Le numéro d'une action n'est pas un montant.
    if (cellules.some((cellule, c) => montants.includes(c) && estArgent(cellule))) break
    // « Axe 1 | État | à confirmer » : une ligne de financeur dont le montant attend.
    if (seReprend(page, l)) continue
    let remplies = 0
    cellules.forEach((cellule, c) => {
      if (cellule !== undefined && page.texte(l, c) !== '' && !estUneUnite(page.texte(l, c)))
        remplies++
    })
    if (remplies > record) {
      record = remplies
      meilleure = l
    }
  }
  return meilleure
}

function estUneUnite(texte: string): boolean {
  return (
    texte.length <= 20 &&
    uniteDEntete(texte) !== null &&
    posteDe(texte) === null &&
    !NOM.test(normaliser(texte))
  )
}

export function estLigneDUnites(page: Page, ligne: number): boolean {
  let unites = 0
  for (let c = 0; c < page.largeur(ligne); c++) {
    const texte = page.texte(ligne, c)
    if (texte === '') continue
    if (!estUneUnite(texte)) return false
    unites++
  }
  return unites > 0
}
