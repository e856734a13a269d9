import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { FORMES } from './formes.ts'

// Refait test/malformes : de petits fichiers inutilisables (ou presque), un par forme.
const dossier = new URL('../../malformes/', import.meta.url)
rmSync(dossier, { recursive: true, force: true })
mkdirSync(dossier)
for (const [nom, faire] of Object.entries(FORMES)) writeFileSync(new URL(nom, dossier), faire())
