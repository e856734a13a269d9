import { a1 } from '../../../core/grille/index.ts'
import type { Axe, Plafond } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  axesAPlafonner,
  CHAMPS_DES_PLAFONDS,
  plafondsSaisis,
  saisirLePlafond,
  typeChoisi,
} from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { MontantsParAxe } from './MontantsParAxe.tsx'
import { luDe, type PropsDeReglage, SAISI_ICI } from './reglage.ts'

/** Les plafonds notifiés : ceux que le classeur dit, avec leur cellule, et ceux que l’on saisit. */
export function Plafonds({ vue, presentation, contrat }: PropsDeReglage) {
  const lu = luDe(vue.etat)
  const saisis = plafondsSaisis(contrat)
  const euros = saisis.genre === 'par-axe' ? saisis.euros : {}
  const lus = (lu?.plafonds ?? []).filter((p) => p.lieu !== null)
  const type = typeChoisi(contrat, presentation) ?? lu?.collectivite.type ?? null
  const dejaDits = presentation.axes
    .map(({ axe }) => axe)
    .filter((axe) => euros[axe] !== undefined || lus.some((p) => p.axe === axe))
  return (
    <section aria-labelledby="pacte-plafonds">
      <h2 id="pacte-plafonds">Plafonds notifiés, par an</h2>
      {saisis.genre === 'par-annee' && (
        <p class="aide">
          Ce classeur garde des plafonds réglés année par année ({saisis.annees.join(', ')}) : ils
          s’appliquent. Une saisie ci-dessous les remplace tous.
        </p>
      )}
      <MontantsParAxe
        id={CHAMPS_DES_PLAFONDS}
        quoi="Axe"
        presentation={presentation}
        axes={axesAPlafonner(type, dejaDits)}
        euros={euros}
        retenir={(axe, valeur) => vue.actions.regler((r) => saisirLePlafond(r, axe, valeur))}
        dire={(axe) => <PlafondLu vue={vue} axe={axe} saisi={euros[axe] !== undefined} lus={lus} />}
      />
    </section>
  )
}

interface Lu {
  readonly vue: Vue
  readonly axe: Axe
  readonly saisi: boolean
  readonly lus: readonly Plafond[]
}

function PlafondLu({ vue, axe, saisi, lus }: Lu) {
  if (saisi) {
    return <p>{SAISI_ICI}</p>
  }
  const siens = sansRepetition(lus.filter((p) => p.axe === axe))
  if (siens.length === 0) {
    return luDe(vue.etat) === null ? null : <p>Non trouvé dans le classeur : saisissez-le.</p>
  }
  return (
    <>
      {siens.map(({ annee, montant, lieu }) => (
        <p key={annee}>
          Lu : {ecrireEuros(montant)}
          {annee === null ? '' : ` en ${annee}`}
          {lieu !== null && (
            <>
              ,{' '}
              <Bouton
                allure="lien"
                agir={() =>
                  vue.actions.allerA({
                    feuille: lieu.feuille,
                    cellule: a1(lieu.ligne, lieu.colonne),
                  })
                }
              >
                {lieu.feuille}!{a1(lieu.ligne, lieu.colonne)}
              </Bouton>
            </>
          )}
        </p>
      ))}
    </>
  )
}

/** Un plafond écrit une seule fois, et prolongé aux autres années, ne se montre qu’une fois. */
function sansRepetition(plafonds: readonly Plafond[]): readonly Plafond[] {
  const dates = plafonds.filter((p) => p.annee !== null).map(cleDuLieu)
  return plafonds.filter((p) => p.annee !== null || !dates.includes(cleDuLieu(p)))
}

function cleDuLieu({ lieu }: Plafond): string {
  return JSON.stringify(lieu)
}
