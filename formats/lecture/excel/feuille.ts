import { type Cellule, type Feuille, lirePlage } from '../../../core/grille/index.ts'
import { FERMANTE, type LecteurXml, lireXml, OUVRANTE } from '../../xml/index.ts'
import {
  type Chantier,
  COLONNES_MAX,
  type Compteur,
  clore,
  compter,
  controlerPlace,
  masquer,
  ouvrirChantier,
} from '../chantier.ts'
import { type Commun, type FormulesEtendues, lireCellule, placeDe } from './cellule.ts'

export interface SourceDeFeuille {
  readonly nom: string
  readonly partie: string
  readonly masquee: boolean
  readonly texte: string
}

export function lireFeuille(source: SourceDeFeuille, commun: Commun, compteur: Compteur): Feuille {
  const xml = lireXml(source.texte, source.partie)
  const chantier = ouvrirChantier(source.nom, compteur)
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    switch (xml.nom) {
      case 'worksheet':
      case 'cols':
      case 'mergeCells':
        break
      case 'col':
        lireColonne(xml, chantier)
        break
      case 'sheetData':
        lireLignes(xml, chantier, commun)
        break
      case 'mergeCell': {
        const plage = lirePlage(xml.attribut('ref') ?? '')
        if (plage !== null) chantier.fusions.push(plage)
        break
      }
      case 'sheetProtection':
        chantier.protegee = estVrai(xml.attribut('sheet'))
        break
      default:
        xml.sauter()
    }
  }
  return clore(chantier, source.masquee)
}

function lireColonne(xml: LecteurXml, chantier: Chantier): void {
  if (!estVrai(xml.attribut('hidden')) && xml.attribut('width') !== '0') return
  const premiere = Number(xml.attribut('min')) - 1
  const derniere = Number(xml.attribut('max') ?? premiere + 1) - 1
  masquer(chantier.colonnesMasquees, premiere, derniere, COLONNES_MAX)
}

/** Parcourt `sheetData`. Une ligne ou une cellule sans adresse suit la précédente. */
function lireLignes(xml: LecteurXml, chantier: Chantier, commun: Commun): void {
  const etendues: FormulesEtendues = { partagees: new Map(), matrices: [] }
  let ligne = -1
  let colonne = -1
  let cellules: (Cellule | undefined)[] = []
  while (xml.suivant()) {
    if (xml.genre === FERMANTE) {
      if (xml.nom === 'sheetData') return
    } else if (xml.genre !== OUVRANTE) {
      // Des blancs de mise en page.
    } else if (xml.nom === 'c') {
      const lue = placeDe(xml)
      if (lue !== undefined && lue.ligne !== ligne) {
        ligne = lue.ligne
        cellules = chantier.lignes[ligne] ?? []
      }
      const place = lue ?? { ligne, colonne: colonne + 1 }
      colonne = place.colonne
      controlerPlace(chantier, ligne, colonne)
      const cellule = lireCellule(xml, place, commun, etendues)
      if (cellule === undefined) continue
      compter(chantier, 1)
      cellules[colonne] = cellule
      chantier.lignes[ligne] = cellules
    } else if (xml.nom === 'row') {
      ligne = Number(xml.attribut('r') ?? ligne + 2) - 1
      controlerPlace(chantier, ligne, 0)
      chantier.compteur.avancer?.(chantier.nom, xml.debut)
      colonne = -1
      cellules = chantier.lignes[ligne] ?? []
      if (estVrai(xml.attribut('hidden')) || xml.attribut('ht') === '0') {
        chantier.lignesMasquees.add(ligne)
      }
    } else xml.sauter()
  }
}

function estVrai(valeur: string | undefined): boolean {
  return valeur === '1' || valeur === 'true'
}
