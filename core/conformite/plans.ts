import {
  compensationCantine,
  coutPourEtat,
  partEtat,
  resteALaCollectivite,
} from '../calculs/index.ts'
import { type Centimes, centimes, type UniteDAction } from '../modele/index.ts'
import {
  actionDe,
  type Contexte,
  fseInclus,
  horsPlafondCee,
  pariteApplicable,
} from '../regles/index.ts'
import type { CelluleDuPlan } from './cellules.ts'
import { type Avis, estLibre, montantDe, type Visee } from './virtuel.ts'

/** Une façon de financer une action, pas encore éprouvée : où va sa part de l'État, et le plan qu'elle donne. */
export interface Esquisse {
  readonly nom: string
  readonly de: number
  readonly a: number
  readonly viser: (etat: number) => Visee
}

/** Ce qu'une action laisse changer : ce qui est reproché, ce qui est permis, ce que ses autres lignes gardent. */
export interface Latitude {
  readonly avis: Avis
  readonly coutLibre: boolean
  readonly fixes: Readonly<Record<'partEtat' | 'partCollectivite', number>>
}

/** Ce que portent les cellules qu'on ne peut pas écrire ne descend pas. */
export function partsFixes(cellules: readonly CelluleDuPlan[]): Latitude['fixes'] {
  const fixe = (champ: 'partEtat' | 'partCollectivite') =>
    cellules
      .filter((c) => c.champ === champ && c.suit === null && !estLibre(c))
      .reduce((s, c) => s + Math.max(0, c.avant), 0)
  return { partEtat: fixe('partEtat'), partCollectivite: fixe('partCollectivite') }
}

/** Les plans de financement possibles, dits par la part de l'État. */
export function plansDe(
  unite: UniteDAction,
  contexte: Contexte,
  { avis, coutLibre, fixes }: Latitude,
): Esquisse[] {
  const { cout } = unite.montants
  const etat = Math.max(0, montantDe(unite, 'partEtat'))
  const propre = Math.max(0, montantDe(unite, 'partCollectivite'))
  const tiers = Math.max(0, montantDe(unite, 'tiers'))
  const cee = avis.bloquants.has('cee-sur-fsatme') ? 0 : Math.max(0, montantDe(unite, 'cee'))
  const fse = fseAdmis(unite, contexte, avis)
  const dit = { fse, cee, tiers }
  if (typeof cout !== 'number') return sansCout(etat, propre, fse, { dit, coutLibre, fixes })
  const dont = fseInclus(unite, contexte.interpretations)
  const autres = tiers + cee + (dont ? 0 : fse)
  const parts = cout - autres
  const maximum = Math.min(
    partMaximale(unite, contexte, { cout, tiers, cee }),
    parts - fixes.partCollectivite,
  )
  const fixe = (nom: string, e: number, c: number): Esquisse => ({
    nom,
    de: e,
    a: e,
    viser: () => ({ ...dit, cout, partEtat: e, partCollectivite: c }),
  })
  const partage = (nom: string, de: number, a: number): Esquisse => ({
    nom,
    de,
    a,
    viser: (e) => ({ ...dit, cout, partEtat: e, partCollectivite: parts - e }),
  })
  const sansEquilibre = unite.montants.partCollectivite === 'absent'
  const minimum = Math.max(etat > 0 ? 1 : 0, fixes.partEtat)
  const tenus: Esquisse[] = [
    { nom: 'tel quel', de: etat, a: etat, viser: () => ({ ...dit, cout, partEtat: etat }) },
    ...(sansEquilibre
      ? [
          libre('État', maximum, maximum, (e) => ({ ...dit, cout, partEtat: e })),
          libre('État', minimum, maximum, (e) => ({ ...dit, cout, partEtat: e })),
        ]
      : [
          fixe('collectivité', etat, parts - etat),
          fixe('État', parts - propre, propre),
          partage('État et collectivité', maximum, maximum),
          partage('État et collectivité', minimum, maximum),
        ]),
  ]
  if (!coutLibre || unite.montants.cout === 0) return tenus
  const coutDe = (e: number) =>
    coutPourEtat({
      partEtat: centimes(e),
      tiers: centimes(tiers),
      cee: centimes(cee),
      horsPlafondCee: horsPlafondCee(unite.traits, contexte.interpretations),
    })
  const collectiviteDe = (e: number, k: number) =>
    sansEquilibre ? {} : { partCollectivite: k - autres - e }
  const aParite = (e: number): Visee => {
    const k = coutDe(e)
    return { ...dit, cout: k, partEtat: e, ...collectiviteDe(e, k) }
  }
  const leCoutSuit = (e: number): Visee => ({ ...dit, cout: e + propre + autres, partEtat: e })
  const deuxParts = propre + (dont ? 0 : fse)
  return [
    ...tenus,
    libre(
      'coût, État et collectivité',
      Math.max(minimum, fixes.partCollectivite + (dont ? 0 : fse)),
      SANS_BORNE,
      aParite,
    ),
    libre('coût et collectivité', etat, etat, aParite),
    ...(sansEquilibre
      ? []
      : [
          libre('coût', etat, etat, leCoutSuit),
          libre('État et coût', deuxParts, deuxParts, leCoutSuit),
        ]),
  ]
}

