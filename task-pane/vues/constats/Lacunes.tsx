import type { ConstatRange } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly lacunes: readonly ConstatRange[]
}

/** Ce qui n’a pas pu se juger, faute de donnée, et où la donner. */
export function Lacunes({ vue: { actions }, lacunes }: Props) {
  if (lacunes.length === 0) return null
  return (
    <section aria-labelledby="pacte-lacunes">
      <h2 id="pacte-lacunes">
        Ce qui n’a pas été vérifié <span class="nombre">{lacunes.length}</span>
      </h2>
      <ul class="puces">
        {lacunes.map(({ numero, constat }) => (
          <li key={numero}>{constat.message}</li>
        ))}
      </ul>
      <p class="aide">
        Complétez le classeur, ou dites-le dans les onglets{' '}
        <Bouton allure="lien" agir={() => actions.choisirLOnglet('contrat')}>
          Contrat
        </Bouton>{' '}
        et{' '}
        <Bouton allure="lien" agir={() => actions.choisirLOnglet('tableau')}>
          Lecture
        </Bouton>
        .
      </p>
    </section>
  )
}
