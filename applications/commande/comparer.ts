import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { comparerLesVersions } from '../../core/comparaison/index.ts'
import { pluriel } from '../../core/constats/index.ts'
import {
  type CorrespondanceDonnee,
  lireContratJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import { ouvrir } from '../../hotes/fichier/index.ts'
import { lireFichier } from '../disque/index.ts'
import {
  type ComparaisonRendue,
  comparaisonEnHtml,
  type ExamenDeFichier,
  estUnEchec,
} from '../rendus/index.ts'
import { choisir, lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { dateDeVerification } from './date.ts'
import { CODE_EN_QUESTION, CODE_SAIN, direLErreur, ErreurDEntree, ErreurDUsage } from './erreur.ts'
import type { Options } from './examen.ts'
import { lireReglages } from './reglages.ts'
import { comparaisonEnJson } from './sortie/comparaison-en-json.ts'
import { comparaisonEnTexte } from './sortie/comparaison-en-texte.ts'
import { allureDe, assainir } from './terminal.ts'
import { traiter } from './traiter.ts'

/** Compare deux versions d'un contrat : deux classeurs, ou deux feuilles. Le code ne dit pas s'ils diffèrent. */
export const comparer: Commande = async (args, { stdout, stderr, env }) => {
  const { operandes, options } = lireArguments(args, ['format', 'contrat', 'date'])
  const [premiere, seconde, deTrop] = operandes
  if (premiere === undefined || seconde === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      'Donnez deux versions (pacte comparer initial.xlsx avenant.xlsx, ou pacte comparer ' +
        '"budget.xlsx#Initial" "budget.xlsx#Avenant 1").',
    )
  }
  const format = choisir('format', options.format, ['texte', 'json', 'html'])
  const communes: Omit<Options, 'correspondance'> = {
    contrat: lireReglages(options.contrat, lireContratJson) ?? SANS_REGLAGES,
    reponses: {},
    indicateurs: [],
    date: dateDeVerification(options.date, new Date()),
  }
  const examens: ExamenDeFichier[] = []
  for (const version of [premiere, seconde]) {
    const { examen, phrases } = await examiner(version, communes)
    for (const phrase of phrases) stderr.write(`${assainir(`${version}\u00a0: ${phrase}`)}\n`)
    examens.push(examen)
  }
  const [avant, apres] = examens
  if (!avant || !apres) return CODE_SAIN
  const comparaison: ComparaisonRendue = {
    ...comparerLesVersions(avant, apres),
    versions: { avant: premiere, apres: seconde },
    reserves: [direLesQuestions(premiere, avant), direLesQuestions(seconde, apres)].filter(
      (dite) => dite !== null,
    ),
  }
  stdout.write(
    format === 'json'
      ? comparaisonEnJson(comparaison)
      : format === 'html'
        ? comparaisonEnHtml(comparaison)
        : comparaisonEnTexte(comparaison, allureDe(stdout, env)),
  )
  return comparaison.reserves.length > 0 ? CODE_EN_QUESTION : CODE_SAIN
}

async function examiner(version: string, communes: Omit<Options, 'correspondance'>) {
  const { fichier, feuille } = designer(version)
  if (feuille !== null) await exigerLaFeuille(version, fichier, feuille)
  const correspondance: CorrespondanceDonnee | undefined =
    feuille === null ? undefined : { feuille, exclusive: true, colonnes: {}, reponses: {} }
  const { resultat, phrases } = await traiter(fichier, { ...communes, correspondance }, null)
  if (estUnEchec(resultat)) throw new ErreurDEntree(`${version}\u00a0: ${resultat.erreur}`)
  return { examen: resultat, phrases }
}

/** « budget.xlsx#Avenant 1 » désigne une feuille ; un fichier qui porte ce nom entier l'emporte. */
function designer(version: string): { readonly fichier: string; readonly feuille: string | null } {
  const morceaux = existsSync(version) ? null : /^(.+?\.(?:xlsx|xlsm|ods|csv))#(.+)$/i.exec(version)
  const [, fichier, feuille] = morceaux ?? []
  return fichier !== undefined && feuille !== undefined
    ? { fichier, feuille }
    : { fichier: version, feuille: null }
}

async function exigerLaFeuille(version: string, fichier: string, feuille: string): Promise<void> {
  const noms = await nomsDesFeuilles(version, fichier)
  if (noms.includes(feuille)) return
  const citees = noms.map((nom) => `«\u00a0${nom}\u00a0»`).join(', ')
  throw new ErreurDEntree(
    `${version}\u00a0: le classeur n’a pas de feuille «\u00a0${feuille}\u00a0». Ses feuilles\u00a0: ${citees}.`,
  )
}

async function nomsDesFeuilles(version: string, fichier: string): Promise<readonly string[]> {
  try {
    const { feuilles } = await ouvrir(lireFichier(fichier), basename(fichier)).hote.lire()
    return feuilles.map(({ nom }) => nom)
  } catch (cause) {
    throw new ErreurDEntree(`${version}\u00a0: ${direLErreur(cause)}`)
  }
}

function direLesQuestions(version: string, { questions }: ExamenDeFichier): string | null {
  if (questions.length === 0) return null
  const attend = pluriel(questions.length, 'question attend', 'questions attendent')
  return (
    `${version}\u00a0: ${attend} une réponse, une autre lecture ` +
    'changerait la comparaison. Voyez «\u00a0pacte verifier\u00a0».'
  )
}
