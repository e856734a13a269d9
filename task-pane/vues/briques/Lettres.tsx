import { lettreDe } from '../../../core/grille/index.ts'

/** La ligne de lettres au-dessus de cellules en petit. */
export function Lettres({ colonnes }: { readonly colonnes: readonly number[] }) {
  return (
    <thead>
      <tr>
        <td />
        {colonnes.map((c) => (
          <th key={c} scope="col">
            {lettreDe(c)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
