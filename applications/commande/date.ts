import { ErreurDUsage } from './erreur.ts'

/** La date donnée, vérifiée, ou celle du jour ; AAAA-MM-JJ. */
export function dateDeVerification(donnee: string | undefined, maintenant: Date): string {
  if (donnee === undefined) return enTexteIso(maintenant)
  const date = new Date(`${donnee}T12:00:00`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(donnee) || enTexteIso(date) !== donnee) {
    throw new ErreurDUsage(
      `L’option --date vaut «\u00a0${donnee}\u00a0»\u00a0; écrivez une date comme 2026-06-30.`,
    )
  }
  return donnee
}

/** AAAA-MM-JJ : le jour du lieu, pas celui de Greenwich. */
export function enTexteIso(date: Date): string {
  const deuxChiffres = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${deuxChiffres(date.getMonth() + 1)}-${deuxChiffres(date.getDate())}`
}
