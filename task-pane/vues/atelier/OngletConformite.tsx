import { Component } from 'preact'
import { pluriel } from '../../../core/constats/index.ts'
import type {
  ConformiteEtudiee,
  FaconMontree,
  PlancherMontre,
  PropositionMontree,
} from '../../../core/etude/index.ts'
import type { Refus } from '../../../core/examen/index.ts'
import type { Etude } from '../../etude/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { ActionAChanger } from './ActionAChanger.tsx'
import { CeQuiEstTenu } from './CeQuiEstTenu.tsx'
import { Cout } from './Cout.tsx'
import { Facons } from './Facons.tsx'
import { aLeFocus, rendreLeFocus } from './garder-le-focus.ts'
import { Phrases } from './Phrases.tsx'
import { type Choix, type FaconsDuPlancher, suivreLesPlanchers } from './suivre-les-planchers.ts'

interface Props {
  readonly vue: Vue
  readonly etude: Etude
}

interface Etat {
  /** null : pas encore demandée. */
  readonly etudiee: ConformiteEtudiee | Refus | null
  readonly choix: Choix
  /** Celui de la proposition montrée. */
  readonly etudie: Choix
  /** Les planchers de cette proposition. */
  readonly planchers: readonly FaconsDuPlancher[]
  /** Celle du classeur étudié. */
  readonly version: number
}

/** Les cellules à changer pour lever les bloquants chiffrés ; rien n’est écrit sans un geste. */
export class OngletConformite extends Component<Props, Etat> {
  override state: Etat = {
    etudiee: null,
    choix: DEPART,
    etudie: DEPART,
    planchers: [],
    version: 0,
  }

  override getSnapshotBeforeUpdate = aLeFocus

  override componentDidUpdate(_: Props, __: Etat, avaitLeFocus: boolean): void {
    rendreLeFocus(avaitLeFocus)
  }

  private readonly proposer = (change: Partial<Choix> = {}): void => {
    const { vue, etude } = this.props
    const { version } = vue.etat
    const { choix: avant } = this.state
    const choix = Object.keys(change).length === 0 ? avant : { ...avant, ...change }
    this.setState({ choix })
    vue.actions.consulter('Recherche d’une mise en conformité', async ({ demande }) => {
      const etudiee = await etude.proposer({ ...demande, ...choix })
      this.setState((avant) => ({
        etudiee,
        etudie: choix,
        version,
        planchers:
          etudiee.genre === 'refus'
            ? []
            : suivreLesPlanchers(
                etudiee.retenue,
                avant.planchers,
                { choix: avant.etudie, version: avant.version },
                { choix, version },
              ),
      }))
      return { annonce: etudiee.genre === 'refus' ? etudiee.phrase : etudiee.retenue.phrase }
    })
  }

  private readonly comparer = (plancher: PlancherMontre): void => {
    const { vue, etude } = this.props
    const { etudie } = this.state
    vue.actions.consulter('Comparaison des façons d’atteindre un plancher', async ({ demande }) => {
      const etudiees = await etude.comparer({ ...demande, ...etudie, plancher })
      if (etudiees.genre === 'refus') return { annonce: etudiees.phrase }
      const { facons } = etudiees
      this.setState(({ planchers }) => ({
        planchers: planchers.map((de) =>
          de.plancher.cle === plancher.cle ? { ...de, facons } : de,
        ),
      }))
      return { annonce: direCombien(facons.length) }
    })
  }

  private readonly choisir = ({ cle }: PlancherMontre, facon: FaconMontree['facon']): void => {
    const { [cle]: _, ...autres } = this.state.choix.facons
    this.proposer({ facons: facon === null ? autres : { ...autres, [cle]: facon } })
  }

