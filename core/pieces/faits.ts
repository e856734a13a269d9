import { pluriel } from '../constats/index.ts'
import { AXES, estAxe, type Ligne, somme, type UniteDAction, ZERO } from '../modele/index.ts'
import { ecrireDate, ecrireEuros } from '../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import {
  anneesParAvenant,
  type Contexte,
  declareeHorsReferentiel,
  emploiHorsPacte,
  releveDuPacte,
} from '../regles/index.ts'
import { mesurer } from '../suivi/index.ts'
import type { Fait } from './piece.ts'

const { derniere } = valeurDe(anneesDuContrat)

export type Releve = (contexte: Contexte) => readonly Fait[]

/** Une fois par action, quelles que soient les années et les lignes où elle est écrite. */
export function parAction(
  concerne: (unite: UniteDAction, contexte: Contexte) => boolean,
  lue: (lignes: readonly Ligne[]) => string | null = () => null,
): Releve {
  return (contexte) => {
    const groupes = new Map<string, UniteDAction[]>()
    for (const unite of contexte.contrat.unites) {
      if (!releveDuPacte(unite, contexte.contrat) || !concerne(unite, contexte)) continue
      const cle = JSON.stringify([unite.axe, unite.cle])
      groupes.set(cle, [...(groupes.get(cle) ?? []), unite])
    }
    return [...groupes.values()].flatMap((unites) => {
      const [premiere] = unites
      if (premiere === undefined) return []
      const lignes = unites.flatMap((u) => u.memeAction.flatMap((m) => m.lignes))
      return [{ ...deLAction(premiere), annee: null, detail: '', lue: lue(lignes) }]
    })
  }
}

function deLAction({ axe, action, cle }: UniteDAction): Pick<Fait, 'axe' | 'action' | 'cle'> {
  return { axe: estAxe(axe) ? axe : null, action, cle }
}

/** Le premier texte écrit, tel que le classeur le dit. */
export function citer(textes: readonly (string | null)[]): string | null {
  const ecrit = textes.find((texte) => texte !== null && texte.trim() !== '')
  return ecrit?.trim() ?? null
}

/** Une action portée par une commune ou un CCAS, avec ce que l'État y met. */
export const porteesParUneCommune: Releve = ({ contrat }) => {
  if (contrat.collectivite.type !== 'metropole') return []
  return contrat.unites
    .filter((u) => u.lignes.some((l) => l.porteeParUneCommune) && releveDuPacte(u, contrat))
    .map((unite) => {
      const porteur = citer(unite.lignes.map((l) => l.textes.porteur)) ?? 'une commune'
      const { partEtat } = unite.montants
      const montant = typeof partEtat === 'number' ? ecrireEuros(partEtat) : 'montant inconnu'
      const detail = `${montant} à subdéléguer à ${porteur}`
      return { ...deLAction(unite), annee: unite.annee, detail, lue: null }
    })
}

/** Un report, par axe et par année qui le reçoit. */
export const reports: Releve = ({ contrat }) => {
  const groupes = new Map<string, Ligne[]>()
  for (const ligne of contrat.lignes) {
    const { report } = ligne.montants
    if (typeof report !== 'number' || report <= 0 || emploiHorsPacte(ligne, contrat)) continue
    const cle = `${ligne.axe} ${ligne.annee}`
    groupes.set(cle, [...(groupes.get(cle) ?? []), ligne])
  }
  const surLignes = [...groupes.values()].flatMap((lignes) => {
    const [premiere] = lignes
    if (premiere === undefined) return []
    const { axe, annee } = premiere
    const montants = lignes.map((l) => l.montants.report)
    const accords = lignes.map((l) => citer([l.textes.accordReport]))
    return [
      {
        axe: estAxe(axe) ? axe : null,
        annee,
        ...SANS_ACTION,
        detail: `report de ${ecrireEuros(somme(montants.filter((m) => typeof m === 'number')))}`,
        lue: accords.includes(null) ? null : citer(accords),
      },
    ]
  })
  const ailleurs = contrat.reports
    .filter((r) => r.montant > 0 && !groupes.has(`${r.axe} ${r.annee}`))
    .map(({ axe, annee, montant }) => ({
      axe,
      annee,
      ...SANS_ACTION,
      detail: `report de ${ecrireEuros(montant)}`,
      lue: null,
    }))
  return [...surLignes, ...ailleurs]
}

const SANS_ACTION = { action: null, cle: null }

/** Une action et une année d'avant la dernière, dont l'écart n'est pas justifié. */
export const ecartsNonJustifies: Releve = (contexte) =>
  contexte.contrat.unites.flatMap((unite) => {
    const { annee } = unite
    if (annee === null || annee >= derniere || !releveDuPacte(unite, contexte.contrat)) return []
    const mesure = mesurer(unite, contexte)
    if (mesure === null || mesure.justifiee || mesure.ecart === ZERO) return []
    const detail = `${ecrireEuros(mesure.ecart)} non consommés et non justifiés`
    return [{ ...deLAction(unite), annee, detail, lue: null }]
  })

