let dernier = 0

/** Un identifiant à la façon d’Excel, unique tant que le banc tourne. */
export function identifiant(): string {
  return `{${String(++dernier).padStart(8, '0')}-0000-0000-0000-000000000000}`
}
