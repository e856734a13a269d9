import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Examen, estSansTableau, examiner } from '../../core/examen/index.ts'
import type { Cellule, Classeur } from '../../core/grille/index.ts'
import type { Reponses } from '../../core/modele/index.ts'
import { lireContratJson, SANS_REGLAGES } from '../../core/reglages/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import type { Attendu } from '../acceptation/attendu.ts'

/** Les jeux d'essai parlent de 2024 à 2027 : la date fixe quelles années sont écoulées. */
export const DATE = '2026-11-23'

const ACCEPTATION = 'test/classeurs'
const RICHES = 'test/fidelite'
/** Les seize classeurs d'acceptation ; les suivants n'éprouvent que la lecture. */
const RANGS = /^(0[1-9]|1[0-6])-.*\.(xlsx|xlsm|ods|csv)$/

/** Chemins, depuis la racine, des classeurs par lesquels passe tout hôte. */
export const CLASSEURS: readonly string[] = [
  ...readdirSync(ACCEPTATION)
    .filter((fichier) => RANGS.test(fichier))
    .map((fichier) => `${ACCEPTATION}/${fichier}`),
  ...readdirSync(RICHES).map((fichier) => `${RICHES}/${fichier}`),
]

/** Le classeur qui porte de tout : notes, mises en forme, validations, feuilles masquées et protégées. */
export const RICHE = `${RICHES}/riche.xlsx`

/** Toutes les lignes des classeurs riches dépassent la parité : leurs constats attendent cette réponse. */
const REPONSES_DES_RICHES = { 'Budget!E3:parite-depassee': 'bien-lu' }

/** Ce que l'utilisateur a réglé, ou répondu, pour ce classeur, tel qu'il se garde. */
export function reglagesDe(fichier: string): string {
  const contrat = contratDe(fichier)
  return JSON.stringify({ version: 1, ...(contrat && { contrat }), reponses: reponsesDe(fichier) })
}

/** Ce que la commande trouve dans ce fichier, ou trouverait si ses formules sans valeur étaient vides. */
export function examenDe(fichier: string, formulesVides = false): Examen {
  const cle = `${fichier} ${formulesVides}`
  const examen = examens.get(cle) ?? examinerLeFichier(fichier, formulesVides)
  examens.set(cle, examen)
  return examen
}

const examens = new Map<string, Examen>()

function examinerLeFichier(fichier: string, formulesVides: boolean): Examen {
  const contrat = contratDe(fichier)
  const { classeur } = ouvrirFichier(readFileSync(fichier), basename(fichier))
  const examen = examiner(formulesVides ? viderLesFormules(classeur) : classeur, {
    reglages: contrat === null ? SANS_REGLAGES : lireContratJson(JSON.stringify(contrat)),
    correspondances: [],
    justifications: [],
    reponses: reponsesDe(fichier),
    indicateurs: [],
    date: DATE,
  })
  if (estSansTableau(examen)) throw new Error(`${fichier} : aucun tableau reconnu`)
  return examen
}

function viderLesFormules({ feuilles }: Classeur): Classeur {
  const vider = (cellule: Cellule | undefined): Cellule | undefined =>
    cellule?.genre === 'sans-valeur' ? { ...cellule, genre: 'texte', valeur: '' } : cellule
  return {
    feuilles: feuilles.map((f) => ({ ...f, lignes: f.lignes.map((ligne) => ligne?.map(vider)) })),
  }
}

function reponsesDe(fichier: string): Reponses {
  return fichier.startsWith(RICHES) ? REPONSES_DES_RICHES : {}
}

function contratDe(fichier: string): object | null {
  if (!fichier.startsWith(ACCEPTATION)) return null
  const attendu = fichier.replace(/\.\w+$/, '.attendu.json')
  return (JSON.parse(readFileSync(attendu, 'utf8')) as Attendu).contrat
}
