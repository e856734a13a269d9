import type { Cellule } from '../../../core/grille/index.ts'
import { clore, compter, controlerPlace, ouvrirChantier } from '../chantier.ts'
import type { ClasseurCsv, DialecteCsv } from '../classeur-lu.ts'
import { parcourirChamps } from './champs.ts'
import { decoderCsv } from './encodage.ts'
import { devinerSeparateur, SEPARATEURS } from './separateur.ts'

/** Lit un .csv : une feuille, dont toutes les cellules sont des textes tels qu'écrits. */
export function lireCsv(octets: Uint8Array, nomDeFeuille: string): ClasseurCsv {
  const { texte: entier, encodage, marque } = decoderCsv(octets)
  const annonce = /^"?sep=([;,\t])"?(\r\n|\r|\n|$)/i.exec(entier)
  const texte = annonce === null ? entier : entier.slice(annonce[0].length)
  const separateur = SEPARATEURS.find((s) => s === annonce?.[1]) ?? devinerSeparateur(texte)
  const chantier = ouvrirChantier(nomDeFeuille, { total: 0 })
  // La ligne « sep= » ne compte pas : le tableur ne la montre pas.
  let ligne = 0
  let colonne = 0
  let cellules: (Cellule | undefined)[] = []
  parcourirChamps(texte, separateur, (valeur, dernier) => {
    if (valeur !== '') {
      controlerPlace(chantier, ligne, colonne)
      compter(chantier, 1)
      cellules[colonne] = { genre: 'texte', valeur }
      chantier.lignes[ligne] = cellules
    }
    colonne++
    if (dernier) {
      ligne++
      colonne = 0
      cellules = []
    }
    return true
  })
  const dialecte = {
    encodage,
    marque,
    separateur,
    ligneSep: annonce !== null,
    finDeLigne: finDeLigne(entier),
  }
  return {
    format: 'csv',
    classeur: { feuilles: [clore(chantier, false)] },
    dialecte,
    source: octets,
    texte,
  }
}

/** La première fin de ligne du fichier ; à défaut, celle d'Excel. */
function finDeLigne(texte: string): DialecteCsv['finDeLigne'] {
  const [fin] = /\r\n|\r|\n/.exec(texte) ?? []
  return fin === '\n' || fin === '\r' ? fin : '\r\n'
}
