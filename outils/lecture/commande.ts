import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { jugerDossier } from './attendus.ts'
import { repondre } from './jugement/index.ts'
import { mesurer } from './mesurer.ts'
import { ecrireXlsx, montrer, tables } from './rendu/index.ts'
import { CHOIX, type Famille } from './tirage/index.ts'
import { tirer, type Voulu } from './tirer.ts'

const CLASSEURS = 'test/classeurs'
const NOMBRE = 300
const CLASSEURS_ECRITS = 12
const GRAINES = 1_000_000_000

const OPTIONS = {
  graine: { type: 'string' },
  nombre: { type: 'string' },
  famille: { type: 'string' },
  'mots-inventes': { type: 'boolean' },
  dossier: { type: 'string', multiple: true },
  montrer: { type: 'string' },
  xlsx: { type: 'string' },
} as const

/** Mesure la lecture et rend le code de sortie ; une demande mal faite rend 2. */
export async function executer(args: string[]): Promise<number> {
  let values: ReturnType<typeof lireOptions>
  try {
    values = lireOptions(args)
  } catch (erreur) {
    return refuser(erreur instanceof Error ? erreur.message : String(erreur))
  }
  const familles: readonly string[] = CHOIX.famille.options
  const { famille } = values
  if (famille !== undefined && !familles.includes(famille)) {
    return refuser(`Famille inconnue : « ${famille} ». Choisir parmi ${familles.join(', ')}.`)
  }
  const entiers = [values.graine, values.nombre, values.montrer]
  if (entiers.some((n) => n !== undefined && !/^\d+$/.test(n))) {
    return refuser('--graine, --nombre et --montrer attendent un nombre entier.')
  }
  const voulu: Voulu = {
    ...(famille === undefined ? {} : { famille: famille as Famille }),
    motsInventes: values['mots-inventes'] ?? false,
  }
  if (values.montrer !== undefined) {
    const tirage = tirer(Number(values.montrer), voulu)
    console.log(montrer(tirage, repondre(tirage.classeur)))
    return 0
  }
  const graine = Number(values.graine ?? Math.floor(Math.random() * GRAINES))
  const nombre = Number(values.nombre ?? NOMBRE)
  if (values.xlsx !== undefined) return ecrire(values.xlsx, graine, nombre, voulu, values.nombre)
  try {
    for (const dossier of values.dossier ?? [CLASSEURS]) dire(dossier)
  } catch (erreur) {
    return refuser(erreur instanceof Error ? erreur.message : String(erreur))
  }
  const debut = performance.now()
  console.log(tables(mesurer(graine, nombre, voulu)))
  const duree = ((performance.now() - debut) / 1000).toFixed(1).replace('.', ',')
  console.log(`Graine ${graine}, ${nombre} tirages, ${duree} s.`)
  return 0
}

function lireOptions(args: string[]) {
  return parseArgs({ args, options: OPTIONS }).values
}

async function ecrire(
  dossier: string,
  graine: number,
  nombre: number,
  voulu: Voulu,
  demande: string | undefined,
): Promise<number> {
  mkdirSync(dossier, { recursive: true })
  const combien = demande === undefined ? CLASSEURS_ECRITS : nombre
  for (let i = 0; i < combien; i++) console.log(await ecrireXlsx(tirer(graine + i, voulu), dossier))
  return 0
}

function dire(dossier: string): void {
  const juges = jugerDossier(dossier)
  const compte = (verdict: string) => juges.filter((j) => j.verdict === verdict).length
  console.log(
    `${dossier} : ${juges.length} classeurs, ${compte('exact')} exacts, ${compte('demande')} ` +
      `demandés, ${compte('faux')} faux en silence`,
  )
  for (const { nom, verdict, ecarts } of juges) {
    if (verdict !== 'exact') console.log(`  ${verdict} ${nom} ${ecarts.join(' ; ')}`)
  }
  console.log('')
}

function refuser(phrase: string): number {
  console.error(phrase)
  return 2
}
