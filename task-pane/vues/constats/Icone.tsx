import type { JSX } from 'preact'
import type { Compte } from '../../etat/index.ts'

/** Sa forme suffit : octogone, losange, rond, rond coché, rond tireté, losange coché. La couleur vient du texte. */
export function Icone({ de }: { readonly de: Compte }) {
  return (
    <svg class={`icone ${de}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DESSINS[de]}
    </svg>
  )
}

const DESSINS: Readonly<Record<Compte, JSX.Element>> = {
  bloquant: (
    <>
      <path class="plein" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
      <path class="creux" d="M4.2 8h7.6" />
    </>
  ),
  'a-justifier': (
    <>
      <path class="trait" d="M8 1.3 14.7 8 8 14.7 1.3 8z" />
      <path class="plein" d="M8 1.3 14.7 8H1.3z" />
    </>
  ),
  signalement: (
    <>
      <circle class="trait" cx="8" cy="8" r="6.6" />
      <path class="trait" d="M8 7.2v4.3M8 4.2v1.8" />
    </>
  ),
  permis: (
    <>
      <circle class="trait" cx="8" cy="8" r="6.6" />
      <path class="trait" d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  'non-verifie': (
    <>
      <circle class="trait tirete" cx="8" cy="8" r="6.6" />
      <path class="trait" d="M5 8h6" />
    </>
  ),
  justifie: (
    <>
      <path class="trait" d="M8 1.3 14.7 8 8 14.7 1.3 8z" />
      <path class="trait" d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
}
