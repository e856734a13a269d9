import { pluriel } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import type { TableauCompris } from '../../../core/lecture/index.ts'
import type { Unite } from '../../../core/modele/index.ts'
import {
  aCorriger,
  colonnesEffectives,
  correctionDe,
  corrigerLUnite,
  direLUnite,
  oublierLaCorrection,
} from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { Colonne, parSonEntete } from './Colonne.tsx'
import { PrendreLaSelection } from './PrendreLaSelection.tsx'

interface Props {
  readonly vue: Vue
  readonly tableau: TableauCompris
  readonly rang: number
  /** Combien de tableaux porte la même feuille. */
  readonly surLaFeuille: number
}

const UNITES: readonly Unite[] = ['EUR', 'kEUR', 'MEUR']

/** Un tableau reconnu : les colonnes douteuses d’abord, puis les autres, puis celles qui ne servent pas. */
export function Tableau({ vue, tableau, rang, surLaFeuille }: Props) {
  const { etat, actions } = vue
  const { gardes } = etat
  const corrigible = aCorriger(tableau, surLaFeuille > 1)
  const correction = gardes.genre === 'lus' ? correctionDe(gardes.reglages, corrigible) : undefined
  const effectives = new Map(
    colonnesEffectives(corrigible, correction).map((c) => [c.colonne, c] as const),
  )
  const colonnes = tableau.colonnes.map((lue) => ({ lue, effective: effectives.get(lue.colonne) }))
  const douteuses = colonnes.filter(({ lue }) => lue.douteuse)
  const sures = colonnes.filter(({ lue }) => !lue.douteuse && lue.champ !== null)
  const parEntete = sures.filter(({ lue }) => parSonEntete(lue))
  const autrement = sures.filter(({ lue }) => !parSonEntete(lue))
  const libres = colonnes.filter(({ lue }) => !lue.douteuse && lue.champ === null)
  const { entete } = tableau
  const id = `pacte-tableau-${rang}`
  const groupes = [
    { titre: 'À relire d’abord', colonnes: douteuses },
    { titre: 'Reconnues par leur en-tête', colonnes: parEntete },
    { titre: 'Reconnues autrement', colonnes: autrement },
    { titre: 'Ne servent à aucun contrôle', colonnes: libres },
  ]
  return (
    <section aria-labelledby={id} class="tableau">
      <h2 id={id}>Feuille « {tableau.feuille} »</h2>
      <p>
        En-tête{' '}
        <Bouton
          allure="lien"
          nom={`${direLesLignes(tableau)}, aller à l’en-tête`}
          agir={() =>
            actions.allerA({ feuille: tableau.feuille, cellule: a1(entete.haut, entete.gauche) })
          }
        >
          {direLesLignes(tableau)}
        </Bouton>
        {' · '}
        {pluriel(tableau.nombreDActions, 'action', 'actions')}
        {tableau.annees.length > 0 && ` · ${tableau.annees.join(', ')}`}
      </p>
      {surLaFeuille > 1 && (
        <p class="aide">
          Cette feuille porte {surLaFeuille} tableaux. Un seul peut être corrigé : les autres
          gardent la lecture automatique.
        </p>
      )}
      <div class="champ enligne">
        <label for={`${id}-unite`}>Montants en</label>
        <select
          id={`${id}-unite`}
          value={correction?.unite ?? tableau.unite}
          onChange={(e) => {
            const unite = UNITES.find((u) => u === e.currentTarget.value)
            if (unite !== undefined) actions.regler((r) => corrigerLUnite(r, corrigible, unite))
          }}
        >
          {UNITES.map((unite) => (
            <option key={unite} value={unite}>
              {direLUnite(unite)}
            </option>
          ))}
        </select>
      </div>
      {groupes
        .filter((groupe) => groupe.colonnes.length > 0)
        .map((groupe) => (
          <div key={groupe.titre}>
            <h3>
              {groupe.titre} <span class="nombre">{groupe.colonnes.length}</span>
            </h3>
            <ul class="colonnes">
              {groupe.colonnes.map(({ lue, effective }) => (
                <Colonne
                  key={lue.colonne}
                  id={`${id}-colonne-${lue.colonne}`}
                  vue={vue}
                  tableau={corrigible}
                  lue={lue}
                  effective={effective}
                />
              ))}
            </ul>
          </div>
        ))}
      <PrendreLaSelection vue={vue} tableau={corrigible} id={`${id}-selection`} />
      {correction !== undefined && (
        <Bouton
          raison={attente(etat)}
          agir={() => actions.regler((r) => oublierLaCorrection(r, tableau.feuille))}
        >
          Revenir à la lecture automatique
        </Bouton>
      )}
    </section>
  )
}

function direLesLignes({ entete: { haut, bas } }: TableauCompris): string {
  return haut === bas ? `ligne ${bas + 1}` : `lignes ${haut + 1} à ${bas + 1}`
}