/** La part de la collectivité baisse sur une action qui existait. */
export const fondsPropresEnBaisse: Releve = ({ contrat }) =>
  contrat.unites.flatMap((unite) => {
    const { partCollectivite, partCollectiviteAnterieure: avant } = unite.montants
    if (unite.nature !== 'renforcee' && unite.nature !== 'reconduite') return []
    if (typeof partCollectivite !== 'number' || typeof avant !== 'number') return []
    if (partCollectivite >= avant || !releveDuPacte(unite, contrat)) return []
    const detail = `${ecrireEuros(partCollectivite)}, contre ${ecrireEuros(avant)} avant`
    return [{ ...deLAction(unite), annee: unite.annee, detail, lue: null }]
  })

/** Des plafonds saisis à la main, ou qui varient d'une année à l'autre. */
export const plafondsANotifier: Releve = ({ contrat: { plafonds } }) => {
  const saisis = plafonds.filter(({ lieu }) => lieu === null)
  const variables = AXES.filter(
    (axe) => new Set(plafonds.filter((p) => p.axe === axe).map((p) => p.montant)).size > 1,
  )
  const raisons = [
    ...(saisis.length > 0 ? ['plafonds saisis à la main'] : []),
    ...(variables.length > 0 ? ['plafonds qui varient'] : []),
  ]
  return raisons.length === 0 ? [] : [duContrat({ detail: raisons.join(', ') })]
}

/** Chaque année d'après la première qui a des crédits. */
export const avenants: Releve = (contexte) =>
  anneesParAvenant(contexte).map(({ annee, mention }) =>
    duContrat({ annee, lue: mention ? '' : null }),
  )

export const rapportVote: Releve = ({ contrat }) =>
  contrat.annees.length === 0
    ? []
    : [duContrat({ detail: 'voté en assemblée\u00a0: date du vote' })]

/** Un seul rappel pour tout le contrat : combien d'actions et de sous-thématiques ont leur indicateur. */
export const indicateurs: Releve = ({ contrat }) => {
  const actions = new Map<string, boolean>()
  const sousThematiques = new Map<string, boolean>()
  const retenir = (faits: Map<string, boolean>, cle: string, dit: boolean) =>
    faits.set(cle, dit || (faits.get(cle) ?? false))
  for (const unite of contrat.unites) {
    if (!releveDuPacte(unite, contrat)) continue
    const cle = JSON.stringify([unite.axe, unite.cle])
    for (const { sousThematique, textes } of unite.lignes) {
      retenir(actions, cle, Boolean(textes.indicateurLocal))
      if (sousThematique === null) continue
      retenir(sousThematiques, sousThematique, Boolean(textes.indicateurNational))
    }
  }
  if (actions.size === 0) return []
  const locaux = compterLesDits(actions)
  const nationaux = compterLesDits(sousThematiques)
  const detail = [
    `${locaux} sur ${pluriel(actions.size, 'action', 'actions')} avec un indicateur local`,
    sousThematiques.size === 0
      ? 'aucune sous-thématique lue'
      : `${nationaux} sur ${pluriel(sousThematiques.size, 'sous-thématique', 'sous-thématiques')} ` +
        'avec un indicateur national',
  ].join('\u00a0; ')
  const complet =
    locaux === actions.size && sousThematiques.size > 0 && nationaux === sousThematiques.size
  return [duContrat({ detail, lue: complet ? '' : null })]
}

function compterLesDits(faits: ReadonlyMap<string, boolean>): number {
  return [...faits.values()].filter(Boolean).length
}

export const signature: Releve = ({ contrat: { signature } }) => [
  duContrat({ lue: signature === null ? null : `signé le ${ecrireDate(signature.date)}` }),
]

/** Le classeur n'en dit rien : l'utilisateur répondra. */
export const duContratEntier: Releve = ({ contrat }) =>
  contrat.annees.length === 0 ? [] : [duContrat({})]

function duContrat(fait: Partial<Fait>): Fait {
  return { axe: null, annee: null, ...SANS_ACTION, detail: '', lue: null, ...fait }
}

/** Le libellé évoque l'un de ces sujets du périmètre. */
export function evoque(...sujets: readonly string[]): Releve {
  return parAction(({ traits }) => sujets.some((sujet) => traits.perimetre.includes(sujet)))
}

export const horsReferentiel: Releve = parAction(
  (unite) => unite.axe === 'transition' && declareeHorsReferentiel(unite),
)
