import { citer, VERIFIER } from './gestes/index.ts'

/** Ce qu'Excel sait du complément avant de l'ouvrir. */
export const FICHE = {
  /** Tiré une fois pour toutes : en changer ferait de Pacte un autre complément, et le retirerait des postes. */
  id: 'a5345f92-930b-4484-a4c7-ddcad52ac862',
  nom: 'Pacte',
  auteur: 'Pacte',
  langue: 'fr-FR',
  description:
    'Vérifie, dans le classeur que vous tenez déjà, le budget d’un contrat local des ' +
    'solidarités\u00a0: les écarts sont marqués dans les cellules, avec leur calcul et leur source.',
  bienvenue: {
    titre: 'Pacte est prêt',
    texte:
      'Ouvrez le classeur de votre contrat, puis, dans l’onglet Pacte, choisissez ' +
      `${citer(VERIFIER)}. Rien ne quitte le classeur.`,
  },
} as const

/**
 * Ce qu'Excel doit offrir pour que Pacte s'installe : Office LTSC 2021 et après. Pas CustomFunctionsRuntime : la
 * documentation se contredit sur LTSC 2021, et le volet y sert même sans les fonctions.
 */
export const ENSEMBLES_EXIGES = [
  { nom: 'SharedRuntime', version: '1.1' },
  { nom: 'ExcelApi', version: '1.14' },
] as const

/** Les fichiers servis que le manifeste cite, relatifs à l'adresse d'hébergement. */
export const FICHIERS = {
  page: 'volet.html',
  fonctions: 'functions.js',
  description: 'functions.json',
  aide: 'aide/index.html',
  guide: 'aide/guides/utilisateur.html',
  icones: 'icones',
} as const
