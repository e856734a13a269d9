import { FICHE, FICHIERS, fichierDIcone } from '../../manifests/index.ts'

/** Tout ce que Pacte demande à Google : le classeur ouvert et lui seul ; un menu et un volet. */
export const PORTEES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
] as const

/** La fonction globale qui rend la carte d'accueil d'un module complémentaire. */
export const FONCTION_D_ACCUEIL = 'pacteAccueil'

/**
 * appsscript.json. La carte d'accueil d'un module complémentaire exige un logo en ligne : sans hébergement, elle ne se
 * déclare pas, et le menu suffit. `hebergement` : https, sans barre finale.
 */
export function manifesteSheets(hebergement: string | null): string {
  const manifeste = {
    timeZone: 'Europe/Paris',
    dependencies: {},
    // Un message d'erreur peut citer une cellule : rien n'en part dans un journal.
    exceptionLogging: 'NONE',
    runtimeVersion: 'V8',
    oauthScopes: PORTEES,
    ...(hebergement === null ? {} : { addOns: moduleComplementaire(hebergement) }),
  }
  return `${JSON.stringify(manifeste, null, 2)}\n`
}

function moduleComplementaire(hebergement: string) {
  return {
    common: {
      name: FICHE.nom,
      logoUrl: `${hebergement}/${FICHIERS.icones}/${fichierDIcone('pacte', 128)}`,
      homepageTrigger: { runFunction: FONCTION_D_ACCUEIL },
    },
    sheets: {},
  }
}
