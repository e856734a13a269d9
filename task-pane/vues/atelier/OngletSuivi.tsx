import { Component } from 'preact'
import type { SuiviEtabli } from '../../../core/etude/index.ts'
import type { Refus } from '../../../core/examen/index.ts'
import { estSuivie, grandsChiffres } from '../../../core/suivi/index.ts'
import { citer, EFFACER } from '../../../manifests/gestes/index.ts'
import type { Issue } from '../../effets/index.ts'
import type { Etude } from '../../etude/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { DepuisLaDerniere } from './DepuisLaDerniere.tsx'
import { Executions } from './Executions.tsx'
import { Exposition } from './Exposition.tsx'
import { GrandsChiffres } from './GrandsChiffres.tsx'
import { aLeFocus, rendreLeFocus } from './garder-le-focus.ts'
import { Pieces } from './Pieces.tsx'

interface Props {
  readonly vue: Vue
  readonly etude: Etude
}

interface Etat {
  /** null : pas encore établi. */
  readonly suivi: SuiviEtabli | Refus | null
  /** Celle du classeur étudié. */
  readonly version: number
}

/** Ce qui est consommé, par axe et par année, et ce que cela expose. */
export class OngletSuivi extends Component<Props, Etat> {
  override state: Etat = { suivi: null, version: 0 }

  override componentDidMount(): void {
    this.etablir()
  }

  override getSnapshotBeforeUpdate = aLeFocus

  override componentDidUpdate(_: Props, __: Etat, avaitLeFocus: boolean): void {
    rendreLeFocus(avaitLeFocus)
  }

  private readonly etablir = (): void => {
    const { vue, etude } = this.props
    const { version } = vue.etat
    vue.actions.consulter('Suivi de l’exécution', async ({ demande }) => {
      const suivi = await etude.suivre(demande)
      this.setState({ suivi, version })
      return { annonce: suivi.genre === 'refus' ? suivi.phrase : 'Suivi établi.' }
    })
  }

  /** Sur des cellules relues : la feuille ne garde jamais un suivi d’avant. */
  private readonly ecrire = (): void => {
    const { vue, etude } = this.props
    const { version } = vue.etat
    vue.actions.consulter('Création de la feuille du suivi', async ({ demande, hote }) => {
      const suivi = await etude.suivre(demande)
      this.setState({ suivi, version })
      if (suivi.genre === 'refus') return direLeRefusDEtude(suivi)
      const nom = await hote.ecrireRapport(suivi.feuille)
      const phrase =
        `Le suivi est dans la feuille «\u00a0${nom}\u00a0»\u00a0: ` +
        `${citer(EFFACER)} la retire avec les marques.`
      return { avis: { genre: 'succes', phrase } }
    })
  }

  override render({ vue }: Props, { suivi, version }: Etat) {
    const raison = attente(vue.etat)
    if (suivi === null) {
      return (
        <div class="vide">
          <p>Lecture de ce qui a été consommé…</p>
          <Bouton raison={raison} agir={this.etablir}>
            Établir le suivi
          </Bouton>
        </div>
      )
    }
    if (suivi.genre === 'refus') {
      return (
        <div class="vide">
          <p>{suivi.phrase}</p>
          <Bouton raison={raison} agir={this.etablir}>
            Lire de nouveau
          </Bouton>
        </div>
      )
    }
    const { execution } = suivi
    return (
      <>
        {version !== vue.etat.version && (
          <div key="perime" class="bandeau perime">
            <p role="status">Le classeur ou ses réglages ont changé depuis ce suivi.</p>
            <Bouton raison={raison} agir={this.etablir}>
              Refaire le suivi
            </Bouton>
          </div>
        )}
        <section aria-labelledby="pacte-suivi">
          <h2 id="pacte-suivi">Suivi de l’exécution</h2>
          {!estSuivie(execution) && (
            <p class="intro">
              Aucun crédit consommé n’est lu dans ce classeur : un consommé vide reste inconnu,
              jamais 0. Ajoutez une colonne « Crédits consommés » en face de la part de l’État.
            </p>
          )}
          <GrandsChiffres chiffres={grandsChiffres(execution)} />
          <Executions lignes={execution.lignes} />
        </section>
        <Exposition execution={execution} />
        <Pieces vue={vue} dossier={suivi.dossier} />
        <DepuisLaDerniere vue={vue} suivi={suivi} refaire={this.etablir} />
        {vue.capacites.feuilles && (
          <div class="boutons">
            <Bouton raison={raison} agir={this.ecrire}>
              Mettre le suivi dans une feuille
            </Bouton>
          </div>
        )}
      </>
    )
  }
}

function direLeRefusDEtude({ phrase }: Refus): Issue {
  return { avis: { genre: 'information', phrase } }
}