  // Une clé chacun : le bouton qui a le focus ne devient jamais un autre.
  override render({ vue }: Props, { etudiee, choix, etudie, planchers, version }: Etat) {
    const raison = attente(vue.etat)
    if (etudiee === null) {
      return (
        <div key="demande" class="vide">
          <p>
            Pacte cherche les cellules à changer pour lever les bloquants qui tiennent à un montant,
            le moins possible, et rejoue toutes les règles. Rien n’est écrit sans votre accord.
          </p>
          <Bouton raison={raison} agir={() => this.proposer()}>
            Proposer une mise en conformité
          </Bouton>
        </div>
      )
    }
    if (etudiee.genre === 'refus') {
      return (
        <div key="refus" class="vide">
          <p>{etudiee.phrase}</p>
          <Bouton raison={raison} agir={() => this.proposer()}>
            Chercher de nouveau
          </Bouton>
        </div>
      )
    }
    const { retenue, siLesCoutsChangent, autresBloquants } = etudiee
    if (vue.etat.faites.some(({ ecritures }) => ecritures === retenue.ecritures)) {
      return (
        <div key="ecrite" class="vide">
          <p>{direLEcrite(retenue.ecritures.length)}</p>
          <Bouton raison={raison} agir={() => this.proposer()}>
            Chercher de nouveau
          </Bouton>
        </div>
      )
    }
    const perimee = version !== vue.etat.version || (choix !== etudie && raison === null)
    return (
      <>
        {perimee && (
          <div key="perime" class="bandeau perime">
            <p role="status">
              Le classeur, ses réglages ou vos choix ont changé depuis cette proposition.
            </p>
            <Bouton raison={raison} agir={() => this.proposer()}>
              Proposer de nouveau
            </Bouton>
          </div>
        )}
        <h2>Mise en conformité</h2>
        <p class={`verdict${classeDe(retenue)}`}>{retenue.phrase}</p>
        {siLesCoutsChangent !== null && (
          <div key="couts" class="bandeau information">
            <p>Si le coût d’une action peut changer : {siLesCoutsChangent.phrase}</p>
            <Bouton raison={raison} agir={() => this.proposer({ couts: 'libres' })}>
              Laisser les coûts changer
            </Bouton>
          </div>
        )}
        {!(choix === DEPART && retenue.actions.length + retenue.restent.length === 0) && (
          <CeQuiEstTenu choix={choix} axes={etudiee.axes} raison={raison} choisir={this.proposer} />
        )}
        <Cout proposition={retenue} />
        {planchers.map((de) => (
          <Facons
            key={de.plancher.cle}
            de={de}
            choisie={choix.facons[de.plancher.cle] ?? null}
            raison={perimee ? PERIMEE : raison}
            comparer={() => this.comparer(de.plancher)}
            choisir={(facon) => this.choisir(de.plancher, facon)}
          />
        ))}
        {retenue.actions.map((action) => (
          <ActionAChanger
            key={action.titre}
            vue={vue}
            action={action}
            tenir={(cellules) => {
              const { tenus } = choix
              this.proposer({ tenus: { ...tenus, cellules: [...tenus.cellules, ...cellules] } })
            }}
          />
        ))}
        <Phrases titre="Ce qui reste, et pourquoi" phrases={retenue.restent} />
        <Phrases titre="Ce que ces changements font naître" phrases={retenue.nouveaux} />
        <Phrases titre="Bloquants qu’aucun montant ne lève" phrases={autresBloquants} />
        {retenue.ecritures.length > 0 && (
          <div class="boutons">
            <Bouton
              allure="principal"
              raison={perimee ? PERIMEE : raison}
              agir={() =>
                vue.actions.demander({
                  genre: 'appliquer',
                  ecritures: retenue.ecritures,
                  effet: retenue.phrase,
                })
              }
            >
              {direLEcriture(retenue.ecritures.length)}
            </Bouton>
          </div>
        )}
      </>
    )
  }
}

const DEPART: Choix = {
  couts: 'tenus',
  tenus: { cellules: [], champs: [], axes: [] },
  facons: {},
}

const PERIMEE = 'Le classeur a changé\u00a0: proposez de nouveau avant d’écrire.'

function direLEcriture(cellules: number): string {
  return cellules < 2 ? 'Écrire la cellule…' : `Écrire les ${cellules} cellules…`
}

function direLEcrite(cellules: number): string {
  return `Cette proposition est écrite\u00a0: ${pluriel(cellules, 'cellule changée', 'cellules changées')}.`
}

function direCombien(facons: number): string {
  return facons === 0
    ? 'Il n’y a pas d’autre façon d’atteindre ce plancher.'
    : `${facons} façons d’atteindre ce plancher, la moins chère pour la collectivité d’abord.`
}

function classeDe({ etat }: PropositionMontree): string {
  return etat === 'partielle' ? ' manquements' : ''
}
