import { refusDuMotif } from '../../../core/reglages/index.ts'
import { type ConstatRange, direLeLieu } from '../../etat/index.ts'
import { Brouillon } from '../briques/index.ts'
import type { Vue } from '../vue.ts'
import { Boite } from './Boite.tsx'

interface Props {
  readonly vue: Vue
  readonly constat: ConstatRange
}

/** La longueur que les réglages du classeur admettent. */
const LONGUEUR_ADMISE = 2_000

/** Assumer un constat : un motif, daté du jour. */
export function Justifier({ vue: { actions }, constat }: Props) {
  const lieu = direLeLieu(constat.constat)
  return (
    <Brouillon depart="">
      {(motif, changer) => (
        <Boite
          titre="Justifier ce constat"
          bouton="Enregistrer la justification"
          raison={refusDuMotif(motif)}
          fermer={actions.renoncer}
          confirmer={() => actions.justifier(constat, motif.trim())}
        >
          {lieu !== null && <p class="aide">{lieu}</p>}
          <p class="cite">{constat.constat.message}</p>
          <div class="champ">
            <label for="pacte-motif">Motif (obligatoire)</label>
            <textarea
              id="pacte-motif"
              rows={4}
              required
              maxLength={LONGUEUR_ADMISE}
              value={motif}
              aria-describedby="pacte-motif-aide"
              onInput={(e) => changer(e.currentTarget.value)}
            />
            <p id="pacte-motif-aide" class="aide">
              Daté d’aujourd’hui et gardé dans le classeur. Le constat passe dans « Justifiés », sa
              marque disparaît ; il reste dans le rapport. Si le montant change, la justification
              tombe.
            </p>
          </div>
        </Boite>
      )}
    </Brouillon>
  )
}
