import { EFFACER } from '../../../manifests/gestes/index.ts'
import type { Vue } from '../vue.ts'
import { Appliquer } from './Appliquer.tsx'
import { Boite } from './Boite.tsx'
import { Figer } from './Figer.tsx'
import { Justifier } from './Justifier.tsx'
import { Modele } from './Modele.tsx'

/** La demande en cours, s’il y en a une. */
export function Dialogues(vue: Vue) {
  const { actions, etat } = vue
  const { dialogue } = etat
  switch (dialogue?.genre) {
    case undefined:
      return null
    case 'appliquer':
      return <Appliquer vue={vue} dialogue={dialogue} />
    case 'justifier':
      return <Justifier vue={vue} constat={dialogue.constat} />
    case 'modele':
      return <Modele {...vue} />
    case 'figer':
      return <Figer vue={vue} comptes={dialogue.comptes} />
    case 'effacer':
      return (
        <Boite
          titre="Effacer sans pouvoir annuler ?"
          bouton={EFFACER}
          fermer={actions.renoncer}
          confirmer={actions.effacer}
        >
          <p>
            Pacte n’a pas pu vérifier ce classeur : il ne saurait pas remettre ce qu’il retire.
            Couleurs, notes et feuilles de Pacte seront effacées, et cela ne pourra pas être annulé.
            Vos cellules ne changent pas.
          </p>
        </Boite>
      )
    case 'oublier':
      return (
        <Boite
          titre="Oublier les réglages de ce classeur ?"
          bouton="Oublier les réglages"
          fermer={actions.renoncer}
          confirmer={actions.oublierLesReglages}
        >
          <p>
            Plafonds saisis, colonnes corrigées, interprétations, justifications, état des pièces et
            vérifications retenues, gardés dans ce classeur, seront effacés. Vos cellules ne
            changent pas.
          </p>
        </Boite>
      )
  }
}
