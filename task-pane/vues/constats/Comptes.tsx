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
      {COMPTES.map(({ compte, de, dit, s }, rang) => {
        const nombre = conclusion[de]
        const choisi = etat.filtres.compte === compte
        return (
          (rang < TOUJOURS || nombre > 0) && (
            <button
              key={compte}
              type="button"
              class={`bouton compteur${nombre === 0 ? ' zero' : ''}`}
              aria-pressed={choisi}
              onClick={() => actions.filtrer({ compte: choisi ? null : compte })}
            >
              <Icone de={compte} />
              <b>{ecrireNombre(nombre)}</b> {dit}
              {nombre > 1 && s}
            </button>
          )
        )
      })}
    </fieldset>
  )
}

interface Compteur {
  readonly compte: Compte
  readonly de: 'bloquants' | 'aJustifier' | 'aSavoir' | 'nonVerifies' | 'permis' | 'justifies'
  readonly dit: string
  /** La marque du pluriel. */
  readonly s?: 's'
}

const COMPTES: readonly Compteur[] = [
  { compte: 'bloquant', de: 'bloquants', dit: 'bloquant', s: 's' },
  { compte: 'a-justifier', de: 'aJustifier', dit: 'à justifier' },
  { compte: 'signalement', de: 'aSavoir', dit: 'à savoir' },
  { compte: 'non-verifie', de: 'nonVerifies', dit: 'non vérifié', s: 's' },
  { compte: 'permis', de: 'permis', dit: 'permis par le texte' },
  { compte: 'justifie', de: 'justifies', dit: 'justifié', s: 's' },
]

/** Les premiers se montrent même à zéro : ce qui n’est pas relevé se voit. */
const TOUJOURS = 4
