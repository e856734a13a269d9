import { direLExecution, type Execution, RESERVE_DU_SUIVI } from '../../../core/suivi/index.ts'

/** Ce qui peut peser sur la dernière année, et ce que les lignes ne comptent pas. */
export function Exposition({ execution }: { readonly execution: Execution }) {
  return (
    <section aria-labelledby="pacte-exposition">
      <h2 id="pacte-exposition">Dernière année du contrat</h2>
      {direLExecution(execution).map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      <p class="aide">{RESERVE_DU_SUIVI}</p>
    </section>
  )
}
