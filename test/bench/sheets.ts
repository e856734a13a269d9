// Ce qui est à nous dans Google Sheets : le script qui se charge, ce qu'il demande à Google, et combien pèse ce qu'on livre.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createContext, Script } from 'node:vm'
import { moteurDirect } from '../../task-pane/moteur/index.ts'
import { contratDe } from '../excel/hote/contrat-d-essai.ts'
import { ouvrirDansSheets } from '../gas/hote/ouvrir.ts'
import { exiger } from './exiger.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'Google Sheets, contre le faux'
const TOURS = 15
const PLAGE = 10_000

/** Demande dist/gas. */
export async function mesurerSheets(): Promise<Mesure[]> {
  const script = readFileSync('dist/gas/Code.js', 'utf8')
  return [
    chargement(script),
    unePlage(script),
    ...(await unVerifier(40)),
    ...(await unVerifier(5000)),
  ]
}

/** À chaque exécution, Google charge tout le script. */
function chargement(script: string): Mesure {
  const durees = repeter(() => {
    new Script(script).runInContext(createContext({}))
  })
  const temoins = repeter(() => {
    new Script('0').runInContext(createContext({}))
  })
  return mesurer(
    { groupe: GROUPE, nom: 'charger Code.js dans un vm', reference: 'un script vide' },
    durees,
    temoins,
  )
}

function unePlage(script: string): Mesure {
  // Pas dans un vm : ses variables globales y sont dix fois plus lentes que celles d'un vrai moteur.
  const partEtat: unknown = new Function(`${script};return PACTE_PARTETAT`)()
  if (typeof partEtat !== 'function') throw new Error('PACTE_PARTETAT n’est pas dans le script')
  const couts = Array.from({ length: PLAGE }, (_, i) => [1000 + i])
  const tiers = Array.from({ length: PLAGE }, (_, i) => [i % 3 === 0 ? 200 : ''])
  const rendu: unknown = partEtat(couts, tiers)
  exiger(JSON.stringify(rendu).startsWith('[[400],[500.5],[501]'), 'les premières parts de l’État')
  const nom = '10 000 lignes de PACTE_PARTETAT, une plage'
  return mesurer(
    { groupe: GROUPE, nom },
    repeter(() => {
      partEtat(couts, tiers)
    }),
  )
}

async function unVerifier(lignes: number): Promise<Mesure[]> {
  const durees: number[] = []
  const appels: number[] = []
  const lectures: number[] = []
  const ecritures: number[] = []
  for (let tour = 0; tour < 5; tour++) {
    const { hote, sheets } = ouvrirDansSheets(contratDe(lignes))
    const depart = { ...sheets.comptes }
    const debut = performance.now()
    const classeur = await hote.lire()
    const lu = performance.now() - debut
    const verification = await moteurDirect().verifier({
      classeur,
      reglages: null,
      date: '2026-11-23',
    })
    if (verification.genre === 'refus') throw new Error(verification.phrase)
    const { marques } = verification
    exiger(marques.length > lignes / 3, `des marques sur ${lignes} lignes`)
    const reprise = performance.now()
    await hote.marquer(marques)
    durees.push(lu + performance.now() - reprise)
    appels.push(sheets.comptes.total - depart.total)
    lectures.push(sheets.comptes.lectures - depart.lectures)
    ecritures.push(sheets.comptes.ecritures - depart.ecritures)
  }
  const titre = (quoi: string) => ({
    groupe: GROUPE,
    nom: `${quoi}, ${lignes.toLocaleString('fr-FR')} lignes`,
  })
  return [
    mesurer(titre('lire et marquer, notre code et le faux'), durees),
    mesurer({ ...titre('appels à Google'), unite: 'appels' }, appels),
    mesurer({ ...titre('dont lectures de cellules'), unite: 'appels' }, lectures),
    mesurer(
      { ...titre('dont écritures'), unite: 'appels', cible: { sur: 'mediane', maximum: 4 } },
      ecritures,
    ),
  ]
}

function repeter(faire: () => void): number[] {
  return Array.from({ length: TOURS }, () => {
    const debut = performance.now()
    faire()
    return performance.now() - debut
  })
}
