// Écrit le site de documentation : npm run site [-- dossier]
import { genererSite, poserLeSite } from './index.ts'

const dossier = process.argv[2] ?? 'dist/site'
const site = genererSite()
poserLeSite(site, dossier)
console.log(`${dossier}\u00a0: ${site.size} fichiers\u00a0; ouvrez ${dossier}/index.html`)
