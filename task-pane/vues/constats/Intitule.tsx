import type { ComponentChildren } from 'preact'
import { nomDAxe } from '../../../core/constats/index.ts'
import type { ConstatMontre } from '../../../core/examen/index.ts'
import type { Centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { Icone } from './Icone.tsx'

interface Props {
  readonly range: ConstatMontre
  readonly icone: Parameters<typeof Icone>[0]['de']
  /** Sa gravité, ou ce qui en a été décidé. */
  readonly children: ComponentChildren
}

/** Le haut d'un constat : de quelle gravité, pour quel axe et quelle année ; ce qui ne va pas, et de combien. */
export function Intitule({ range: { constat, titre }, icone, children }: Props) {
  const { axe, annee, montants } = constat
  const ou = [axe === null ? null : `Axe ${nomDAxe(axe)}`, annee].filter((dit) => dit !== null)
  return (
    <>
      <p class="tete">
        <Icone de={icone} />
        {children}
        <span>{ou.join(' · ')}</span>
      </p>
      <div class="quoi">
        <h3>{titre}</h3>
        {montants !== null && <b>{ecrireEuros(Math.abs(montants.ecart) as Centimes)}</b>}
      </div>
    </>
  )
}
