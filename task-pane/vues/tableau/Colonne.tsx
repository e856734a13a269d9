import { a1, lettreDe } from '../../../core/grille/index.ts'
import type { ColonneComprise } from '../../../core/lecture/index.ts'
import { type ColonneEffective, corriger, type TableauACorriger } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly id: string
  readonly vue: Vue
  readonly tableau: TableauACorriger
  readonly lue: ColonneComprise
  readonly effective: ColonneEffective | undefined
}

/** Une colonne : sa lettre, son en-tête, ce qu’on y lit, pourquoi, et le choix d’autre chose. */
export function Colonne({ id, vue, tableau, lue, effective }: Props) {
  const { actions, etat } = vue
  const { colonne, entete, enteteComplet } = lue
  const lettre = lettreDe(colonne)
  const champ = effective?.champ ?? null
  const motif = direLeMotif(lue, effective)
  const champs = etat.presentation?.champs ?? []
  return (
    <li class={lue.douteuse ? 'colonne douteuse' : 'colonne'}>
      <Bouton
        allure="lien"
        classe="lettre"
        nom={`${lettre}, aller à la colonne`}
        agir={() =>
          actions.allerA({ feuille: tableau.feuille, cellule: a1(tableau.ligne, colonne) })
        }
      >
        {lettre}
      </Bouton>
      <div>
        <label for={id} class="titre">
          {enteteComplet || entete || '(sans en-tête)'}
        </label>
        <select
          id={id}
          value={champ ?? ''}
          aria-describedby={motif === '' ? undefined : `${id}-motif`}
          onChange={(e) => {
            const choisi = champs.find((c) => c.champ === e.currentTarget.value)?.champ ?? null
            actions.regler((r) => corriger(r, tableau, { colonne, entete }, choisi))
          }}
        >
          <option value="">ne sert pas</option>
          {champs.map(({ champ: autre, nom }) => (
            <option key={autre} value={autre}>
              {nom}
              {autre === lue.champ && lue.annee !== null ? ` ${lue.annee}` : ''}
            </option>
          ))}
        </select>
        {motif !== '' && (
          <p id={`${id}-motif`} class="aide">
            {motif}
          </p>
        )}
      </div>
    </li>
  )
}

/** L’en-tête le dit, sans qu’il ait fallu regarder ailleurs. */
export function parSonEntete({ motif, douteuse, champ }: ColonneComprise): boolean {
  return champ !== null && !douteuse && motif.startsWith('en-tête')
}

/** Pourquoi la colonne est lue ainsi ; '' quand son en-tête, juste au-dessus, suffit à le dire. */
function direLeMotif(lue: ColonneComprise, effective?: ColonneEffective): string {
  if (effective !== undefined && effective.champ !== lue.champ) {
    return 'Votre choix, pris en compte à la prochaine vérification.'
  }
  if (effective?.choisie && lue.champ !== null) return 'Votre choix.'
  if (lue.champ === null || parSonEntete(lue)) return ''
  return lue.douteuse ? `À relire\u00a0: ${lue.motif}.` : `Reconnue par\u00a0: ${lue.motif}.`
}
