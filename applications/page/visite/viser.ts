import type { Moment } from './avancer.ts'

const ATTRIBUT = 'data-vise'

/** L'élément du volet dont l'étape parle ; null s'il n'y est pas. */
function cible(volet: HTMLElement, moment: Moment): Element | null {
  if (moment.etape === 'verifier') return volet.querySelector('.entete .principal')
  if (moment.etape !== 'plancher' && moment.etape !== 'comprendre') return null
  const constat = [...volet.querySelectorAll('.constat')].find(
    (ligne) => ligne.querySelector('.message')?.textContent === moment.plancher.message,
  )
  const bouton = moment.etape === 'plancher' ? '.lieu .lien' : '.deplier'
  return constat?.querySelector(bouton) ?? null
}

/** Entoure dans le volet ce dont l'étape parle, et l'amène à l'écran ; rend de quoi l'actionner. */
export function viser(volet: HTMLElement, moment: Moment): HTMLElement | null {
  const visee = cible(volet, moment)
  for (const autre of volet.querySelectorAll(`[${ATTRIBUT}]`)) {
    if (autre !== visee) autre.removeAttribute(ATTRIBUT)
  }
  if (!(visee instanceof HTMLElement)) return null
  if (!visee.hasAttribute(ATTRIBUT)) {
    visee.setAttribute(ATTRIBUT, '')
    visee.scrollIntoView({ block: 'nearest' })
  }
  return visee
}

/** Le volet se redessine : ce qui est visé se cherche de nouveau. Rend de quoi arrêter, plus rien n'étant visé. */
export function garderEnVue(volet: HTMLElement, moment: Moment): () => void {
  viser(volet, moment)
  const veille = new MutationObserver(() => viser(volet, moment))
  veille.observe(volet, { childList: true, subtree: true })
  return () => {
    veille.disconnect()
    for (const visee of volet.querySelectorAll(`[${ATTRIBUT}]`)) visee.removeAttribute(ATTRIBUT)
  }
}
