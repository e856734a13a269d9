import type { Apercu as Cellules } from '../../../core/examen/index.ts'
import { Lettres } from '../briques/index.ts'

interface Props {
  readonly apercu: Cellules
  readonly feuille: string
}

/** Les cellules d’une question, en petit : celles en jeu sont cerclées, et le disent. */
export function Apercu({ apercu: { colonnes, lignes }, feuille }: Props) {
  const [premiere, derniere] = [lignes.at(0), lignes.at(-1)]
  const nom = `Feuille «\u00a0${feuille}\u00a0», lignes ${(premiere?.ligne ?? 0) + 1} à ${
    (derniere?.ligne ?? 0) + 1
  }`
  return (
    // Défile dans son cadre : le clavier doit pouvoir l’atteindre.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: une zone qui défile se parcourt aux flèches
    <section class="apercu" aria-label={nom} tabIndex={0}>
      <table>
        <Lettres colonnes={colonnes} />
        <tbody>
          {lignes.map(({ ligne, cases }) => (
            <tr key={ligne}>
              <th scope="row">{ligne + 1}</th>
              {cases.map(({ texte, nombre, enJeu }, i) => (
                <td
                  key={colonnes[i]}
                  class={[nombre && 'chiffre', enJeu && 'en-jeu'].filter(Boolean).join(' ')}
                >
                  {texte}
                  {enJeu && <span class="invisible"> (en question)</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
