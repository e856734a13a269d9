import { Component } from 'preact'
import type { ConformiteEtudiee, PropositionMontree } from '../../../core/etude/index.ts'
import type { Refus } from '../../../core/examen/index.ts'
import type { Etude } from '../../etude/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { ActionAChanger } from './ActionAChanger.tsx'
import { Cout } from './Cout.tsx'
import { Phrases } from './Phrases.tsx'

interface Props {
  readonly vue: Vue
  readonly etude: Etude
}

interface Etat {
  /** null : pas encore demandée. */
  readonly etudiee: ConformiteEtudiee | Refus | null
  readonly couts: 'tenus' | 'libres'
  /** Cellules à ne pas toucher : « Feuille!B12 ». */
  readonly tenues: readonly string[]
  /** Celle du classeur étudié. */
  readonly version: number
}

/** Les cellules à changer pour lever les bloquants chiffrés ; rien n’est écrit sans un geste. */
export class OngletConformite extends Component<Props, Etat> {
  override state: Etat = { etudiee: null, couts: 'tenus', tenues: [], version: 0 }

  private readonly proposer = (change: Partial<Pick<Etat, 'couts' | 'tenues'>> = {}): void => {
    const { vue, etude } = this.props
    const { version } = vue.etat
    const { couts = this.state.couts, tenues = this.state.tenues } = change
    vue.actions.consulter('Recherche d’une mise en conformité', async ({ demande }) => {
      const etudiee = await etude.proposer({ ...demande, couts, tenues })
      this.setState({ etudiee, couts, tenues, version })
      return { annonce: etudiee.genre === 'refus' ? etudiee.phrase : etudiee.retenue.phrase }
    })
  }

  override render({ vue }: Props, { etudiee, couts, tenues, version }: Etat) {
    const raison = attente(vue.etat)
    if (etudiee === null) {
      return (
        <div class="vide">
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
        <div class="vide">
          <p>{etudiee.phrase}</p>
          <Bouton raison={raison} agir={() => this.proposer()}>
            Chercher de nouveau
          </Bouton>
        </div>
      )
    }
    const { retenue, siLesCoutsChangent, autresBloquants } = etudiee
    const perimee = version !== vue.etat.version
    return (
      <>
        {perimee && (
          <div class="bandeau perime">
            <p role="status">Le classeur ou ses réglages ont changé depuis cette proposition.</p>
            <Bouton raison={raison} agir={() => this.proposer()}>
              Proposer de nouveau
            </Bouton>
          </div>
        )}
        <h2>Mise en conformité</h2>
        <p class={`verdict${classeDe(retenue)}`}>{retenue.phrase}</p>
        {siLesCoutsChangent !== null && (
          <div class="bandeau information">
            <p>Si le coût d’une action peut changer : {siLesCoutsChangent.phrase}</p>
            <Bouton raison={raison} agir={() => this.proposer({ couts: 'libres' })}>
              Laisser les coûts changer
            </Bouton>
          </div>
        )}
        {couts === 'libres' && (
          <Bouton raison={raison} agir={() => this.proposer({ couts: 'tenus' })}>
            Ne pas toucher aux coûts
          </Bouton>
        )}
        <Cout proposition={retenue} />
        {retenue.actions.map((action) => (
          <ActionAChanger
            key={action.titre}
            vue={vue}
            action={action}
            tenir={(cellules) => this.proposer({ tenues: [...tenues, ...cellules] })}
          />
        ))}
        {tenues.length > 0 && (
          <section aria-labelledby="pacte-tenues">
            <h3 id="pacte-tenues">Cellules tenues</h3>
            <p>{tenues.join(', ')} : la proposition n’y touche pas.</p>
            <Bouton raison={raison} agir={() => this.proposer({ tenues: [] })}>
              Les libérer toutes
            </Bouton>
          </section>
        )}
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
              Écrire les cellules…
            </Bouton>
          </div>
        )}
      </>
    )
  }
}

const PERIMEE = 'Le classeur a changé\u00a0: proposez de nouveau avant d’écrire.'

function classeDe({ etat }: PropositionMontree): string {
  return etat === 'partielle' ? ' manquements' : ''
}
