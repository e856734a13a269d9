import type { Compte } from '../../etat/index.ts'

/** Sa forme suffit : octogone, losange, rond, rond coché, rond tireté, losange coché. La couleur vient du texte. */
export function Icone({ de }: { readonly de: Compte }) {
  return (
    <svg class={`icone ${de}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DESSINS[de].map(([classe, trace]) => (
        <path key={trace} class={classe} d={trace} />
      ))}
    </svg>
  )
}

const ROND = 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4z'
const LOSANGE = 'M8 1.3 14.7 8 8 14.7 1.3 8z'
const COCHE = 'M5.2 8.2l2 2 3.6-4.2'

type Trait = readonly [classe: '' | 'plein' | 'creux' | 'tirete', trace: string]

const DESSINS: Readonly<Record<Compte, readonly Trait[]>> = {
  bloquant: [
    ['plein', 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z'],
    ['creux', 'M4.2 8h7.6'],
  ],
  'a-justifier': [
    ['', LOSANGE],
    ['plein', 'M8 1.3 14.7 8H1.3z'],
  ],
  signalement: [['', `${ROND}M8 7.2v4.3M8 4.2v1.8`]],
  permis: [['', ROND + COCHE]],
  'non-verifie': [
    ['tirete', ROND],
    ['', 'M5 8h6'],
  ],
  justifie: [['', LOSANGE + COCHE]],
}
