import { basename, extname, resolve } from 'node:path'
import { type Consolidation, consolider as reunir } from '../../core/consolidation/index.ts'
import { pluriel } from '../../core/constats/index.ts'
import { ecrireDUnCoup } from '../disque/index.ts'
import {
  consolidationEnCsv,
  consolidationEnHtml,
  consolidationEnXlsx,
  direLesDoublons,
} from '../rendus/index.ts'
import { lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { lireLesContrats } from './consolidation/contrats.ts'
import { lecteurDeFichiers } from './consolidation/lire-un-fichier.ts'
import { parcourir, type Trouve } from './consolidation/parcourir.ts'
import { sansLaSortie } from './consolidation/sans-la-sortie.ts'
import { dateDeVerification } from './date.ts'
import { preparerLeDossier } from './destination.ts'
import { ErreurDUsage, lePlusGrave } from './erreur.ts'
import { annoncer } from './progression.ts'
import { assainir } from './terminal.ts'

/** Vérifie chaque classeur, et en écrit un seul tableau. */
export const consolider: Commande = async (args, sorties) => {
  const { operandes, options, listes } = lireArguments(
    args,
    ['sortie', 'contrats', 'date'],
    ['retenir'],
  )
  if (operandes.length === 0) {
    throw new ErreurDUsage(
      'Aucun classeur ni dossier n’est donné (pacte consolider contrats/ --sortie consolidation.xlsx).',
    )
  }
  const { sortie } = options
  if (sortie === undefined) {
    throw new ErreurDUsage('Où écrire la consolidation\u00a0? Donnez --sortie consolidation.xlsx.')
  }
  const rendre = renduDe(sortie)
  const date = dateDeVerification(options.date, new Date())
  const trouves = await sansLaSortie(parcourir(operandes), sortie)
  const retenus = nomsRetenus(listes.retenir, trouves)
  const contrats = lireLesContrats(
    options.contrats,
    trouves.flatMap(({ nom, ignore }) => (ignore === null ? [nom] : [])),
  )
  const lire = lecteurDeFichiers({ correspondance: undefined, reponses: {}, indicateurs: [], date })
  preparerLeDossier(sortie)
  const fichiers = []
  const codes = []
  for (const [rang, trouve] of trouves.entries()) {
    const effacer = annoncer(trouve.nom, rang, trouves.length, sorties)
    const { fichier, phrases, code } = await lire(trouve, contrats.de(trouve.nom))
    effacer()
    for (const phrase of phrases) {
      sorties.stderr.write(`${assainir(`${trouve.nom}\u00a0: ${phrase}`)}\n`)
    }
    fichiers.push(fichier)
    codes.push(code)
  }
  const consolidation = reunir(fichiers, retenus)
  ecrireDUnCoup(
    sortie,
    rendre(consolidation, date),
    trouves.map(({ chemin }) => chemin),
  )
  for (const inutile of contrats.inutiles()) {
    sorties.stderr.write(`--contrats\u00a0: ${assainir(inutile)} ne correspond à aucun classeur.\n`)
  }
  sorties.stdout.write(`${direLaConsolidation(consolidation, sortie).map(assainir).join('\n')}\n`)
  return lePlusGrave(codes)
}

const RENDUS: Readonly<Record<string, (consolidation: Consolidation, date: string) => Uint8Array>> =
  {
    '.xlsx': consolidationEnXlsx,
    '.csv': (consolidation, date) =>
      new TextEncoder().encode(consolidationEnCsv(consolidation, date)),
    '.html': (consolidation, date) =>
      new TextEncoder().encode(consolidationEnHtml(consolidation, date)),
  }

function renduDe(sortie: string) {
  const rendu = RENDUS[extname(sortie).toLowerCase()]
  if (rendu) return rendu
  throw new ErreurDUsage(
    `--sortie\u00a0: «\u00a0${sortie}\u00a0» n’a pas une extension connue (${Object.keys(RENDUS).join(', ')}).`,
  )
}

/** Les fichiers à retenir, donnés par leur chemin, leur nom dans la consolidation, ou leur seul nom s'il suffit. */
function nomsRetenus(donnes: readonly string[], trouves: readonly Trouve[]): ReadonlySet<string> {
  return new Set(
    donnes.map((donne) => {
      const exact = trouves.find(({ nom, chemin }) => nom === donne || chemin === resolve(donne))
      const homonymes = trouves.filter(({ nom }) => basename(nom) === donne)
      const [seul, autre] = exact ? [exact] : homonymes
      if (seul && !autre) return seul.nom
      const pourquoi = autre
        ? 'plusieurs fichiers portent ce nom, donnez son dossier'
        : 'aucun fichier n’a ce nom'
      throw new ErreurDUsage(`--retenir\u00a0: «\u00a0${donne}\u00a0», ${pourquoi}.`)
    }),
  )
}

/** Ce qui a été écrit, combien de classeurs y comptent, et ce qu'il reste à choisir. */
function direLaConsolidation(
  { fichiers, classeurs, nombre, doublons }: Consolidation,
  sortie: string,
): string[] {
  const illisibles = nombre - classeurs.length
  const enQuestion = classeurs.filter(({ resume }) => resume.questions.length > 0).length
  const copies = fichiers.filter(({ copieDe }) => copieDe !== null).length
  const ignores = fichiers.filter(({ issue }) => issue.genre === 'ignore').length
  const suites = [
    [illisibles, pluriel(illisibles, 'illisible', 'illisibles')],
    [enQuestion, `${pluriel(enQuestion, 'attend une réponse', 'attendent une réponse')}`],
    [copies, pluriel(copies, 'copie comptée une fois', 'copies comptées une fois')],
    [ignores, pluriel(ignores, 'autre fichier ignoré', 'autres fichiers ignorés')],
  ] as const
  const lus = `${pluriel(classeurs.length, 'lu', 'lus')} sur ${pluriel(nombre, 'classeur', 'classeurs')}`
  const dites = [lus, ...suites.flatMap(([n, dite]) => (n === 0 ? [] : [dite]))]
  return [`${sortie}\u00a0: ${dites.join(', ')}.`, ...direLesDoublons(doublons)]
}
