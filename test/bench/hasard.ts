/** Une suite d'entiers qui a l'air tirée au hasard et qui est toujours la même : entre 0 et borne − 1. */
export function suite(graine: number): (borne: number) => number {
  let etat = graine >>> 0
  return (borne) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((etat / 2 ** 32) * borne)
  }
}
