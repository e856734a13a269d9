// Soumet au validateur de Microsoft les copies de chaque classeur, et chaque rapport .docx tel quel :
//   npm run valider:ooxml -- <fichiers>
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { ErreurDeClasseur } from '../../formats/index.ts'
import { copiesDe } from './copies.ts'
import { nouvelles } from './nouvelles.ts'
import { valider } from './validateur.ts'

const fichiers = process.argv.slice(2).filter((nom) => /\.(xlsx|xlsm)$/i.test(nom))
const rapports = process.argv.slice(2).filter((nom) => /\.docx$/i.test(nom))
if (fichiers.length + rapports.length === 0) {
  console.error('Donnez des .xlsx, .xlsm ou .docx : npm run valider:ooxml -- <fichiers>')
  process.exit(2)
}

const dossier = mkdtempSync(join(tmpdir(), 'pacte-valider-'))
let [validees, refuses, fautesAvant, fautesNouvelles] = [0, 0, 0, 0]
try {
  for (const fichier of fichiers) {
    const copies = copiesOuRefus(fichier)
    if (copies === null) continue
    const chemins = [...copies.values()].map((copie, i) => {
      const chemin = join(dossier, `copie-${i}${extname(fichier)}`)
      writeFileSync(chemin, copie)
      return chemin
    })
    const [avant = [], ...apres] = await Promise.all([fichier, ...chemins].map(valider))
    fautesAvant += avant.length
    for (const [i, geste] of [...copies.keys()].entries()) {
      const fautes = nouvelles(avant, apres[i] ?? [])
      validees++
      fautesNouvelles += fautes.length
      for (const faute of fautes) console.log(`${fichier}, copie ${geste} : ${faute}`)
    }
  }
  for (const rapport of rapports) {
    const fautes = await valider(rapport)
    fautesNouvelles += fautes.length
    for (const faute of fautes) console.log(`${rapport} : ${faute}`)
  }
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
console.log(
  `${fichiers.length} classeurs (${fautesAvant} fautes à eux, ${refuses} refusés), ${validees} copies, ${rapports.length} rapports : ${fautesNouvelles} fautes nouvelles`,
)
process.exitCode = fautesNouvelles > 0 ? 1 : 0

/** Un classeur que Pacte refuse n’a pas de copie : il se dit, et les suivants se valident. */
function copiesOuRefus(fichier: string): ReturnType<typeof copiesDe> | null {
  try {
    return copiesDe(readFileSync(fichier), basename(fichier))
  } catch (cause) {
    if (!(cause instanceof ErreurDeClasseur)) throw cause
    refuses++
    console.log(`${fichier} : refusé, ${cause.message}`)
    return null
  }
}
