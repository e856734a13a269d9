import type { GrandChiffre } from '../../../core/suivi/index.ts'

/** À lire d’abord : la dernière année écoulée, en quatre chiffres. */
export function GrandsChiffres({ chiffres }: { readonly chiffres: readonly GrandChiffre[] }) {
  if (chiffres.length === 0) return null
  return (
    <dl class="grands">
      {chiffres.map(({ valeur, legende }) => (
        <div key={legende}>
          <dt>{legende}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}
