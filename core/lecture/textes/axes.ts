import {
  numeroDAxe,
  type PoidsDesAxes,
  peserLesAxes,
  reconnaitreAxe,
  sansNumero,
} from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { AXES, type AxeLu } from '../../modele/index.ts'
import {
  type Legende,
  lireLegendes,
  meilleurAxe,
  peserAvecLegende,
  sensDuSigle,
} from './legendes.ts'
import { sansSonPlafond } from './sans-son-plafond.ts'

/** Ce que le classeur apprend de ses axes : leurs numéros, leurs abréviations, et le sens de chaque libellé. */
export interface ReperesDesAxes {
  readonly numeros: ReadonlyMap<number, AxeLu>
  readonly legende: Legende
  /** Les libellés que seuls leurs voisins éclairent, par libellé normalisé. */
  readonly choisis: ReadonlyMap<string, AxeLu>
}

const LIBELLE_LE_PLUS_LONG = 200
const LIBELLES_MAXIMUM = 24
const FAISCEAU = 200
/** Ce que vaut de ne rien conclure d'un libellé ; d'en donner deux au même axe ; d'en laisser un sans libellé. */
const SANS_CONCLURE = 0.22
const DEUX_FOIS = 0.12
const COUVERT = 0.12
const PAR_POIDS = 1.2

/** `libelles` : ce que disent les colonnes et les intitulés d'axe ; `textes` : tout ce qui peut les expliquer. */
export function apprendreLesAxes(
  libelles: Iterable<string>,
  textes: readonly string[],
): ReperesDesAxes {
  const dits = [...new Set(libelles)].filter(
    (t) => t !== '' && t.length <= LIBELLE_LE_PLUS_LONG && !etiquetteUnAxe(t),
  )
  const legende = lireLegendes(textes)
  const numeros = apprendreLesNumeros([...dits, ...textes])
  const seuls = { numeros, legende, choisis: new Map<string, AxeLu>() }
  const connus = dits.map((texte) => ({ texte, axe: resoudreAxe(texte, seuls) }))
  const obscurs = connus.filter((c) => c.axe === 'inconnu').slice(0, LIBELLES_MAXIMUM)
  const pris = new Set(connus.flatMap((c) => (c.axe === 'inconnu' ? [] : [c.axe])))
  return {
    numeros,
    legende,
    choisis: repartir(
      obscurs.map((c) => c.texte),
      legende,
      pris,
    ),
  }
}

/** « Axe 2 : Emploi ; insertion » n'en nomme qu'un. */
const PLUSIEURS_AXES = /;.*\d|\d\s*[=:].*\d\s*[=:]/

function apprendreLesNumeros(textes: readonly string[]): Map<number, AxeLu> {
  const appris = new Map<number, AxeLu | null>()
  for (const texte of new Set(textes)) {
    // « 1 = Enfance ; 2 = Emploi » : une légende dit elle-même le numéro de chacun.
    if (texte.length > LIBELLE_LE_PLUS_LONG || PLUSIEURS_AXES.test(texte)) continue
    const numero = numeroDAxe(texte)
    if (numero === null) continue
    const axe = reconnaitreAxe(texte)?.axe ?? meilleurAxe(peserLesAxes(texte)).axe
    if (axe === 'inconnu') continue
    const connu = appris.get(numero)
    appris.set(numero, connu === undefined || connu === axe ? axe : null)
  }
  return new Map([...appris].filter((e): e is [number, AxeLu] => e[1] !== null))
}

interface Partage {
  readonly note: number
  readonly axes: readonly AxeLu[]
}

