import { dresserBilans } from '../bilan/index.ts'
import { INDICATEURS, type Indicateur } from '../catalogue/index.ts'
import { type Constat, DETAILLES_PAR_REGLE } from '../constats/index.ts'
import type { Contrat } from '../modele/index.ts'
import { completerInterpretations, type Interpretations } from '../reglages/index.ts'
import { type Contexte, REGLES, type Regle, type Signaler } from '../regles/index.ts'
import { bref, type Examiner, entier, type Objet, redireDe, SANS_OBJET } from './former.ts'
import { trier } from './trier.ts'

export interface Options {
  readonly interpretations?: Partial<Interpretations>
  /** Date de vérification, AAAA-MM-JJ : elle dit quelles années sont écoulées. */
  readonly date: string
  /** Le catalogue complété ; par défaut, celui que nous savons établir. */
  readonly indicateurs?: readonly Indicateur[]
  readonly regles?: readonly Regle[]
}

/** Applique les règles au contrat et rend les constats triés. Ne modifie rien, ne lit rien d'autre. */
export function verifier(contrat: Contrat, options: Options): Constat[] {
  const feuilles = [...new Set(contrat.vues.map((v) => v.feuille))]
  return trier(constater(etablirContexte(contrat, options), options.regles), feuilles)
}

export function etablirContexte(contrat: Contrat, options: Options): Contexte {
  const interpretations = completerInterpretations(options.interpretations ?? {})
  return {
    contrat,
    bilans: dresserBilans(contrat, interpretations),
    interpretations,
    indicateurs: options.indicateurs ?? INDICATEURS,
    date: options.date,
  }
}

/** Rejuger le contrat a un prix : au-delà de tant de lignes rejugées, aucune correction ne s'offre. */
export const LIGNES_REJUGEES_AU_PLUS = 40_000

/**
 * Les constats d'un contexte déjà établi, sans ordre. Objet par objet, toutes les règles à la fois : un long contrat
 * n'est parcouru qu'une fois.
 */
export function constater(
  contexte: Contexte,
  regles: readonly Regle[] = REGLES,
  detailles = DETAILLES_PAR_REGLE,
): Constat[] {
  const { contrat, bilans } = contexte
  const constats: Constat[] = []
  // Un contrat trop long ne se rejuge pas : une correction qui ne s'offrira pas ne se garde pas.
  const corrigeable = contrat.lignes.length <= LIGNES_REJUGEES_AU_PLUS
  const poster = <E>(regle: Regle, examiner: Examiner<E>) => {
    const redire = redireDe(examiner)
    let dits = 0
    return (examine: E, objet: Objet) => {
      let rang = 0
      examiner(examine, (trouvaille) => {
        const place = rang++
        // Au-delà, une sortie ne fait que les compter : on ne garde pas leur phrase, on la refait.
        const detaille = dits++ < detailles
        constats.push(
          detaille || (corrigeable && trouvaille.correction)
            ? entier(regle, objet, trouvaille, corrigeable)
            : bref(regle, objet, trouvaille, redire, examine, place),
        )
      })
    }
  }
  const surLigne = regles.flatMap((r) =>
    r.portee === 'ligne' ? [poster(r, dire(r.examine, contexte))] : [],
  )
  for (const ligne of contrat.lignes) for (const poste of surLigne) poste(ligne, ligne)
  const surAction = regles.flatMap((r) =>
    r.portee === 'action' ? [poster(r, dire(r.examine, contexte))] : [],
  )
  for (const unite of contrat.unites) for (const poste of surAction) poste(unite, unite)
  const surAxe = regles.flatMap((r) =>
    r.portee === 'axe' ? [poster(r, dire(r.examine, contexte))] : [],
  )
  for (const bilan of bilans.axes) {
    const objet = { axe: bilan.axe, annee: bilan.annee, action: null }
    for (const poste of surAxe) poste(bilan, objet)
  }
  const surContrat = regles.flatMap((r) => (r.portee === 'contrat' ? [poster(r, r.examine)] : []))
  for (const poste of surContrat) poste(contexte, SANS_OBJET)
  return constats
}

function dire<E>(
  examine: (objet: E, contexte: Contexte, signaler: Signaler) => void,
  contexte: Contexte,
): Examiner<E> {
  return (objet, signaler) => examine(objet, contexte, signaler)
}
