import { lettreDe } from '../../../core/grille/index.ts'
import { citer, VERIFIER } from '../../../manifests/gestes/index.ts'
import { type CorrectionEcrite, colonnesEffectives, oublierLaCorrection } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { PrendreLaSelection } from './PrendreLaSelection.tsx'

/** Aucun tableau reconnu : l’utilisateur le désigne, colonne par colonne. */
export function Designer({ vue, phrase }: { readonly vue: Vue; readonly phrase: string }) {
  const { gardes } = vue.etat
  const designees = gardes.genre === 'lus' ? (gardes.reglages.correspondances ?? []) : []
  return (
    <section aria-labelledby="pacte-designer">
      <h2 id="pacte-designer">Désigner le tableau vous-même</h2>
      <p>{phrase}</p>
      <p>
        Désignez au moins la colonne des actions et celle de la part de l’État, puis appuyez sur{' '}
        {citer(VERIFIER)}.
      </p>
      <PrendreLaSelection vue={vue} tableau={null} id="pacte-designer-champ" />
      {designees.map((correction) => (
        <Designee key={correction.feuille} vue={vue} correction={correction} />
      ))}
    </section>
  )
}

function Designee({
  vue,
  correction,
}: {
  readonly vue: Vue
  readonly correction: CorrectionEcrite
}) {
  const { actions, etat } = vue
  const { feuille, entete = 1 } = correction
  const colonnes = colonnesEffectives({ feuille, ligne: entete - 1, colonnes: [] }, correction)
  return (
    <>
      <h3>
        Feuille « {feuille} », en-tête ligne {entete}
      </h3>
      <ul class="puces">
        {colonnes.map(({ colonne, champ, entete: texte }) => (
          <li key={colonne}>
            {lettreDe(colonne)} « {texte} » :{' '}
            {etat.presentation?.champs.find((c) => c.champ === champ)?.nom}
          </li>
        ))}
      </ul>
      <Bouton
        raison={attente(etat)}
        agir={() => actions.regler((r) => oublierLaCorrection(r, feuille))}
      >
        Oublier ces colonnes
      </Bouton>
    </>
  )
}
