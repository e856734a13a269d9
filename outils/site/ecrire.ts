// Écrit le site de documentation : npm run site [-- dossier]
import { genererSite, poserLeSite } from './index.ts'

const dossier = process.argv[2] ?? 'dist/site'
const site = genererSite()
poserLeSite(site, dossier)
console.log(`${dossier} : ${site.size} fichiers ; ouvrez ${dossier}/index.html`)
