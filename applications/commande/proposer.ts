import {
  comparerChaquePlancher,
  type Demande,
  type PropositionAuxCouts,
  proposerEnDeuxTemps,
  REGLES_CHIFFREES,
} from '../../core/conformite/index.ts'
import { estBloque, pluriel } from '../../core/constats/index.ts'
import { direSansTableau, estSansTableau } from '../../core/examen/index.ts'
import { CLASSEUR_SANS_REGLAGES, lireReglagesDuClasseur } from '../../core/reglages/index.ts'
import type { FichierOuvert } from '../../hotes/fichier/index.ts'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import { choisir, lireArguments } from './arguments.ts'
import { type Choix, choixDemandes } from './choix-de-proposition.ts'
import type { Commande } from './commande.ts'
import { direLaSignaturePerdue } from './copie.ts'
import { preparerLaCopie, prevoirLesCopies } from './destination.ts'
import {
  CODE_BLOQUANT,
  CODE_EN_QUESTION,
  CODE_SAIN,
  direLErreur,
  ErreurDEntree,
  ErreurDUsage,
} from './erreur.ts'
import { examinerLeFichier, type Options } from './examen.ts'
import { lireLesOptions, OPTIONS_DE_VERIFICATION } from './options.ts'
import { ouvrirPourVerifier } from './ouvrir.ts'
import type { PropositionDeFichier, PropositionMontree } from './proposition.ts'
import { propositionEnJson } from './sortie/proposition-json.ts'
import { propositionEnTexte } from './sortie/proposition-texte.ts'
import { allureDe, assainir } from './terminal.ts'

const FORMATS = ['texte', 'json'] as const
const OPTIONS = [...OPTIONS_DE_VERIFICATION, 'couts', 'tenir', 'format', 'sortie'] as const

/** Propose les cellules à changer et, si on la demande, écrit la copie où elles le sont. */
export const proposer: Commande = async (args, { stdout, stderr, env }) => {
  const { operandes, options, listes } = lireArguments(args, OPTIONS, ['facon'])
  const [fichier, deTrop] = operandes
  if (fichier === undefined || deTrop !== undefined) {
    throw new ErreurDUsage('Donnez un seul classeur (pacte proposer budget.xlsx).')
  }
  const format = choisir('format', options.format, FORMATS)
  const choix = choixDemandes(options, listes.facon)
  const donnees = lireLesOptions(options)
  try {
    const [copie] = options.sortie === undefined ? [] : prevoirLesCopies([fichier], options.sortie)
    const octets = lireFichier(fichier)
    const { ouvert, gardes, phrases } = await ouvrirPourVerifier(octets, fichier, donnees)
    const montree = etudier(fichier, ouvert, gardes, choix, donnees)
    const ecrite =
      copie === undefined ? { phrases: [], manque: false } : copier(fichier, copie, ouvert, montree)
    for (const phrase of [...phrases, ...ecrite.phrases]) {
      stderr.write(`${assainir(`${fichier}\u00a0: ${phrase}`)}\n`)
    }
    const rendu =
      format === 'json'
        ? propositionEnJson(montree)
        : propositionEnTexte(montree, allureDe(stdout, env))
    stdout.write(rendu)
    return ecrite.manque ? CODE_BLOQUANT : codeDe(montree)
  } catch (erreur) {
    throw new ErreurDEntree(`${fichier}\u00a0: ${direLErreur(erreur)}`)
  }
}

function etudier(
  fichier: string,
  { classeur, remarques }: FichierOuvert,
  texte: string | null,
  { couts, tenus, facons }: Choix,
  options: Options,
): PropositionDeFichier {
  const gardes = texte === null ? CLASSEUR_SANS_REGLAGES : lireReglagesDuClasseur(texte)
  const verifier: Demande['examiner'] = (c) =>
    examinerLeFichier({ classeur: c, remarques }, gardes, options)
  const examen = verifier(classeur)
  if (estSansTableau(examen)) throw new ErreurDEntree(direSansTableau(examen))
  const demande = { classeur, examen, examiner: verifier, tenus, facons }
  const { siLesCoutsChangent, ...retenue } = proposerEnDeuxTemps(demande, couts)
  const montrer = (proposee: PropositionAuxCouts): PropositionMontree => ({
    ...proposee,
    planchers: comparerChaquePlancher(
      { ...demande, coutsLibres: proposee.couts },
      proposee.proposition,
    ),
  })
  return {
    examen: { fichier, ...examen },
    ...montrer(retenue),
    siLesCoutsChangent: siLesCoutsChangent && montrer(siLesCoutsChangent),
    autresBloquants: examen.constats.filter(
      ({ gravite, regle }) => gravite === 'bloquant' && !REGLES_CHIFFREES.includes(regle),
    ),
  }
}

/** D'un coup, dans une autre copie ; ce qui ne s'écrit pas se dit, et le reste est écrit. */
function copier(
  fichier: string,
  copie: string,
  ouvert: FichierOuvert,
  { proposition }: PropositionDeFichier,
): { readonly phrases: readonly string[]; readonly manque: boolean } {
  preparerLaCopie(copie, fichier)
  const { cellules, totaux, resultats } = proposition
  const manques = ouvert.ecrireTout({
    cellules: [...cellules, ...totaux].map(({ feuille, cellule, valeur }) => ({
      feuille,
      cellule,
      contenu: { valeur },
    })),
    resultats: resultats.flatMap(({ feuille, cellule, resultat }) =>
      resultat === null ? [] : [{ feuille, cellule, resultat }],
    ),
  })
  ecrireDUnCoup(copie, ouvert.octets(), [fichier])
  const suivent =
    totaux.length === 0
      ? ''
      : `, et ${pluriel(totaux.length, 'total qui suit', 'totaux qui suivent')}`
  const aRecalculer = resultats.filter(({ resultat }) => resultat === null).map((r) => r.cellule)
  return {
    manque: manques.length > 0,
    phrases: [
      `copie écrite dans ${copie} (${pluriel(cellules.length, 'cellule', 'cellules')} de la ` +
        `proposition${suivent}).`,
      ...manques.map(({ phrase }) => phrase),
      ...(aRecalculer.length === 0
        ? []
        : [`ouvrez la copie dans votre tableur\u00a0: il recalculera ${aRecalculer.join(', ')}.`]),
      ...direLaSignaturePerdue(ouvert.signe),
    ],
  }
}

function codeDe({ examen, proposition, autresBloquants }: PropositionDeFichier): number {
  const reste = proposition.etat === 'partielle' || estBloque(proposition.nouveaux)
  if (reste || autresBloquants.length > 0) return CODE_BLOQUANT
  return examen.questions.length > 0 ? CODE_EN_QUESTION : CODE_SAIN
}
