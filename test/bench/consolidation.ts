import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ecrirePaquet, ouvrirPaquet } from '../../formats/paquet/index.ts'
import { exiger } from './exiger.ts'
import { type Execution, lancer } from './lancer.ts'
import { type Mesure, mesurer } from './mesure.ts'

const PACTE = 'dist/pacte.js'
const CLASSEURS = 'test/classeurs'
const NOMBRE = 116
const TOURS = 3

/** Autant de classeurs qu'il y a de contrats, tous lus et réunis, à côté de leur seule vérification. */
export function consolidation(dossier: string): Mesure[] {
  const contrats = join(dossier, 'contrats')
  const fichiers = fabriquer(contrats)
  const consolider = [PACTE, 'consolider', contrats, '--sortie', join(dossier, 'c.xlsx')]
  const verifier = [PACTE, 'verifier', ...fichiers, '--format', 'json']
  const executions: Execution[] = []
  const temoins: Execution[] = []
  for (let tour = 0; tour < TOURS; tour++) {
    executions.push(lancer(consolider, true))
    temoins.push(lancer(verifier, true))
  }
  const lus = /(\d+) lus sur (\d+) classeurs/.exec(executions[0]?.stdout ?? '')
  exiger(lus?.[2] === String(NOMBRE), `${NOMBRE} classeurs consolidés`)
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
    mesurer(
      {
        ...commun,
        nom: `mémoire pour ces ${NOMBRE} classeurs`,
        unite: 'Mo',
        cible: { sur: 'mediane', maximum: 200 },
      },
      executions.map((e) => e.memoire),
      temoins.map((e) => e.memoire),
    ),
  ]
}

/** Ceux des essais, répétés ; chaque exemplaire a une partie de plus, sans quoi il ne compterait pas. */
function fabriquer(contrats: string): string[] {
  mkdirSync(contrats)
  const modeles = readdirSync(CLASSEURS).filter((nom) => /\.(xlsx|ods)$/.test(nom))
  return Array.from({ length: NOMBRE }, (_, rang) => {
    const nom = modeles[rang % modeles.length] ?? ''
    const fichier = join(contrats, `${rang}-${basename(nom)}`)
    writeFileSync(fichier, exemplaire(readFileSync(join(CLASSEURS, nom)), rang))
    return fichier
  })
}

function exemplaire(octets: Uint8Array, rang: number): Uint8Array {
  return ecrirePaquet(ouvrirPaquet(octets), new Map([['docProps/exemplaire.txt', String(rang)]]))
}
