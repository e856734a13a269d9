import type { InterpretationPresentee } from '../../../core/examen/index.ts'
import { ecrireNombre } from '../../../core/nombres/index.ts'
import { enPhrase, interpretationChoisie, interpreter, lireEuros } from '../../etat/index.ts'
import { Bouton, Repli, Saisie } from '../briques/index.ts'
import type { PropsDeReglage } from './reglage.ts'

/** Là où le texte se tait : ce que Pacte a choisi, pourquoi, et ce que l’on peut choisir d’autre. */
export function Interpretations({ vue, presentation, contrat }: PropsDeReglage) {
  return (
    <section aria-labelledby="pacte-interpretations">
      <h2 id="pacte-interpretations">Interprétations</h2>
      <p class="aide">
        Là où le texte se tait, Pacte a fait un choix. Vous pouvez en faire un autre.
      </p>
      {presentation.interpretations.map((interpretation) => {
        const choisie = interpretationChoisie(contrat, interpretation.cle)
        return (
          <Repli
            key={interpretation.cle}
            titre={interpretation.titre}
            {...(choisie === undefined ? {} : { mention: 'changée' })}
          >
            <Interpretation
              interpretation={interpretation}
              choisie={choisie}
              choisir={(valeur) =>
                vue.actions.regler((r) => interpreter(r, interpretation.cle, valeur))
              }
            />
          </Repli>
        )
      })}
    </section>
  )
}

interface Props {
  readonly interpretation: InterpretationPresentee
  readonly choisie: string | number | undefined
  readonly choisir: (valeur: string | number | undefined) => void
}

function Interpretation({ interpretation, choisie, choisir }: Props) {
  return (
    <>
      <p>{interpretation.pourquoi}</p>
      <Choix interpretation={interpretation} choisie={choisie} choisir={choisir} />
      {choisie !== undefined && (
        <Bouton allure="lien" agir={() => choisir(undefined)}>
          Revenir au choix de Pacte
        </Bouton>
      )}
    </>
  )
}

function Choix({ interpretation: { cle, titre, choix, defaut }, choisie, choisir }: Props) {
  if (choix === null) {
    return (
      <Saisie
        id={`pacte-interpretation-${cle}`}
        libelle={titre}
        valeur={ecrireNombre(Number(choisie ?? defaut))}
        suffixe="€"
        lire={lireEuros}
        retenir={(valeur) => choisir(valeur === defaut ? undefined : valeur)}
      />
    )
  }
  const [seul] = choix
  if (choix.length === 1 && seul !== undefined) {
    return <p>Choix de Pacte, seul admis : {seul.phrase}.</p>
  }
  return (
    <fieldset class="radios">
      <legend class="invisible">{titre}</legend>
      {choix.map(({ valeur, phrase }) => (
        <label key={valeur}>
          <input
            type="radio"
            name={`pacte-interpretation-${cle}`}
            value={valeur}
            checked={valeur === (choisie ?? defaut)}
            onChange={() => choisir(valeur === defaut ? undefined : valeur)}
          />
          <span>
            {enPhrase(phrase)}
            {valeur === defaut && <em> (choix de Pacte)</em>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
