import {
  type Constat,
  type ConstatJustifie,
  direLaCorrection,
  type Etat,
  type Gravite,
  nomDAnnee,
  nomDAxe,
  nomDeGravite,
  parSection,
  partager,
  situerLAxe,
  titrerCeQuiAttend,
} from '../../../core/constats/index.ts'
import {
  direCeQuiEstLaisse,
  direLesInterpretations,
  montrerLaQuestion,
  type QuestionMontree,
  type QuestionPosee,
  titreDeLaRegle,
} from '../../../core/examen/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { URL_DE_LA_FAQ } from '../../../core/sources/index.ts'
import {
  direCeQuiAttend,
  direLaJustification,
  direLaVerification,
  direLeContrat,
  direLeLieu,
  type ExamenDeFichier,
  eurosOuTiret,
  eurosSiPositif,
  grouper,
  TITRE_DES_JUSTIFIES,
} from '../../rendus/index.ts'
import {
  type Allure,
  aligner,
  assainir,
  type Colonne,
  type Encre,
  encrer,
  plier,
} from '../terminal.ts'
import { direLeSuivi } from './suivi-en-texte.ts'

const ENCRES: Readonly<Record<Gravite, Encre>> = {
  bloquant: 'rouge',
  'a-justifier': 'orange',
  signalement: 'bleu',
}

/** Un classeur vérifié, pour une lecture dans un terminal. Se termine par un saut de ligne. */
export function enTexte(examen: ExamenDeFichier, allure: Allure): string {
  const { lacunes } = partager(examen.constats)
  const lignes = [
    ...enTete(examen, allure),
    ...tableDeSynthese(examen, allure),
    ...direLeSuivi(examen, allure),
    ...direLesQuestions(examen.questions, allure),
    ...liste('Ce qui a été laissé de côté', examen.lecture.laisses.map(direCeQuiEstLaisse), allure),
    ...grouper(examen.constats).flatMap(({ titre, constats, suite }) => [
      ...titrer(titre, allure),
      ...constats.flatMap((constat) => [...direUnConstat(constat, allure), '']),
      ...suite.flatMap((phrase) => [...plier(phrase, allure, '  '), '']),
    ]),
    ...direLesJustifies(examen.justifies, allure),
    ...liste(titrerCeQuiAttend(examen.questions.length), direCeQuiAttend(examen.retenus), allure),
    ...liste(
      'Ce qui n’a pas été vérifié',
      lacunes.map((c) => c.message),
      allure,
    ),
    ...liste('Interprétations retenues', direLesInterpretations(examen), allure),
    ...plier(`Sources\u00a0: foire aux questions du ministère, ${URL_DE_LA_FAQ}`, allure, ''),
    '',
    ...conclusion(examen, allure),
  ]
  return `${lignes.join('\n')}\n`
}

function enTete(examen: ExamenDeFichier, allure: Allure): string[] {
  return [
    encrer(allure, 'gras', assainir(examen.fichier)),
    ...plier(direLeContrat(examen), allure, ''),
    ...plier(direLaVerification(examen), allure, ''),
    '',
    ...examen.lecture.notes.flatMap((note) => plier(note, allure, '  ', '- ')),
    '',
  ]
}

const COLONNES: readonly Colonne[] = [
  { titre: 'Axe', aDroite: false },
  { titre: 'Programmé', aDroite: true },
  { titre: 'Plancher', aDroite: true },
  { titre: 'Plafond', aDroite: true },
  { titre: 'Manque', aDroite: true },
  { titre: 'Reste', aDroite: true },
  { titre: 'Situation', aDroite: false },
]

function tableDeSynthese({ synthese }: ExamenDeFichier, allure: Allure): string[] {
  if (synthese.length === 0) return []
  const rangees = synthese.map((ligne) => [
    `${nomDAxe(ligne.axe)} ${nomDAnnee(ligne.annee)}`,
    ecrireEuros(ligne.programme),
    eurosOuTiret(ligne.plancher),
    eurosOuTiret(ligne.plafond),
    eurosSiPositif(ligne.manque),
    eurosOuTiret(ligne.reste),
    situerLAxe(ligne),
  ])
  const [titres = '', ...corps] = aligner(COLONNES, rangees)
  return [
    encrer(allure, 'gras', titres),
    ...corps.flatMap((texte, i) => {
      const { axe, manque } = synthese[i] ?? { axe: null, manque: null }
      const ligne = manque !== null && manque > 0 ? encrer(allure, 'rouge', texte) : texte
      return axe === null ? [ligne, ''] : [ligne]
    }),
  ]
}

