import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { VERSION } from '../../core/version/index.ts'
import {
  avertissements,
  gestesPourExcel,
  gestesPourSheets,
  type Lieux,
  numeroter,
} from './gestes.ts'

const LIEUX: Lieux = {
  excel: 'complement/',
  hebergement: 'hebergement/',
  guideDExcel: 'complement/aide/guides/dsi.html',
  sheets: 'projet/',
  guideDeSheets: 'aide/guides/google-sheets.html',
}

/** Une date fixe : les mêmes fichiers font la même archive. */
const DATE = new Date(Date.UTC(2026, 0, 1, 12))

/** Écrit une archive par hôte à côté des dossiers construits : chacune se suffit, avec son guide. */
export function archiverLesHotes(dist: string, adresse: string): void {
  archiver(
    `${dist}/pacte-excel.zip`,
    { [`${dist}/excel`]: LIEUX.excel, [`${dist}/hebergement`]: LIEUX.hebergement },
    [
      `Pacte ${VERSION} pour Excel, construit pour ${adresse}`,
      ...avertissements(adresse),
      '',
      ...numeroter(gestesPourExcel(adresse, LIEUX)),
      '',
      'Une commande « npm run … » se lance dans le dossier des sources de Pacte, non dans cette archive.',
      '',
      `Le guide est ${LIEUX.guideDExcel} : il s’ouvre dans un navigateur.`,
    ],
  )
  archiver(
    `${dist}/pacte-sheets.zip`,
    { [`${dist}/gas`]: LIEUX.sheets, [`${dist}/excel/aide`]: 'aide/' },
    [
      `Pacte ${VERSION} pour Google Sheets`,
      '',
      ...numeroter(gestesPourSheets(LIEUX)),
      '',
      `Le guide est ${LIEUX.guideDeSheets} : il s’ouvre dans un navigateur. Pour tout un domaine, voyez`,
      'aide/guides/google-workspace.html.',
    ],
  )
}

function archiver(
  fichier: string,
  dossiers: Readonly<Record<string, string>>,
  lisezMoi: readonly string[],
): void {
  // Marque d'ordre et fins de ligne : le Bloc-notes de tout Windows l'affiche.
  const texte = `\ufeff${[...lisezMoi, ''].join('\r\n')}`
  const contenu: Zippable = { 'LISEZ-MOI.txt': new TextEncoder().encode(texte) }
  for (const [dossier, nom] of Object.entries(dossiers)) {
    for (const chemin of fichiersDe(dossier)) {
      contenu[`${nom}${chemin}`] = readFileSync(join(dossier, chemin))
    }
  }
  const chantier = `${fichier}-${process.pid}`
  writeFileSync(chantier, zipSync(contenu, { level: 9, mtime: DATE }))
  renameSync(chantier, fichier)
}

/** Les fichiers d'un dossier, chemins relatifs à barre droite, toujours dans le même ordre. */
function fichiersDe(dossier: string): readonly string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => relative(dossier, join(entree.parentPath, entree.name)).replaceAll('\\', '/'))
    .sort()
}
