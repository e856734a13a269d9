import { tauxDePlancher } from '../../../core/calculs/index.ts'
import type { LigneDeTotal, Somme } from '../../../core/consolidation/index.ts'
import { enPourcent, type TypeCollectivite } from '../../../core/modele/index.ts'
import { type Colonne, LARGEUR_DUN_MONTANT, montant, taux } from './colonnes.ts'
import { direLaCouverture, direLesAbsents, nomDeLAxe } from './mots.ts'

const COLLECTIVITES: Readonly<Record<TypeCollectivite, string>> = {
  departement: 'départements',
  metropole: 'métropoles',
}

/** Une année, un axe par ligne ; chaque somme dit combien de classeurs elle couvre. */
export const COLONNES_DES_TOTAUX: readonly Colonne<LigneDeTotal>[] = [
  { titre: 'Année', largeur: 9, de: ({ annee }) => ({ repere: annee }) },
  { titre: 'Axe', largeur: 16, de: ({ axe }) => nomDeLAxe(axe) },
  ...sommeEtCouverture('Programmé', ({ programme }) => programme),
  {
    titre: 'Classeurs non comptés',
    largeur: 44,
    de: ({ absents }) => direLesAbsents(absents),
  },
  ...sommeEtCouverture('Plafond', ({ plafond }) => plafond),
  ...sommeEtCouverture('Report accordé', ({ report }) => report),
  ...sommeEtCouverture('Reste', ({ reste }) => reste),
  ...sommeEtCouverture(planchersDes('departement'), ({ planchers }) => planchers.departement),
  ...sommeEtCouverture(planchersDes('metropole'), ({ planchers }) => planchers.metropole),
  {
    titre: 'Planchers manqués',
    largeur: 11,
    de: ({ axe, planchersManques, manque }) =>
      axe === null || manque.connus === 0 ? null : { nombre: planchersManques },
  },
  ...sommeEtCouverture('Manque', ({ manque }) => manque),
  ...sommeEtCouverture('Programmé suivi', ({ suivi }) => suivi),
  ...sommeEtCouverture('Consommé', ({ consomme }) => consomme),
  {
    titre: 'Exécution',
    largeur: 12,
    de: ({ consomme, suivi }) => taux(consomme.montant, suivi.montant),
  },
  ...sommeEtCouverture('Non justifié', ({ nonJustifie }) => nonJustifie),
]

function planchersDes(type: TypeCollectivite): string {
  const taux = tauxDePlancher(type)
  return `Planchers des ${COLLECTIVITES[type]}${taux === null ? '' : ` (${enPourcent(taux)})`}`
}

function sommeEtCouverture(
  titre: string,
  de: (ligne: LigneDeTotal) => Somme,
): readonly Colonne<LigneDeTotal>[] {
  return [
    { titre, largeur: LARGEUR_DUN_MONTANT, de: (ligne) => montant(de(ligne).montant) },
    {
      titre: `${titre}\u00a0: classeurs`,
      largeur: 12,
      de: (ligne) => direLaCouverture(de(ligne)),
    },
  ]
}
