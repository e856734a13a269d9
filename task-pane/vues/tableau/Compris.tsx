import { plageEnA1 } from '../../../core/grille/index.ts'
import type { Role, TableauCompris } from '../../../core/lecture/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { Bouton } from '../briques/index.ts'
import { teinteDe } from './roles.ts'
import type { Zone } from './zones.ts'

interface Props {
  readonly id: string
  readonly tableau: TableauCompris
  readonly zones: readonly Zone[]
  readonly nommer: (role: Role) => string
  readonly corrigible: boolean
  readonly choisir: (rang: number) => void
}

/** La légende de la miniature, qui dit tout en mots : rien ne tient à la couleur ni à la souris. */
export function Compris({ id, tableau, zones, nommer, corrigible, choisir }: Props) {
  const autour = (['totaux', 'intitules'] as const).flatMap((role) => {
    const plage = tableau.zones[role]
    return plage === undefined ? [] : [{ role, plage }]
  })
  return (
    <>
      <h3 id={id}>Ce qui a été compris</h3>
      <ul class="zones" aria-labelledby={id}>
        {zones.map((zone) => {
          const geste = corrigible ? 'Changer' : 'Voir'
          const { rang, role, place, entete, motif, montant } = zone
          return (
            <li key={rang} class={zone.douteuse ? 'douteuse' : undefined}>
              <span class={`cle-de-zone ${teinteDe(role)}`} aria-hidden="true" />
              <span>
                <strong>{nommer(role)}</strong>{' '}
                <span class="place">
                  {place}
                  {entete !== '' && ` «\u00a0${entete}\u00a0»`}
                  {montant !== null && ` · ${ecrireEuros(montant)}`}
                </span>
                {motif !== '' && <span class="aide motif">{motif}</span>}
              </span>
              <Bouton
                allure="lien"
                nom={`${geste}\u00a0: ${nommer(role)}, ${place}`}
                agir={() => choisir(rang)}
              >
                {geste}
              </Bouton>
            </li>
          )
        })}
        {autour.map(({ role, plage }) => (
          <li key={role}>
            <span class={`cle-de-zone ${teinteDe(role)}`} aria-hidden="true" />
            <span>
              <strong>{nommer(role)}</strong>{' '}
              <span class="place">
                {plage.haut === plage.bas
                  ? `ligne ${plage.haut + 1}`
                  : `entre ${plageEnA1(plage).replace(':', ' et ')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
