import { type ConstatRange, champDuPlafond } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly lacunes: readonly ConstatRange[]
}

/** Ce qui n’a pas pu se juger, faute de donnée, et où la donner. */
export function Lacunes({ vue: { etat, actions }, lacunes }: Props) {
  if (lacunes.length === 0) {
    if (etat.filtres.compte === null) return null
    return (
      <p>
        {etat.peremption === null
          ? 'Tout ce qui se vérifie l’a été.'
          : 'Tout ce qui se vérifiait alors l’a été.'}
      </p>
    )
  }
  return (
    <section aria-labelledby="pacte-lacunes">
      <h2 id="pacte-lacunes">
        Ce qui n’a pas été vérifié <span class="nombre">{lacunes.length}</span>
      </h2>
      <ul class="puces">
        {lacunes.map(({ numero, constat }) => (
          <li key={numero}>
            {constat.message} <Saisir constat={constat} actions={actions} />
          </li>
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

/** Un plafond qui manque se saisit dans son champ. */
function Saisir({
  constat: { regle, axe },
  actions,
}: Pick<ConstatRange, 'constat'> & Pick<Vue, 'actions'>) {
  if (regle !== 'plafond-absent' || axe === null) return null
  return (
    <Bouton allure="lien" agir={() => actions.allerAuChamp('contrat', champDuPlafond(axe))}>
      Saisir le plafond
    </Bouton>
  )
}
