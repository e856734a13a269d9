// Le grand classeur, étape par étape, dans un seul programme : lire le fichier, lire le contrat, vérifier, annoter.
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { type Constat, marquesDe, rapportDe } from '../../core/constats/index.ts'
import { etablirContexte, synthese, verifier } from '../../core/examen/index.ts'
import { lireContrat } from '../../core/lecture/index.ts'
import { lireContratJson } from '../../core/reglages/index.ts'
import { type Fichier, ouvrirFichier } from '../../formats/index.ts'
import { alterner } from './alterner.ts'
import { exiger } from './exiger.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'grand classeur, étape par étape'
const DATE = '2026-11-23'
const TOURS = { tours: 7, chauffe: 2 }

const [chemin = '', cheminDuContrat = ''] = process.argv.slice(2)
const octets = new Uint8Array(readFileSync(chemin))
const reglages = lireContratJson(readFileSync(cheminDuContrat, 'utf8'))

const lire = () => ouvrirFichier(octets, 'grand.xlsx')
const lu = lire()
const lecture = lireContrat(lu.classeur, reglages)
const { contrat } = lecture
const constats = verifier(contrat, { date: DATE })

function annoterTout(source: Fichier, trouves: readonly Constat[]) {
  const contexte = etablirContexte(contrat, { date: DATE })
  const rapport = rapportDe({
    collectivite: contrat.collectivite.nom,
    date: DATE,
    conclusion: '',
    questions: [],
    enAttente: [],
    laisses: [],
    suivi: [],
    constats: trouves,
    justifies: [],
    titreDeLaRegle: (id) => id,
    synthese: synthese(contexte),
    interpretations: [],
    notes: lecture.notes,
  })
  return source.appliquer({ marques: marquesDe(trouves), rapport })
}

function controler(): void {
  exiger(contrat.lignes.length === 20_000, '20 000 lignes lues')
  const copie = ouvrirFichier(annoterTout(lu, constats).octets, 'copie.xlsx')
  const [avant, apres] = [lu.classeur.feuilles[0], copie.classeur.feuilles[0]]
  exiger(
    JSON.stringify(avant?.lignes) === JSON.stringify(apres?.lignes),
    'la copie annotée a les mêmes cellules',
  )
}

interface Etape {
  readonly nom: string
  readonly faire: () => unknown
  readonly reference: string
  readonly temoin: () => unknown
}

function etape({ nom, faire, reference, temoin }: Etape): Mesure {
  const durees = alterner(faire, temoin, TOURS)
  return mesurer({ groupe: GROUPE, nom, reference }, durees.mesure, durees.reference)
}

function compterLesCellules(): number {
  let somme = 0
  for (const ligne of lu.classeur.feuilles[0]?.lignes ?? []) {
    for (const cellule of ligne ?? []) if (cellule?.genre === 'nombre') somme += cellule.valeur
  }
  return somme
}

controler()
const decompresser = () => unzipSync(octets)
const recompresser = () => zipSync(decompresser(), { level: 1 })

console.log(
  JSON.stringify([
    etape({
      nom: 'lire le fichier (ouvrirFichier)',
      faire: lire,
      reference: 'décompresser (fflate)',
      temoin: decompresser,
    }),
    etape({
      nom: 'lire le contrat (lireContrat)',
      faire: () => lireContrat(lu.classeur, reglages),
      reference: 'parcourir les cellules',
      temoin: compterLesCellules,
    }),
    etape({
      nom: 'vérifier (verifier)',
      faire: () => verifier(contrat, { date: DATE }),
      reference: 'parcourir les cellules',
      temoin: compterLesCellules,
    }),
    etape({
      nom: 'annoter (appliquer)',
      faire: () => annoterTout(lu, constats),
      reference: 'décompresser et recompresser (fflate)',
      temoin: recompresser,
    }),
  ]),
)
