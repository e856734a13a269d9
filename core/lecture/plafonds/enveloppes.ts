import { a1 } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import {
  fraction,
  type Ligne,
  partInferieure,
  type Question,
  type Reponses,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { lireAnnee } from '../textes/index.ts'
import type { PlafondLu } from './candidat.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)
const DE_PLUSIEURS_ANNEES = /\bpluriannuel|\b(?:4|quatre) ans\b/
const PLURIANNUEL = /\btotal|\bpluriannuel|\b(?:4|quatre) ans\b/
const ANNUEL = /\bannuel|\bpar an\b|\bchaque annee\b/

/** Combien d'années nomme le libellé d'un plafond, s'il en nomme plusieurs : « Enveloppe 2024-2027 », « sur 4 ans ». */
export function dureeDite(texte: string): number | undefined {
  const libelle = normaliser(texte)
  if (ANNUEL.test(libelle) && !/\bpluriannuel/.test(libelle)) return undefined
  const periode = lireAnnee(texte)
  if (periode.genre === 'periode' && periode.fin > periode.debut)
    return periode.fin - periode.debut + 1
  // « Plafond total 2025 » est celui d'une année.
  const motif = periode.genre === 'une' ? DE_PLUSIEURS_ANNEES : PLURIANNUEL
  return motif.test(libelle) ? derniere - premiere + 1 : undefined
}

/** Ce qu'une année programme d'un plafond : en deçà ou au-delà, presque aucun contrat. */
const PLAUSIBLE = { moins: 0.2, plus: 1.15 } as const

/** Les plafonds d'un contrat, chacun ramené à une année, et ce qu'il faut demander pour le faire. */
interface PlafondsAnnuels {
  readonly plafonds: readonly PlafondLu[]
  readonly questions: readonly Question[]
}

/**
 * « Enveloppe 2024-2027 | 920 000 » : le plafond de chaque année, ou celui de toutes ensemble ? Ce que les années
 * programment le dit, quand une seule des deux lectures est plausible ; sinon, on le demande.
 */
export function ramenerALAnnee(
  lus: readonly PlafondLu[],
  lignes: readonly Ligne[],
  reponses: Reponses,
): PlafondsAnnuels {
  const durables = lus.filter((p) => p.duree !== undefined)
  const [premier, ...autres] = durables
  if (!premier) return { plafonds: lus, questions: [] }
  const question = questionDe([premier, ...autres])
  const reponse = reponses[question.id] ?? lectureDe(durables, lignes)
  return {
    questions: reponse === null ? [question] : [],
    plafonds: reponse === ENSEMBLE ? lus.map(partAnnuelle) : lus,
  }
}

/** Les plafonds étant constants, chaque année en a la même part. */
function partAnnuelle(plafond: PlafondLu): PlafondLu {
  const { montant, duree } = plafond
  if (duree === undefined) return plafond
  const enveloppe = { montant, annees: duree }
  return { ...plafond, montant: partInferieure(montant, fraction(1, duree)), enveloppe }
}

/** La seule lecture plausible, d'après ce que programment les axes ; null si les deux le sont, ou aucune. */
function lectureDe(durables: readonly PlafondLu[], lignes: readonly Ligne[]): string | null {
  const programmes = programmesParAn(lignes)
  const parts = durables.flatMap(({ axe, montant, duree = 1 }) => {
    const programme = programmes.get(axe)
    return programme === undefined ? [] : [{ annuelle: programme / montant, duree }]
  })
  const annuels = sontPlausibles(parts.map(({ annuelle }) => annuelle))
  const ensemble = sontPlausibles(parts.map(({ annuelle, duree }) => annuelle * duree))
  if (annuels === ensemble) return null
  return annuels ? CHAQUE_ANNEE : ENSEMBLE
}

const CHAQUE_ANNEE = 'chaque-annee'
const ENSEMBLE = 'ensemble'

function questionDe([premier, ...autres]: readonly [PlafondLu, ...PlafondLu[]]): Question {
  const { lieu, duree, montant } = premier
  const siens = autres.filter((p) => p.lieu.feuille === lieu.feuille)
  return {
    id: `${lieu.feuille}!${a1(lieu.ligne, lieu.colonne)}:duree`,
    objet: 'annee',
    lieux: [lieu, ...siens.map((p) => p.lieu)],
    question: `Les plafonds notifiés couvrent ${duree} ans : valent-ils pour chaque année, ou pour toutes ensemble ?`,
    retenu: CHAQUE_ANNEE,
    choix: [
      { valeur: CHAQUE_ANNEE, dit: `Pour chaque année : ${ecrireEuros(montant)} par an` },
      {
        valeur: ENSEMBLE,
        dit: `Pour toutes ensemble : ${ecrireEuros(partAnnuelle(premier).montant)} par an`,
      },
    ],
    preuves: ['Les crédits programmés ne départagent pas ces deux lectures.'],
    champs: ['plafond'],
  }
}

function sontPlausibles(parts: readonly number[]): boolean {
  const dites = parts.filter((p) => p >= PLAUSIBLE.moins && p <= PLAUSIBLE.plus)
  return dites.length * 2 > parts.length
}

/** Ce que chaque axe programme, en moyenne, les années où il programme. */
function programmesParAn(lignes: readonly Ligne[]): ReadonlyMap<string, number> {
  const parAxe = new Map<string, { readonly annees: Set<number | null>; total: number }>()
  for (const { axe, annee, montants } of lignes) {
    const { partEtat } = montants
    if (typeof partEtat !== 'number' || partEtat <= 0) continue
    const sien = parAxe.get(axe) ?? { annees: new Set(), total: 0 }
    sien.annees.add(annee)
    sien.total += partEtat
    parAxe.set(axe, sien)
  }
  return new Map([...parAxe].map(([axe, { annees, total }]) => [axe, total / annees.size]))
}
