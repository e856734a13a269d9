import { reconnaitreAxe } from '../../catalogue/index.ts'
import { AXES, type AxeLu } from '../../modele/index.ts'
import { type Legende, peserAvecLegende } from './legendes.ts'

const CANDIDATS: readonly AxeLu[] = [...AXES, 'transversal', 'inconnu']
/** Ce que vaut de ne pas comprendre : un indice plus faible ne décide pas. */
const DOUTE = 0.22
const POIDS = 1.2
/** Deux libellés pour le même axe : possible, moins probable. */
const DEUX_FOIS = 0.12
const FAISCEAU = 200
const LIBELLES = 24

interface Essai {
  readonly note: number
  readonly axes: readonly AxeLu[]
}

/**
 * L'axe de chaque libellé qui ne se reconnaît pas seul, tous ensemble : une légende, des initiales, des débuts de mots, et
 * chaque axe plutôt une fois.
 */
export function attribuerLesAxes(
  libelles: readonly string[],
  legende: Legende,
): ReadonlyMap<string, AxeLu> {
  const distincts = [...new Set(libelles.map((l) => l.trim()))].filter((l) => l !== '')
  const connus = new Set(distincts.flatMap((l) => reconnaitreAxe(l)?.axe ?? []))
  const inconnus = distincts.filter((l) => reconnaitreAxe(l) === null).slice(0, LIBELLES)
  let faisceau: Essai[] = [{ note: 0, axes: [] }]
  for (const libelle of inconnus) {
    const poids = peserAvecLegende(libelle, legende)
    const suite = faisceau.flatMap(({ note, axes }) =>
      CANDIDATS.map((axe): Essai => {
        if (axe === 'inconnu') return { note: note + DOUTE, axes: [...axes, axe] }
        const repris = axes.includes(axe) || connus.has(axe)
        return { note: note + POIDS * poids[axe] - (repris ? DEUX_FOIS : 0), axes: [...axes, axe] }
      }),
    )
    faisceau = suite.sort((a, b) => b.note - a.note).slice(0, FAISCEAU)
  }
  const [meilleur] = faisceau
  return new Map(
    inconnus.flatMap((libelle, i): [string, AxeLu][] => {
      const axe = meilleur?.axes[i]
      return axe === undefined || axe === 'inconnu' ? [] : [[libelle, axe]]
    }),
  )
}
