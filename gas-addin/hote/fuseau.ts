/**
 * Dans une fenêtre où le décalage est le même aux deux bouts, il n'a pas changé : un changement d'heure dure des
 * mois.
 */
const FENETRE = 15 * 86_400_000
/** Un décalage ne change qu'à un quart d'heure rond. */
const QUART_D_HEURE = 900_000

/**
 * Ce que marque l'horloge d'un fuseau à un instant, en millisecondes comme si elle marquait l'heure universelle. Google
 * n'est interrogé que deux fois par quinzaine rencontrée, quel que soit le nombre de dates : le JavaScript d'Apps
 * Script ne connaît que le fuseau du script, pas celui du classeur.
 */
export function horlogeDe(fuseau: string): (instant: number) => number {
  const connus = new Map<number, number>()
  const decalage = (instant: number) => {
    const connu = connus.get(instant)
    if (connu !== undefined) return connu
    const affiche = Utilities.formatDate(new Date(instant), fuseau, "yyyy-MM-dd'T'HH:mm:ss")
    const lu = Date.parse(`${affiche}Z`) - instant
    connus.set(instant, lu)
    return lu
  }
  return (instant) => {
    const debut = Math.floor(instant / FENETRE) * FENETRE
    const unique = decalage(debut)
    if (unique === decalage(debut + FENETRE)) return instant + unique
    return instant + decalage(Math.floor(instant / QUART_D_HEURE) * QUART_D_HEURE)
  }
}
