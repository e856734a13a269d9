import { Bouton } from '../briques/index.ts'
import type { PropsDuDetail } from '../vue.ts'
import { Calcul } from './Calcul.tsx'
import { Correction } from './Correction.tsx'
import { ValeurAuDessus } from './ValeurAuDessus.tsx'

/** Ce qu’on peut faire d’un constat, puis tout ce qui l’explique. */
export function Detail(props: PropsDuDetail) {
  const { range, actions, raison } = props
  return (
    <div class="detail">
      <Correction {...props} />
      <ValeurAuDessus constat={range} actions={actions} raison={raison} />
      {!range.constat.admis && (
        <Bouton
          raison={raison}
          agir={() => actions.demander({ genre: 'justifier', constat: range })}
        >
          Justifier…
        </Bouton>
      )}
      <Calcul constat={range.constat} />
      <Texte {...props} />
      <Interpretations {...props} />
    </div>
  )
}

/** Le passage dans nos mots, où le lire, et la règle qui l’applique. */
function Texte({ range: { constat, citations, titre }, aide }: PropsDuDetail) {
  return (
    <>
      {citations.length > 0 && <h4>Ce que dit le texte</h4>}
      {citations.map(({ section, url, resumes }) => (
        <blockquote key={section} class="passage">
          {resumes.map((resume) => (
            <p key={resume}>{resume}</p>
          ))}
          <cite>
            <a href={url} target="_blank" rel="noopener">
              {section}
            </a>
          </cite>
        </blockquote>
      ))}
      <p class="aide">
        Règle :{' '}
        {aide === null ? (
          titre
        ) : (
          <a href={`${aide}regles/${constat.regle}.html`} target="_blank" rel="noopener">
            {titre}
          </a>
        )}
      </p>
    </>
  )
}

function Interpretations({ range, interpretations, actions }: PropsDuDetail) {
  const siennes = interpretations.filter(({ cle }) => range.constat.interpretations.includes(cle))
  if (siennes.length === 0) return null
  return (
    <div class="aide">
      <h4>{siennes.length < 2 ? 'Choix retenu' : 'Choix retenus'}</h4>
      {siennes.map(({ cle, phrase }) => (
        <p key={cle}>{phrase}</p>
      ))}
      <Bouton allure="lien" agir={() => actions.choisirLOnglet('contrat')}>
        Changer d’interprétation
      </Bouton>
    </div>
  )
}
