import { lireLesChoix } from './choix.ts'
import { construireLaCommande } from './commande.ts'
import { construireExcel } from './excel.ts'
import { construireGas } from './gas.ts'
import { construireLaPage, construireLeServeur } from './page-locale.ts'

export { ADRESSE_LOCALE, lireLesChoix } from './choix.ts'
export { construireExcel } from './excel.ts'
export { construireGas } from './gas.ts'
export { metadonneesDesFonctions } from './metadonnees.ts'
export { construireLaPage, construireLeServeur, lotsDeLaPage } from './page-locale.ts'
export { politiqueDeSecurite } from './politique.ts'
export { construireLeScript } from './script-sheets.ts'

/**
 * Construit dist/ : la commande, le complément Excel, le projet Google Sheets, la page locale et son serveur. Lève
 * une Error dont le message se montre.
 */
export async function construire(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const choix = lireLesChoix(args, env)
  await Promise.all([
    construireLaCommande('dist/pacte.js'),
    construireExcel(choix, 'dist/excel'),
    construireGas(choix.adresse, 'dist/gas'),
    construireLaPage('dist/page'),
    construireLeServeur('dist/serveur.js'),
  ])
}
