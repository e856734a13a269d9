import type { QuestionApercue, Verification } from '../../../core/examen/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { Apercu } from './Apercu.tsx'

interface Props {
  readonly vue: Vue
  readonly verification: Verification
}

/** Ce que la lecture demande avant de conclure, ce qu’on lui a déjà répondu, et ce qui attend. */
export function Questions({ vue, verification: { questions, reponses, enAttente } }: Props) {
  const [donnees, aDonner] = [reponses.length, questions.length]
  if (aDonner + donnees === 0) return null
  return (
    <section aria-labelledby="pacte-questions" class="questions">
      <h2 id="pacte-questions" tabIndex={-1}>
        Questions <span class="nombre">{aDonner}</span>
      </h2>
      {aDonner > 0 && (
        <p class="aide">
          Une réponse, un clic : elle est gardée dans le classeur et ne sera plus demandée. Sans
          réponse, ce qui en dépend n’est pas vérifié.
        </p>
      )}
      <ol class="posees">
        {reponses.map(({ id, question, dite }) => (
          <li key={id} class="question repondue">
            <p class="surtitre">Répondu</p>
            <p>{question}</p>
            <p>
              <strong>{dite}</strong>{' '}
              <Bouton
                allure="lien"
                raison={attente(vue.etat)}
                nom={`Changer la réponse\u00a0: ${question}`}
                agir={() => vue.actions.repondre(id, null)}
              >
                Changer la réponse
              </Bouton>
            </p>
          </li>
        ))}
        {questions.map((posee, i) => (
          <li key={posee.id} class="question">
            <Question vue={vue} posee={posee} rang={donnees + i + 1} sur={donnees + aDonner} />
          </li>
        ))}
      </ol>
      {enAttente.phrases.length > 0 && <EnAttente {...enAttente} />}
    </section>
  )
}

interface PropsDeQuestion {
  readonly vue: Vue
  readonly posee: QuestionApercue
  readonly rang: number
  readonly sur: number
}

function Question({ vue, posee, rang, sur }: PropsDeQuestion) {
  const { id, question, preuves, choix, enjeu, feuille, cellule, apercu } = posee
  const raison = attente(vue.etat)
  const cle = `pacte-question-${rang}`
  return (
    <fieldset aria-labelledby={cle}>
      <p class="surtitre">
        Question {rang} sur {sur}
      </p>
      <h3 id={cle} tabIndex={-1}>
        {question}
      </h3>
      {[...preuves, enjeu].map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {apercu !== null && <Apercu apercu={apercu} feuille={feuille} />}
      <div class="reponses">
        {choix.map(({ valeur, dit, effet }) => (
          <Bouton key={valeur} raison={raison} agir={() => vue.actions.repondre(id, valeur)}>
            <strong>{dit}</strong> {effet !== null && <span class="effet">{effet}</span>}
          </Bouton>
        ))}
      </div>
      <Bouton
        allure="lien"
        nom={`Voir dans le classeur\u00a0: ${feuille}!${cellule}`}
        agir={() => vue.actions.allerA({ feuille, cellule })}
      >
        Voir dans le classeur
      </Bouton>
    </fieldset>
  )
}

/** Ce qui attend reste sous les yeux : trois phrases, et les autres repliées. */
const PHRASES_MONTREES = 3

function EnAttente({ titre, phrases }: Verification['enAttente']) {
  const autres = phrases.slice(PHRASES_MONTREES)
  return (
    <div class="en-attente">
      <h3>
        {titre} <span class="nombre">{phrases.length}</span>
      </h3>
      <Puces phrases={phrases.slice(0, PHRASES_MONTREES)} />
      {autres.length > 0 && (
        <Repli titre="Les autres" mention={autres.length}>
          <Puces phrases={autres} />
        </Repli>
      )}
    </div>
  )
}

function Puces({ phrases }: { readonly phrases: readonly string[] }) {
  return (
    <ul class="puces">
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  )
}
