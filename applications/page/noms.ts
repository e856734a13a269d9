const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
}

function separer(nom: string): { readonly base: string; readonly extension: string } {
  const point = nom.lastIndexOf('.')
  if (point <= 0) return { base: nom, extension: '' }
  return { base: nom.slice(0, point), extension: nom.slice(point + 1) }
}

/** « budget.xlsx » → « budget (annoté).xlsx » : à côté de l'original, jamais à sa place. */
export function nomDeLaCopie(nom: string): string {
  const { base, extension } = separer(nom)
  const seule = base.replace(/ \(annoté\)$/, '')
  return `${seule} (annoté)${extension === '' ? '' : `.${extension}`}`
}

/** « budget.xlsx » → « budget (rapport).html ». */
export function nomDuRapport(nom: string, extension: string): string {
  return `${separer(nom).base} (rapport).${extension}`
}

export function typeDe(nom: string): string {
  return TYPES[separer(nom).extension.toLowerCase()] ?? 'application/octet-stream'
}
