export { ouvrirChromium } from './ouvrir.ts'
export { trouverChromium } from './trouver.ts'
