import type { Fraction } from '../modele/index.ts'
import {
  anneesDuContrat,
  derniereAnneeTauxCee,
  tauxCee,
  valeurDe,
  valeurPour,
} from '../parametres/index.ts'
import { calcul, type Formule } from './calcul.ts'
import { annee } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'

const { derniere } = valeurDe(anneesDuContrat)
const premiere = tauxCee.valeurs[0].depuis

export interface TauxCee {
  readonly taux: Fraction
  /** Le texte n'écrit rien pour cette année : c'est la dernière valeur connue (I7). */
  readonly aConfirmer: boolean
}

/** Part du coût d'un SLIME que les CEE financent cette année-là ; null avant la première connue. */
export function tauxCeePour(annee: number): TauxCee | null {
  const connu = valeurPour(tauxCee, annee)
  return connu && { taux: connu.valeur, aConfirmer: annee > derniereAnneeTauxCee }
}

function calculer({ annee }: { annee: number }, etape: Etape = sansTrace): Fraction {
  const trouve = tauxCeePour(annee)
  if (trouve === null) throw new RangeError(`pas de taux CEE en ${annee}`)
  const formule = trouve.aConfirmer
    ? `dernière valeur écrite (${derniereAnneeTauxCee})`
    : `valeur écrite pour ${annee}`
  return etape(`taux CEE ${annee}`, formule, trouve.taux)
}

const formuleTauxCee: Formule<{ annee: number }, Fraction> = {
  fonction: 'TAUXCEE',
  entrees: { annee: annee('l’année', `Année du financement, de ${premiere} à ${derniere}`) },
  refuse: ({ annee }) => {
    if (annee > derniere) {
      return `aucun taux n’est connu en ${annee}\u00a0: les contrats s’arrêtent en ${derniere}.`
    }
    return tauxCeePour(annee) === null
      ? `aucun taux n’est connu en ${annee}\u00a0: le premier est celui de ${premiere}.`
      : null
  },
  calcule: calculer,
}

export const calculTauxCee = /* @__PURE__ */ calcul(formuleTauxCee, {
  id: 'taux-cee',
  titre: tauxCee.titre,
  description:
    `Taux de l’année, d’après le texte jusqu’en ${derniereAnneeTauxCee} ; ensuite la ` +
    'dernière valeur connue, à confirmer.',
  sources: ['transition/cee'],
  parametres: { 'taux CEE': tauxCee },
  note: ({ annee }) =>
    tauxCeePour(annee)?.aConfirmer
      ? `À confirmer\u00a0: le texte n’écrit rien après ${derniereAnneeTauxCee}.`
      : null,
  exemples: [
    { source: 'transition/cee', entrees: { annee: 2024 }, attendu: 0.6 },
    { source: 'transition/cee', entrees: { annee: 2025 }, attendu: 0.5 },
    { source: null, entrees: { annee: 2027 }, attendu: 0.5 },
  ],
})
