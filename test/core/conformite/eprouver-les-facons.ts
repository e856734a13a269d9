import { expect } from 'vitest'
import {
  comparerLesFacons,
  type Demande,
  type FaconEprouvee,
  proposer,
} from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import type { Classeur } from '../../../core/grille/index.ts'
import { Hasard, type Tirage, tirer } from '../examen/oracle/tirage.ts'
import { classeurDe, cle, dites, ecrire, verifier } from './eprouver.ts'

/** Une par action seule, une répartie, une par axe qui cède, et la plus simple. */
const AU_PLUS = 9

interface Compare {
  readonly axe: string
  readonly annee: number
  readonly facons: readonly FaconEprouvee[]
}

function comparer(tirage: Tirage, classeur: Classeur): Compare[] {
  const demande: Demande = {
    classeur,
    examen: verifier(tirage, classeur),
    examiner: (c) => verifier(tirage, c),
  }
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
function defautDe(tirage: Tirage, { axe, annee, facons }: Compare): string | null {
  const classeur = classeurDe(tirage)
  const avant = verifier(tirage, classeur)
  const releves = ({ constats, retenus }: typeof avant): Constat[] => [...constats, ...retenus]
  const connus = new Set(releves(avant).map(cle))
  const simple = facons.find(({ facon }) => facon === null)
  if (simple === undefined) return 'la plus simple n’y est pas'
  if (facons.length < 2 || facons.length > AU_PLUS) return `${facons.length} façons`
  const permis = new Set(simple.proposition.nouveaux.map(cle))
  for (const { proposition } of facons) {
    const relu = releves(verifier(tirage, ecrire(classeur, proposition.cellules)))
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

/** Éprouve les façons d'atteindre chaque plancher de contrats tirés au hasard ; rend combien de listes ont été vues. */
export function eprouverLesFacons(nombre: number): number {
  let listes = 0
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirer(new Hasard(graine))
    const inverse = { ...tirage, lignes: [...tirage.lignes].reverse() }
    const comparees = comparer(tirage, classeurDe(tirage))
    for (const comparee of comparees) {
      if (comparee.facons.length === 0) continue
      listes++
      const defaut = defautDe(tirage, comparee)
      if (defaut !== null) expect({ graine, axe: comparee.axe, defaut }).toBeNull()
    }
    const autres = comparees.length === 0 ? [] : comparer(inverse, classeurDe(inverse))
    const tout = (c: readonly Compare[]) => c.map(({ facons }) => facons.map(enMots))
    expect(tout(autres), `graine ${graine}, dans l’autre ordre`).toEqual(tout(comparees))
  }
  return listes
}
