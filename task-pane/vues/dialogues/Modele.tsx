import { INTITULES_DES_TYPES, type TypeCollectivite } from '../../../core/modele/index.ts'
import { MODELE } from '../../../manifests/gestes/index.ts'
import { contratDe, lireAnnee, typeChoisi } from '../../etat/index.ts'
import { Brouillon } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Boite } from './Boite.tsx'

const TYPES = Object.keys(INTITULES_DES_TYPES) as TypeCollectivite[]

/** Ce qu’il faut pour préparer un tableau vide : le type, qui fixe les axes, et l’année. */
export function Modele({ etat, actions, aujourdhui }: Vue) {
  const contrat = etat.gardes.genre === 'lus' ? contratDe(etat.gardes.reglages) : {}
  const lu =
    etat.resultat?.genre === 'verifie' ? etat.resultat.verification.collectivite.type : null
  const depart: Choix = {
    type: typeChoisi(contrat, etat.presentation) ?? lu ?? 'departement',
    texte: String(contrat.annee ?? aujourdhui().slice(0, 4)),
  }
  return (
    <Brouillon depart={depart}>
      {(choix, changer) => <Demande choix={choix} changer={changer} actions={actions} />}
    </Brouillon>
  )
}

interface Choix {
  readonly type: TypeCollectivite
  /** L’année, telle qu’on l’écrit. */
  readonly texte: string
}

interface Props {
  readonly choix: Choix
  readonly changer: (choix: Choix) => void
  readonly actions: Vue['actions']
}

function Demande({ choix, changer, actions }: Props) {
  const { type, texte } = choix
  const annee = lireAnnee(texte)
  const valeur = 'erreur' in annee ? undefined : annee.valeur
  const raison = 'erreur' in annee ? annee.erreur : valeur === undefined ? 'Écrivez l’année.' : null
  return (
    <Boite
      titre={MODELE}
      bouton="Insérer le tableau"
      raison={raison}
      fermer={actions.renoncer}
      confirmer={() => {
        if (valeur !== undefined) actions.insererLeModele({ type, annee: valeur })
      }}
    >
      <p>
        Une feuille neuve, avec les plafonds, les planchers et un tableau d’actions où les parts se
        calculent. Rien d’autre ne change.
      </p>
      <div class="champ">
        <label for="pacte-modele-type">Type de collectivité</label>
        <select
          id="pacte-modele-type"
          value={type}
          onChange={(e) =>
            changer({ ...choix, type: TYPES.find((t) => t === e.currentTarget.value) ?? type })
          }
        >
          {TYPES.map((t) => (
            <option key={t} value={t}>
              {INTITULES_DES_TYPES[t]}
            </option>
          ))}
        </select>
      </div>
      <div class="champ">
        <label for="pacte-modele-annee">Année</label>
        <input
          id="pacte-modele-annee"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={texte}
          onInput={(e) => changer({ ...choix, texte: e.currentTarget.value })}
        />
      </div>
    </Boite>
  )
}
