/** Ce qui ouvre chaque partie que nous créons. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Le préfixe des vocabulaires que tout paquet Office partage. */
export const PAQUET_OFFICE = 'http://schemas.openxmlformats.org/package/2006'

type Couples = readonly (readonly [string, string])[]

/** La partie « [Content_Types].xml » d'un paquet neuf : chaque partie, et son type. */
export function typesEnXml(types: Couples): string {
  const declares = types.map(
    ([partie, type]) => `<Override PartName="/${partie}" ContentType="${type}"/>`,
  )
  return (
    `${DECLARATION}<Types xmlns="${PAQUET_OFFICE}/content-types"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
    `ContentType="application/xml"/>${declares.join('')}</Types>`
  )
}

/** Les relations d'une partie neuve, type puis cible ; elles prennent leur rang pour identifiant. */
export function relationsEnXml(relations: Couples): string {
  const ecrites = relations.map(
    ([type, cible], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${cible}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PAQUET_OFFICE}/relationships">${ecrites.join('')}</Relationships>`
}
