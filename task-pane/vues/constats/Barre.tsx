import type { AxeMontre } from '../../../core/examen/index.ts'
import { ecrireNombre } from '../../../core/nombres/index.ts'

const LARGEUR = 300

/** Le programmé et ce qui manque, dans le cadre du plafond ; le texte à côté dit la même chose. */
export function Barre({ ligne }: { readonly ligne: AxeMontre }) {
  const { plafond, plancher, programme, manque } = ligne
  if (plafond === null || plafond <= 0) return null
  const plein = Math.max(plafond, programme)
  const longueur = (montant: number) => Math.max(0, (montant / plein) * LARGEUR)
  const trait = plancher === null ? null : longueur(plancher)
  return (
    <>
      <svg
        class="barre"
        viewBox={`0 0 ${LARGEUR} 16`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="plafond" x="0" y="2" width={longueur(plafond)} height="12" />
        <rect class="programme" x="0" y="4" width={longueur(programme)} height="8" />
        {manque !== null && manque > 0 && (
          <rect class="manque" x={longueur(programme)} y="4" width={longueur(manque)} height="8" />
        )}
        {trait !== null && (
          <>
            <line class="halo" x1={trait} x2={trait} y1="2" y2="14" />
            <line class="plancher" x1={trait} x2={trait} y1="0" y2="16" />
          </>
        )}
      </svg>
      <Bornes plancher={plancher} plafond={plafond} trait={trait} />
    </>
  )
}

/** Les deux bornes, sous la barre, le plancher sous son trait : elles se lisent sans légende. */
function Bornes({
  plancher,
  plafond,
  trait,
}: {
  readonly plancher: number | null
  readonly plafond: number
  readonly trait: number | null
}) {
  return (
    <p class="bornes" style={{ '--trait-a': `${((trait ?? 0) / LARGEUR) * 100}%` }}>
      <span>{plancher !== null && `plancher ${ecrireNombre(plancher / 100)}`}</span>{' '}
      <span>plafond {ecrireNombre(plafond / 100)}</span>
    </p>
  )
}