/** Tous les libellés obscurs à la fois : un axe déjà nommé ailleurs attire moins, un axe sans libellé davantage. */
function repartir(
  textes: readonly string[],
  legende: Legende,
  pris: ReadonlySet<AxeLu>,
): Map<string, AxeLu> {
  let faisceau: Partage[] = [{ note: 0, axes: [] }]
  for (const texte of textes) {
    const poids = peserAvecLegende(texte, legende)
    const suite = faisceau.flatMap(({ note, axes }) =>
      ([...AXES, 'transversal', 'inconnu'] as const).map((axe): Partage => {
        if (axe === 'inconnu') return { note: note + SANS_CONCLURE, axes: [...axes, axe] }
        const deja = pris.has(axe) || axes.includes(axe)
        return {
          note: note + PAR_POIDS * poids[axe] - (deja ? DEUX_FOIS : -COUVERT),
          axes: [...axes, axe],
        }
      }),
    )
    faisceau = suite.sort((a, b) => b.note - a.note).slice(0, FAISCEAU)
  }
  const [meilleur] = faisceau
  return new Map(textes.map((texte, i) => [normaliser(texte), meilleur?.axes[i] ?? 'inconnu']))
}

/** L'axe d'un libellé : ses mots, puis son numéro, puis sa légende, puis ses voisins. */
export function resoudreAxe(texte: string, reperes: ReperesDesAxes): AxeLu {
  const { numeros, legende, choisis } = reperes
  const reconnu = reconnaitreAxe(sensDuSigle(texte, legende) ?? texte)
  if (reconnu) return reconnu.axe
  const nu = /^\s*(?:\d|[ivx]{1,4})\s*$/i.test(texte)
  const numero = numeroDAxe(nu ? `Axe ${texte.trim()}` : texte)
  const seul = numero !== null && (nu || sansNumero(texte) === '')
  const parNumero = seul ? numeros.get(numero) : undefined
  if (parNumero) return parNumero
  const choisi = choisis.get(normaliser(texte)) ?? null
  // « EJ – Plafond 2025 : 87 000 € » : la légende n'explique que ce qui précède.
  const sansPlafond = sansSonPlafond(texte)
  if (sansPlafond !== texte && (choisi === null || choisi === 'inconnu'))
    return resoudreAxe(sansPlafond, reperes)
  if (choisi !== null) return choisi
  return legende.size > 0 && texte.length <= LIBELLE_LE_PLUS_LONG
    ? parLegende(peserAvecLegende(texte, legende), texte)
    : 'inconnu'
}

/** « Bien grandir — Prévenir la pauvreté des enfants » : le titre, et chacune de ses fins. */
export function partiesDuTitre(texte: string): string[] {
  const morceaux = texte.split(/\s[–—|-]\s|\s?:\s|\s?[()]\s?/).filter((m) => m !== '')
  return morceaux.map((_, i) => morceaux.slice(i).join(' – '))
}

/** La légende seule ne parle que pour un libellé qui ne dit rien de lui-même. */
function parLegende(poids: PoidsDesAxes, texte: string): AxeLu {
  const propre = meilleurAxe(peserLesAxes(texte))
  return propre.poids > 0 ? 'inconnu' : meilleurAxe(poids).axe
}

const SOUS_NUMERO = /^\W*(?:(?:fa|fiche|action|a) ?)?\d{1,2}[.-]\d{1,2}(?!\d)/i

/** « 2.1 Levée des freins », « FA 3.2 – Bagagerie » : d'un axe, et non l'axe. */
export const estSousNumerote = (texte: string): boolean => SOUS_NUMERO.test(texte.slice(0, 20))

const ETIQUETTE =
  /^(?:(?:n|no|num|numero|noms?|intitules?|libelles?|et|du|de|d|l) )*(?:axes?|enjeux?|orientations?|volets?|piliers?|thematiques?|priorites?)(?: (?:et|ou|du|de|des|la|le|l|axes?|contrat|pacte|cls|pls|convention|strategiques?|thematiques?|concernee?|rattachement|referentiel|prioritaires?))*$/

/** « Axe », « Orientation / axe », « Axe du contrat » : ce qui précède le nom d'un axe, et n'en nomme aucun. */
export const etiquetteUnAxe = (texte: string): boolean => ETIQUETTE.test(normaliser(texte))
