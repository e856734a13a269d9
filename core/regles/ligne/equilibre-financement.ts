import {
  APPORTS,
  type Centimes,
  moins,
  NOMS_DES_APPORTS,
  type UniteDAction,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import {
  equilibreAvec,
  fseInclus,
  sommeDesFinancements,
  tiersSuperieursAuCout,
} from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const equilibreFinancement = regleDAction({
  id: 'equilibre-financement',
  titre: 'Plan de financement déséquilibré',
  gravites: ['bloquant'],
  enonce: 'La somme des financements d’une action est égale à son coût.',
  sources: [],
  interpretations: ['tolerance'],
  colonnes: ['cout', 'partEtat', 'partCollectivite'],
  examine: (unite, { interpretations }, signaler) => {
    const { cout } = unite.montants
    if (typeof cout !== 'number') return
    const somme = sommeDesFinancements(unite)
    if (somme === null || equilibreAvec(unite, somme, interpretations)) return
    if (horsDesAnnees(unite.annee) || tiersSuperieursAuCout(unite)) return
    if (fseInclus(unite, interpretations)) return
    const ecart = moins(cout, somme)
    const verdict =
      ecart > 0
        ? `il manque ${ecrireEuros(ecart)}. Compléter les financements ou corriger le coût.`
        : `il y a ${ecrireEuros(moins(somme, cout))} de trop. Réduire les financements ou corriger le coût.`
    signaler({
      lieux: cellulesDe(unite.lignes, 'cout'),
      message:
        `${designer(unite)}\u00a0: les financements font ${ecrireEuros(somme)} pour un coût de ` +
        `${ecrireEuros(cout)}, ${verdict}`,
      etapes: [`financements = ${detail(unite)} = ${ecrireEuros(somme)}`],
      montants: { constate: somme, attendu: cout },
      interpretations: ['tolerance'],
    })
  },
})

function detail({ montants }: UniteDAction): string {
  return APPORTS.flatMap((champ) => {
    const montant = montants[champ]
    return typeof montant === 'number' && montant !== 0
      ? [partDite(NOMS_DES_APPORTS[champ], montant)]
      : []
  }).join(' + ')
}

function partDite(nom: string, montant: Centimes): string {
  return `${nom} ${ecrireEuros(montant)}`
}
