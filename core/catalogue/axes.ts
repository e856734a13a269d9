import { memoriser, normaliser } from '../libelle/index.ts'
import { AXES, type Axe, type AxeLu } from '../modele/index.ts'
import {
  annonceDe,
  commenceParUneDivision,
  enChiffres,
  numeroDAxe,
  sansNumero,
} from './numerotation.ts'
import { reconnaitreSousThematique } from './sous-thematiques.ts'
import { motTransversal, sansMotTransversal } from './transversal.ts'
import { LONGUEUR_PAR_PREMIER_MOT, MOTS_NEUTRES, TERMES } from './vocabulaire-des-axes.ts'

export interface AxeReconnu {
  readonly axe: Axe | 'transversal'
  /** Ce qui l'a fait reconnaître, pour l'expliquer. */
  readonly motif: string
}

export interface TitreDAxe {
  /** « inconnu » : le titre s'annonce comme un axe (« Enjeu 5 : Culture ») sans être l'un des quatre. */
  readonly axe: AxeLu
  readonly numero: number | null
  readonly motif: string
}

/** Part des mots porteurs de sens qui doivent appartenir à l'axe. */
const PART_ADMISE = 0.5
const PART_ADMISE_SI_ANNONCE = 0.25
const PART_D_UN_TITRE = 0.75

/** Une ligne de total ou de plafond parle d'un axe sans l'ouvrir. */
const PAS_UN_TITRE = /^(?:sous ?)?tota(?:l|ux)\b|^(?:somme|plafonds?|reste|solde|reports?)\b/

/**
 * L'axe qu'un libellé nomme, par ses mots et jamais par son numéro. null si rien ne le nomme, ou si deux axes
 * sont nommés autant l'un que l'autre : l'appelant ne doit alors rien deviner.
 */
export const reconnaitreAxe = memoriser((libelle): AxeReconnu | null => {
  const lu = peser(sansNumero(libelle))
  const admise = annonceDe(normaliser(enChiffres(libelle))) ? PART_ADMISE_SI_ANNONCE : PART_ADMISE
  const reconnu = departager(lu)
  if (reconnu && lu.part >= (lu.fort || admise < PART_ADMISE ? admise : 1)) return reconnu
  const transversal = motTransversal(lu.texte)
  return transversal === null ? null : { axe: 'transversal', motif: `«\u00a0${transversal}\u00a0»` }
})

/**
 * Un intitulé de rubrique qui nomme un axe : annoncé (« Axe 2 », « Enjeu III ») ou fait presque seulement des mots
 * de l'axe. Plus strict que reconnaitreAxe : un libellé d'action ou une sous-thématique rend null.
 */
export const reconnaitreTitreDAxe = memoriser((texte): TitreDAxe | null => {
  const normalise = normaliser(enChiffres(texte))
  if (PAS_UN_TITRE.test(normalise)) return null
  const numero = numeroDAxe(texte)
  const annonce = annonceDe(normalise)
  const reconnu = reconnaitreAxe(texte)
  if (annonce) {
    if (reconnu) return { ...reconnu, numero }
    const nomme = sansNumero(texte) !== ''
    return annonce === 'division' && nomme ? { axe: 'inconnu', numero, motif: 'numéro' } : null
  }
  return reconnu && estIntitule(texte, normalise, reconnu) ? { ...reconnu, numero } : null
})

/** Sans annonce numérotée : le texte n'est-il fait que de l'axe ? */
function estIntitule(texte: string, normalise: string, { axe }: AxeReconnu): boolean {
  if (axe === 'transversal') {
    const reste = sansMotTransversal(normalise).split(' ')
    return reste.every((mot) => mot === '' || estNeutre(mot))
  }
  const lu = peser(sansNumero(texte))
  const plusieursTermes = lu.fort && lu.trouves[axe].length > 1
  if (!plusieursTermes && reconnaitreSousThematique(texte)) return false
  return (lu.fort && lu.part >= PART_D_UN_TITRE) || commenceParUneDivision(normalise)
}

interface Pesee {
  readonly texte: string
  readonly scores: Readonly<Record<Axe, number>>
  readonly trouves: Readonly<Record<Axe, readonly string[]>>
  /** Au moins un terme nomme un axe à lui seul. */
  readonly fort: boolean
  /** Mots d'un axe, rapportés aux mots porteurs de sens. */
  readonly part: number
  readonly mots: number
}

function peser(texte: string): Pesee {
  const mots = texte === '' ? [] : texte.split(' ')
  const trouves: Record<Axe, string[]> = { enfance: [], emploi: [], droits: [], transition: [] }
  const scores: Record<Axe, number> = { enfance: 0, emploi: 0, droits: 0, transition: 0 }
  let fort = false
  let connus = 0
  let inconnus = 0
  for (let i = 0; i < mots.length; ) {
    const expression = expressionEn(mots, i)
    if (expression === null) {
      if (!estNeutre(mots[i] ?? '')) inconnus++
      i++
      continue
    }
    const terme = TERMES.get(expression)
    i += expression.split(' ').length
    if (!terme) {
      inconnus++
      continue
    }
    connus++
    if (trouves[terme.axe].includes(expression)) continue
    trouves[terme.axe].push(expression)
    scores[terme.axe] += terme.poids
    fort ||= terme.poids === 3
  }
  const part = connus === 0 ? 0 : connus / (connus + inconnus)
  return { texte, scores, trouves, fort, part, mots: mots.length }
}

/** La plus longue expression connue qui commence au mot i. */
function expressionEn(mots: readonly string[], i: number): string | null {
  const plusLongue = LONGUEUR_PAR_PREMIER_MOT.get(mots[i] ?? '') ?? 0
  for (let n = Math.min(plusLongue, mots.length - i); n > 0; n--) {
    const expression = mots.slice(i, i + n).join(' ')
    if (TERMES.has(expression)) return expression
  }
  return null
}

function estNeutre(mot: string): boolean {
  return MOTS_NEUTRES.has(mot) || /^\d+$/.test(mot)
}

function departager({ scores, trouves }: Pesee): AxeReconnu | null {
  const [premier, second] = [...AXES].sort((a, b) => scores[b] - scores[a])
  if (!premier || !second || scores[premier] === scores[second]) return null
  return { axe: premier, motif: trouves[premier].map((mots) => `«\u00a0${mots}\u00a0»`).join(', ') }
}
