import { COMMANDE_D_AIDE, type NomDeCommande } from './commandes.ts'
import { EFFACER, FIGER, MODELE, RAPPORT, VERIFIER } from './gestes/index.ts'
import type { NomDIcone } from './icones.ts'

/** Ce qu'un bouton montre. Excel retrouve sa place par son identifiant : il ne change plus. */
export interface Bouton {
  readonly id: string
  /** La fonction que le volet associe, ou l'ouverture du volet. */
  readonly fait: NomDeCommande | typeof OUVRIR_LE_VOLET
  readonly icone: NomDIcone
  readonly libelle: string
  readonly infobulle: string
}

export interface GroupeDeBoutons {
  readonly id: string
  readonly libelle: string
  readonly boutons: readonly Bouton[]
}

/** Le seul bouton qui n'appelle aucun code : Excel ouvre lui-même le volet. */
export const OUVRIR_LE_VOLET = 'volet'

type Vu = Omit<Bouton, 'fait'>

const VU: Readonly<Record<Bouton['fait'], Vu>> = {
  verifierContrat: {
    id: 'Pacte.Verifier',
    icone: 'verifier',
    libelle: VERIFIER,
    infobulle:
      'Compare le budget du classeur au texte des contrats locaux des solidarités, marque les ' +
      'cellules en cause et les liste dans le volet.',
  },
  [OUVRIR_LE_VOLET]: {
    id: 'Pacte.Volet',
    icone: 'pacte',
    libelle: 'Volet',
    infobulle:
      'Ouvre le volet Pacte\u00a0: les constats de la dernière vérification, la lecture du classeur, ' +
      'le suivi et les réglages du contrat.',
  },
  effacerSignalements: {
    id: 'Pacte.Effacer',
    icone: 'effacer',
    libelle: EFFACER,
    infobulle:
      'Retire du classeur les marques de Pacte et les feuilles qu’il a ajoutées. ' +
      'Vos montants, vos couleurs et vos notes restent tels quels.',
  },
  creerRapport: {
    id: 'Pacte.Rapport',
    icone: 'rapport',
    libelle: RAPPORT,
    infobulle:
      'Ajoute une feuille qui reprend les constats, leur calcul, leur source et la situation de chaque axe.',
  },
  insererTableau: {
    id: 'Pacte.Modele',
    icone: 'modele',
    libelle: MODELE,
    infobulle:
      'Ajoute une feuille avec un tableau prêt à remplir\u00a0: ' +
      'listes de choix, contrôles de saisie et formules PACTE.',
  },
  figerValeurs: {
    id: 'Pacte.Figer',
    icone: 'figer',
    libelle: FIGER,
    infobulle:
      'Remplace les formules PACTE par leur valeur, dans la sélection ou la feuille, avant ' +
      'd’envoyer le classeur à qui n’a pas Pacte. Confirmation demandée.',
  },
  [COMMANDE_D_AIDE]: {
    id: 'Pacte.Aide',
    icone: 'aide',
    libelle: 'Aide',
    infobulle:
      'Ouvre la documentation de Pacte dans le navigateur\u00a0: guides, fonctions, règles et textes cités.',
  },
}

function bouton(fait: Bouton['fait']): Bouton {
  return { fait, ...VU[fait] }
}

export const ONGLET = { id: 'Pacte.Onglet', libelle: 'Pacte' } as const

/** Les boutons de l'onglet, de gauche à droite. */
export const GROUPES: readonly GroupeDeBoutons[] = [
  {
    id: 'Pacte.GroupeContrat',
    libelle: 'Contrat',
    boutons: (['verifierContrat', 'volet', 'effacerSignalements', 'creerRapport'] as const).map(
      bouton,
    ),
  },
  {
    id: 'Pacte.GroupeClasseur',
    libelle: 'Classeur',
    boutons: (['insererTableau', 'figerValeurs'] as const).map(bouton),
  },
  { id: 'Pacte.GroupeAide', libelle: 'Aide', boutons: [bouton(COMMANDE_D_AIDE)] },
]
