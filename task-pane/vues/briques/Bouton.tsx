import type { ComponentChildren } from 'preact'

interface Props {
  readonly agir: () => void
  readonly allure?: 'principal' | 'secondaire' | 'discret' | 'lien'
  /** Pourquoi il ne répond pas pour l’instant ; il garde sa place et le focus. */
  readonly raison?: string | null
  /** Nom accessible, quand le texte ne suffit pas ; il contient ce texte. */
  readonly nom?: string
  readonly classe?: string
  readonly children: ComponentChildren
}

export function Bouton({
  agir,
  allure = 'secondaire',
  raison = null,
  nom,
  classe,
  children,
}: Props) {
  return (
    <button
      type="button"
      class={['bouton', allure, classe].filter(Boolean).join(' ')}
      aria-label={nom}
      aria-disabled={raison === null ? undefined : 'true'}
      title={raison ?? undefined}
      onClick={() => {
        if (raison === null) agir()
      }}
    >
      {children}
    </button>
  )
}
