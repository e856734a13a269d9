import { direLaValeur } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'
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
    case 'appliquer': {
      const { feuille, cellule, avant, apres } = dialogue.ecriture
      return (
        <Boite
          titre="Appliquer la correction ?"
          bouton="Écrire dans la cellule"
          fermer={actions.renoncer}
          confirmer={() => actions.appliquer(dialogue)}
        >
          <dl class="avant-apres">
            <dt>Cellule</dt>
            <dd>
              {feuille}!{cellule}
            </dd>
            <dt>Avant</dt>
            <dd>{direLaValeur(avant)}</dd>
            <dt>Après</dt>
            <dd>
              <strong>{direLaValeur(apres)}</strong>
            </dd>
          </dl>
          <p class="aide">Vous pourrez la remettre comme avant par « Annuler ».</p>
        </Boite>
      )
    }
    case 'justifier':
      return <Justifier vue={vue} constat={dialogue.constat} />
    case 'modele':
      return <Modele {...vue} />
    case 'figer':
      return <Figer vue={vue} comptes={dialogue.comptes} />
    case 'oublier':
      return (
        <Boite
          titre="Oublier les réglages de ce classeur ?"
          bouton="Oublier les réglages"
          fermer={actions.renoncer}
          confirmer={actions.oublierLesReglages}
        >
          <p>
            Plafonds saisis, colonnes corrigées, interprétations et justifications gardés dans ce
            classeur seront effacés. Vos cellules ne changent pas.
          </p>
        </Boite>
      )
  }
}