/** Une part de l'État que rien ne borne ; mille milliards d'euros ne se dépassent pas. */
const SANS_BORNE = 1e13

function libre(nom: string, de: number, a: number, viser: (e: number) => Visee): Esquisse {
  return { nom, de, a, viser }
}

/** Sans coût écrit, la parité se juge contre la collectivité et le FSE+ : les relever, c'est relever le coût. */
function sansCout(
  etat: number,
  propre: number,
  fse: number,
  { dit, coutLibre, fixes }: Pick<Latitude, 'coutLibre' | 'fixes'> & { readonly dit: Visee },
): Esquisse[] {
  const face = propre + fse
  const seul = (e: number): Visee => ({ ...dit, partEtat: e })
  const ensemble = (e: number): Visee => ({
    ...dit,
    partEtat: e,
    partCollectivite: Math.max(0, e - fse),
  })
  return [
    libre('tel quel', etat, etat, seul),
    libre('État', face, face, seul),
    libre('État', Math.max(etat > 0 ? 1 : 0, fixes.partEtat), face, seul),
    ...(coutLibre
      ? [libre('État et collectivité', fse + fixes.partCollectivite, SANS_BORNE, ensemble)]
      : []),
  ]
}

/** Le FSE+ que les règles admettent, d'après ce qu'elles reprochent. */
function fseAdmis(unite: UniteDAction, contexte: Contexte, { bloquants }: Avis): number {
  const fse = Math.max(0, montantDe(unite, 'fse'))
  if (bloquants.has('fse-action-non-nouvelle')) return 0
  const action = actionDe(unite, contexte.interpretations)
  if (!bloquants.has('fse-depasse-collectivite') || action === null) return fse
  return Math.min(fse, resteALaCollectivite(action))
}

/** Ce que l'État peut porter d'un coût donné ; sans borne si aucune règle d'action n'en pose. */
function partMaximale(
  unite: UniteDAction,
  contexte: Contexte,
  { cout, tiers, cee }: { readonly cout: Centimes; readonly tiers: number; readonly cee: number },
): number {
  const { repas, compensation } = unite
  if (compensation)
    return typeof repas === 'number' && repas >= 0 && !contexte.contrat.collectivite.outreMer
      ? compensationCantine({ repas: Math.floor(repas) })
      : SANS_BORNE
  if (!pariteApplicable(unite, contexte)) return SANS_BORNE
  return partEtat({
    cout,
    tiers: centimes(tiers),
    cee: centimes(cee),
    horsPlafondCee: horsPlafondCee(unite.traits, contexte.interpretations),
  })
}
