// Écrit les classeurs d'exemple, toujours à l'identique : npm run exemples
import { mkdirSync, writeFileSync } from 'node:fs'
import { departement } from './departement.ts'
import { empaqueter } from './empaqueter.ts'
import { metropole } from './metropole.ts'

const DOSSIER = 'exemples'
const CLASSEURS = {
  'departement-finistere-2025.xlsx': departement,
  'metropole-rennes-2024-2027.xlsx': metropole,
}

mkdirSync(DOSSIER, { recursive: true })
for (const [nom, faire] of Object.entries(CLASSEURS)) {
  const octets = await empaqueter(faire())
  writeFileSync(`${DOSSIER}/${nom}`, octets)
  console.log(`${DOSSIER}/${nom} : ${octets.length} octets`)
}
