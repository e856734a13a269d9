import { basename } from 'node:path'
import { completerIndicateurs, type IndicateurFourni } from '../../core/catalogue/index.ts'
import { estBloque } from '../../core/constats/index.ts'
import {
  ErreurDeReglage,
  lireContratJson,
  lireCorrespondanceJson,
  lireIndicateursJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import { type ClasseurLu, lireClasseur } from '../../formats/index.ts'
import { lireFichier } from '../disque/index.ts'
import { type ExamenDeFichier, enCsv, enHtml, estUnEchec, type Resultat } from '../rendus/index.ts'
import { choisir, lireArguments } from './arguments.ts'
import type { Commande, Sorties } from './commande.ts'
import { copier } from './copie.ts'
import { dateDeVerification } from './date.ts'
import { prevoirLesCopies } from './destination.ts'
import { CODE_BLOQUANT, CODE_INUTILISABLE, CODE_SAIN, direLErreur, ErreurDUsage } from './erreur.ts'
import { examinerLeFichier, type Options } from './examen.ts'
import { type Gardes, lireLesGardes } from './gardes.ts'
import { lireReglages } from './reglages.ts'
import { enJson } from './sortie/json.ts'
import { enTexte } from './sortie/texte.ts'
import { allureDe, assainir } from './terminal.ts'

const FORMATS = ['texte', 'json', 'html', 'csv'] as const
const OPTIONS = ['contrat', 'correspondance', 'format', 'indicateurs', 'sortie', 'date'] as const

/** Vérifie chaque classeur et, si on la demande, écrit sa copie annotée. */
export const verifier: Commande = (args, sorties) => {
  const { operandes: fichiers, options } = lireArguments(args, OPTIONS)
  if (fichiers.length === 0) {
    throw new ErreurDUsage('Aucun classeur à vérifier n’est donné (pacte verifier budget.xlsx).')
  }
  const format = choisir('format', options.format, FORMATS)
  const donnees: Options = {
    contrat: lireReglages(options.contrat, lireContratJson) ?? SANS_REGLAGES,
    correspondance: lireReglages(options.correspondance, lireCorrespondanceJson),
    indicateurs: lireReglages(options.indicateurs, indicateursValides) ?? [],
    date: dateDeVerification(options.date, new Date()),
  }
  const copies = options.sortie === undefined ? [] : prevoirLesCopies(fichiers, options.sortie)
  let code = CODE_SAIN
  const resultats = fichiers.map((fichier, rang): Resultat => {
    const effacer = annoncer(fichier, rang, fichiers.length, sorties)
    const traitement = traiter(fichier, donnees, copies[rang], fichiers)
    effacer()
    for (const phrase of traitement.phrases) {
      sorties.stderr.write(`${assainir(`${fichier} : ${phrase}`)}\n`)
    }
    code = Math.max(code, traitement.code)
    return traitement.resultat
  })
  sorties.stdout.write(rendre(format, resultats, sorties))
  return code
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

interface Traitement {
  readonly resultat: Resultat
  /** À dire sur stderr. */
  readonly phrases: readonly string[]
  readonly code: number
}

// Un fichier inutilisable n'arrête pas les autres : son erreur devient un résultat.
function traiter(
  fichier: string,
  options: Options,
  copie: string | undefined,
  fichiers: readonly string[],
): Traitement {
  let lu: ClasseurLu
  let gardes: Gardes
  let examen: ExamenDeFichier
  try {
    lu = lireClasseur(lireFichier(fichier), basename(fichier))
    gardes = lireLesGardes(lu)
    const remarques = lu.format === 'csv' ? lu.remarques : []
    examen = examinerLeFichier(fichier, { ...lu, remarques }, gardes.reglages, options)
  } catch (cause) {
    const erreur = direLErreur(cause)
    return { resultat: { fichier, erreur }, phrases: [erreur], code: CODE_INUTILISABLE }
  }
  const code = estBloque(examen.constats) ? CODE_BLOQUANT : CODE_SAIN
  if (copie === undefined) return { resultat: examen, phrases: gardes.phrases, code }
  try {
    const phrases = [...gardes.phrases, ...copier(examen, lu, copie, fichiers)]
    return { resultat: examen, phrases, code }
  } catch (cause) {
    const phrases = [...gardes.phrases, direLErreur(cause)]
    return { resultat: examen, phrases, code: CODE_INUTILISABLE }
  }
}

/** Dit où l'on en est s'il y a plusieurs classeurs et quelqu'un pour le lire ; rend de quoi l'effacer. */
function annoncer(fichier: string, rang: number, total: number, { stderr }: Sorties): () => void {
  if (total < 2 || !stderr.isTTY) return () => undefined
  const effacement = '\r\u001b[K'
  stderr.write(`${effacement}[${rang + 1}/${total}] ${basename(fichier)}`)
  return () => stderr.write(effacement)
}

function rendre(
  format: (typeof FORMATS)[number],
  resultats: readonly Resultat[],
  { stdout, env }: Sorties,
): string {
  if (format === 'json') return enJson(resultats)
  if (format === 'html') return enHtml(resultats)
  if (format === 'csv') return enCsv(resultats)
  const allure = allureDe(stdout, env)
  return resultats
    .flatMap((resultat) => (estUnEchec(resultat) ? [] : [enTexte(resultat, allure)]))
    .join('\n')
}
