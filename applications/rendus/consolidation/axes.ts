import type { ClasseurConsolide, LigneConsolidee } from '../../../core/consolidation/index.ts'
import type { Case } from '../../../formats/index.ts'
import {
  COLONNES_DU_CLASSEUR,
  type Colonne,
  LARGEUR_DUN_MONTANT,
  montant,
  taux,
} from './colonnes.ts'
import { DIRE_LA_RAISON, nomDeLAxe, nomDuType } from './mots.ts'

interface Rangee {
  readonly classeur: ClasseurConsolide
  readonly ligne: LigneConsolidee
}

/** Un classeur, un axe, une année par ligne. */
export const COLONNES_DES_AXES: readonly Colonne<Rangee>[] = [
  ...COLONNES_DU_CLASSEUR,
  { titre: 'Type', largeur: 13, de: ({ classeur }) => nomDuType(classeur.resume.type) },
  { titre: 'Axe', largeur: 13, de: ({ ligne }) => nomDeLAxe(ligne.axe) },
  {
    titre: 'Année',
    largeur: 9,
    de: ({ ligne }) => (ligne.annee === null ? 'inconnue' : { repere: ligne.annee }),
  },
  { titre: 'Plafond', largeur: LARGEUR_DUN_MONTANT, de: ({ ligne }) => montant(ligne.plafond) },
  {
    titre: 'Report accordé',
    largeur: LARGEUR_DUN_MONTANT,
    de: ({ ligne }) => montant(ligne.report),
  },
  { titre: 'Programmé', largeur: LARGEUR_DUN_MONTANT, de: ({ ligne }) => montant(ligne.programme) },
  { titre: 'Plancher', largeur: LARGEUR_DUN_MONTANT, de: plancher },
  { titre: 'Manque', largeur: LARGEUR_DUN_MONTANT, de: ({ ligne }) => montant(ligne.manque) },
  { titre: 'Reste', largeur: LARGEUR_DUN_MONTANT, de: ({ ligne }) => montant(ligne.reste) },
  {
    titre: 'Programmé suivi',
    largeur: LARGEUR_DUN_MONTANT,
    de: ({ ligne }) => montant(ligne.suivi),
  },
  { titre: 'Consommé', largeur: LARGEUR_DUN_MONTANT, de: ({ ligne }) => montant(ligne.consomme) },
  { titre: 'Exécution', largeur: 12, de: ({ ligne }) => taux(ligne.consomme, ligne.suivi) },
  {
    titre: 'Non justifié',
    largeur: LARGEUR_DUN_MONTANT,
    de: ({ ligne }) => montant(ligne.nonJustifie),
  },
  {
    titre: 'Dans les totaux',
    largeur: 40,
    de: ({ ligne }) => (ligne.raison === null ? 'oui' : DIRE_LA_RAISON[ligne.raison]),
  },
]

/** Un type inconnu ne dit pas son taux. */
function plancher({ classeur, ligne }: Rangee): Case {
  const sansTaux = classeur.resume.type === null && ligne.fongible && ligne.plafond !== null
  return sansTaux ? '?' : montant(ligne.plancher)
}

/** Des actions transversales ne se montrent que là où il y en a. */
export function rangeesDesAxes(classeurs: readonly ClasseurConsolide[]): Rangee[] {
  return classeurs.flatMap((classeur) =>
    classeur.lignes
      .filter(({ axe, programme }) => axe !== 'transversal' || (programme ?? 0) !== 0)
      .map((ligne) => ({ classeur, ligne })),
  )
}
