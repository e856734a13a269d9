// Temps et mémoire, chaque mesure à côté d'une référence : npm run bench [-- --json]
// Les valeurs sont contrôlées : une seule fausse, et le banc d'essai échoue (code 1). Une cible manquée se dit seulement.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { budget } from './budget.ts'
import { budgetOrdinaire, grandClasseur } from './commande.ts'
import { consolidation } from './consolidation.ts'
import { reglagesDe } from './contrats.ts'
import { csvFautif } from './csv-fautif.ts'
import { enXlsx } from './grand-classeur.ts'
import { lancer } from './lancer.ts'
import { estTenue, type Mesure } from './mesure.ts'
import { mesurerLaPage } from './page-locale.ts'
import { mesurerSheets } from './sheets.ts'
import { enTableau } from './tableau.ts'
import { mesurerLesTailles } from './tailles.ts'
import { mesurerLeVolet } from './volet.ts'

const PROGRAMMES = ['coeur', 'conformite', 'fonctions', 'phases'] as const

/** Mesure dans un programme à part, construit comme la commande : ni tsx ni les autres mesures ne s'y mêlent. */
function mesurerAPart(dossier: string, programme: (typeof PROGRAMMES)[number], ...args: string[]) {
  const options = ['--expose-gc', '--max-old-space-size=4096']
  const { code, stdout, stderr } = lancer([...options, join(dossier, `${programme}.mjs`), ...args])
  if (code !== 0) throw new Error(/^Error: (.*)$/m.exec(stderr)?.[1] ?? stderr)
  return JSON.parse(stdout) as Mesure[]
}

async function mesurerTout(dossier: string): Promise<Mesure[]> {
  annoncer('construction')
  await build({
    entryPoints: PROGRAMMES.map((nom) => join(import.meta.dirname, `${nom}.ts`)),
    outdir: dossier,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  })
  lancer(['outils/construire.mjs'])
  const grand = budget({ actions: 5000, annees: 4, fautives: 100 })
  const classeur = join(dossier, 'grand.xlsx')
  const reglages = join(dossier, 'contrat.json')
  writeFileSync(classeur, enXlsx(grand))
  writeFileSync(reglages, reglagesDe(grand))
  const mesures: Mesure[] = []
  const etapes: readonly (readonly [string, () => Mesure[]])[] = [
    ['vérification en mémoire', () => mesurerAPart(dossier, 'coeur')],
    ['mise en conformité', () => mesurerAPart(dossier, 'conformite')],
    ['fonctions', () => mesurerAPart(dossier, 'fonctions')],
    ['un budget ordinaire', () => [budgetOrdinaire()]],
    ['cent seize classeurs', () => consolidation(dossier)],
    ['grand classeur', () => grandClasseur(dossier, classeur, reglages, grand)],
    ['csv fautif', () => csvFautif(dossier)],
    ['grand classeur, par étape', () => mesurerAPart(dossier, 'phases', classeur, reglages)],
  ]
  for (const [nom, faire] of etapes) {
    annoncer(nom)
    mesures.push(...faire())
  }
  annoncer('volet')
  mesures.push(...(await mesurerLeVolet()))
  annoncer('Google Sheets')
  mesures.push(...(await mesurerSheets()))
  annoncer('page locale')
  mesures.push(...(await mesurerLaPage(dossier)), ...mesurerLesTailles())
  return mesures
}

function annoncer(etape: string): void {
  console.error(`… ${etape}`)
}

function conclure(mesures: readonly Mesure[]): string {
  const visees = mesures.filter((m) => estTenue(m) !== null)
  const manquees = visees.filter((m) => !estTenue(m))
  const tenues = `${visees.length - manquees.length} cibles tenues sur ${visees.length}`
  return manquees.length === 0 ? `${tenues}.` : `${tenues} ; les mesures varient avec la machine.`
}

const dossier = mkdtempSync(join(tmpdir(), 'pacte-bench-'))
try {
  const mesures = await mesurerTout(dossier)
  if (process.argv.includes('--json')) console.log(JSON.stringify(mesures, null, 2))
  else console.log(`${enTableau(mesures)}\n\n${conclure(mesures)}`)
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur)
  process.exitCode = 1
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
