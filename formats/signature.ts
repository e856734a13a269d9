import type { FichierDeClasseur } from './lecture/index.ts'

/**
 * Le fichier porte une signature électronique : toute copie changée la rend fausse. Celle des macros n'est pas
 * touchée.
 */
export function estSigne(fichier: FichierDeClasseur): boolean {
  return 'paquet' in fichier && fichier.paquet.noms.some((nom) => SIGNATURE.test(nom))
}

const SIGNATURE = /^\/?(?:_xmlsignatures\/|META-INF\/documentsignatures\.xml$)/i
