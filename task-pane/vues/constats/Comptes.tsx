import type { Conclusion } from '../../../core/constats/index.ts'
import { ecrireNombre } from '../../../core/nombres/index.ts'
import type { Compte } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'
import { Icone } from './Icone.tsx'

interface Props {
  readonly vue: Vue
  readonly conclusion: Conclusion
}

/** Combien de chaque sorte ; en choisir une ne montre plus qu’elle, la choisir de nouveau remontre tout. */
export function Comptes({ vue: { etat, actions }, conclusion }: Props) {
  return (
    <fieldset class="comptes">
      <legend class="invisible">Ne voir que</legend>
      {COMPTES.filter(({ siPositif, de }) => !siPositif || de(conclusion) > 0).map(
        ({ compte, de, un, plusieurs }) => {
          const nombre = de(conclusion)
          const choisi = etat.filtres.compte === compte
          return (
            <button
              key={compte}
              type="button"
              class={`bouton compteur${nombre === 0 ? ' zero' : ''}`}
              aria-pressed={choisi}
              onClick={() => actions.filtrer({ compte: choisi ? null : compte })}
            >
              <Icone de={compte} />
              <b>{ecrireNombre(nombre)}</b> {nombre < 2 ? un : plusieurs}
            </button>
          )
        },
      )}
    </fieldset>
  )
}

interface Compteur {
  readonly compte: Compte
  readonly de: (conclusion: Conclusion) => number
  readonly un: string
  readonly plusieurs: string
  /** Ne se montre pas à zéro. */
  readonly siPositif?: true
}

const COMPTES: readonly Compteur[] = [
  { compte: 'bloquant', de: (c) => c.bloquants, un: 'bloquant', plusieurs: 'bloquants' },
  { compte: 'a-justifier', de: (c) => c.aJustifier, un: 'à justifier', plusieurs: 'à justifier' },
  { compte: 'signalement', de: (c) => c.aSavoir, un: 'à savoir', plusieurs: 'à savoir' },
  { compte: 'non-verifie', de: (c) => c.nonVerifies, un: 'non vérifié', plusieurs: 'non vérifiés' },
  {
    compte: 'permis',
    de: (c) => c.permis,
    un: 'permis par le texte',
    plusieurs: 'permis par le texte',
    siPositif: true,
  },
  {
    compte: 'justifie',
    de: (c) => c.justifies,
    un: 'justifié',
    plusieurs: 'justifiés',
    siPositif: true,
  },
]
