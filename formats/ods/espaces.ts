const ESPACES: Readonly<Record<string, string>> = {
  calcext: 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
}

/** Attributs xmlns de tous nos préfixes, pour la racine d'une partie que nous créons. */
export function espacesDe(prefixes: readonly string[]): string {
  return prefixes.map((prefixe) => ` xmlns:${prefixe}="${ESPACES[prefixe] ?? ''}"`).join('')
}

/** Rend les déclarations, parmi celles des préfixes donnés, qui manquent à la racine d'une partie ; souvent ''. */
export type Espaces = (...prefixes: readonly string[]) => string

/**
 * LibreOffice déclare tout, Excel et Google Sheets n'ont pas `calcext` : à poser sur les éléments que nous
 * ajoutons.
 */
export function espacesManquants(partie: string): Espaces {
  const racine = /<[^?!][^>]*>/.exec(partie)?.[0] ?? ''
  const manque = (prefixe: string) =>
    !new RegExp(`xmlns:${prefixe}=["']${ESPACES[prefixe]}["']`).test(racine)
  return (...prefixes) => espacesDe(prefixes.filter(manque))
}
