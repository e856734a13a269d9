import { APPORTS, type Champ, DU_PLAN } from '../../modele/index.ts'
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
const HORS_DU_PLAN = '-'
const SIGNES = new Map(DU_PLAN.map((champ, rang) => [champ, String.fromCharCode(rang)]))

/** Des milliers d'essais ne changent que des colonnes hors du plan : chaque plan ne s'éprouve qu'une fois. */
export function plansSur(
  cas: readonly Cas[],
  tolerance: number,
): (choix: readonly Option[]) => Plan {
  const eprouves = new Map<string, Plan>()
  return (choix) => {
    let cle = ''
    for (const { champ } of choix) cle += (champ && SIGNES.get(champ)) ?? HORS_DU_PLAN
    const connu = eprouves.get(cle)
    if (connu !== undefined) return connu
    const plan = eprouver(rolesDe(choix), cas, tolerance)
    eprouves.set(cle, plan)
    return plan
  }
}

function rolesDe(choix: readonly Option[]): Roles {
  const rangs = new Map<Champ, number[]>()
  for (const [j, { champ }] of choix.entries()) {
    if (champ === null) continue
    const siens = rangs.get(champ)
    if (siens) siens.push(j)
    else rangs.set(champ, [j])
  }
  const de = (champ: Champ) => rangs.get(champ) ?? []
  return {
    couts: de('cout'),
    etat: de('partEtat'),
    collectivite: de('partCollectivite'),
    fse: de('fse'),
    parts: APPORTS.flatMap(de),
  }
}

/** null : rien à comparer. */
function eprouver(roles: Roles, cas: readonly Cas[], tolerance: number): Plan {
  const finance = roles.etat.length > 0 && roles.parts.length >= 2
  const equilibres =
    finance && roles.couts.length > 0
      ? equilibresSur(cas, roles, tolerance)
      : { propre: null, equilibre: null }
  return { ...roles, ...equilibres, parite: finance ? pariteSur(cas, roles, tolerance) : null }
}

function equilibresSur(
  cas: readonly Cas[],
  { couts, etat, fse, parts }: Roles,
  tolerance: number,
): Pick<Plan, 'propre' | 'equilibre'> {
  const dites = parts.map(() => 0)
  const propres = parts.map(() => 0)
  let justes = 0
  let inclus = 0
  let n = 0
  for (const valeurs of cas) {
    const cout = somme(valeurs, couts)
    if (cout === 0) continue
    const finance = somme(valeurs, parts)
    const juste = Math.abs(finance - cout) <= tolerance ? 1 : 0
    let remplis = 0
    for (const [rang, j] of parts.entries()) {
      if (!valeurs[j]) continue
      remplis++
      dites[rang] = (dites[rang] ?? 0) + 1
      propres[rang] = (propres[rang] ?? 0) + juste
    }
    if (remplis < 2 || somme(valeurs, etat) === 0) continue
    n++
    justes += juste
    if (fse.length > 0 && Math.abs(finance - somme(valeurs, fse) - cout) <= tolerance) inclus++
  }
  return {
    propre: dites.reduce((s, d, rang) => s + (d ? (propres[rang] ?? 0) / d : 0), 0),
    equilibre: n === 0 ? null : Math.max(justes, inclus * 0.97) / n,
  }
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

function somme(valeurs: Cas, rangs: readonly number[]): number {
  let total = 0
  for (const j of rangs) total += valeurs[j] ?? 0
  return total
}
