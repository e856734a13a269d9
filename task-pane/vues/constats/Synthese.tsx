import { nomDAnnee, nomDAxe } from '../../../core/constats/index.ts'
import type { AxeMontre } from '../../../core/examen/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { parAnnee } from '../../etat/index.ts'
import { Repli } from '../briques/index.ts'
import { Barre } from './Barre.tsx'

interface Props {
  readonly lignes: readonly AxeMontre[]
  /** Celle de la lecture, quand le classeur a changé depuis ; null : il n’a pas changé. */
  readonly heure: string | null
}

/** Les crédits de chaque axe face à son plancher et à son plafond, année par année. */
export function Synthese({ lignes, heure }: Props) {
  if (lignes.length === 0) return null
  const annees = parAnnee(lignes)
  const [seule] = annees
  return (
    <section aria-labelledby="pacte-synthese">
      <h2 id="pacte-synthese">Crédits de l’État par axe{heure !== null && `, à ${heure}`}</h2>
      <p class="aide legende">
        <Legende classe="programme" /> programmé <Legende classe="plancher" /> plancher{' '}
        <Legende classe="plafond" /> plafond
      </p>
      {annees.length === 1 && seule !== undefined ? (
        <Axes lignes={seule.lignes} />
      ) : (
        annees.map(({ annee, lignes: siennes }) => {
          const defauts = siennes.filter((l) => l.enDefaut).length
          return (
            <Repli
              key={annee}
              titre={nomDAnnee(annee)}
              mention={direLAnnee(siennes)}
              ouvert={defauts > 0}
            >
              <Axes lignes={siennes} />
            </Repli>
          )
        })
      )}
    </section>
  )
}

function Legende({ classe }: { readonly classe: string }) {
  return (
    <svg class="cle" viewBox="0 0 14 14" aria-hidden="true">
      {classe === 'plancher' ? (
        <line class="plancher" x1="7" x2="7" y1="0" y2="14" />
      ) : (
        <rect class={classe} x="1" y="3" width="12" height="8" />
      )}
    </svg>
  )
}

function Axes({ lignes }: { readonly lignes: readonly AxeMontre[] }) {
  return (
    <ul class="axes">
      {lignes.map((ligne) => (
        <li key={ligne.axe} class={classeDe(ligne)}>
          <p class="nom">
            <strong>{nomDAxe(ligne.axe)}</strong>
            <span class="montant">{ecrireEuros(ligne.programme)}</span>
          </p>
          <Barre ligne={ligne} />
          <p class="situation">{ligne.situation}</p>
          <p class="aide">{ligne.bornes}</p>
        </li>
      ))}
    </ul>
  )
}

function direLAnnee(lignes: readonly AxeMontre[]): string {
  const defauts = lignes.filter((l) => l.enDefaut).length
  if (defauts > 0) return `${defauts} à corriger`
  const connues = lignes.every((l) => l.reste !== null && l.manque !== null)
  return connues ? 'dans les bornes' : 'à compléter'
}

function classeDe(ligne: AxeMontre): string {
  const ensemble = ligne.axe === null ? ' ensemble' : ''
  return `axe${ensemble}${ligne.enDefaut ? ' defaut' : ''}`
}
