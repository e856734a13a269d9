import type { Ligne, UniteDAction } from '../../modele/index.ts'
import { depuisEuros } from '../../modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../../nombres/index.ts'
import { quotientMaximal, tarifMaximalDuRepas, valeurDe } from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

const TARIF = valeurDe(tarifMaximalDuRepas)
const QUOTIENT = valeurDe(quotientMaximal)

/** Une condition du repas compensé, portée par une colonne. */
interface Condition {
  readonly champ: 'tarifRepas' | 'quotientFamilial'
  readonly depasse: (valeur: number) => boolean
  readonly phrase: (valeur: number) => string
}

const CONDITIONS: readonly Condition[] = [
  {
    champ: 'tarifRepas',
    depasse: (euros) => euros * 100 > TARIF,
    phrase: (euros) =>
      `le tarif du repas est de ${tarifEcrit(euros)}, pour ${ecrireEuros(TARIF)} au plus`,
  },
  {
    champ: 'quotientFamilial',
    depasse: (quotient) => quotient > QUOTIENT,
    phrase: (quotient) =>
      `le seuil de quotient familial est de ${ecrireNombre(quotient)} €, pour ${ecrireNombre(QUOTIENT)} € au plus`,
  },
]

export const cantineConditions = regleDAction({
  id: 'cantine-conditions',
  titre: 'Repas compensé hors des conditions',
  gravites: ['bloquant'],
  enonce:
    `L’État ne compense que des repas servis ${ecrireEuros(TARIF)} au plus, pour un ` +
    `quotient familial de ${ecrireNombre(QUOTIENT)} € au plus.`,
  sources: ['transition/cantine-un-euro'],
  colonnes: ['tarifRepas', 'quotientFamilial'],
  examine: (unite, { contrat }, signaler) => {
    if (!compensable(unite) || contrat.collectivite.outreMer) return
    if (!releveDuPacte(unite, contrat)) return
    for (const condition of CONDITIONS) {
      const valeur = valeurExcessive(unite, condition)
      if (valeur === null) continue
      const annees = anneesEnDefaut(
        unite,
        (a) => compensable(a) && valeurExcessive(a, condition) !== null,
      )
      if (!annees) continue
      const lignes = annees.flatMap((a) => a.lignes).filter((l) => excede(l, condition))
      signaler({
        annee: anneeCommune(annees),
        lieux: cellulesDe(lignes, condition.champ),
        message:
          `${designerAnnees(annees)}\u00a0: ${condition.phrase(valeur)}. L’État ne compense pas ces repas\u00a0: ` +
          'corriger la condition, ou retirer ces repas de la compensation.',
      })
    }
  },
})

function compensable({ traits }: UniteDAction): boolean {
  return traits.cantine === 'compensation' || traits.cantine === 'a-preciser'
}

function excede(ligne: Ligne, { champ, depasse }: Condition): boolean {
  const valeur = ligne.nombres[champ]
  return typeof valeur === 'number' && depasse(valeur)
}

function valeurExcessive({ lignes }: UniteDAction, condition: Condition): number | null {
  const valeur = lignes.find((l) => excede(l, condition))?.nombres[condition.champ]
  return typeof valeur === 'number' ? valeur : null
}

function tarifEcrit(euros: number): string {
  const montant = depuisEuros(euros)
  return montant === null ? `${ecrireNombre(euros)}\u00a0€` : ecrireEuros(montant)
}
