const panneau = () => document.getElementById('pacte-panneau')

/** À lire avant qu’un onglet se redessine de lui-même : il peut emporter ce qui avait le focus. */
export function aLeFocus(): boolean {
  return panneau()?.contains(document.activeElement) === true
}

/** Au clavier, on ne repart pas du haut de la page. */
export function rendreLeFocus(lAvait: boolean): void {
  if (lAvait && document.activeElement === document.body) panneau()?.focus()
}
