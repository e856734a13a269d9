import { memoriser, normaliser } from '../libelle/index.ts'
import { AXES, type Axe } from '../modele/index.ts'
import { sansNumero } from './numerotation.ts'
import { reconnaitreSousThematique } from './sous-thematiques.ts'
import { motTransversal } from './transversal.ts'
import {
  LIBELLES_DES_AXES,
  LONGUEUR_PAR_PREMIER_MOT,
  MOTS_NEUTRES,
  TERMES,
} from './vocabulaire-des-axes.ts'

/** Ce qu'un libellé laisse penser de son axe, de 0 à 1 par axe. Un indice, jamais une décision. */
export type PoidsDesAxes = Readonly<Record<Axe | 'transversal', number>>

export const AUCUN_POIDS: PoidsDesAxes = {
  enfance: 0,
  emploi: 0,
  droits: 0,
  transition: 0,
  transversal: 0,
}

/** Poids d'un mot abrégé (« transit », « éco »), d'initiales (« AAD »), d'une sous-thématique officielle. */
const ABREGE = 0.7
const INITIALES = 2
const SOUS_THEMATIQUE = 2
const TRANSVERSAL = 0.9
/** En deçà de cette somme, un mot seul ne dit pas tout. */
const PLEIN = 2.5
const PAR_INCONNU = 0.4
const ABREVIATION_MINIMALE = 3
const DEBUT_COMMUN = 7

/** Mots trop courants pour nommer un axe, mais qui y penchent quand rien d'autre n'est dit. */
const PENCHANTS: Readonly<Record<string, Axe>> = {
  pauvrete: 'enfance',
  precarite: 'droits',
  solidaire: 'transition',
}

type MotSimple = readonly [mot: string, axe: Axe, poids: number]

/** Par première lettre : une abréviation la garde. */
const MOTS_SIMPLES: ReadonlyMap<string, readonly MotSimple[]> = motsSimples()

function motsSimples(): Map<string, MotSimple[]> {
  const parLettre = new Map<string, MotSimple[]>()
  for (const [mots, terme] of TERMES) {
    if (!terme || mots.includes(' ') || mots.length <= 4) continue
    const lettre = mots.charAt(0)
    const siens = parLettre.get(lettre) ?? []
    parLettre.set(lettre, [...siens, [mots, terme.axe, terme.poids]])
  }
  return parLettre
}

const SIGLES: ReadonlyMap<string, Axe> = initialesDesLibelles()

/** Les initiales des libellés officiels, avec et sans leurs petits mots : « AAD », « TES ». */
function initialesDesLibelles(): Map<string, Axe> {
  const sigles = new Map<string, Axe>()
  for (const axe of AXES) {
    for (const libelle of Object.values(LIBELLES_DES_AXES[axe])) {
      const mots = normaliser(libelle).split(' ')
      const pleins = mots.filter((m) => m.length > 3 || m === 'aux')
      for (const liste of [mots, pleins, mots.filter((m) => m.length > 2)]) {
        for (let n = 2; n <= liste.length && n <= 7; n++) {
          const sigle = liste
            .slice(0, n)
            .map((m) => m[0])
            .join('')
          if (sigle.length >= 3 && !sigles.has(sigle)) sigles.set(sigle, axe)
        }
      }
    }
  }
  return sigles
}

/** Mots de l'axe, puis débuts de mots, puis initiales, puis sous-thématique. */
export const peserLesAxes = memoriser((libelle): PoidsDesAxes => {
  const texte = sansNumero(libelle)
  const poids: Record<Axe, number> = { enfance: 0, emploi: 0, droits: 0, transition: 0 }
  const mots = texte.split(' ').filter((m) => m !== '' && !/^\d+$/.test(m))
  let inconnus = 0
  for (let i = 0; i < mots.length; ) {
    const pris = peserExpression(mots, i, poids)
    if (pris > 0) i += pris
    else inconnus += peserMot(mots[i++] ?? '', poids) ? 0 : 1
  }
  const somme = AXES.reduce((s, axe) => s + poids[axe], 0)
  if (somme === 0) {
    const sousThematique = reconnaitreSousThematique(libelle)
    if (sousThematique) poids[sousThematique.axe] = SOUS_THEMATIQUE
    else for (const mot of mots) if (PENCHANTS[mot]) poids[PENCHANTS[mot]] += ABREGE
  }
  const total = AXES.reduce((s, axe) => s + poids[axe], 0)
  const part = (axe: Axe) =>
    total === 0
      ? 0
      : (poids[axe] / total) *
        Math.min(1, total / PLEIN) *
        (total / (total + PAR_INCONNU * inconnus))
  return {
    enfance: part('enfance'),
    emploi: part('emploi'),
    droits: part('droits'),
    transition: part('transition'),
    transversal: motTransversal(normaliser(libelle)) === null ? 0 : TRANSVERSAL,
  }
})

/** Ajoute le poids de la plus longue expression connue qui commence au mot i ; rend le nombre de mots pris. */
function peserExpression(mots: readonly string[], i: number, poids: Record<Axe, number>): number {
  const longueur = LONGUEUR_PAR_PREMIER_MOT.get(mots[i] ?? '') ?? 0
  for (let n = Math.min(longueur, mots.length - i); n > 0; n--) {
    const terme = TERMES.get(mots.slice(i, i + n).join(' '))
    if (terme === undefined) continue
    if (terme) poids[terme.axe] += terme.poids
    return n
  }
  return 0
}

/** « Dts » pour droits : la première et la dernière lettre, et des consonnes entre elles, dans l'ordre. */
function contracte(mot: string, terme: string): boolean {
  if (mot[0] !== terme[0] || mot.at(-1) !== terme.at(-1) || /[aeiouy]/.test(mot.slice(1)))
    return false
  let place = 0
  for (const lettre of mot) place = terme.indexOf(lettre, place) + 1 || Number.POSITIVE_INFINITY
  return place <= terme.length
}

/** Faux si le mot n'oriente vers rien et n'est pas neutre. */
function peserMot(mot: string, poids: Record<Axe, number>): boolean {
  const sigle = SIGLES.get(mot)
  if (sigle) {
    poids[sigle] += INITIALES
    return true
  }
  if (mot.length < ABREVIATION_MINIMALE || MOTS_NEUTRES.has(mot)) return true
  const parAxe = new Map<Axe, number>()
  for (const [terme, axe, poidsDuTerme] of MOTS_SIMPLES.get(mot.charAt(0)) ?? []) {
    const abrege =
      terme.startsWith(mot) ||
      contracte(mot, terme) ||
      (mot.length >= DEBUT_COMMUN && mot.startsWith(terme.slice(0, DEBUT_COMMUN)))
    if (abrege) parAxe.set(axe, Math.max(parAxe.get(axe) ?? 0, poidsDuTerme))
  }
  for (const [axe, p] of parAxe) poids[axe] += (ABREGE * p) / parAxe.size
  return parAxe.size > 0
}
