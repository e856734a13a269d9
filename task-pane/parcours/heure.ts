/** L’heure qu’il est ici, telle qu’on la dit : « 14 h 32 ». */
export function heure(): string {
  const maintenant = new Date()
  return `${maintenant.getHours()} h ${String(maintenant.getMinutes()).padStart(2, '0')}`
}
