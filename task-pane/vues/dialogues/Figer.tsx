import { pluriel } from '../../../core/constats/index.ts'
import { FIGER } from '../../../manifests/gestes/index.ts'
import type { FormulesAFiger, Portee } from '../../hote/index.ts'
import { Brouillon } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Boite } from './Boite.tsx'

interface Props {
  readonly vue: Vue
  readonly comptes: Readonly<Record<Portee, FormulesAFiger | string>>
}

const PORTEES: readonly Portee[] = ['selection', 'feuille']

function nombreDe(compte: FormulesAFiger | string): number {
  return typeof compte === 'string' ? 0 : compte.nombre
}

/** Remplacer les formules de Pacte par leurs valeurs : où, et combien, avant de le faire. */
export function Figer({ vue: { actions }, comptes }: Props) {
  return (
    <Brouillon<Portee> depart={nombreDe(comptes.selection) > 0 ? 'selection' : 'feuille'}>
      {(portee, choisir) => (
        <Boite
          titre={FIGER}
          bouton="Remplacer les formules"
          raison={
            nombreDe(comptes[portee]) === 0
              ? 'Aucune formule de Pacte à remplacer à cet endroit.'
              : null
          }
          fermer={actions.renoncer}
          confirmer={() => actions.figer(portee)}
        >
          <p>
            Les formules de Pacte deviennent de simples valeurs : elles ne se recalculeront plus, et
            le classeur se lit sans Pacte. Le volet ne saura pas les remettre.
          </p>
          <fieldset class="radios">
            <legend>Où ?</legend>
            {PORTEES.map((p) => (
              <label key={p}>
                <input
                  type="radio"
                  name="pacte-portee"
                  value={p}
                  checked={p === portee}
                  onChange={() => choisir(p)}
                />
                <span>{direLeCompte(p, comptes[p])}</span>
              </label>
            ))}
          </fieldset>
        </Boite>
      )}
    </Brouillon>
  )
}

function direLeCompte(portee: Portee, compte: FormulesAFiger | string): string {
  const nom = portee === 'selection' ? 'La sélection' : 'Toute la feuille'
  if (typeof compte === 'string') return `${nom}\u00a0: ${compte}`
  return `${nom}, feuille «\u00a0${compte.feuille}\u00a0»\u00a0: ${pluriel(compte.nombre, 'formule', 'formules')}`
}
