import type { BilanAxe } from '../../bilan/index.ts'
import { type Centimes, moins, plusGrand, somme, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { surAxe } from '../phrases-d-axe.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'
import { consommeDe } from './ecart.ts'

export const reportExcessif = regleDeContrat({
  id: 'report-excessif',
  titre: 'Report supérieur aux crédits non consommés',
  gravites: ['a-justifier'],
  enonce:
    'Un report porte sur des crédits ; Pacte le compare à ce qui était programmé et n’a pas été ' +
    'consommé l’année d’avant, sans compter la marge laissée sous le plafond.',
  sources: ['calendrier/exemple-montee', 'calendrier/report'],
  colonnes: ['annee', 'consomme'],
  examine: (contexte, signaler) => {
    for (const bilan of contexte.bilans.annuels.axes) {
      const { axe, annee, reportInscrit, fongible, lieuxReport } = bilan
      if (!fongible || annee === null || reportInscrit <= 0) continue
      const precedent = bilanDe(contexte, bilan, annee - 1)
      const reste = precedent && nonConsommeDe(precedent)
      if (!reste || reportInscrit <= reste.disponible) continue
      const { programme } = precedent
      const { consomme, disponible } = reste
      signaler({
        axe,
        annee,
        lieux: lieuxReport,
        message:
          `${surAxe({ axe, annee })}\u00a0: report de ${ecrireEuros(reportInscrit)} inscrit, ` +
          `alors que ${annee - 1} laisse ` +
          `${ecrireEuros(disponible)} (${ecrireEuros(programme)} programmés, ${ecrireEuros(consomme)} consommés). ` +
          'Pacte ne compte pas la marge laissée sous le plafond comme un crédit à ' +
          `reporter\u00a0: ramener le report à ${ecrireEuros(disponible)}, ou le justifier.`,
        etapes: [
          `non consommé en ${annee - 1} = programmé − consommé = ${ecrireEuros(programme)} − ${ecrireEuros(consomme)}`,
          `report en trop = ${ecrireEuros(reportInscrit)} − ${ecrireEuros(disponible)} = ` +
            `${ecrireEuros(moins(reportInscrit, disponible))}`,
        ],
        montants: { constate: reportInscrit, attendu: disponible },
      })
    }
  },
})

function bilanDe({ bilans }: Contexte, { axe }: BilanAxe, annee: number): BilanAxe | null {
  return bilans.annuels.axes.find((b) => b.axe === axe && b.annee === annee) ?? null
}

/** Ce qu'un axe laisse d'une année à la suivante. Centimes. */
export interface NonConsomme {
  readonly consomme: Centimes
  /** Le plus qu'on puisse en reporter : programmé − consommé, au moins zéro. */
  readonly disponible: Centimes
}

/** null si une part de l'État ou une consommation manque : un « consommé » vide est inconnu, jamais nul. */
export function nonConsommeDe({ unites, incomplet, programme }: BilanAxe): NonConsomme | null {
  const consommes = unites.map(consommeDe)
  if (incomplet || !consommes.every((c) => c !== null)) return null
  const consomme = somme(consommes)
  return { consomme, disponible: plusGrand(ZERO, moins(programme, consomme)) }
}
