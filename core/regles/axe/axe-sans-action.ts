import type { BilanAxe } from '../../bilan/index.ts'
import { type Axe, axesFongibles, type Lieu } from '../../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { enteteDe } from '../entetes.ts'
import { enumerer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'
import { etapesDeReprise } from './plafond-repris.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)
const NOMBRE_D_ANNEES = derniere - premiere + 1

export const axeSansAction = regleDeContrat({
  id: 'axe-sans-action',
  titre: 'Axe sans aucune action financée',
  gravites: ['bloquant', 'a-justifier'],
  enonce:
    'Le contrat engage au moins une action par axe\u00a0; une action peut démarrer plus tard que les ' +
    'autres. Dans un département, l’emploi relève d’une autre enveloppe\u00a0: Pacte ne l’exige pas.',
  sources: [
    'objectifs/axe-obligatoire',
    'objectifs/non-fongible',
    'objectifs/fongibilite-metropole',
    'calendrier/montee-en-puissance',
  ],
  colonnes: ['axe', 'partEtat'],
  examine: (contexte, signaler) => {
    const { annuels } = contexte.bilans
    // Un classeur où aucune part de l'État n'est écrite n'est pas encore un contrat programmé.
    if (!annuels.annees.some((b) => b.programmee)) return
    const annees = contexte.contrat.annees.filter((a) => !horsDesAnnees(a))
    const complet = annees.length === NOMBRE_D_ANNEES
    for (const axe of axesFongibles(contexte.contrat.collectivite.type)) {
      if (!estSansAction(axe, contexte)) continue
      const du = bilanQuiDoit(axe, contexte)
      signaler({
        gravite: complet || du !== null ? 'bloquant' : 'a-justifier',
        axe,
        lieux: lieuxDe(axe, contexte),
        message:
          `Axe ${nomCite(axe)} : aucune action n’y reçoit de crédits de l’État ` +
          `${suite(complet, du, vues(annees))}`,
        etapes: complet || du === null ? [] : etapesDeReprise([du]),
      })
    }
  },
})

function suite(complet: boolean, du: BilanAxe | null, annees: string): string {
  if (complet)
    return `sur toutes les années du contrat (${premiere} à ${derniere}). Programmer au moins une action sur cet axe.`
  if (du !== null)
    return (
      `dans ce classeur${annees}, où un plafond notifié${celuiDe(du)} lui donne un plancher. Programmer ` +
      'au moins une action sur cet axe.'
    )
  return (
    `dans ce classeur${annees}. Un départ décalé est permis : indiquer l’année où l’axe ` +
    'commence, ou programmer une action.'
  )
}

function celuiDe({ plafondRepris }: BilanAxe): string {
  return plafondRepris === null ? '' : ` (celui de ${plafondRepris})`
}

/**
 * Un plafond notifié pour une année programmée y rend le plancher exigible : l'axe ne peut plus attendre. Celui de
 * l'année elle-même, s'il y en a un, plutôt qu'un plafond repris.
 */
function bilanQuiDoit(axe: Axe, { bilans }: Contexte): BilanAxe | null {
  const programmees = new Set(bilans.annuels.annees.filter((b) => b.programmee).map((b) => b.annee))
  const dus = bilans.annuels.axes.filter(
    (b) => b.axe === axe && programmees.has(b.annee) && b.plancher !== null && b.plancher > 0,
  )
  return dus.find((b) => b.plafondRepris === null) ?? dus[0] ?? null
}

function vues(annees: readonly number[]): string {
  return annees.length === 0 ? '' : ` (${enumerer(annees.map(String))})`
}

// Une part État illisible, ou sous un axe que l'on n'a pas compris, est peut-être l'action qui manque : on ne
// conclut pas.
function estSansAction(axe: Axe, { bilans }: Contexte): boolean {
  return bilans.annuels.axes.every((bilan) => {
    if (bilan.axe !== axe) return true
    const credits = bilan.unites.map((u) => u.montants.partEtat)
    const certain = !bilan.incomplet && bilan.incertains <= 0
    return certain && credits.every((c) => typeof c !== 'number' || c <= 0)
  })
}

function lieuxDe(axe: Axe, { contrat, bilans }: Contexte): readonly Lieu[] {
  const bilan = bilans.annuels.axes.find((b) => b.axe === axe && b.lieuPlafond)
  return bilan?.lieuPlafond ? [bilan.lieuPlafond] : enteteDe(contrat, 'axe', 'partEtat')
}
