import { writeFileSync } from 'node:fs'
import { PAGE_DE_L_ATELIER, PAGE_DU_VOLET } from '../../gas-addin/echanges/index.ts'
import { manifesteSheets } from '../gas/index.ts'
import { construireLAtelier } from './atelier-sheets.ts'
import type { ChoixDeConstruction } from './choix.ts'
import { hebergementDe } from './hebergement.ts'
import { construireLaPage } from './page-sheets.ts'
import { remplacer } from './remplacer.ts'
import { construireLeScript } from './script-sheets.ts'

/**
 * Écrit le projet Apps Script, quatre fichiers à coller ou à envoyer. `adresse` : où l'aide et les icônes sont
 * hébergées.
 */
export async function construireGas(
  { adresse, sheets }: Pick<ChoixDeConstruction, 'adresse' | 'sheets'>,
  dossier: string,
): Promise<void> {
  const hebergement = hebergementDe(adresse)
  const [script, page, atelier] = await Promise.all([
    construireLeScript(hebergement, sheets),
    construireLaPage(hebergement),
    construireLAtelier(),
  ])
  await remplacer(dossier, (chantier) => {
    writeFileSync(`${chantier}/Code.js`, script)
    writeFileSync(`${chantier}/${PAGE_DU_VOLET}.html`, page)
    writeFileSync(`${chantier}/${PAGE_DE_L_ATELIER}.html`, atelier)
    writeFileSync(`${chantier}/appsscript.json`, manifesteSheets())
  })
}
