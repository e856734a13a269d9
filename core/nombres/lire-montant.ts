import { centimes, type Unite } from '../modele/index.ts'
import { lireDecimal } from './decimal.ts'
import { decouper } from './ecriture.ts'
import { epurer } from './epurer.ts'
import { lireMontantCourant } from './montant-courant.ts'
import type { MontantTexte } from './montant-texte.ts'

const VIDE: MontantTexte = { genre: 'vide' }
const ILLISIBLE: MontantTexte = { genre: 'illisible' }

/** Nombre de zéros entre l'unité et le centime. */
const ZEROS: Readonly<Record<Unite, number>> = { EUR: 2, kEUR: 5, MEUR: 8 }

/**
 * Lit un montant écrit à la française ou à l'anglaise, exactement : les chiffres ne passent jamais par un
 * flottant ; au-delà du centime, arrondi au plus proche (le demi s'éloigne de zéro). `unite` est celle du
 * tableau. Un pourcentage, une date, une erreur, deux nombres ou des mots sont illisibles ; un tiret seul
 * est un vide.
 */
export function lireMontant(texte: string, unite: Unite = 'EUR'): MontantTexte {
  if (unite === 'EUR') {
    const courant = lireMontantCourant(texte)
    if (courant !== null) return courant
  }
  const propre = epurer(texte)
  if (propre === null) return ILLISIBLE
  const ecriture = decouper(propre)
  if (ecriture === 'vide') return VIDE
  if (ecriture === 'illisible' || ecriture.pourcent) return ILLISIBLE
  const effective = ecriture.unite ?? unite
  const decimal = lireDecimal(ecriture.corps, effective === 'EUR' ? 'milliers' : 'decimales')
  if (decimal === null) return ILLISIBLE
  const absolu = enCentimes(decimal.entiers, decimal.decimales, ZEROS[effective])
  if (absolu === null) return ILLISIBLE
  const montant = centimes(ecriture.negatif ? -absolu : absolu)
  return { genre: 'montant', centimes: montant, unite: ecriture.unite }
}

/** null au-delà de mille milliards d'euros : ce n'est plus un montant. */
function enCentimes(entiers: string, decimales: string, zeros: number): number | null {
  const retenues = decimales.slice(0, zeros).padEnd(zeros, '0')
  const arrondi = decimales.charCodeAt(zeros) >= 53 ? 1 : 0
  const chiffres = (entiers + retenues).replace(/^0+(?=\d)/, '')
  if (chiffres.length > 14) return null
  return Number(chiffres) + arrondi
}
