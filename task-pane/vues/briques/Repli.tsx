import type { ComponentChildren } from 'preact'
import { Fleche } from './Fleche.tsx'

interface Props {
  readonly titre: string
  /** Dit à côté du titre : combien, ou dans quel état. */
  readonly mention?: string | number
  readonly ouvert?: boolean
  readonly children: ComponentChildren
}

/** Une partie que l’on déplie ; son titre reste un titre de la page. */
export function Repli({ titre, mention, ouvert = false, children }: Props) {
  return (
    <details class="repli" open={ouvert}>
      <summary>
        <Fleche />
        <h3>{titre}</h3>
        {mention !== undefined && <span class="nombre">{mention}</span>}
      </summary>
      <div class="contenu">{children}</div>
    </details>
  )
}
