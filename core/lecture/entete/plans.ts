import { APPORTS, type Champ } from '../../modele/index.ts'
import type { Option } from './options.ts'
import type { Cas } from './valeurs.ts'

/** Les colonnes de chaque rôle du plan de financement, par leur rang, et ce que les nombres en disent. */
export interface Plan {
  readonly couts: readonly number[]
  readonly etat: readonly number[]
  readonly collectivite: readonly number[]
  readonly fse: readonly number[]
  /** Tous les financements. */
  readonly parts: readonly number[]
  /** Pour chaque financement, la part de ses lignes non nulles qui s'équilibrent ; leur somme. */
  readonly propre: number | null
  /** Part des lignes où le coût est la somme des financements. */
  readonly equilibre: number | null
  /** Part des lignes où l'État paie autant que la collectivité. */
  readonly parite: number | null
}

type Roles = Pick<Plan, 'couts' | 'etat' | 'collectivite' | 'fse' | 'parts'>

/** Ce qu'une colonne devient dans le plan : un caractère ; les autres n'y sont rien. */
const DU_PLAN: readonly Champ[] = ['cout', ...APPORTS]
const HORS_DU_PLAN = '-'

/** Des milliers d'essais ne changent que des colonnes hors du plan : chaque plan ne s'éprouve qu'une fois. */
export function plansSur(
  cas: readonly Cas[],
  tolerance: number,
): (choix: readonly Option[]) => Plan {
  const eprouves = new Map<string, Plan>()
  return (choix) => {
    let cle = ''
    for (const { champ } of choix) {
      const rang = champ === null ? -1 : DU_PLAN.indexOf(champ)
      cle += rang < 0 ? HORS_DU_PLAN : String.fromCharCode(rang)
    }
    const connu = eprouves.get(cle)
    if (connu !== undefined) return connu
    const plan = eprouver(rolesDe(choix), cas, tolerance)
    eprouves.set(cle, plan)
    return plan
  }
}

function rolesDe(choix: readonly Option[]): Roles {
  const rangs = (champ: Champ) => choix.flatMap((o, j) => (o.champ === champ ? [j] : []))
  return {
    couts: rangs('cout'),
    etat: rangs('partEtat'),
    collectivite: rangs('partCollectivite'),
    fse: rangs('fse'),
    parts: APPORTS.flatMap(rangs),
  }
}

/** null : rien à comparer. */
function eprouver(roles: Roles, cas: readonly Cas[], tolerance: number): Plan {
  const { couts, etat, parts } = roles
  const finance = etat.length > 0 && parts.length >= 2
  const complet = finance && couts.length > 0
  return {
    ...roles,
    propre: complet ? equilibresPropres(cas, couts, parts, tolerance) : null,
    equilibre: complet ? equilibreSur(cas, roles, tolerance) : null,
    parite: finance ? pariteSur(cas, roles, tolerance) : null,
  }
}

function equilibreSur(
  cas: readonly Cas[],
  { couts, etat, fse, parts }: Roles,
  tolerance: number,
): number | null {
  let justes = 0
  let inclus = 0
  let n = 0
  for (const valeurs of cas) {
    const cout = somme(valeurs, couts)
    if (cout === 0 || somme(valeurs, etat) === 0) continue
    if (!auMoinsDeux(valeurs, parts)) continue
    n++
    const finance = somme(valeurs, parts)
    if (Math.abs(finance - cout) <= tolerance) justes++
    if (fse.length > 0 && Math.abs(finance - somme(valeurs, fse) - cout) <= tolerance) inclus++
  }
  return n === 0 ? null : Math.max(justes, inclus * 0.97) / n
}

function pariteSur(
  cas: readonly Cas[],
  { etat, collectivite, fse }: Roles,
  tolerance: number,
): number | null {
  const autres = [...collectivite, ...fse]
  let egales = 0
  let n = 0
  for (const valeurs of cas) {
    const part = somme(valeurs, etat)
    if (part === 0) continue
    n++
    if (Math.abs(part - somme(valeurs, autres)) <= tolerance) egales++
  }
  return n === 0 ? null : egales / n
}

function equilibresPropres(
  cas: readonly Cas[],
  couts: readonly number[],
  parts: readonly number[],
  tolerance: number,
): number {
  const dites = parts.map(() => 0)
  const justes = parts.map(() => 0)
  for (const valeurs of cas) {
    const cout = somme(valeurs, couts)
    if (cout === 0) continue
    const juste = Math.abs(somme(valeurs, parts) - cout) <= tolerance
    for (let rang = 0; rang < parts.length; rang++) {
      if (!valeurs[parts[rang] ?? -1]) continue
      dites[rang] = (dites[rang] ?? 0) + 1
      if (juste) justes[rang] = (justes[rang] ?? 0) + 1
    }
  }
  return parts.reduce((s, _, rang) => s + (dites[rang] ? (justes[rang] ?? 0) / dites[rang] : 0), 0)
}

function somme(valeurs: Cas, rangs: readonly number[]): number {
  let total = 0
  for (const j of rangs) total += valeurs[j] ?? 0
  return total
}

function auMoinsDeux(valeurs: Cas, rangs: readonly number[]): boolean {
  let remplis = 0
  for (const j of rangs) if (valeurs[j] !== 0 && ++remplis === 2) return true
  return false
}
