// L'entrée de rapport.js : le fil qui fait un rapport, sans figer la grille.
import type { Demande } from './messages.ts'
import { rapporter } from './rapporter.ts'

self.addEventListener('message', ({ data }: MessageEvent<Demande>) => {
  self.postMessage(rapporter(data))
})
