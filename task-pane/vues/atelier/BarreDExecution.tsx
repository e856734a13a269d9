import type { LigneDExecution } from '../../../core/suivi/index.ts'

const LARGEUR = 300
const MARGE = 2

const PARTS = [
  ['consomme', 'consommé'],
  ['justifie', 'justifié'],
  ['non-justifie', 'non justifié'],
  ['programme-vide', 'non suivi'],
] as const

type Part = (typeof PARTS)[number][0]

/** Consommé, justifié, non justifié : le programmé entier est le cadre ; le texte à côté dit la même chose. */
export function BarreDExecution({ ligne }: { readonly ligne: LigneDExecution }) {
  const { programme, consomme, justifie, nonJustifie } = ligne
  if (programme <= 0 || consomme === null) return null
  const echelle = (LARGEUR - 2 * MARGE) / Math.max(programme, consomme)
  const longueur = (montant: number) => Math.max(0, Math.round(montant * echelle))
  const depart = longueur(consomme)
  const assume = longueur(justifie ?? 0)
  return (
    <svg
      class="barre"
      viewBox={`0 0 ${LARGEUR} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="plafond" x={MARGE} y="3" width={longueur(programme)} height="14" />
      <Trait part="consomme" x={MARGE} largeur={depart} />
      <Trait part="justifie" x={MARGE + depart} largeur={assume} />
      <Trait part="non-justifie" x={MARGE + depart + assume} largeur={longueur(nonJustifie ?? 0)} />
    </svg>
  )
}

function Trait({
  part,
  x,
  largeur,
}: {
  readonly part: Part
  readonly x: number
  readonly largeur: number
}) {
  return <rect class={`part ${part}`} x={x} y="6" width={largeur} height="8" />
}

export function Legende() {
  return (
    <>
      {PARTS.map(([part, nom]) => (
        <span key={part}>
          <svg class="cle" viewBox="0 0 14 14" aria-hidden="true">
            <rect
              class={part === 'programme-vide' ? 'plafond' : `part ${part}`}
              x="1"
              y="3"
              width="12"
              height="8"
            />
          </svg>{' '}
          {nom}{' '}
        </span>
      ))}
    </>
  )
}
