import { direLesAnnees, pluriel } from '../../../core/constats/index.ts'
import { a1, type Plage } from '../../../core/grille/index.ts'
import type { Miniature as Dessin, Role, TableauCompris } from '../../../core/lecture/index.ts'
import type { Champ, Disposition, Unite } from '../../../core/modele/index.ts'
import {
  aCorriger,
  colonnesEffectives,
  confirmer,
  correctionDe,
  corriger,
  corrigerLUnite,
  direLUnite,
  oublierLaCorrection,
} from '../../etat/index.ts'
import { Bouton, Brouillon } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { Choix } from './Choix.tsx'
import { Compris } from './Compris.tsx'
import { Miniature } from './Miniature.tsx'
import { PrendreLaSelection } from './PrendreLaSelection.tsx'
import { NOMS_AUTOUR } from './roles.ts'
import { type Zone, zonesDuTableau } from './zones.ts'

interface Props {
  readonly vue: Vue
  readonly tableau: TableauCompris
  readonly dessin: Dessin
  readonly rang: number
  /** Combien de tableaux porte la même feuille. */
  readonly surLaFeuille: number
}

const UNITES: readonly Unite[] = ['EUR', 'kEUR', 'MEUR']

const RANGEMENTS: Readonly<Record<Disposition, string>> = {
  lignes: 'une par ligne',
  colonnes: 'une par colonne',
  blocs: 'plusieurs lignes pour chacune',
  longue: 'une ligne par action et par financeur',
  fiche: 'une fiche pour chacune',
}

/** La zone ouverte, et ce qui l’a ouverte : le focus y revient. */
interface Ouverte {
  readonly rang: number
  readonly par: Element | null
}

/** Un tableau lu : sa feuille en miniature, ce qui y a été compris, et la zone que l’on corrige. */
export function Tableau({ vue, tableau, dessin, rang, surLaFeuille }: Props) {
  const { etat, actions } = vue
  const { gardes } = etat
  const aChanger = aCorriger(tableau, surLaFeuille > 1)
  const correction = gardes.genre === 'lus' ? correctionDe(gardes.reglages, aChanger) : undefined
  const effectives = new Map(
    colonnesEffectives(aChanger, correction).map((c) => [c.colonne, c] as const),
  )
  const zones = zonesDuTableau(tableau, effectives)
  const corrigible = tableau.disposition === 'lignes'
  const id = `pacte-tableau-${rang}`
  const nommer = (role: Role): string =>
    NOMS_AUTOUR[role] ?? etat.presentation?.champs.find((c) => c.champ === role)?.nom ?? role

  function retenir(
    { rang: colonne, champ: lu, douteuse, entete }: Zone,
    voulu: Champ | null,
  ): void {
    const repere = tableau.colonnes.find((c) => c.colonne === colonne)?.entete ?? entete
    actions.regler((r) =>
      voulu === lu
        ? voulu !== null && douteuse
          ? confirmer(r, aChanger, voulu)
          : r
        : corriger(r, aChanger, { colonne, entete: repere }, voulu),
    )
  }

  return (
    <section aria-labelledby={id} class="tableau">
      <h2 id={id}>Feuille « {tableau.feuille} »</h2>
      <p>{resumer(tableau, zones)}</p>
      {dessin.autres.length > 0 && (
        <p class="aide">
          Lue avec {pluriel(dessin.autres.length, 'autre feuille', 'autres feuilles')} :{' '}
          {dessin.autres.join(', ')}.
        </p>
      )}
      <Brouillon<Ouverte | null> depart={null}>
        {(ouverte, ouvrir) => {
          const choisie = zones.find((z) => z.rang === ouverte?.rang)
          const choisir = (r: number) => ouvrir({ rang: r, par: document.activeElement })
          const fermer = () => {
            ouvrir(null)
            if (ouverte?.par instanceof HTMLElement) ouverte.par.focus()
          }
          return (
            <>
              <Miniature
                id={`${id}-mini`}
                nom={`Feuille «\u00a0${tableau.feuille}\u00a0» en miniature`}
                dessin={dessin}
                zones={zones}
                nommer={nommer}
                choisie={ouverte?.rang ?? null}
                choisir={choisir}
              />
              <p class="aide">
                Choisissez une zone pour la corriger : un clic, ou les flèches puis Entrée. Tirets :
                à confirmer. Hachures : laissé de côté. {direLaBorne(dessin)}
              </p>
              {choisie !== undefined && (
                <Choix
                  key={choisie.rang}
                  id={`${id}-choix`}
                  vue={vue}
                  zone={choisie}
                  corrigible={corrigible}
                  confirmer={(champ) => {
                    retenir(choisie, champ)
                    fermer()
                  }}
                  fermer={fermer}
                  voir={() =>
                    actions.allerA({
                      feuille: tableau.feuille,
                      cellule: celluleDe(tableau, choisie),
                    })
                  }
                />
              )}
              <Compris
                id={`${id}-compris`}
                tableau={tableau}
                zones={zones}
                nommer={nommer}
                corrigible={corrigible}
                choisir={choisir}
              />
            </>
          )
        }}
      </Brouillon>
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
            if (unite !== undefined) actions.regler((r) => corrigerLUnite(r, aChanger, unite))
          }}
        >
          {UNITES.map((unite) => (
            <option key={unite} value={unite}>
              {direLUnite(unite)}
            </option>
          ))}
        </select>
      </div>
      {corrigible && <PrendreLaSelection vue={vue} tableau={aChanger} id={`${id}-selection`} />}
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

function resumer(
  { nombreDActions, disposition, annees }: TableauCompris,
  zones: readonly Zone[],
): string {
  const aConfirmer = zones.filter((z) => z.douteuse).length
  const laissees = zones.filter((z) => z.champ === null).length
  const lues = pluriel(nombreDActions, 'action lue', 'actions lues')
  const dites = [
    `${lues}, ${RANGEMENTS[disposition]}${annees.length > 0 ? `, ${direLesAnnees(annees)}` : ''}`,
    ...(aConfirmer === 0 ? [] : [pluriel(aConfirmer, 'zone à confirmer', 'zones à confirmer')]),
    ...(laissees === 0
      ? []
      : [pluriel(laissees, 'zone laissée de côté', 'zones laissées de côté')]),
  ]
  return `${dites.join('\u00a0; ')}.`
}

/** Une grande feuille ne se dessine pas toute. */
function direLaBorne({ lignes, colonnes, lignesTues, colonnesTues }: Dessin): string {
  const dites = [
    ...(lignesTues === 0 ? [] : [`${lignes.length} lignes sur ${lignes.length + lignesTues}`]),
    ...(colonnesTues === 0
      ? []
      : [`${colonnes.length} colonnes sur ${colonnes.length + colonnesTues}`]),
  ]
  return dites.length === 0 ? '' : `Le dessin en montre ${dites.join(' et ')}.`
}

/** La première cellule d’une zone. */
function celluleDe(tableau: TableauCompris, { rang, champ }: Zone): string {
  if (tableau.disposition === 'lignes') return a1(tableau.entete.bas, rang)
  const plage: Plage | undefined =
    tableau.zones[champ ?? ''] ?? tableau.laisseDeCote.find((l) => l.colonne === rang)?.plage
  return plage === undefined ? 'A1' : a1(plage.haut, plage.gauche)
}
