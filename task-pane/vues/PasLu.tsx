import { Bouton } from './briques/index.ts'
import { attente, type Vue } from './vue.ts'

/** Rien n’est montré du classeur tant qu’il n’est pas lu. */
export function PasLu({ etat, actions }: Vue) {
  return (
    <>
      <p>Le classeur n’a pas encore été lu.</p>
      <Bouton raison={attente(etat)} agir={actions.lire}>
        Lire le classeur
      </Bouton>
    </>
  )
}
