import {
  type CoutsLibres,
  type Proposition,
  REGLES_CHIFFREES,
} from '../../../core/conformite/index.ts'
import { Hasard, type Tirage, tirer } from '../examen/oracle/tirage.ts'
import { type Banc, ecrire, ouvrirLeBanc } from './banc.ts'
import { cle, dites, TENUS } from './dire.ts'
import { eprouverLesFacons } from './eprouver-les-facons.ts'

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
function aLEnvers(tirage: Tirage): Tirage {
  return { ...tirage, lignes: [...tirage.lignes].reverse() }
}

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

/** Combien de contrats tirés ont chaque issue, et combien ont un plancher qui s'atteint de plusieurs façons. */
export type Issues = Record<Proposition['etat'] | 'facons', number>

/** Éprouve des contrats tirés au hasard, un par graine, et les façons d'y atteindre un plancher ; lève au premier qui ne tient pas. */
export function eprouver({ premiere, derniere }: Graines): Issues {
  const issues = { rien: 0, complete: 0, partielle: 0, facons: 0 }
  for (let graine = premiere; graine <= derniere; graine++) {
    const tirage = tirer(new Hasard(graine))
    const [banc, inverse] = [ouvrirLeBanc(tirage), ouvrirLeBanc(aLEnvers(tirage))]
    const tenus = banc.proposer(banc.classeur, TENUS)
    issues[tenus.etat]++
    for (const couts of [TENUS, ...(tenus.aLiberer.size > 0 ? [tenus.aLiberer] : [])]) {
      const defaut = defautDe(banc, inverse, couts)
      if (defaut !== null) throw new Error(`graine ${graine}, ${[...couts].join()} : ${defaut}`)
    }
    const facons = eprouverLesFacons(banc, inverse)
    if (typeof facons === 'string') throw new Error(`graine ${graine}, ${facons}`)
    if (facons > 0) issues.facons++
  }
  return issues
}
