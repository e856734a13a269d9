import { VERSION, VERSION_DES_REGLES } from '../../core/version/index.ts'
import { gestesPourExcel, gestesPourSheets, type Lieux, numeroter } from './gestes.ts'

const LIEUX: Lieux = {
  excel: 'dist/excel/',
  hebergement: 'dist/hebergement/',
  guideDExcel: 'docs/guides/dsi.md',
  sheets: 'dist/gas/',
  guideDeSheets: 'docs/guides/google-sheets.md',
}

/** Ce qu'une construction dit quand elle a fini : où, pour quelle adresse, quelle version, et quoi faire ensuite. */
export function compteRendu(adresse: string): string {
  return [
    `Pacte ${VERSION} (règles relues le ${VERSION_DES_REGLES}) est construit pour ${adresse}`,
    '',
    `  ${LIEUX.excel}    le complément Excel ; avec son guide, dist/pacte-excel.zip`,
    `  ${LIEUX.sheets}      le projet Google Sheets ; avec son guide, dist/pacte-sheets.zip`,
    '  dist/page/     la page locale, que « npm start » ouvre',
    '  dist/pacte.js  la commande, « npx pacte --aide »',
    '',
    'Ensuite, pour Excel :',
    ...numeroter(gestesPourExcel(adresse, LIEUX)),
    'Pour Google Sheets :',
    ...numeroter(gestesPourSheets(LIEUX)),
    '',
  ].join('\n')
}
