/** Les fautes qui ne sont pas déjà dans l'original, ou qui y sont moins souvent. */
export function nouvelles(avant: readonly string[], apres: readonly string[]): readonly string[] {
  const restantes = new Map<string, number>()
  for (const faute of avant) restantes.set(faute, (restantes.get(faute) ?? 0) + 1)
  return apres.filter((faute) => {
    const reste = restantes.get(faute) ?? 0
    restantes.set(faute, reste - 1)
    return reste <= 0
  })
}
