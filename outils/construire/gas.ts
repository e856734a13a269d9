import { writeFileSync } from 'node:fs'
import { manifesteSheets } from '../gas/index.ts'
import type { ChoixDeConstruction } from './choix.ts'
import { hebergementDe } from './hebergement.ts'
import { construireLaPage } from './page-sheets.ts'
import { remplacer } from './remplacer.ts'
import { construireLeScript } from './script-sheets.ts'

/**
 * Écrit le projet Apps Script, trois fichiers à coller ou à envoyer. `adresse` : où l'aide et les icônes sont
 * hébergées.
 */
export async function construireGas(
  { adresse, sheets }: Pick<ChoixDeConstruction, 'adresse' | 'sheets'>,
  dossier: string,
): Promise<void> {
  const hebergement = hebergementDe(adresse)
  const [script, page] = await Promise.all([
    construireLeScript(hebergement, sheets),
    construireLaPage(hebergement),
  ])
  await remplacer(dossier, (chantier) => {
    writeFileSync(`${chantier}/Code.js`, script)
    writeFileSync(`${chantier}/sidebar.html`, page)
    writeFileSync(`${chantier}/appsscript.json`, manifesteSheets())
  })
}
