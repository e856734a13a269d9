import { pluriel } from '../../../core/constats/index.ts'
import { type Dialogue, direLaValeur } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'
import { Boite } from './Boite.tsx'

interface Props {
  readonly vue: Vue
  readonly dialogue: Extract<Dialogue, { genre: 'appliquer' }>
}

/** Chaque cellule, avant et après, puis ce que l’ensemble fait : rien n’est écrit avant d’avoir dit oui. */
export function Appliquer({ vue: { actions }, dialogue }: Props) {
  const { ecritures, effet } = dialogue
  const cellules = pluriel(ecritures.length, 'cellule', 'cellules')
  return (
    <Boite
      titre={effet === undefined ? 'Appliquer la correction\u00a0?' : `Écrire ${cellules}\u00a0?`}
      bouton={effet === undefined ? 'Écrire la correction' : `Écrire ${cellules}`}
      fermer={actions.renoncer}
      confirmer={() => actions.appliquer(dialogue)}
    >
      <dl class="avant-apres">
        {ecritures.flatMap(({ feuille, cellule, champ, avant, apres }) => [
          <dt key={`${feuille} ${cellule}`}>
            {feuille}!{cellule} {champ}
          </dt>,
          <dd key={`${feuille} ${cellule} avant`}>
            {direLaValeur(avant)} → <strong>{direLaValeur(apres)}</strong>
          </dd>,
        ])}
      </dl>
      <p class="aide">{effet ?? EFFET_D_UNE_CORRECTION} « Annuler » remettra tout comme avant.</p>
    </Boite>
  )
}

const EFFET_D_UNE_CORRECTION =
  'Les règles, rejouées avec ces valeurs, lèvent ce constat et n’en ajoutent aucun\u00a0; un constat ' +
  'déjà relevé peut changer de montant.'
