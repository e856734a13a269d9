import { memoriser } from '../libelle/index.ts'
import { type Centimes, enPourcent, type Fraction } from '../modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../nombres/index.ts'
import { valeurDe } from '../parametres/index.ts'
import type { Calcul } from './calcul.ts'
import type { Arrondi, Etape, ValeurDEtape } from './etape.ts'

/**
 * Les étapes d'un calcul avec les nombres de l'utilisateur, une phrase chacune :
 * « assiette = coût − tiers = 100 € − 20 € = 80 € ». La note éventuelle du calcul vient à la fin.
 */
export function expliquer<E extends object, R>(calcul: Calcul<E, R>, entrees: E): string[] {
  const connus = termesDe(calcul, entrees)
  const etapes: string[] = []
  const noter: Etape = (nom, formule, valeur, arrondi) => {
    const ecrite = ecrire(valeur)
    let etape = nom
    let precedent = nom
    for (const morceau of [formule, remplacer(formule, connus), ecrite]) {
      // « part = reste = 50 € = 50 € » n'apprend rien : on ne garde que ce qui change.
      if (morceau !== precedent) etape += ` = ${morceau}`
      precedent = morceau
    }
    etapes.push(arrondi ? montrerLArrondi(etape, ecrite, arrondi) : etape)
    connus.set(nom, () => ecrite)
    return valeur
  }
  calcul.calcule(entrees, noter)
  const note = calcul.note?.(entrees)
  return note ? [...etapes, note] : etapes
}

/** « … = 50,005 € → 50,00 € : centime inférieur » ; l'étape telle quelle si rien n'a été arrondi. */
function montrerLArrondi(etape: string, ecrite: string, arrondi: Arrondi): string {
  const { montant, taux, sens } = arrondi
  const produit = BigInt(montant) * BigInt(taux.numerateur) * DIX_MILLIEMES
  const exact = produit / BigInt(taux.denominateur)
  if (exact % DIX_MILLIEMES === 0n || !etape.endsWith(ecrite)) return etape
  const debut = etape.slice(0, etape.length - ecrite.length)
  return `${debut}${ecrireExact(exact)} → ${avecCentimes(ecrite)}\u00a0: centime ${sens}`
}

/** Un centième de centime au plus : les taux du texte sont des pourcents entiers. */
const DIX_MILLIEMES = 10_000n

function ecrireExact(dixMilliemesDeCentime: bigint): string {
  const euros = dixMilliemesDeCentime / (100n * DIX_MILLIEMES)
  const reste = dixMilliemesDeCentime % (100n * DIX_MILLIEMES)
  const decimales = reste.toString().padStart(6, '0').replace(/0+$/, '')
  return `${ecrireNombre(Number(euros))},${decimales}\u00a0€`
}

function avecCentimes(ecrite: string): string {
  return ecrite.includes(',') ? ecrite : ecrite.replace(/(?=\u00a0€$)/, ',00')
}

/** Par terme, sa valeur, qui ne s'écrit que si une formule la cite. */
type Termes = Map<string, () => string>

function termesDe<E extends object, R>(calcul: Calcul<E, R>, entrees: E): Termes {
  const connus: Termes = new Map()
  for (const nom in calcul.parametres) {
    const parametre = calcul.parametres[nom]
    if (parametre) connus.set(nom, () => ecrire(valeurDe(parametre)))
  }
  for (const cle of Object.keys(calcul.entrees) as (keyof E & string)[]) {
    const entree = calcul.entrees[cle]
    // Une entrée omise se lit 0 : un calcul ne nomme dans ses formules que celles qu'il a additionnées.
    const valeur = entrees[cle] ?? 0
    if (typeof valeur !== 'number') continue
    connus.set(entree.terme, () =>
      entree.genre === 'montant' ? ecrireEuros(valeur as Centimes) : ecrireNombre(valeur),
    )
  }
  return connus
}

function ecrire(valeur: ValeurDEtape): string {
  return typeof valeur === 'number' ? ecrireEuros(valeur) : enPourcent(valeur as Fraction)
}

/** Remplace chaque terme connu par sa valeur en une seule passe. */
function remplacer(formule: string, connus: Termes): string {
  if (connus.size === 0) return formule
  const morceaux = decouper([formule, ...connus.keys()].join('\n'))
  let chiffree = ''
  for (const morceau of morceaux) chiffree += connus.get(morceau)?.() ?? morceau
  return chiffree
}

/**
 * La formule de la première ligne, coupée là où elle cite les termes des lignes suivantes, les plus longs d'abord.
 * Retenue : un calcul repasse toujours par les mêmes formules.
 */
const decouper = memoriser((lignes): readonly string[] => {
  const [formule = '', ...termes] = lignes.split('\n')
  const longsDAbord = termes.sort((a, b) => b.length - a.length)
  const motif = longsDAbord.map((t) => t.replace(/[+.*?^${}()|[\]\\]/g, '\\$&')).join('|')
  return formule.split(new RegExp(`(^|[^\\p{L}])(${motif})(?!\\p{L})`, 'u'))
})
