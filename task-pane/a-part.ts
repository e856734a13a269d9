import { Component, Fragment, h } from 'preact'
import type { Etude } from './etude/index.ts'
import type { Atelier, Suite } from './vues/index.ts'

/** Construits à part, à côté du script de la page, pour que le premier écran ne les attende pas. */
const FICHIER_DE_LA_SUITE = './suite.js'
const FICHIER_DE_L_ATELIER = './atelier.js'
/** Les styles des deux. */
const STYLE = 'suite.css'

/** Les onglets et les boîtes que le premier écran ne montre pas. */
export async function chargerLaSuite(): Promise<Suite> {
  partagerPreact()
  const [{ SUITE }] = await Promise.all([import(FICHIER_DE_LA_SUITE), poserLeStyle()])
  return SUITE
}

/**
 * Les onglets qui étudient le classeur : chargés au premier que l'on ouvre. `etude` : là où les cellules ne sont pas
 * dans la page, celle qui les tient.
 */
export async function chargerLAtelier(etude?: Etude): Promise<Atelier> {
  partagerPreact()
  const [{ ATELIER, ouvrirLAtelier }] = await Promise.all([
    import(FICHIER_DE_L_ATELIER),
    poserLeStyle(),
  ])
  return etude === undefined ? ATELIER : ouvrirLAtelier(etude)
}

/** Deux preact dans une page ne se comprendraient pas : ces fichiers prennent celui de la page. */
export function partagerPreact(): void {
  Object.assign(globalThis, { PACTE_PREACT: { Component, Fragment, h } })
}

let pose: Promise<void> | null = null

/** Une seule fois par page ; un échec se retente. */
function poserLeStyle(): Promise<void> {
  pose ??= new Promise<void>((fait, echoue) => {
    const lien = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLE })
    lien.onload = () => fait()
    lien.onerror = () => {
      lien.remove()
      pose = null
      echoue(new Error(STYLE))
    }
    document.head.append(lien)
  })
  return pose
}
