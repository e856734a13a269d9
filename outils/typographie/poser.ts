// npm run typographie : rend insécables les espaces qui doivent l'être, dans les textes du produit et ses pages.
import { readFileSync, writeFileSync } from 'node:fs'
import { fichiersDeTextes, relever } from './index.ts'

for (const fichier of fichiersDeTextes()) {
  const source = readFileSync(fichier, 'utf8')
  const espaces = relever(source, fichier)
  if (espaces.length === 0) continue
  const posee = espaces
    .sort((a, b) => b.place - a.place)
    .reduce((t, { place, ecriture }) => t.slice(0, place) + ecriture + t.slice(place + 1), source)
  writeFileSync(fichier, posee)
  process.stdout.write(`${fichier} : ${espaces.length}\n`)
}
