import type { Lieu, Ligne } from '../../modele/index.ts'
import { anneeDe } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { emploiHorsPacte, horsDesAnnees } from '../champ-d-application.ts'
import { enumerer } from '../phrases.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'

const { premiere } = valeurDe(anneesDuContrat)

export const avenantAbsent = regleDeContrat({
  id: 'avenant-absent',
  titre: 'Crédits sans avenant',
  gravites: ['signalement'],
  enonce: `Après ${premiere}, un avenant annuel fixe les crédits de l’année, action par action.`,
  sources: ['calendrier/avenant-annuel', 'objectifs/avenants'],
  examine: (contexte, signaler) => {
    const sans = anneesSansAvenant(contexte)
    if (sans.length === 0) return
    const annees = sans.map((s) => s.annee)
    signaler({
      annee: annees.length === 1 ? (annees[0] ?? null) : null,
      lieux: sans.flatMap((s) => s.lieu ?? []),
      message:
        `Crédits programmés en ${enumerer(annees.map(String))} sans mention d’avenant. ` +
        `Les crédits d’une année se fixent par un avenant : ${quoiFaire(annees, anneeDe(contexte.date))}`,
    })
  },
})

function quoiFaire(annees: readonly number[], courante: number): string {
  if (annees.every((a) => a <= courante)) return 'indiquer sa référence.'
  if (annees.every((a) => a > courante)) return 'le prévoir.'
  return 'indiquer la référence de ceux qui existent, et prévoir les autres.'
}

export interface AnneeParAvenant {
  readonly annee: number
  readonly mention: boolean
  readonly lieu: Lieu | null
}

function anneesSansAvenant(contexte: Contexte): AnneeParAvenant[] {
  return anneesParAvenant(contexte).filter(({ mention }) => !mention)
}

/** Chaque année d'après la première qui a des crédits : le classeur parle-t-il de son avenant ? */
export function anneesParAvenant({ contrat }: Contexte): AnneeParAvenant[] {
  const parAnnee = new Map<number, { mention: boolean; lieu: Lieu | null }>()
  for (const ligne of contrat.lignes) {
    const { annee, montants } = ligne
    if (annee === null || annee <= premiere || horsDesAnnees(annee)) continue
    if (typeof montants.partEtat !== 'number' || montants.partEtat <= 0) continue
    if (emploiHorsPacte(ligne, contrat)) continue
    const etat = parAnnee.get(annee)
    const mention = parleDAvenant(ligne, contrat.mentionneAvenant)
    if (etat) etat.mention ||= mention
    else parAnnee.set(annee, { mention, lieu: ligne.vue.lieuAnnee })
  }
  return [...parAnnee]
    .map(([annee, { mention, lieu }]) => ({ annee, mention, lieu }))
    .sort((a, b) => a.annee - b.annee)
}

// La colonne, quand elle existe, parle ligne à ligne ; sinon ce que dit le classeur vaut pour toutes.
function parleDAvenant({ vue, textes }: Ligne, mentionneAvenant: boolean): boolean {
  if (vue.mentionAvenant) return true
  return textes.avenant === null ? mentionneAvenant : textes.avenant !== ''
}
