import {
  comparerLesFacons,
  type Demande,
  type FaconEprouvee,
  proposer,
} from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import { Hasard, tirer } from '../examen/oracle/tirage.ts'
import { type Banc, ecrire, ouvrirLeBanc } from './banc.ts'
import { aLEnvers, cle, dites, type Graines } from './eprouver.ts'

/** Une par action seule, une répartie, une par axe qui cède, et la plus simple. */
const AU_PLUS = 9

interface Compare {
  readonly axe: string
  readonly annee: number
  readonly facons: readonly FaconEprouvee[]
}

function comparer({ classeur, verifier }: Banc): Compare[] {
  const demande: Demande = { classeur, examen: verifier(classeur), examiner: verifier }
  const tenus = proposer(demande)
  const libres = { ...demande, coutsLibres: tenus.aLiberer }
  return proposer(libres).planchers.map(({ axe, annee }) => ({
    axe,
    annee,
    facons: comparerLesFacons(libres, { axe, annee }),
  }))
}

const enMots = ({ nom, suites, proposition: { cellules, effet } }: FaconEprouvee) =>
  [nom, ...suites, JSON.stringify(effet), ...dites(cellules)].join(' | ')

/** Ce qui ne tient pas, en un mot ; null : tout tient. */
function defautDe({ classeur, verifier }: Banc, { axe, annee, facons }: Compare): string | null {
  const avant = verifier(classeur)
  const releves = ({ constats, retenus }: typeof avant): Constat[] => [...constats, ...retenus]
  const connus = new Set(releves(avant).map(cle))
  const simple = facons.find(({ facon }) => facon === null)
  if (simple === undefined) return 'la plus simple n’y est pas'
  if (facons.length < 2 || facons.length > AU_PLUS) return `${facons.length} façons`
  const permis = new Set(simple.proposition.nouveaux.map(cle))
  for (const { proposition } of facons) {
    const relu = releves(verifier(ecrire(classeur, proposition.cellules)))
    const manque = relu.find(
      (c) => c.regle === 'plancher-axe' && c.axe === axe && c.annee === annee,
    )
    if (manque !== undefined) return 'le plancher manque encore'
    const nes = relu.filter((c) => c.gravite !== 'signalement' && !connus.has(cle(c)))
    if (nes.some((c) => !permis.has(cle(c)))) return 'un constat naît'
  }
  const prix = facons.map((f) => f.proposition.effet.collectivite)
  if (prix.some((p, rang) => p < (prix[rang - 1] ?? p))) return 'le prix n’ordonne pas'
  return new Set(facons.map(enMots)).size < facons.length ? 'deux façons sont la même' : null
}

/**
 * Éprouve les façons d'atteindre chaque plancher de contrats tirés au hasard, un par graine ; rend combien de listes ont été
 * vues. Lève à la première qui ne tient pas.
 */
export function eprouverLesFacons({ premiere, derniere }: Graines): number {
  let listes = 0
  for (let graine = premiere; graine <= derniere; graine++) {
    const tirage = tirer(new Hasard(graine))
    const banc = ouvrirLeBanc(tirage)
    const comparees = comparer(banc)
    for (const comparee of comparees) {
      if (comparee.facons.length === 0) continue
      listes++
      const defaut = defautDe(banc, comparee)
      if (defaut !== null) throw new Error(`graine ${graine}, axe ${comparee.axe} : ${defaut}`)
    }
    if (comparees.length === 0) continue
    const enTout = (c: readonly Compare[]) => c.map(({ facons }) => facons.map(enMots).join('\n'))
    const autres = enTout(comparer(ouvrirLeBanc(aLEnvers(tirage))))
    if (autres.join('\n\n') !== enTout(comparees).join('\n\n'))
      throw new Error(`graine ${graine} : l’ordre des lignes change les façons`)
  }
  return listes
}
