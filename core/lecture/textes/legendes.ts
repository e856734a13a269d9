import { AUCUN_POIDS, type PoidsDesAxes, peserLesAxes } from '../../catalogue/index.ts'
import { memoriser, normaliser } from '../../libelle/index.ts'
import { AXES, type Axe, type AxeLu } from '../../modele/index.ts'
import { UNITE_ECRITE } from './unites.ts'

/** Les noms courts qu'une légende explique (« AAD », « axe 2 », « B »), et ce qu'ils veulent dire. */
export type Legende = ReadonlyMap<string, string>

export const SANS_LEGENDE: Legende = new Map()

/** « CLS-1 = Enfance » : un tiret collé est du nom, si un autre signe le suit. */
const SEPARATEURS = [/[:=]|\s[–—-]|[–—-]\s/, /[–—-]/]
const MONTANT = new RegExp(String.raw`\d\s*${UNITE_ECRITE}`, 'i')
const NOM_LE_PLUS_LONG = 40
const SENS_LE_PLUS_COURT = 6
const SENS_LE_PLUS_LONG = 161
const NUMEROTE =
  /^(?:axes?|enjeux?|volets?|orientations?|priorites?|objectifs?|bloc|partie|mission|ambition) ?(?:n(?:o|umero)? ?)?(\d|[ivx]+|[a-e])\b ?(.*)$/
export const POIDS_D_UNE_LEGENDE = 0.4
/** Un nom expliqué par une légende vaut presque le nom lui-même. */
const PAR_LEGENDE = 0.9

/** Une légende écrite quelque part : « AAD : accès aux droits… », « Axe 1 : … ; axe 2 : … ». */
export function lireLegendes(textes: Iterable<string>): Legende {
  const legende = new Map<string, string>()
  // « 4 - Accès aux droits » numérote souvent une action : « Axe 4 : … », où qu'il soit, l'emporte.
  const nus = new Map<string, string>()
  for (const texte of textes)
    for (const { cle, sens, nu } of expliquesPar(texte)) {
      const sienne = nu ? nus : legende
      if (!sienne.has(cle)) sienne.set(cle, sens)
    }
  return new Map([...nus, ...legende])
}

/** Un nom court, ce qu'il veut dire, et si ce nom n'est qu'un numéro. */
interface Explique {
  readonly cle: string
  readonly sens: string
  readonly nu: boolean
}

const TEXTE_LE_PLUS_LONG = 600
/** « 1 : Enfance / 2 : Droits » en explique deux ; « 1 : Pauvreté / enfance », un seul. */
const ENTRE_DEUX = /;|\n|\s\/\s(?=[^/:=–—]{1,40}[:=–—]|\S{1,12} - )/

/** Ce que ce texte explique ; chaque façon de lire un classeur le relit. */
const expliquesPar = memoriser((texte): readonly Explique[] => {
  if (texte.length > TEXTE_LE_PLUS_LONG) return []
  return texte.split(ENTRE_DEUX).flatMap((morceau) => {
    const { nom, sens } = couper(morceau)
    if (nom === '' || meilleurAxe(peserLesAxes(sens)).poids < POIDS_D_UNE_LEGENDE) return []
    return clesDe(nom).map((cle) => ({ cle, sens, nu: /^\W*\d\W*$/.test(nom) }))
  })
})

/** « (1) AAD : accès aux droits » : le nom court, et ce qu'il veut dire ; vides si ce n'est pas une légende. */
function couper(morceau: string): { readonly nom: string; readonly sens: string } {
  const texte = morceau
    .trim()
    .replace(/^(?:\(\d{1,3}\)|\*)/, '')
    // « Axes : 1 = Enfance » : ce qui annonce la légende n'en est pas un nom.
    .replace(/^\s*(?:axes|l[ée]gende|codes?)\s*:\s*(?=[^:=]{1,12}[:=])/i, '')
    .trim()
  const place = SEPARATEURS.map((s) => texte.search(s)).find((p) => p >= 0) ?? 0
  const nom = texte.slice(0, place).trim()
  const sens = texte
    .slice(place)
    .trim()
    .replace(/^[:=–—-]\s*/, '')
  const tient =
    nom.length <= NOM_LE_PLUS_LONG &&
    sens.length >= SENS_LE_PLUS_COURT &&
    sens.length <= SENS_LE_PLUS_LONG &&
    // « Plafonds : 83 000 € pour l'axe 1 » chiffre un axe, et n'explique aucun nom.
    !MONTANT.test(texte)
  return tient ? { nom, sens } : { nom: '', sens: '' }
}

/** « Axe 2 : AAD » → « #2 » et « aad » : sous quels noms une légende peut expliquer ce texte. */
function clesDe(texte: string): string[] {
  const libelle = normaliser(texte)
  const numerote = NUMEROTE.exec(libelle)
  if (numerote) {
    const [, numero = '', suite = ''] = numerote
    return [`#${numero}`, ...(suite === '' ? [] : [suite])]
  }
  const code = /^[a-z]?(\d)$/.exec(libelle)?.[1]
  return code === undefined ? [libelle] : [`#${code}`, libelle]
}

const SIGLE_LE_PLUS_LONG = 6

/** Ce que la légende dit d'un sigle : « TRA » est la transition qu'elle nomme, même si le mot fait penser au travail. */
export function sensDuSigle(texte: string, legende: Legende): string | undefined {
  return texte.trim().length <= SIGLE_LE_PLUS_LONG ? legende.get(normaliser(texte)) : undefined
}

/** Poids d'un libellé, éclairé par la légende s'il ne dit rien lui-même. */
export function peserAvecLegende(texte: string, legende: Legende): PoidsDesAxes {
  const sigle = sensDuSigle(texte, legende)
  if (sigle !== undefined) return peserLesAxes(sigle)
  const propre = peserLesAxes(texte)
  if (legende.size === 0 || AXES.some((axe) => propre[axe] > 0)) return propre
  for (const cle of clesDe(texte)) {
    const sens = legende.get(cle)
    if (sens === undefined) continue
    const lu = peserLesAxes(sens)
    const part = (axe: Axe) => lu[axe] * PAR_LEGENDE
    return {
      ...AUCUN_POIDS,
      enfance: part('enfance'),
      emploi: part('emploi'),
      droits: part('droits'),
      transition: part('transition'),
      transversal: propre.transversal,
    }
  }
  return propre
}

/** L'axe le plus probable, et de combien il devance le suivant. */
export function meilleurAxe(poids: PoidsDesAxes): {
  readonly axe: AxeLu
  readonly poids: number
  readonly marge: number
} {
  const tries = [...AXES, 'transversal' as const].sort((a, b) => poids[b] - poids[a])
  const [premier, second] = tries
  if (!premier || !second || poids[premier] < 0.15) return { axe: 'inconnu', poids: 0, marge: 0 }
  return { axe: premier, poids: poids[premier], marge: poids[premier] - poids[second] }
}

/** De combien un axe devance les autres, dans un libellé qui n'en nomme aucun. */
const NETTEMENT = 0.5

/** « Accès à l'emploi pour tous (axe 2) » : là où un axe se dit, ce vers quoi penchent ses mots suffit. */
export function axePenche(texte: string, legende: Legende): AxeLu {
  const { axe, marge } = meilleurAxe(peserAvecLegende(texte, legende))
  return marge >= NETTEMENT ? axe : 'inconnu'
}
