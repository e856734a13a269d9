/** Les parties de la page, posées par son HTML. */
export interface Lieux {
  readonly barre: HTMLElement
  readonly messages: HTMLElement
  readonly grille: HTMLElement
  readonly volet: HTMLElement
  readonly visite: HTMLElement
  readonly boites: HTMLElement
}

export function lieuxDeLaPage(): Lieux {
  return {
    barre: element('barre'),
    messages: element('messages'),
    grille: element('grille'),
    volet: element('pacte'),
    visite: element('visite'),
    boites: element('boites'),
  }
}

function element(id: string): HTMLElement {
  const trouve = document.getElementById(id)
  if (trouve === null) throw new Error(`la page n’a pas d’élément «\u00a0${id}\u00a0»`)
  return trouve
}
