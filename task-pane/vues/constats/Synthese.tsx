import { nomDAnnee, nomDAxe } from '../../../core/constats/index.ts'
import type { AxeMontre } from '../../../core/examen/index.ts'
import { nomCite } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { champDuPlafond, parAnnee } from '../../etat/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Barre } from './Barre.tsx'

interface Props {
  readonly vue: Vue
  readonly lignes: readonly AxeMontre[]
  /** Celle de la lecture, quand le classeur a changé depuis ; null : il n’a pas changé. */
  readonly heure: string | null
}

/** Les crédits de chaque axe face à son plancher et à son plafond, année par année. */
export function Synthese({ vue, lignes, heure }: Props) {
  if (lignes.length === 0) return null
  const annees = parAnnee(lignes)
  const [seule] = annees
  return (
    <section aria-labelledby="pacte-synthese">
      <h2 id="pacte-synthese">Crédits de l’État par axe{heure !== null && `, à ${heure}`}</h2>
      {annees.length === 1 && seule !== undefined ? (
        <Axes vue={vue} lignes={seule.lignes} />
      ) : (
        annees.map(({ annee, lignes: siennes }) => (
          <Repli
            key={annee}
            titre={nomDAnnee(annee)}
            mention={direLAnnee(siennes)}
            ouvert={siennes.some((l) => l.enDefaut)}
          >
            <Axes vue={vue} lignes={siennes} />
          </Repli>
        ))
      )}
    </section>
  )
}

function Axes({ vue, lignes }: Pick<Props, 'vue' | 'lignes'>) {
  return (
    <>
      <ul class="axes">
        {lignes.map((ligne) => (
          <li key={ligne.axe} class={classeDe(ligne)}>
            <p class="nom">
              <strong>{nomDAxe(ligne.axe)}</strong> <span>{ecrireEuros(ligne.programme)}</span>{' '}
              <Situation vue={vue} ligne={ligne} />
            </p>
            <Barre ligne={ligne} />
          </li>
        ))}
      </ul>
      {lignes.some(({ plafond }) => plafond !== null) && (
        <p class="aide legende">
          <Legende classe="programme" /> programmé
          {lignes.some(({ manque }) => (manque ?? 0) > 0) && (
            <>
              {' '}
              <Legende classe="manque" /> manque
            </>
          )}
        </p>
      )}
    </>
  )
}

/** Un plafond que l’on peut saisir mène à son champ. */
function Situation({ vue, ligne }: { readonly vue: Vue; readonly ligne: AxeMontre }) {
  const { axe, plafond, situation } = ligne
  if (plafond !== null || axe === null) return <span class="situation">{situation}</span>
  return (
    <Bouton
      allure="lien"
      classe="situation"
      nom={`Plafond inconnu — le saisir, axe ${nomCite(axe)}`}
      agir={() => vue.actions.allerAuChamp('contrat', champDuPlafond(axe))}
    >
      Plafond inconnu — le saisir
    </Bouton>
  )
}

function Legende({ classe }: { readonly classe: string }) {
  return (
    <svg class="cle" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
      <rect class={classe} x="0.5" y="0.5" width="13" height="11" />
    </svg>
  )
}

function direLAnnee(lignes: readonly AxeMontre[]): string {
  const defauts = lignes.filter((l) => l.enDefaut).length
  if (defauts > 0) return `${defauts} hors bornes`
  const connues = lignes.every((l) => l.reste !== null && l.manque !== null)
  return connues ? 'dans les bornes' : 'à compléter'
}

function classeDe(ligne: AxeMontre): string {
  return `axe${ligne.axe === null ? ' ensemble' : ''}${ligne.enDefaut ? ' defaut' : ''}`
}
