import type { ComponentChildren } from 'preact'
import type { Presentation } from '../../../core/examen/index.ts'
import type { Axe } from '../../../core/modele/index.ts'
import { ecrireNombre } from '../../../core/nombres/index.ts'
import { lireEuros } from '../../etat/index.ts'
import { Saisie } from '../briques/index.ts'

interface Props {
  /** Début des identifiants des champs, unique dans la page. */
  readonly id: string
  /** Ce que dit chaque libellé, avant le nom de l’axe. */
  readonly quoi: string
  readonly presentation: Presentation
  readonly axes: readonly Axe[]
  readonly euros: Readonly<Partial<Record<Axe, number>>>
  readonly retenir: (axe: Axe, euros: number | undefined) => void
  /** Ce qui se dit sous un champ. */
  readonly dire?: (axe: Axe) => ComponentChildren
}

/** Un montant en euros par axe. */
export function MontantsParAxe({ id, quoi, presentation, axes, euros, retenir, dire }: Props) {
  return (
    <div class="plafonds">
      {presentation.axes
        .filter(({ axe }) => axes.includes(axe))
        .map(({ axe, nom }) => (
          <Saisie
            key={axe}
            id={`${id}-${axe}`}
            libelle={`${quoi} ${nom}`}
            valeur={euros[axe] === undefined ? '' : ecrireNombre(euros[axe])}
            suffixe="€"
            lire={lireEuros}
            retenir={(valeur) => retenir(axe, valeur)}
          >
            {dire?.(axe)}
          </Saisie>
        ))}
    </div>
  )
}
