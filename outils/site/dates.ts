const LONGUE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })

/** AAAA-MM-JJ → « 30 juin 2024 ». */
export function enLettres(date: string): string {
  return LONGUE.format(new Date(`${date}T00:00:00Z`))
}
