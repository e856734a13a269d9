import { Fragment } from 'preact'
import { type ConstatRange, direLaValeur, direLesCellules } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { PropsDeConstat } from './props-de-constat.ts'

type Props = Omit<PropsDeConstat, 'constat' | 'courant' | 'deplie' | 'aRevoir'> & {
  readonly range: ConstatRange
}

/** Tout ce qui explique un constat, et ce qu’on peut en faire. */
export function Detail(props: Props) {
  const { range, actions, raison, aide } = props
  const { constat, citations, titre } = range
  return (
    <div class="detail">
      {constat.etapes.length > 0 && (
        <>
          <h5>Calcul</h5>
          <ol>
            {constat.etapes.map((etape) => (
              <li key={etape}>{etape}</li>
            ))}
          </ol>
        </>
      )}
      <Interpretations {...props} />
      {citations.length > 0 && <h5>Source</h5>}
      {citations.map(({ section, url, resumes }) => (
        <Fragment key={section}>
          {resumes.map((resume) => (
            <p key={resume}>{resume}</p>
          ))}
          <p>
            <a href={url} target="_blank" rel="noopener">
              {section}
            </a>
          </p>
        </Fragment>
      ))}
      <p>
        Règle :{' '}
        {aide === null ? (
          titre
        ) : (
          <a href={`${aide}regles/${constat.regle}.html`} target="_blank" rel="noopener">
            {titre}
          </a>
        )}
      </p>
      <Correction {...props} />
      <Bouton raison={raison} agir={() => actions.demander({ genre: 'justifier', constat: range })}>
        Justifier…
      </Bouton>
    </div>
  )
}

function Interpretations({ range, interpretations, actions }: Props) {
  const siennes = interpretations.filter(({ cle }) => range.constat.interpretations.includes(cle))
  if (siennes.length === 0) return null
  return (
    <>
      <h5>Interprétation retenue</h5>
      {siennes.map(({ cle, phrase }) => (
        <p key={cle}>{phrase}</p>
      ))}
      <Bouton allure="lien" agir={() => actions.choisirLOnglet('contrat')}>
        Changer d’interprétation
      </Bouton>
    </>
  )
}

function Correction({ range: { ecritures }, faites, actions, raison }: Props) {
  if (ecritures.length === 0) return null
  const ou = direLesCellules(ecritures)
  const faite = faites.find((f) => direLesCellules(f.ecritures) === ou)
  return (
    <>
      <h5>Correction possible</h5>
      {ecritures.map(({ feuille, cellule, avant, apres }) => (
        <p key={cellule}>
          {feuille}!{cellule} : {direLaValeur(avant)} → <strong>{direLaValeur(apres)}</strong>
        </p>
      ))}
      {faite === undefined ? (
        <Bouton
          raison={raison}
          nom={`Appliquer… la correction de ${ou}`}
          agir={() => actions.demander({ genre: 'appliquer', ecritures })}
        >
          Appliquer…
        </Bouton>
      ) : (
        <p>
          Appliquée. Vérifiez de nouveau pour voir l’effet, ou{' '}
          <Bouton allure="lien" raison={raison} agir={() => actions.remettre(faite)}>
            remettez la valeur d’avant
          </Bouton>
          .
        </p>
      )}
    </>
  )
}
