export { ouvrirChromium } from './ouvrir.ts'
export { type PageServie, servirLaPage } from './servir-la-page.ts'
export { trouverChromium } from './trouver.ts'
