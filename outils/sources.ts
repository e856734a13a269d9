// npm run sources -- <faq.txt> [--enregistrer] : les passages cités sont-ils toujours dans la foire aux questions ?
import { readFileSync, writeFileSync } from 'node:fs'
import { SECTIONS, SOURCES } from '../core/sources/index.ts'
import { controler } from './sources/controler.ts'
import { changements, type Empreintes, empreintesDe } from './sources/empreintes.ts'
import { rapport } from './sources/rapport.ts'

const EMPREINTES = new URL('../core/sources/empreintes.json', import.meta.url)

process.exitCode = executer(process.argv.slice(2))

function executer(args: readonly string[]): number {
  const enregistrer = args.includes('--enregistrer')
  const [chemin, ...autres] = args.filter((a) => a !== '--enregistrer')
  if (chemin === undefined || autres.length > 0) {
    return refuser('Donner le texte à lire : npm run sources -- <faq.txt> [--enregistrer]')
  }
  const texte = lire(chemin)
  if (texte === null) return refuser(`Le fichier « ${chemin} » est introuvable ou illisible.`)
  const controles = controler(SOURCES, Object.values(SECTIONS), texte)
  const complet = controles.every(({ etat }) => etat === 'trouvee')
  const connues: Empreintes = JSON.parse(readFileSync(EMPREINTES, 'utf8'))
  console.log(rapport(controles, changements(controles, connues)).join('\n'))
  if (enregistrer && complet) {
    writeFileSync(EMPREINTES, `${JSON.stringify(empreintesDe(controles), null, 2)}\n`)
    console.log('Empreintes enregistrées.')
  } else if (enregistrer) {
    console.log('Empreintes non enregistrées : revoir d’abord les passages ci-dessus.')
  }
  return complet ? 0 : 1
}

function lire(chemin: string): string | null {
  try {
    return readFileSync(chemin, 'utf8')
  } catch {
    return null
  }
}

function refuser(phrase: string): number {
  console.error(phrase)
  return 2
}
