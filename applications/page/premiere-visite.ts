const CLE = 'pacte.visite'

/** Vrai une seule fois par navigateur ; jamais s'il ne garde rien. */
export function premiereVisite(): boolean {
  try {
    if (localStorage.getItem(CLE) !== null) return false
    localStorage.setItem(CLE, 'proposee')
    return true
  } catch {
    return false
  }
}
