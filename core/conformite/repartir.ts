import { RONDS } from './arrondir.ts'
import type { Prise } from './couvrir.ts'
import { deplacesPar } from './menu.ts'
import type { Place } from './place.ts'

/** Au-delà, le plan toucherait plus d'actions qu'on n'en relit. */
const ACTIONS_AU_PLUS = 20
/** Une part arrondie s'écarte d'un cinquantième au plus de ce que le prorata lui donne. */
const PARTS_PAR_ACTION = 50

/**
 * Relève ces actions de `besoin` centimes, au prorata de leur part de l'État ; celle qui ne peut pas porter la
 * sienne la laisse aux autres. Faux : moins de deux le peuvent, ou bien trop ; rien n'a bougé.
 */
export function repartir(places: readonly Place[], besoin: number, raison: string): boolean {
  let restantes = [...places].sort((a, b) => (cleDe(a) < cleDe(b) ? -1 : 1))
  while (restantes.length > 1 && restantes.length <= ACTIONS_AU_PLUS) {
    const parts = enParts(restantes, besoin)
    const prises = restantes.map((place, rang) => porter(place, parts[rang] ?? 0))
    if (prises.every((prise) => prise !== null)) {
      restantes.forEach((place, rang) => {
        place.prise = prises[rang] ?? place.prise
        if (!place.raisons.includes(raison)) place.raisons.push(raison)
      })
      return true
    }
    restantes = restantes.filter((_, rang) => prises[rang] !== null)
  }
  return false
}

function cleDe({ menu: { unite } }: Place): string {
  return `${unite.axe}\n${unite.cle}`
}

/** Des montants ronds s'ils restent au prorata, et dont la somme est le besoin, au pas de l'affichage près. */
function enParts(places: readonly Place[], besoin: number): number[] {
  const pas = Math.max(...places.map(({ menu }) => menu.pas))
  const total = Math.ceil(besoin / pas) * pas
  const rond = RONDS.find(
    (r) => r % pas === 0 && total % r === 0 && total >= r * places.length * PARTS_PAR_ACTION,
  )
  const unite = rond ?? pas
  return auProrata(
    places.map((p) => p.prise.etat),
    total / unite,
  ).map((part) => part * unite)
}

/** Des parts entières dont la somme est `total` : les plus grands restes prennent ce qui manque. */
export function auProrata(poids: readonly number[], total: number): number[] {
  const somme = poids.reduce((a, b) => a + b, 0)
  const exactes = poids.map((p) => (total * p) / somme)
  const parts = exactes.map(Math.floor)
  const manque = total - parts.reduce((a, b) => a + b, 0)
  const ordre = exactes.map((exacte, rang) => ({ rang, reste: exacte - Math.floor(exacte) }))
  ordre.sort((a, b) => b.reste - a.reste || a.rang - b.rang)
  for (const { rang } of ordre.slice(0, manque)) parts[rang] = (parts[rang] ?? 0) + 1
  return parts
}

/** L'option la moins chère qui porte cette part en plus. */
function porter({ menu, prise }: Place, part: number): Prise | null {
  const etat = prise.etat + part
  const possibles = menu.options.flatMap((option) => {
    if (option.prix < prise.option.prix || option.lo > etat || option.hi < etat) return []
    const deplaces = deplacesPar(option, etat)
    return deplaces === null ? [] : [{ option, etat, deplaces }]
  })
  possibles.sort((a, b) => a.option.prix - b.option.prix || a.deplaces - b.deplaces)
  return possibles[0] ?? null
}
