import { type Browser, chromium } from 'playwright-core'
import { trouverChromium } from './trouver.ts'

/** Rien ne sort de la machine : ni mises à jour, ni composants, ni synchronisation. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Ouvre un Chromium sans fenêtre. Lève une Error si la machine n'en a pas. */
export function ouvrirChromium(): Promise<Browser> {
  const executablePath = trouverChromium()
  if (executablePath === null) {
    throw new Error('Chromium est introuvable : lancez « npm run navigateur », qui l’installe.')
  }
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
