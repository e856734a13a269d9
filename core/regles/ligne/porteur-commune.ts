import { type Centimes, type Montant, plus, type UniteDAction, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { citer, designerAnnees, enumerer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

/** Une part illisible ou absente : le montant réel peut être supérieur. */
interface Cumul {
  readonly parAnnee: Map<number | null, Centimes>
  incomplet: boolean
}

const nouveau = (): Cumul => ({ parAnnee: new Map(), incomplet: false })

export const porteurCommune = regleDeContrat({
  id: 'porteur-commune',
  titre: 'Action portée par une commune ou un CCAS',
  gravites: ['signalement'],
  enonce:
    'Une métropole sans compétence sur un axe, ou sur un champ où elle veut s’engager, peut ' +
    'confier une action à une commune, ou à un CCAS avec l’accord des cocontractants\u00a0: elle ' +
    'passe convention et subdélègue les crédits.',
  sources: ['objectifs/communes', 'objectifs/ccas'],
  colonnes: ['porteur'],
  examine: ({ contrat }, signaler) => {
    if (contrat.collectivite.type !== 'metropole') return
    const portees = contrat.unites.filter(estPortee)
    const totaux = new Map<string, Cumul>()
    for (const unite of portees) ajouter(totaux, unite)
    for (const unite of portees) {
      const annees = anneesEnDefaut(unite, estPortee)
      if (!annees) continue
      const porteur = porteurDe(unite)
      const total = totaux.get(porteur)
      const aDeleguer = nouveau()
      for (const { annee, montants } of annees) cumuler(aDeleguer, annee, montants.partEtat)
      signaler({
        axe: unite.axe === 'inconnu' || unite.axe === 'transversal' ? null : unite.axe,
        annee: anneeCommune(annees),
        action: unite.action,
        lieux: cellulesDAction(annees, 'action'),
        message:
          `${designerAnnees(annees)}\u00a0: l’action est portée par ` +
          `${porteur === '' ? 'une commune' : citer(porteur)}. ` +
          `Prévoir une convention avec ce porteur et lui subdéléguer les crédits de l’État (${ecrire(aDeleguer)}).`,
        etapes:
          total && porteur !== ''
            ? [`total confié à ${citer(porteur)}\u00a0: ${ecrire(total)}`]
            : [],
      })
    }
  },
})

function estPortee({ lignes, annee }: UniteDAction): boolean {
  return lignes.some((l) => l.porteeParUneCommune) && !horsDesAnnees(annee)
}

function porteurDe({ lignes }: UniteDAction): string {
  const ligne = lignes.find((l) => l.porteeParUneCommune)
  return ligne?.textes.porteur?.trim() ?? ''
}

function ajouter(totaux: Map<string, Cumul>, unite: UniteDAction): void {
  const porteur = porteurDe(unite)
  const total = totaux.get(porteur) ?? nouveau()
  totaux.set(porteur, total)
  cumuler(total, unite.annee, unite.montants.partEtat)
}

function cumuler(total: Cumul, annee: number | null, part: Montant): void {
  if (typeof part === 'number')
    total.parAnnee.set(annee, plus(total.parAnnee.get(annee) ?? ZERO, part))
  else if (part !== 'vide') total.incomplet = true
}

function ecrire({ parAnnee, incomplet }: Cumul): string {
  const parts = [...parAnnee].map(([annee, montant]) =>
    annee === null ? ecrireEuros(montant) : `${ecrireEuros(montant)} en ${annee}`,
  )
  if (parts.length === 0) return 'montant inconnu'
  return `${enumerer(parts)}${incomplet ? ', sans compter une part inconnue' : ''}`
}
