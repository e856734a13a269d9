import { Component, Fragment, h } from 'preact'
import type { Atelier, Suite } from '../../task-pane/index.ts'

/** À côté de ce script : construits à part, pour que le premier écran ne les attende pas. */
const SUITE_A_PART = './suite.js'
const ATELIER_A_PART = './atelier.js'

/** Les onglets et les boîtes du volet que son premier écran ne montre pas. */
export async function chargerLaSuite(): Promise<Suite> {
  preterPreact()
  const { SUITE } = await import(SUITE_A_PART)
  return SUITE
}

/** Les onglets qui étudient le classeur : chargés au premier que l'on ouvre. */
export async function chargerLAtelier(): Promise<Atelier> {
  preterPreact()
  const { ATELIER } = await import(ATELIER_A_PART)
  return ATELIER
}

/** Deux preact dans une page ne se comprendraient pas : ces fichiers prennent celui de la page. */
function preterPreact(): void {
  Object.assign(globalThis, { PACTE_PREACT: { Component, Fragment, h } })
}
