import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ecrirePaquet, ouvrirPaquet } from '../../formats/paquet/index.ts'
import { exiger } from './exiger.ts'
import { type Execution, lancer } from './lancer.ts'
import { type Mesure, mesurer } from './mesure.ts'

const PACTE = 'dist/pacte.js'
const CLASSEURS = 'test/classeurs'
const NOMBRE = 116
/** Une fois suffit : le temps y est long. */
const BEAUCOUP = 1_000
const TOURS = 3

/** Autant de classeurs qu'il y a de contrats, tous lus et réunis, à côté de leur seule vérification ; puis bien plus. */
export function consolidation(dossier: string): Mesure[] {
  const contrats = join(dossier, 'contrats')
  const fichiers = fabriquer(contrats, NOMBRE)
  const verifier = [PACTE, 'verifier', ...fichiers, '--format', 'json']
  const executions: Execution[] = []
  const temoins: Execution[] = []
  for (let tour = 0; tour < TOURS; tour++) {
    executions.push(consolider(contrats, dossier, NOMBRE))
    temoins.push(lancer(verifier, true))
  }
  const beaucoup = join(dossier, 'beaucoup')
  fabriquer(beaucoup, BEAUCOUP)
  const commun = { groupe: 'commande', reference: 'pacte verifier, les mêmes' }
  return [
    mesurer(
      {
        ...commun,
        nom: `pacte consolider, ${NOMBRE} classeurs`,
        cible: { sur: 'rapport', maximum: 1.5 },
      },
      executions.map((e) => e.duree),
      temoins.map((e) => e.duree),
    ),
    ...sobriete(NOMBRE, executions, { processeur: 3_000, memoire: 200 }),
    ...sobriete(BEAUCOUP, [consolider(beaucoup, dossier, BEAUCOUP)], {
      processeur: 25_000,
      memoire: 250,
    }),
  ]
}

function consolider(contrats: string, dossier: string, nombre: number): Execution {
  const execution = lancer(
    [PACTE, 'consolider', contrats, '--sortie', join(dossier, 'c.xlsx')],
    true,
  )
  const lus = / lus sur ([\d\s]+) classeurs/.exec(execution.stdout)
  exiger(Number(lus?.[1]?.replace(/\s/g, '')) === nombre, `${nombre} classeurs consolidés`)
  return execution
}

function sobriete(
  nombre: number,
  executions: readonly Execution[],
  maximum: { readonly processeur: number; readonly memoire: number },
): Mesure[] {
  return [
    mesurer(
      {
        groupe: 'commande',
        nom: `processeur pour ${nombre} classeurs consolidés`,
        cible: { sur: 'mediane', maximum: maximum.processeur },
      },
      executions.map((e) => e.processeur),
    ),
    mesurer(
      {
        groupe: 'commande',
        nom: `mémoire pour ${nombre} classeurs consolidés`,
        unite: 'Mo',
        cible: { sur: 'mediane', maximum: maximum.memoire },
      },
      executions.map((e) => e.memoire),
    ),
  ]
}

/** Ceux des essais, répétés ; chaque exemplaire a une partie de plus, sans quoi il ne compterait pas. */
function fabriquer(contrats: string, nombre: number): string[] {
  mkdirSync(contrats)
  const modeles = readdirSync(CLASSEURS).filter((nom) => /\.(xlsx|ods)$/.test(nom))
  return Array.from({ length: nombre }, (_, rang) => {
    const nom = modeles[rang % modeles.length] ?? ''
    const fichier = join(contrats, `${rang}-${basename(nom)}`)
    writeFileSync(fichier, exemplaire(readFileSync(join(CLASSEURS, nom)), rang))
    return fichier
  })
}

function exemplaire(octets: Uint8Array, rang: number): Uint8Array {
  return ecrirePaquet(ouvrirPaquet(octets), new Map([['docProps/exemplaire.txt', String(rang)]]))
}
