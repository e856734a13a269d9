import { type ConstatRange, voisin } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly liste: readonly ConstatRange[]
}

/** Passer d’un constat à l’autre, la feuille suit. */
export function Parcours({ vue: { etat, actions }, liste }: Props) {
  const rang = liste.findIndex((c) => c.numero === etat.courant)
  const bout = (pas: 1 | -1, phrase: string) =>
    voisin(liste, etat.courant, pas) === null ? phrase : null
  return (
    <nav class="parcours" aria-label="Parcourir les constats">
      <Bouton
        nom="Constat précédent"
        raison={bout(-1, 'Vous êtes au premier constat.')}
        agir={() => actions.allerAuVoisin(-1)}
      >
        <span aria-hidden="true">‹</span> précédent
      </Bouton>
      <span class="rang">
        {rang < 0 ? '–' : rang + 1} / {liste.length}
      </span>
      <Bouton
        nom="Constat suivant"
        raison={bout(1, 'Vous êtes au dernier constat.')}
        agir={() => actions.allerAuVoisin(1)}
      >
        suivant <span aria-hidden="true">›</span>
      </Bouton>
    </nav>
  )
}
