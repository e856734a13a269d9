/** Les parties de la page, posées par son HTML. */
export interface Lieux {
  readonly page: HTMLElement
  /** Avant tout le reste : de là, le premier Tab atteint les liens d'évitement. */
  readonly debut: HTMLElement
  readonly barre: HTMLElement
  readonly messages: HTMLElement
  readonly bascule: HTMLElement
  readonly visite: HTMLElement
  /** Ce qui tient toute la page quand aucun classeur n'est montré. */
  readonly plein: HTMLElement
  readonly grille: HTMLElement
  readonly separateur: HTMLElement
  readonly volet: HTMLElement
  readonly boites: HTMLElement
}

export function lieuxDeLaPage(): Lieux {
  return {
    page: document.body,
    debut: element('debut'),
    barre: element('barre'),
    messages: element('messages'),
    bascule: element('bascule'),
    visite: element('visite'),
    plein: element('plein'),
    grille: element('grille'),
    separateur: element('separateur'),
    volet: element('pacte'),
    boites: element('boites'),
  }
}

function element(id: string): HTMLElement {
  const trouve = document.getElementById(id)
  if (trouve === null) throw new Error(`la page n’a pas d’élément «\u00a0${id}\u00a0»`)
  return trouve
}
