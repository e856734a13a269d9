import type { AxeMontre } from '../../../core/examen/index.ts'

const LARGEUR = 300
const MARGE = 2

/** Le programmé dans le cadre du plafond, le plancher en trait ; le texte à côté dit la même chose. */
export function Barre({ ligne }: { readonly ligne: AxeMontre }) {
  const { plafond, plancher, programme, enDefaut } = ligne
  if (plafond === null || plafond <= 0) return null
  const echelle = (LARGEUR - 2 * MARGE) / Math.max(plafond, programme)
  const longueur = (montant: number) => Math.max(0, Math.round(montant * echelle))
  const trait = plancher === null ? null : MARGE + longueur(plancher)
  return (
    <svg
      class="barre"
      viewBox={`0 0 ${LARGEUR} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="plafond" x={MARGE} y="3" width={longueur(plafond)} height="14" />
      <rect
        class={enDefaut ? 'programme defaut' : 'programme'}
        x={MARGE}
        y="6"
        width={longueur(programme)}
        height="8"
      />
      {trait !== null && <line class="plancher" x1={trait} x2={trait} y1="0" y2="20" />}
    </svg>
  )
}
