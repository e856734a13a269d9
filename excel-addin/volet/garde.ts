// L'entrée de garde.js, chargé avant office.js : si rien ne s'ouvre, c'est lui qui le dit.
import '../../core/complements/index.ts'
import { type Empechement, expliquer } from './accueil.ts'

/** Au-delà, ni office.js ni Excel ne répondront : un réseau lent les donne en deux ou trois secondes. */
const DELAI_MS = 15_000

const AIDE = 'aide/index.html'

/** Ce que la page attend de sa garde : volet.js est un autre fichier de la même page. */
export interface Garde {
  /** Excel a répondu : il n'y a plus rien à attendre. */
  readonly lever: () => void
  readonly expliquer: (empechement: Empechement) => void
}

declare global {
  interface Window {
    pacteGarde: Garde
  }
}

const bloquees = new Set<string>()
/** Ce que la page explique en ce moment. */
let montre: Empechement | null = null

/** Un script qui ne se charge pas ne prévient que son élément : la page l'entend en l'écoutant descendre. */
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) bloquer(target.src)
  },
  true,
)
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  if (effectiveDirective.startsWith('script-src')) bloquer(blockedURI)
})

/** Un fichier peut ne manquer qu'après l'explication : elle le nomme alors aussi. */
function bloquer(adresse: string): void {
  bloquees.add(adresse)
  if (montre !== null) montrer(montre)
}

function montrer(empechement: Empechement): void {
  montre = empechement
  const racine = document.getElementById('pacte')
  if (racine !== null) expliquer(racine, empechement, AIDE, [...bloquees])
}

const minuterie = setTimeout(() => montrer('sans-reponse'), DELAI_MS)

function lever(): void {
  clearTimeout(minuterie)
  montre = null
}

window.pacteGarde = { lever, expliquer: montrer }
