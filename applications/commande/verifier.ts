import { completerIndicateurs, type IndicateurFourni } from '../../core/catalogue/index.ts'
import {
  ErreurDeReglage,
  lireContratJson,
  lireCorrespondanceJson,
  lireIndicateursJson,
  lireReponsesJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import { enCsv, enHtml, estUnEchec, type Resultat } from '../rendus/index.ts'
import { choisir, lireArguments } from './arguments.ts'
import type { Commande, Sorties } from './commande.ts'
import { dateDeVerification } from './date.ts'
import { prevoirLesCopies } from './destination.ts'
import { ErreurDUsage, lePlusGrave } from './erreur.ts'
import type { Options } from './examen.ts'
import { annoncer } from './progression.ts'
import { lireReglages } from './reglages.ts'
import { enJson } from './sortie/json.ts'
import { enTexte } from './sortie/texte.ts'
import { allureDe, assainir } from './terminal.ts'
import { traiter } from './traiter.ts'

const FORMATS = ['texte', 'json', 'html', 'csv'] as const
const OPTIONS = [
  'contrat',
  'correspondance',
  'reponses',
  'format',
  'indicateurs',
  'sortie',
  'date',
] as const

/** Vérifie chaque classeur et, si on la demande, écrit sa copie annotée. */
export const verifier: Commande = async (args, sorties) => {
  const { operandes: fichiers, options } = lireArguments(args, OPTIONS)
  if (fichiers.length === 0) {
    throw new ErreurDUsage('Aucun classeur à vérifier n’est donné (pacte verifier budget.xlsx).')
  }
  const format = choisir('format', options.format, FORMATS)
  const donnees: Options = {
    contrat: lireReglages(options.contrat, lireContratJson) ?? SANS_REGLAGES,
    correspondance: lireReglages(options.correspondance, lireCorrespondanceJson),
    reponses: lireReglages(options.reponses, lireReponsesJson) ?? {},
    indicateurs: lireReglages(options.indicateurs, indicateursValides) ?? [],
    date: dateDeVerification(options.date, new Date()),
  }
  const copies = options.sortie === undefined ? [] : prevoirLesCopies(fichiers, options.sortie)
  const codes: number[] = []
  const resultats: Resultat[] = []
  for (const [rang, fichier] of fichiers.entries()) {
    const effacer = annoncer(fichier, rang, fichiers.length, sorties)
    const copie = copies[rang]
    const destination = copie === undefined ? null : { copie, entrees: fichiers }
    const traitement = await traiter(fichier, donnees, destination)
    effacer()
    for (const phrase of traitement.phrases) {
      sorties.stderr.write(`${assainir(`${fichier}\u00a0: ${phrase}`)}\n`)
    }
    codes.push(traitement.code)
    resultats.push(traitement.resultat)
  }
  sorties.stdout.write(rendre(format, resultats, sorties))
  return lePlusGrave(codes)
}

/** Les indicateurs du fichier, chacun d'une sous-thématique du catalogue. */
function indicateursValides(texte: string): readonly IndicateurFourni[] {
  const fournis = lireIndicateursJson(texte)
  try {
    completerIndicateurs(fournis)
  } catch (cause) {
    throw cause instanceof RangeError ? new ErreurDeReglage(cause.message) : cause
  }
  return fournis
}

const EN_UN_FICHIER = { json: enJson, html: enHtml, csv: enCsv }

function rendre(
  format: (typeof FORMATS)[number],
  resultats: readonly Resultat[],
  { stdout, env }: Sorties,
): string {
  if (format !== 'texte') return EN_UN_FICHIER[format](resultats)
  const allure = allureDe(stdout, env)
  return resultats
    .flatMap((resultat) => (estUnEchec(resultat) ? [] : [enTexte(resultat, allure)]))
    .join('\n')
}
