import type { QuestionMontree, Verification } from '../../../core/examen/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly verification: Verification
}

/** Ce que la lecture demande avant de conclure, et ce qu’on lui a déjà répondu. */
export function Questions({ vue, verification: { questions, reponses } }: Props) {
  if (questions.length + reponses.length === 0) return null
  return (
    <section aria-labelledby="pacte-questions">
      <h2 id="pacte-questions">
        Questions <span class="nombre">{questions.length}</span>
      </h2>
      {questions.map((posee) => (
        <Question key={posee.id} vue={vue} posee={posee} />
      ))}
      {reponses.map(({ id, question, dite }) => (
        <p key={id} class="reponse">
          {question} <strong>{dite}</strong>{' '}
          <Bouton
            allure="lien"
            raison={attente(vue.etat)}
            nom={`Changer la réponse\u00a0: ${question}`}
            agir={() => vue.actions.repondre(id, null)}
          >
            Changer la réponse
          </Bouton>
        </p>
      ))}
    </section>
  )
}

function Question({ vue, posee }: { readonly vue: Vue; readonly posee: QuestionMontree }) {
  const { id, question, preuves, choix, enjeu, feuille, cellule } = posee
  const raison = attente(vue.etat)
  return (
    <Repli titre={question} ouvert>
      <fieldset aria-label={question}>
        <Bouton
          allure="lien"
          nom={`${feuille}!${cellule}, aller à la cellule`}
          agir={() => vue.actions.allerA({ feuille, cellule })}
        >
          {feuille}!{cellule}
        </Bouton>
        {[...preuves, enjeu].map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
        <div class="rangee">
          {choix.map(({ valeur, dit }) => (
            <Bouton key={valeur} raison={raison} agir={() => vue.actions.repondre(id, valeur)}>
              {dit}
            </Bouton>
          ))}
          <Bouton allure="discret" agir={replier}>
            Répondre plus tard
          </Bouton>
        </div>
      </fieldset>
    </Repli>
  )
}

/** La question repliée garde sa place, et le focus. */
function replier(): void {
  const repli = document.activeElement?.closest('details')
  repli?.querySelector('summary')?.focus()
  repli?.removeAttribute('open')
}
