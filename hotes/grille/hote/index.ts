import { lireA1 } from '../../../core/grille/index.ts'
import type { Fichier } from '../../../formats/index.ts'
import { FIGER, MODELE } from '../../../manifests/gestes/index.ts'
import { type Cible, feuilleAbsente, type Hote } from '../../../task-pane/hote/index.ts'
import { demandeUnAutreFormat } from '../../fichier/index.ts'
import type { Model } from '../bibliotheque.ts'
import { type Etat, enInterne } from '../etat.ts'
import { redessiner } from '../marques/index.ts'
import { ecrireDansLaGrille } from './ecrire.ts'
import { guetter } from './guetter.ts'
import { lireFeuille } from './lire.ts'
import { compter, poser } from './marquer.ts'
import { perimeesDe } from './perimees.ts'
import { ecrireLeRapport, retirerNosFeuilles } from './rapport.ts'
import { demandeUnTableur } from './refus.ts'
import { selectionDe, suivreLaSelection } from './selection.ts'

export { changementsDe, estModifie, formuleFigee } from './changements.ts'
export { poser } from './marquer.ts'
export { remarquesDe } from './remarques.ts'
export { contenuEn, valeurEn } from './valeur.ts'

/** La grille comme hôte. Rien n'y touche au fichier : ce qu'elle a de plus s'y écrit à l'enregistrement. */
export function hoteDe(modele: Model, etat: Etat, fichier: Fichier): Hote {
  const { getters } = modele
  const { garde } = fichier
  return {
    nom: 'la grille',
    capacites: {
      notes: true,
      feuilles: garde.rapport,
      modele: false,
      figer: false,
      aChaqueSaisie: true,
    },
    lire: async () => {
      const perimees = perimeesDe(getters, etat)
      return { feuilles: etat.feuilles.map((f) => lireFeuille(getters, f, perimees.get(f.id))) }
    },
    marquer: async (marques) => poser(modele, etat, marques),
    effacer: async () => {
      const retirees = compter(etat)
      poser(modele, etat, [])
      const rapports = retirerNosFeuilles(modele, etat)
      return { retirees, rapports, feuillesProtegees: [] }
    },
    surveiller: (changer) => guetter(modele, etat, changer),
    suivreLaSelection: (choisir) => suivreLaSelection(modele, choisir),
    allerA: async (cible) => montrer(modele, etat, cible),
    selection: async () => selectionDe(modele),
    lireReglages: async () => (etat.reglages === undefined ? fichier.reglages() : etat.reglages),
    ecrireReglages: async (texte) => {
      if (!garde.reglages && texte !== null) throw demandeUnAutreFormat('de réglages')
      etat.reglages = texte === fichier.reglages() ? undefined : texte
      redessiner(modele)
    },
    ecrireRapport: async (rapport) => {
      if (!garde.rapport) throw demandeUnAutreFormat('de feuille de rapport')
      const nom = ecrireLeRapport(modele, etat, rapport)
      ouvrirLaFeuille(modele, etat.rapports.at(-1)?.id)
      return nom
    },
    ecrire: async (ecritures) => ecrireDansLaGrille(modele, etat, fichier, ecritures),
    insererTableau: async () => {
      throw demandeUnTableur(MODELE)
    },
    compterFormules: async () => {
      throw demandeUnTableur(FIGER)
    },
    figer: async () => {
      throw demandeUnTableur(FIGER)
    },
  }
}

function montrer(modele: Model, etat: Etat, { feuille, cellule }: Cible): void {
  const { getters } = modele
  const adresse = lireA1(cellule)
  const ouverte = etat.feuilles.find((f) => f.feuille.nom === feuille)
  if (adresse === null || ouverte === undefined) throw feuilleAbsente(feuille)
  if (!getters.isSheetVisible(ouverte.id)) {
    enInterne(etat, () => modele.dispatch('SHOW_SHEET', { sheetId: ouverte.id }))
  }
  ouvrirLaFeuille(modele, ouverte.id)
  const { ligne: row, colonne: col } = adresse
  modele.selection.selectCell(col, row)
  modele.dispatch('SCROLL_TO_CELL', { col, row })
}

function ouvrirLaFeuille(modele: Model, sheetIdTo: string | undefined): void {
  const sheetIdFrom = modele.getters.getActiveSheetId()
  if (sheetIdTo === undefined || sheetIdFrom === sheetIdTo) return
  modele.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo })
}
