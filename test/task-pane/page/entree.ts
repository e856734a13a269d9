import type { ClasseurBrut } from '../../../core/grille/index.ts'
import { ETUDE_DIRECTE } from '../../../task-pane/etude/index.ts'
import { monter, type Poignee, SUITE } from '../../../task-pane/index.ts'
import { moteurDistant, ouvrirLeFil } from '../../../task-pane/moteur/index.ts'
import { ouvrirLAtelier } from '../../../task-pane/vues/atelier/ouvrir.tsx'
import { hoteEnMemoire, type Memoire, memoireDe } from '../hote-memoire.ts'

declare global {
  interface Window {
    /** Posé par donnees.js, servi avec la page. */
    donnees: { readonly classeur: ClasseurBrut; readonly reglages: string | null }
    banc: {
      readonly memoire: Memoire
      readonly poignee: Poignee
      /** Manquements à la politique de sécurité. */
      readonly violations: string[]
    }
  }
}

const violations: string[] = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`)
})
const racine = document.getElementById('pacte')
if (racine === null) throw new Error('la page n’a pas d’élément « pacte »')
const { classeur, reglages } = window.donnees
const memoire = memoireDe(classeur, reglages)
const outils = {
  hote: hoteEnMemoire(memoire),
  moteur: moteurDistant(ouvrirLeFil),
  aujourdhui: () => '2026-11-23',
}
const poignee = monter(racine, outils, {
  aide: 'aide/',
  suite: async () => SUITE,
  atelier: async () => ouvrirLAtelier(ETUDE_DIRECTE),
})
window.banc = { memoire, poignee, violations }
