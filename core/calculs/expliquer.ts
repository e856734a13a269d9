import { memoriser } from '../libelle/index.ts'
import { type Centimes, enPourcent, type Fraction } from '../modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../nombres/index.ts'
import { valeurDe } from '../parametres/index.ts'
import type { Calcul } from './calcul.ts'
import type { Entree } from './entree.ts'
import type { Etape, ValeurDEtape } from './etape.ts'

/**
 * Les étapes d'un calcul avec les nombres de l'utilisateur, une phrase chacune :
 * « assiette = coût − tiers = 100 € − 20 € = 80 € ». La note éventuelle du calcul vient à la fin.
 */
export function expliquer<E extends object, R>(calcul: Calcul<E, R>, entrees: E): string[] {
  const connus = termesDe(calcul, entrees)
  const etapes: string[] = []
  const noter: Etape = (nom, formule, valeur) => {
    const chiffree = remplacer(formule, connus)
    const ecrite = ecrire(valeur)
    const morceaux = [nom, formule, chiffree, ecrite]
    // « part = reste = 50 € = 50 € » n'apprend rien : on ne garde que ce qui change.
    etapes.push(morceaux.filter((m, i) => m !== morceaux[i - 1]).join(' = '))
    connus.set(nom, () => ecrite)
    return valeur
  }
  calcul.calcule(entrees, noter)
  const note = calcul.note?.(entrees)
  return note ? [...etapes, note] : etapes
}

/** Par terme, sa valeur, qui ne s'écrit que si une formule la cite. */
type Termes = Map<string, () => string>

function termesDe<E extends object, R>(calcul: Calcul<E, R>, entrees: E): Termes {
  const connus: Termes = new Map()
  for (const nom in calcul.parametres) {
    const parametre = calcul.parametres[nom]
    if (parametre) connus.set(nom, () => ecrire(valeurDe(parametre)))
  }
  const donnees: ReadonlyMap<string, unknown> = new Map(Object.entries(entrees))
  const declarees: Readonly<Record<string, Entree>> = calcul.entrees
  for (const cle in declarees) {
    // Une entrée omise se lit 0 : un calcul ne nomme dans ses formules que celles qu'il a additionnées.
    const valeur = donnees.get(cle) ?? 0
    const entree = declarees[cle]
    if (typeof valeur !== 'number' || !entree) continue
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
  return morceaux.map((m, i) => (i % 2 === 1 ? (connus.get(m)?.() ?? m) : m)).join('')
}

/**
 * La formule de la première ligne, coupée en textes (rangs pairs) et en termes (rangs impairs) pris dans les lignes
 * suivantes, les plus longs d'abord. Retenue : un calcul repasse toujours par les mêmes formules.
 */
const decouper = memoriser((lignes): readonly string[] => {
  const [formule = '', ...termes] = lignes.split('\n')
  const longsDAbord = termes.sort((a, b) => b.length - a.length)
  const motif = longsDAbord.map((t) => t.replace(/[+.*?^${}()|[\]\\]/g, '\\$&')).join('|')
  return formule.split(new RegExp(`(?<!\\p{L})(${motif})(?!\\p{L})`, 'u'))
})
