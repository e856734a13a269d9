import type { FichierDeClasseur } from './lecture/index.ts'

/** Le fichier porte une signature électronique : toute copie changée la rend fausse. Celle des macros n'est pas touchée. */
export function estSigne(fichier: FichierDeClasseur): boolean {
  if (fichier.format === 'csv') return false
  const signature = fichier.format === 'ods' ? DANS_UN_ODS : DANS_UN_EXCEL
  return fichier.paquet.noms.some((nom) => signature.test(nom))
}

const DANS_UN_EXCEL = /^\/?_xmlsignatures\//i
const DANS_UN_ODS = /^\/?META-INF\/documentsignatures\.xml$/i
