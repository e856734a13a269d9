import type { BilanAxe } from '../../bilan/index.ts'
import type { Axe } from '../../modele/index.ts'
import { enteteDe } from '../entetes.ts'
import { enumerer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'

export const plafondAbsent = regleDeContrat({
  id: 'plafond-absent',
  titre: 'Plafond notifié non renseigné',
  gravites: ['signalement'],
  enonce:
    'Chaque axe a un plafond notifié par l’État\u00a0; sans lui, ni le plancher de l’axe, ni son ' +
    'plafond, ni le plafond total ne se vérifient.',
  sources: ['calendrier/notification'],
  colonnes: ['partEtat'],
  examine: (contexte, signaler) => {
    const manquants = plafondsManquants(contexte)
    if (manquants.size === 0) return
    const { contrat } = contexte
    const desAxes = manquants.size === 1 ? 'cet axe' : 'ces axes'
    const desAnnees =
      new Set([...manquants.values()].flat()).size === 1 ? 'cette année' : 'ces années'
    signaler({
      lieux: enteteDe(contrat, 'plafond', 'partEtat'),
      message:
        `Plafond notifié non renseigné : ${enumerer([...manquants].map(decrire))}. ` +
        `Le plancher et le plafond de ${desAxes}, et le plafond total de ${desAnnees}, n’ont pas été vérifiés : ` +
        'indiquer les plafonds dans le classeur ou dans les réglages du contrat.',
    })
  },
})

function decrire([axe, annees]: [Axe, readonly number[]]): string {
  return `axe ${nomCite(axe)} (${enumerer(annees.map(String))})`
}

function plafondsManquants(contexte: Contexte): Map<Axe, number[]> {
  const manquants = new Map<Axe, number[]>()
  for (const bilan of contexte.bilans.annuels.axes) {
    const { axe, annee } = bilan
    if (annee === null || !attendu(bilan, contexte)) continue
    const annees = manquants.get(axe)
    if (annees) annees.push(annee)
    else manquants.set(axe, [annee])
  }
  // Un plafond illisible est déjà signalé comme tel.
  const illisibles = contexte.contrat.illisibles.filter((i) => i.champ === 'plafond').length
  return manquants.size <= illisibles ? new Map() : manquants
}

// L'enveloppe de l'emploi d'un département n'est pas exigée ; une année où rien n'est écrit ne se juge pas.
function attendu({ fongible, plafond, annee }: BilanAxe, { bilans }: Contexte): boolean {
  if (!fongible || plafond !== null) return false
  return bilans.annuels.annees.some((b) => b.annee === annee && (b.programmee || b.incomplet))
}
