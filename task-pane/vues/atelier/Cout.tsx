import type { PropositionMontree } from '../../../core/etude/index.ts'
import type { Centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'

/** Ce que la proposition change pour chaque financeur : le prix, toujours dit. */
export function Cout({
  proposition: { actions, totaux, effet },
}: {
  readonly proposition: PropositionMontree
}) {
  if (actions.length === 0) return null
  const ecarts: readonly (readonly [string, Centimes])[] = [
    ['État', effet.etat],
    ['Collectivité', effet.collectivite],
    ['FSE+', effet.fse],
    ['CEE', effet.cee],
    ['Coût des actions', effet.cout],
  ]
  return (
    <section aria-labelledby="pacte-cout">
      <h3 id="pacte-cout">Ce que cela coûte</h3>
      <dl class="execution couts">
        {ecarts.map(([nom, ecart]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{ecart === 0 ? 'inchangé' : avecSigne(ecart)}</dd>
          </div>
        ))}
      </dl>
      <p class="aide">C’est un calcul : rien ne dit si ces montants sont souhaitables.</p>
      {totaux.length > 0 && (
        <p class="aide">
          Totaux écrits en dur, qui suivront : {totaux.map((t) => t.cellule).join(', ')}.
        </p>
      )}
    </section>
  )
}

function avecSigne(ecart: Centimes): string {
  return `${ecart > 0 ? '+' : '−'}\u00a0${ecrireEuros(Math.abs(ecart) as Centimes)}`
}
