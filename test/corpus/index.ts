// Annote, relit, annote de nouveau et efface chaque classeur d'un dossier : npm run corpus -- <dossier>
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ErreurDeClasseur } from '../../formats/index.ts'
import { type Epreuve, eprouver } from './eprouver.ts'

const [dossier] = process.argv.slice(2)
if (dossier === undefined) {
  console.error('Donnez un dossier de classeurs : npm run corpus -- <dossier>')
  process.exit(2)
}

const classeurs = readdirSync(dossier, { withFileTypes: true, recursive: true })
  .filter((entree) => entree.isFile() && /\.(xlsx|xlsm|ods|csv)$/i.test(entree.name))
  .map((entree) => join(entree.parentPath, entree.name))
  .sort()

const TITRES: Readonly<Record<keyof Epreuve, string>> = {
  partiesPerdues: 'parties perdues',
  cellulesChangees: 'cellules changées',
  marquesPerdues: 'marques perdues',
  secondesInexactes: 'secondes annotations qui diffèrent de la première',
  effacementsInexacts: 'effacements inexacts',
  fautesXml: 'parties devenues mal formées',
}

const totaux = new Map<keyof Epreuve, number>()
const refus = new Map<string, number>()
let eprouves = 0
let plantes = 0
for (const chemin of classeurs) {
  try {
    const epreuve = eprouver(readFileSync(chemin), chemin)
    eprouves++
    for (const [titre, cas] of Object.entries(epreuve) as [keyof Epreuve, readonly string[]][]) {
      totaux.set(titre, (totaux.get(titre) ?? 0) + cas.length)
      if (cas.length > 0) {
        console.log(`${chemin} : ${TITRES[titre]} (${cas.length}) : ${cas.slice(0, 3).join(', ')}`)
      }
    }
  } catch (erreur) {
    if (erreur instanceof ErreurDeClasseur) {
      refus.set(erreur.genre, (refus.get(erreur.genre) ?? 0) + 1)
      console.log(`${chemin} : refusé, ${erreur.message}`)
    } else {
      plantes++
      console.log(`${chemin} : PLANTÉ, ${erreur instanceof Error ? erreur.stack : String(erreur)}`)
    }
  }
}

console.log(`\n${classeurs.length} classeurs, ${eprouves} éprouvés, ${plantes} plantés`)
for (const [genre, nombre] of refus) console.log(`  refusés (${genre}) : ${nombre}`)
for (const [titre, nom] of Object.entries(TITRES) as [keyof Epreuve, string][]) {
  console.log(`  ${nom} : ${totaux.get(titre) ?? 0}`)
}
process.exitCode = plantes > 0 || [...totaux.values()].some((nombre) => nombre > 0) ? 1 : 0
