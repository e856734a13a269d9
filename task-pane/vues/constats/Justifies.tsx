import { pluriel } from '../../../core/constats/index.ts'
import type { JustifieMontre, Verification } from '../../../core/examen/index.ts'
import { direLaDate, direLeLieu } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { Intitule } from './Intitule.tsx'

interface Props {
  readonly vue: Vue
  readonly verification: Verification
}

/** Les constats assumés, avec leur raison ; et les justifications qui ne valent plus. */
export function Justifies({ vue, verification: { justifies, tombees } }: Props) {
  if (justifies.length === 0 && tombees.length === 0) return null
  return (
    <section aria-labelledby="pacte-justifies">
      <h2 id="pacte-justifies">
        Justifiés <span class="nombre">{justifies.length}</span>
      </h2>
      {tombees.length > 0 && (
        <div class="bandeau attention">
          <p>
            {pluriel(tombees.length, 'justification ne vaut plus', 'justifications ne valent plus')}
            {'\u00a0:'}
          </p>
          <ul class="puces">
            {tombees.map((t) => (
              <li key={t.dite}>{t.dite}</li>
            ))}
          </ul>
          <Bouton
            raison={attente(vue.etat)}
            agir={() => vue.actions.retirerLesJustifications(tombees)}
          >
            Les retirer
          </Bouton>
        </div>
      )}
      <ul class="liste">
        {justifies.map((justifie) => (
          <Justifie key={JSON.stringify(justifie.empreinte)} vue={vue} justifie={justifie} />
        ))}
      </ul>
    </section>
  )
}

function Justifie({ vue, justifie }: { readonly vue: Vue; readonly justifie: JustifieMontre }) {
  const { etat, actions } = vue
  const { constat, motif, date, empreinte } = justifie
  const { feuille, cellules } = constat
  const [cellule] = cellules
  const lieu = direLeLieu(constat)
  return (
    <li class="constat justifie">
      <Intitule range={justifie} icone="justifie">
        <span class="gravite">Justifié le {direLaDate(date)}</span>
      </Intitule>
      {lieu !== null && feuille !== null && cellule !== undefined && (
        <p class="lieu">
          <Bouton
            allure="lien"
            nom={`${lieu}, aller à la cellule`}
            agir={() => actions.allerA({ feuille, cellule })}
          >
            {lieu}
          </Bouton>
        </p>
      )}
      <p class="message">{constat.message}</p>
      <p class="motif">
        <strong>Motif :</strong> « {motif} »
      </p>
      <Bouton
        raison={attente(etat)}
        nom={`Retirer la justification${lieu === null ? '' : ` de ${lieu}`}`}
        agir={() => actions.retirerLesJustifications([empreinte])}
      >
        Retirer la justification
      </Bouton>
    </li>
  )
}
