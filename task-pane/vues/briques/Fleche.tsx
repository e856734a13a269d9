/** Le signe d’une partie qui se déplie ; l’état est dit par l’élément qui la porte. */
export function Fleche() {
  return (
    <svg class="fleche" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M4 2l4 4-4 4z" />
    </svg>
  )
}
