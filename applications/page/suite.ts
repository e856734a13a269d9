import { Component, Fragment, h } from 'preact'
import type { Suite } from '../../task-pane/index.ts'

/** À côté de ce script : construit à part, pour que le premier écran ne l’attende pas. */
const SUITE_A_PART = './suite.js'

/** Les onglets et les boîtes du volet que son premier écran ne montre pas. */
export async function chargerLaSuite(): Promise<Suite> {
  // Deux preact dans une page ne se comprendraient pas : ce fichier prend celui de la page.
  Object.assign(globalThis, { PACTE_PREACT: { Component, Fragment, h } })
  const { SUITE } = await import(SUITE_A_PART)
  return SUITE
}
