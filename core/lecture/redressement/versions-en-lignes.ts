import { reconnaitreAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { ditTotal } from '../rangs/index.ts'
import { anneeSeule, largeurEntre, montantDe, type Page } from '../textes/index.ts'
import { estArgent, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

const LIGNES = 2_000
const LIGNES_DE_TETE = 60
const COLONNES = 12
/** Des sous-totaux, un intitulé d'axe, entre une action et la suivante. */
const ENTRE_DEUX_ACTIONS = 6
/** « Initial, avenant, total » ; un avenant de plus à chaque exercice. */
const ETAPES = [3, 4, 5]
const ACTIONS_AU_MOINS = 2
/** Part du total : des montants arrondis. */
const ECART = 0.001
const PRESQUE_TOUTES = 0.9

/** Les lignes d'une même action : de son contrat initial à ce qui en résulte. */
type Etapes = readonly number[]

/**
 * « Contrat initial », « Avenant n° 1 », « Total après avenant », dans cet ordre en face de chaque action : la même
 * feuille, où seule reste la dernière ligne, que les autres additionnent ; null si elle n'est pas ainsi faite.
 */
export function retenirLesTotaux(page: Page): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let c = 0; c < COLONNES; c++)
    for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_DE_TETE); l++)
      for (const n of ETAPES) {
        const actions = estTexte(page.feuille.lignes[l]?.[c]) ? cycles(page, c, l, n) : []
        if (actions.length >= ACTIONS_AU_MOINS && sAdditionnent(page, actions))
          return neGarderQueLaDerniere(page, c, actions)
      }
  return null
}

/** Les suites de `n` étiquettes, toutes différentes, que la colonne redit à l'identique. */
function cycles(page: Page, colonne: number, debut: number, n: number): Etapes[] {
  // L'action suivante n'est pas loin : sans elle, il n'y a pas à lire toute la feuille.
  const premiere = page.libelle(debut, colonne)
  let suivante = debut + n
  while (page.libelle(suivante, colonne) !== premiere)
    if (++suivante >= debut + n + ENTRE_DEUX_ACTIONS) return []
  const attendues = Array.from({ length: n }, (_, i) => page.libelle(debut + i, colonne))
  if (new Set(attendues).size < n) return []
  if (attendues.some((dite, i) => page.libelle(suivante + i, colonne) !== dite)) return []
  const texte = (i: number) => page.texte(debut + i, colonne)
  // Des financeurs, des années, des axes s'additionnent aussi, et ne sont pas les étapes d'un montant ; ni un total, que
  // la page suivante reporte.
  const autres = attendues.some(
    (_, i) =>
      !estTexte(page.feuille.lignes[debut + i]?.[colonne]) ||
      (posteDe(texte(i))?.champ ?? 'cout') !== 'cout' ||
      anneeSeule(texte(i)) !== null ||
      (i === 0 && ditTotal(attendues[i] ?? '')) ||
      reconnaitreAxe(texte(i)) !== null,
  )
  if (autres) return []
  const trouves: Etapes[] = []
  let l = debut
  while (l < page.nombreDeLignes) {
    const etapes = attendues.map((_, i) => l + i)
    if (etapes.every((e, i) => page.libelle(e, colonne) === attendues[i])) {
      trouves.push(etapes)
      l += n
    } else if (attendues.includes(page.libelle(l, colonne))) return []
    else l++
  }
  return trouves
}

/** Presque partout, la dernière est la somme des autres, dont aucune n'est un en-tête sans montant. */
function sAdditionnent(page: Page, actions: readonly Etapes[]): boolean {
  const { feuille } = page
  const chiffree = (rang: number) =>
    actions.some((etapes) => porteDeLArgent(page, etapes[rang] ?? 0))
  if (!actions[0]?.every((_, rang) => chiffree(rang))) return false
  const cases = actions.flatMap((etapes) => {
    const largeur = Math.max(...etapes.map((l) => feuille.lignes[l]?.length ?? 0))
    return Array.from({ length: largeur }, (_, c) => etapes.map((l) => feuille.lignes[l]?.[c]))
  })
  const sommes = cases.filter((etapes) => etapes.some(estArgent))
  const justes = sommes.filter((etapes) => {
    const montants = etapes.map((cellule): number => {
      // Au plus fin : des millions d'euros se lisent aussi bien que des euros.
      const lu = montantDe(cellule, 'MEUR')
      return lu.genre === 'lu' ? lu.valeur : 0
    })
    const total = montants.pop() ?? 0
    return Math.abs(montants.reduce((a, b) => a + b, 0) - total) <= Math.abs(total) * ECART
  })
  return justes.length > 0 && justes.length >= sommes.length * PRESQUE_TOUTES
}

function neGarderQueLaDerniere(
  page: Page,
  colonne: number,
  actions: readonly Etapes[],
): FeuilleRedressee {
  const { feuille } = page
  const [premiere = 0] = actions[0] ?? []
  const bas = actions.at(-1)?.at(-1) ?? premiere
  const largeur = largeurEntre(page, 0, bas)
  const parDerniere = new Map(actions.map((etapes) => [etapes.at(-1), etapes]))
  const passees = new Set(actions.flatMap((etapes) => etapes.slice(0, -1)))
  const rangs: RangPose[] = []
  for (let l = 0; l <= bas; l++) {
    if (passees.has(l)) continue
    const etapes = parDerniere.get(l) ?? [l]
    rangs.push(
      Array.from({ length: largeur }, (_, c) => {
        // « Total après avenant » ne fait pas de l'action un total.
        if (c === colonne && etapes.length > 1) return undefined
        const posees = etapes.flatMap((e) => poser(feuille, e, c) ?? [])
        const derniere = posees.find((p) => p.lieux[0]?.ligne === l)
        const lieux = posees.flatMap((p) => p.lieux)
        // Le nom de l'action n'est écrit qu'une fois, en face de la première.
        if (derniere && texteDe(derniere.cellule).trim() !== '')
          return { ...derniere, lieux: [...derniere.lieux, ...lieux.filter((p) => p.ligne !== l)] }
        return posees.find((p) => !estArgent(p.cellule))
      }),
    )
  }
  const fusions = feuille.fusions.filter((f) => f.bas < premiere || f.haut > bas)
  return tisser({ ...feuille, fusions }, { haut: 0, bas, gauche: 0, droite: largeur - 1 }, rangs)
}
