import {
  type CelluleProposee,
  type CoutsLibres,
  type Proposition,
  REGLES_CHIFFREES,
} from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import { Hasard, type Tirage, tirer } from '../examen/oracle/tirage.ts'
import { type Banc, ecrire, ouvrirLeBanc } from './banc.ts'

const TENUS: CoutsLibres = new Set()

/** Des contrats tirés au hasard : leurs graines, de la première à la dernière. */
export interface Graines {
  readonly premiere: number
  readonly derniere: number
}

/** La proposition d'un tirage, à coûts tenus. */
export function proposerPour(tirage: Tirage): Proposition {
  const { classeur, proposer } = ouvrirLeBanc(tirage)
  return proposer(classeur, TENUS)
}

/** Ses lignes dans l'autre sens. */
export function aLEnvers(tirage: Tirage): Tirage {
  return { ...tirage, lignes: [...tirage.lignes].reverse() }
}

export const cle = ({ regle, axe, annee, action }: Constat) => `${regle} ${axe} ${annee} ${action}`
export const dites = (cellules: readonly CelluleProposee[]) =>
  cellules.map((c) => `${c.axe} ${c.annee} ${c.action} ${c.champ} : ${c.avant} → ${c.apres}`).sort()

/** Ce qui ne tient pas, en un mot ; null : tout tient. */
function defautDe(banc: Banc, inverse: Banc, coutsLibres: CoutsLibres): string | null {
  const avant = banc.verifier(banc.classeur)
  const proposition = banc.proposer(banc.classeur, coutsLibres)
  const apres = ecrire(banc.classeur, proposition.cellules)
  const relu = banc.verifier(apres)
  const connus = new Set([...avant.constats, ...avant.retenus].map(cle))
  const annonces = new Set(proposition.nouveaux.map(cle))
  const releves = [...relu.constats, ...relu.retenus].filter((c) => c.gravite !== 'signalement')
  const nes = releves.filter((c) => !connus.has(cle(c)))
  if (nes.some((c) => !annonces.has(cle(c)))) return 'un constat naît sans être annoncé'
  const chiffres = relu.constats.filter(
    (c) => c.gravite === 'bloquant' && REGLES_CHIFFREES.includes(c.regle),
  )
  if (proposition.etat !== 'partielle' && chiffres.length > 0)
    return 'dite complète, un bloquant reste'
  if (proposition.restent.some(({ pourquoi }) => pourquoi === '')) return 'un reste sans raison'
  if (banc.proposer(apres, coutsLibres).cellules.length > 0)
    return 'la jouer deux fois change encore'
  const autre = inverse.proposer(inverse.classeur, coutsLibres)
  if (dites(autre.cellules).join() !== dites(proposition.cellules).join())
    return 'l’ordre des lignes change les cellules'
  return null
}

/** Éprouve des contrats tirés au hasard, un par graine. Rend les comptes des états ; lève au premier qui ne tient pas. */
export function eprouver({ premiere, derniere }: Graines): Record<Proposition['etat'], number> {
  const etats = { rien: 0, complete: 0, partielle: 0 }
  for (let graine = premiere; graine <= derniere; graine++) {
    const tirage = tirer(new Hasard(graine))
    const [banc, inverse] = [ouvrirLeBanc(tirage), ouvrirLeBanc(aLEnvers(tirage))]
    const tenus = banc.proposer(banc.classeur, TENUS)
    etats[tenus.etat]++
    for (const couts of [TENUS, ...(tenus.aLiberer.size > 0 ? [tenus.aLiberer] : [])]) {
      const defaut = defautDe(banc, inverse, couts)
      if (defaut !== null) throw new Error(`graine ${graine}, ${[...couts].join()} : ${defaut}`)
    }
  }
  return etats
}
