/** Tailles (octets) et nombres au-delà desquels un fichier est refusé : un budget en est très loin. */
export const BORNES = {
  fichier: 512 * 1024 ** 2,
  partie: 256 * 1024 ** 2,
  total: 1024 ** 3,
  entrees: 20_000,
} as const

export type Bornes = { readonly [Nom in keyof typeof BORNES]: number }

/** 268 435 456 → « 256 Mo ». */
export function enMo(octets: number): string {
  return `${Math.ceil(octets / 1024 ** 2).toLocaleString('fr-FR')} Mo`
}
