/** Tout ce que Pacte demande à Google : le classeur ouvert et lui seul ; un menu et un volet. */
export const PORTEES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
] as const

/**
 * appsscript.json. Ni carte ni « addOns » : un module complémentaire d'éditeur, celui qui a un menu et un volet,
 * ne peut pas en déclarer.
 */
export function manifesteSheets(): string {
  const manifeste = {
    timeZone: 'Europe/Paris',
    dependencies: {},
    // Un message d'erreur peut citer une cellule : rien n'en part dans un journal.
    exceptionLogging: 'NONE',
    runtimeVersion: 'V8',
    oauthScopes: PORTEES,
  }
  return `${JSON.stringify(manifeste, null, 2)}\n`
}
