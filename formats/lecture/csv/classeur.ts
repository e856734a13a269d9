import type { Cellule } from '../../../core/grille/index.ts'
import { memoriser } from '../../../core/libelle/index.ts'
import { clore, compter, controlerPlace, ouvrirChantier } from '../chantier.ts'
import type { ClasseurCsv } from '../classeur-lu.ts'
import { parcourirChamps } from './champs.ts'
import { reconnaitreCsv } from './reconnaitre.ts'
import { compterLaLigne, lignesInegales, remarquesDe } from './remarques.ts'

/** Lit un .csv : une feuille, dont toutes les cellules sont des textes tels qu'écrits. */
export function lireCsv(octets: Uint8Array, nomDeFeuille: string): ClasseurCsv {
  const { decode, dialecte, debut, largeur, surUneLigne } = reconnaitreCsv(octets)
  const texte = decode.texte.slice(debut)
  const chantier = ouvrirChantier(nomDeFeuille, { total: 0 })
  let ligne = 0
  let colonne = 0
  let dernierPlein = 0
  let cellules: (Cellule | undefined)[] = []
  // Un fichier répète axes, natures et montants : deux champs égaux donnent la même cellule.
  const celluleDe = memoriser((valeur): Cellule => ({ genre: 'texte', valeur }))
  const inegales = lignesInegales(largeur)
  const orphelins: number[] = []
  const recevoir = (valeur: string, dernier: boolean) => {
    if (valeur !== '') {
      controlerPlace(chantier, ligne, colonne)
      compter(chantier, 1)
      cellules[colonne] = celluleDe(valeur)
      dernierPlein = colonne + 1
    }
    colonne++
    if (dernier) {
      compterLaLigne(inegales, { rang: ligne + 1, champs: colonne, dernierPlein })
      // Sans la place qu'une liste garde pour grandir.
      if (dernierPlein > 0) chantier.lignes[ligne] = cellules.slice()
      ligne++
      colonne = 0
      dernierPlein = 0
      cellules = []
    }
    return true
  }
  parcourirChamps(texte, { ...dialecte, surUneLigne }, recevoir, (position) => {
    orphelins.push(position + debut)
  })
  return {
    format: 'csv',
    classeur: { feuilles: [clore(chantier, false)] },
    dialecte,
    source: octets,
    remarques: remarquesDe(decode, inegales, orphelins),
  }
}
