import {
  type ClasseurConsolide,
  type Montants,
  piecesManquantes,
  planchersManques,
} from '../../../core/consolidation/index.ts'
import { type Centimes, somme } from '../../../core/modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../../core/parametres/index.ts'
import { type Colonne, LARGEUR_DUN_MONTANT, LARGEUR_DUN_NOM, montant, taux } from './colonnes.ts'
import { direLEtat, nomDuType } from './mots.ts'

/** Un classeur par ligne. */
export const COLONNES_DE_LA_SYNTHESE: readonly Colonne<ClasseurConsolide>[] = [
  { titre: 'Classeur', largeur: LARGEUR_DUN_NOM, de: ({ nom }) => nom },
  {
    titre: 'Collectivité',
    largeur: LARGEUR_DUN_NOM,
    de: ({ resume }) => resume.collectivite ?? 'non reconnue',
  },
  { titre: 'Type', largeur: 13, de: ({ resume }) => nomDuType(resume.type) },
  { titre: 'Années', largeur: 12, de: ({ resume }) => resume.annees.join(', ') },
  {
    titre: 'Programmé',
    largeur: LARGEUR_DUN_MONTANT,
    de: (classeur) => montant(toutesAnnees(classeur, 'programme')),
  },
  {
    titre: 'Plafond',
    largeur: LARGEUR_DUN_MONTANT,
    de: (classeur) => montant(toutesAnnees(classeur, 'plafond')),
  },
  {
    titre: 'Programmé sur plafond',
    largeur: 12,
    de: (classeur) => taux(toutesAnnees(classeur, 'programme'), toutesAnnees(classeur, 'plafond')),
  },
  {
    titre: 'Consommé',
    largeur: LARGEUR_DUN_MONTANT,
    de: (classeur) => montant(anneesConnues(classeur, 'consomme')),
  },
  {
    titre: 'Exécution',
    largeur: 12,
    de: (classeur) => taux(anneesConnues(classeur, 'consomme'), anneesConnues(classeur, 'suivi')),
  },
  {
    titre: 'Actions suivies',
    largeur: 14,
    de: ({ resume: { suivies } }) => suivies && `${suivies.nombre} sur ${suivies.sur}`,
  },
  {
    titre: `Exposition ${valeurDe(anneesDuContrat).derniere}`,
    largeur: LARGEUR_DUN_MONTANT,
    de: ({ resume }) => montant(resume.exposition?.montant ?? null),
  },
  {
    titre: 'Exposition\u00a0: au moins',
    largeur: 12,
    de: ({ resume: { exposition } }) =>
      exposition === null || exposition.montant === null
        ? null
        : exposition.auMoins
          ? 'oui'
          : 'non',
  },
  {
    titre: 'Bloquants',
    largeur: 11,
    de: ({ resume }) => ({ nombre: resume.conclusion.bloquants }),
  },
  {
    titre: 'À justifier',
    largeur: 11,
    de: ({ resume }) => ({ nombre: resume.conclusion.aJustifier }),
  },
  { titre: 'Questions', largeur: 11, de: ({ resume }) => ({ nombre: resume.questions.length }) },
  {
    titre: 'Planchers manqués',
    largeur: 11,
    de: ({ resume }) => {
      const manques = planchersManques(resume)
      return manques && { nombre: manques.nombre }
    },
  },
  {
    titre: 'Manque pour les planchers',
    largeur: LARGEUR_DUN_MONTANT,
    de: ({ resume }) => montant(planchersManques(resume)?.montant ?? null),
  },
  {
    titre: 'Pièces à fournir',
    largeur: 11,
    de: ({ resume: { pieces } }) => pieces && { nombre: pieces.length },
  },
  {
    titre: 'Pièces manquantes',
    largeur: 11,
    de: ({ resume }) => {
      const manquantes = piecesManquantes(resume)
      return manquantes && { nombre: manquantes.length }
    },
  },
  { titre: 'État', largeur: 18, de: ({ resume }) => direLEtat(resume) },
  { titre: 'Conclusion', largeur: 60, de: ({ resume }) => resume.conclusion.phrase },
]

/** La somme des années du classeur ; inconnue dès qu'une l'est. */
export function toutesAnnees(
  { resume: { ensembles } }: ClasseurConsolide,
  champ: keyof Montants,
): Centimes | null {
  const montants = ensembles.map((ensemble) => ensemble[champ])
  const connus = montants.filter((m) => m !== null)
  return connus.length === 0 || connus.length < montants.length ? null : somme(connus)
}

/** La somme des années qu'on connaît ; le consommé des années à venir ne l'est jamais. */
function anneesConnues(
  { resume: { ensembles } }: ClasseurConsolide,
  champ: 'suivi' | 'consomme',
): Centimes | null {
  const connus = ensembles.flatMap((ensemble) => ensemble[champ] ?? [])
  return connus.length === 0 ? null : somme(connus)
}