function titrer(titre: string, allure: Allure): string[] {
  return [encrer(allure, 'gras', titre.toUpperCase()), '']
}

function direLesQuestions(questions: readonly QuestionPosee[], allure: Allure): string[] {
  if (questions.length === 0) return []
  return [
    ...titrer('Questions sur la lecture', allure),
    ...questions.map(montrerLaQuestion).flatMap((montree) => direUneQuestion(montree, allure)),
    ...plier(
      'Pour répondre\u00a0: --reponses reponses.json, où chaque réponse s’écrit comme ci-dessus, entre accolades.',
      allure,
      '  ',
    ),
    '',
  ]
}

function direUneQuestion(montree: QuestionMontree, allure: Allure): string[] {
  const { id, question, preuves, choix, enjeu, feuille, cellule } = montree
  return [
    ...plier(`${question} (${feuille}!${cellule})`, allure, '  ', '? '),
    ...[...preuves, enjeu].flatMap((phrase) => plier(phrase, allure, '    ')),
    ...choix.flatMap(({ valeur, dit }) =>
      plier(`${JSON.stringify(id)}: ${JSON.stringify(valeur)} — ${dit}`, allure, '    ', '- '),
    ),
    '',
  ]
}

function direUnConstat(constat: Constat, allure: Allure): string[] {
  const gravite = nomDeGravite(constat).toUpperCase()
  const annee = constat.annee === null ? null : String(constat.annee)
  const reperes = [direLeLieu(constat), annee, titreDeLaRegle(constat.regle)].filter(
    (repere) => repere !== null,
  )
  const [premier = '', ...suite] = plier(reperes.join(' · '), allure, '  ', `${gravite}  `)
  return [
    premier.replace(gravite, () => encrer(allure, encreDe(constat), gravite)),
    ...suite,
    ...plier(constat.message, allure, '    '),
    ...constat.etapes.flatMap((etape) => plier(etape, allure, '      ', '= ')),
    ...correction(constat, allure),
    ...citerEnTexte(constat, allure),
  ]
}

function encreDe({ admis, gravite }: Constat): Encre {
  return admis ? 'vert' : ENCRES[gravite]
}

function direLesJustifies(justifies: readonly ConstatJustifie[], allure: Allure): string[] {
  if (justifies.length === 0) return []
  return [
    ...titrer(TITRE_DES_JUSTIFIES, allure),
    ...justifies.flatMap((justifie) => [
      ...direUnConstat(justifie.constat, allure),
      ...plier(direLaJustification(justifie), allure, '    '),
      '',
    ]),
  ]
}

function correction(constat: Constat, allure: Allure): string[] {
  const phrase = direLaCorrection(constat)
  return phrase === null ? [] : plier(phrase, allure, '    ')
}

function citerEnTexte({ sources }: Constat, allure: Allure): string[] {
  return parSection(sources)
    .flatMap(({ section, resumes }) => [
      ...plier(`Source\u00a0: ${section}`, allure, '    '),
      ...resumes.flatMap((resume) => plier(resume, allure, '      ', '- ')),
    ])
    .map((ligne) => encrer(allure, 'pale', ligne))
}

function liste(titre: string, phrases: readonly string[], allure: Allure): string[] {
  if (phrases.length === 0) return []
  const puces = phrases.flatMap((phrase) => plier(phrase, allure, '  ', '- '))
  return [...titrer(titre, allure), ...puces, '']
}

const ENCRES_DES_ETATS: Readonly<Record<Etat, Encre>> = {
  manquements: 'rouge',
  questions: 'violet',
  justifies: 'orange',
  reserves: 'gras',
  conforme: 'vert',
}

function conclusion({ conclusion: { etat, phrase } }: ExamenDeFichier, allure: Allure): string[] {
  return plier(phrase, allure, '').map((ligne) => encrer(allure, ENCRES_DES_ETATS[etat], ligne))
}
