import { comparerLesFacons, type FaconEprouvee } from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import { type Banc, ecrire } from './banc.ts'
import { cle, dites, TENUS } from './dire.ts'

/** Une par action seule, une répartie, une par axe qui cède, et la plus simple. */
const AU_PLUS = 9

interface Compare {
  readonly axe: string
  readonly annee: number
  readonly facons: readonly FaconEprouvee[]
}

function comparer({ classeur, verifier, proposer }: Banc): Compare[] {
  const coutsLibres = proposer(classeur, TENUS).aLiberer
  const libres = { classeur, examen: verifier(classeur), examiner: verifier, coutsLibres }
  return proposer(classeur, coutsLibres).planchers.map(({ axe, annee }) => ({
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

/** Les façons d'atteindre chaque plancher d'un contrat : combien de listes ont été vues, ou ce qui n'y tient pas, en mots. */
export function eprouverLesFacons(banc: Banc, inverse: Banc): number | string {
  const comparees = comparer(banc)
  if (comparees.length === 0) return 0
  const listes = comparees.filter(({ facons }) => facons.length > 0)
  for (const liste of listes) {
    const defaut = defautDe(banc, liste)
    if (defaut !== null) return `axe ${liste.axe} : ${defaut}`
  }
  const enTout = (c: readonly Compare[]) => c.map(({ facons }) => facons.map(enMots).join('\n'))
  if (enTout(comparer(inverse)).join('\n\n') !== enTout(comparees).join('\n\n'))
    return 'l’ordre des lignes change les façons'
  return listes.length
}
