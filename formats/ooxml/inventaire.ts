import { partieDecrite, relationsDe } from '../lecture/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { cleDePartie } from '../paquet/index.ts'
import { redefinitions } from './types.ts'

const INVENTAIRES = new WeakMap<Chantier, ReadonlySet<string>>()

/**
 * (« xl/comments », « .xml ») → « xl/comments1.xml », ou le premier numéro que rien ne nomme : une relation morte
 * ou un type déclaré sans partie donneraient un sens, ou un double, à celle que nous créerions sous ce nom.
 */
export function nomLibre(chantier: Chantier, debut: string, fin: string): string {
  const nommees = INVENTAIRES.get(chantier) ?? inventorier(chantier)
  // Ce qui a été écrit depuis l'inventaire existe : c'est ainsi qu'il se connaît.
  const pris = (nom: string) => nommees.has(cleDePartie(nom)) || chantier.existe(nom)
  let n = 1
  while (pris(`${debut}${n}${fin}`)) n++
  return `${debut}${n}${fin}`
}

/** Chaque partie que le paquet nomme, présente ou non ; dressé une fois par chantier. */
function inventorier(chantier: Chantier): ReadonlySet<string> {
  const nommees = new Set<string>(redefinitions(chantier))
  for (const nom of chantier.noms()) {
    nommees.add(cleDePartie(nom))
    const decrite = partieDecrite(nom)
    if (decrite === null) continue
    for (const { visee } of relationsDe(chantier, decrite)) {
      if (visee !== null) nommees.add(cleDePartie(visee))
    }
  }
  // Des relations dont la partie manque deviendraient celles de la nôtre.
  for (const nommee of [...nommees]) {
    const decrite = partieDecrite(nommee)
    if (decrite !== null) nommees.add(decrite)
  }
  INVENTAIRES.set(chantier, nommees)
  return nommees
}
