/** Le jour qu'il est ici, AAAA-MM-JJ. */
export function aujourdhui(): string {
  const maintenant = new Date()
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${maintenant.getFullYear()}-${deux(maintenant.getMonth() + 1)}-${deux(maintenant.getDate())}`
}
