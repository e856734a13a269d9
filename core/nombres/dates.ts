const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** AAAA-MM-JJ → « 30 juin 2024 » ; le texte tel quel si ce n'est pas une date. */
export function ecrireDate(date: string): string {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const nom = MOIS[Number(mois) - 1]
  return nom ? `${jour === '01' ? '1er' : Number(jour)} ${nom} ${annee}` : date
}

/** AAAA-MM-JJ → « juin 2024 ». */
export function ecrireMois(date: string): string {
  return ecrireDate(date).replace(/^\S+ /, '')
}

/** Année d'une date AAAA-MM-JJ. */
export function anneeDe(date: string): number {
  return Number(date.slice(0, 4))
}
