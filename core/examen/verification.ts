import {
  type Conclusion,
  type Constat,
  dateEnClair,
  direLaChute,
  empreinteDe,
  enClair,
  type Marque,
  parSection,
  type Rapport,
  rangerLesJustifies,
  rapportDe,
  type Section,
  titrerCeQuiAttend,
} from '../constats/index.ts'
import {
  type Classeur,
  type ClasseurBrut,
  celluleEn,
  classeurDeBrut,
  lireA1,
} from '../grille/index.ts'
import { dessiner, type Miniature, recaler, type TableauCompris } from '../lecture/index.ts'
import { lier } from '../libelle/index.ts'
import { type Collectivite, enEuros, NOMS_DES_CHAMPS, type Plafond } from '../modele/index.ts'
import {
  CLASSEUR_SANS_REGLAGES,
  type Empreinte,
  type Justification,
  lireReglagesDuClasseur,
} from '../reglages/index.ts'
import { type Apercu, apercevoir } from './apercu.ts'
import {
  direSansTableau,
  type InterpretationRetenue,
  matiereDuRapport,
  retenirLesInterpretations,
} from './dire.ts'
import type { Ecriture } from './ecriture.ts'
import { direLEffet } from './effets.ts'
import { direLEtatDuClasseur } from './etat.ts'
import { type Examen, estSansTableau, examiner, type SansTableau } from './examiner.ts'
import {
  direCeQuiEstLaisse,
  montrerLaQuestion,
  montrerLaReponse,
  type QuestionMontree,
  type ReponseMontree,
} from './montrer-les-questions.ts'
import { type AxeMontre, montrerUnAxe } from './montrer-un-axe.ts'
import { direLesReglages } from './provenance.ts'
import { estReprise, type Reprise, reprendre } from './reprendre.ts'
import { titreDeLaRegle } from './titrer.ts'

/** Un constat, prêt à être montré, retrouvé d'une vérification à l'autre et corrigé. */
export interface ConstatMontre {
  readonly constat: Constat
  /** Le titre de sa règle. */
  readonly titre: string
  readonly empreinte: Empreinte
  /** Les passages du texte, par section. */
  readonly citations: readonly Section[]
  /** Ce qu'écrirait sa correction, toutes cellules ensemble ; vide : aucune n'est offerte. */
  readonly ecritures: readonly Ecriture[]
  /** Prendre la valeur au-dessus, avec toutes les cellules pareilles ; null : rien à reprendre. */
  readonly reprise: Reprise | null
}

export interface JustifieMontre extends ConstatMontre {
  readonly motif: string
  /** AAAA-MM-JJ. */
  readonly date: string
}

/** Une réponse possible, et ce qu'elle changerait au verdict ; null : pas rejouée. */
export interface ChoixMontre {
  readonly valeur: string
  readonly dit: string
  readonly effet: string | null
}

/** Une question, avec les cellules dont elle parle ; null : sa feuille n'est plus là. */
export interface QuestionApercue extends QuestionMontree {
  readonly choix: readonly ChoixMontre[]
  readonly apercu: Apercu | null
}

/** Tout ce qu'un volet montre d'un classeur vérifié. Que des données simples. Montants en centimes. */
export interface Verification {
  readonly genre: 'verifie'
  /** AAAA-MM-JJ. */
  readonly date: string
  readonly collectivite: Collectivite
  readonly annees: readonly number[]
  readonly conclusion: Conclusion
  /** Questions dont le verdict dépend, les plus chères d'abord. */
  readonly questions: readonly QuestionApercue[]
  readonly reponses: readonly ReponseMontree[]
  /** Constats qui attendent une réponse, ou d'une lecture contestée : ce qu'ils diraient, une phrase chacun. */
  readonly enAttente: { readonly titre: string; readonly phrases: readonly string[] }
  /** Ce qui a été lu et mis de côté, une phrase chacun. */
  readonly laisses: readonly string[]
  readonly constats: readonly ConstatMontre[]
  readonly justifies: readonly JustifieMontre[]
  /** Avec ce qu'il faut en lire. */
  readonly tombees: readonly (Justification & { readonly dite: string })[]
  readonly synthese: readonly AxeMontre[]
  readonly plafonds: readonly Plafond[]
  readonly tableaux: readonly TableauCompris[]
  /** La feuille de chaque tableau, en petit : dans le même ordre. */
  readonly dessins: readonly Miniature[]
  readonly interpretations: readonly InterpretationRetenue[]
  /** Ce que la lecture a compris, supposé ou écarté. */
  readonly notes: readonly string[]
  /** À poser dans les cellules. */
  readonly marques: readonly Marque[]
}

export interface Refus {
  readonly genre: 'refus'
  /** Pourquoi rien n'a été vérifié. */
  readonly phrase: string
}

/** Ce qui a été vérifié, et de quoi en faire un rapport. */
export interface Resultat {
  readonly verification: Verification | Refus
  readonly rapport: () => Rapport | null
}

/**
 * Un classeur examiné avec les réglages qu'il garde ; `notes` : ce qu'il faut dire des colonnes qu'on y avait
 * désignées.
 */
export interface ExamenDeClasseur {
  readonly classeur: Classeur
  readonly examen: Examen | SansTableau
  readonly notes: readonly string[]
}

/**
 * Des cellules d'un tableur en marche à leur examen. `reglages` : le texte JSON gardé dans le classeur, ou null.
 * Lève une ErreurDeReglage si ce texte ne se lit pas.
 */
export function examinerUnClasseur(
  brut: ClasseurBrut,
  reglages: string | null,
  date: string,
): ExamenDeClasseur {
  const classeur = classeurDeBrut(brut)
  return { classeur, ...examinerLesCellules(classeur, reglages, date) }
}

/** De même, de cellules déjà lues : rejuge une grille où l'on aurait écrit. */
export function examinerLesCellules(
  classeur: Classeur,
  reglages: string | null,
  date: string,
): Omit<ExamenDeClasseur, 'classeur'> {
  const gardes = reglages === null ? CLASSEUR_SANS_REGLAGES : lireReglagesDuClasseur(reglages)
  const { correspondances, notes } = recaler(classeur.feuilles, gardes.correspondances)
  const examen = examiner(classeur, {
    reglages: gardes.contrat,
    correspondances,
    justifications: gardes.justifications,
    reponses: gardes.reponses,
    indicateurs: [],
    date,
    provenance: direLesReglages(gardes.contrat, 'des réglages gardés dans le classeur'),
  })
  return { examen, notes }
}

/** Le même examen, en tout ce qu'un volet montre. Lève comme examinerUnClasseur. */
export function verifierUnClasseur(
  brut: ClasseurBrut,
  reglages: string | null,
  date: string,
  heure: string | null = null,
): Resultat {
  const { classeur, examen, notes } = examinerUnClasseur(brut, reglages, date)
  if (estSansTableau(examen)) {
    return {
      verification: { genre: 'refus', phrase: direSansTableau(examen) },
      rapport: () => null,
    }
  }
  return {
    verification: montrer(examen, classeur, notes, (essai) => {
      const rejuge = examinerLesCellules(essai, reglages, date).examen
      return estSansTableau(rejuge) ? null : rejuge.constats
    }),
    rapport: () =>
      rapportDe({ ...matiereDuRapport(examen), heure, etat: direLEtatDuClasseur(classeur) }),
  }
}

function montrer(
  examen: Examen,
  classeur: Classeur,
  notes: readonly string[],
  rejuger: Parameters<typeof reprendre>[2],
): Verification {
  const { lecture, constats, justifies } = examen
  const { contrat } = lecture
  const reprises = reprendre(examen, classeur, rejuger)
  const presenter = (constat: Constat): ConstatMontre => ({
    constat: enClair(constat),
    titre: titreDeLaRegle(constat.regle),
    empreinte: empreinteDe(constat),
    citations: parSection(constat.sources),
    ecritures: ecrituresDe(constat, classeur),
    reprise: repriseDe(constat, reprises),
  })
  return {
    genre: 'verifie',
    date: examen.date,
    collectivite: contrat.collectivite,
    annees: contrat.annees,
    conclusion: examen.conclusion,
    questions: examen.questions.map((posee) => {
      const montree = montrerLaQuestion(posee)
      const choix = montree.choix.map((c) => ({ ...c, effet: direLEffet(posee, c.valeur) }))
      return { ...montree, choix, apercu: apercevoir(posee, classeur, lecture.tableaux) }
    }),
    reponses: examen.repondues.map(montrerLaReponse),
    enAttente: {
      titre: titrerCeQuiAttend(examen.questions.length),
      phrases: examen.retenus.map(({ message }) => message),
    },
    laisses: lecture.laisses.map(direCeQuiEstLaisse),
    constats: constats.map(presenter),
    justifies: rangerLesJustifies(justifies).map((j) => ({
      ...presenter(j.constat),
      motif: j.motif,
      date: j.date,
    })),
    tombees: examen.tombees.map((t) => ({ ...t, dite: direLaTombee(t) })),
    synthese: examen.synthese.map(montrerUnAxe),
    plafonds: contrat.plafonds,
    tableaux: lecture.tableaux,
    dessins: dessiner(lecture, classeur),
    interpretations: retenirLesInterpretations(examen),
    notes: [...notes.map(lier), ...lecture.notes],
    marques: examen.marques(),
  }
}

function repriseDe(constat: Constat, reprises: ReadonlyMap<string, Reprise>): Reprise | null {
  const reprise = reprises.get(constat.regle)
  return reprise !== undefined && estReprise(reprise, constat) ? reprise : null
}

function direLaTombee(tombee: Justification): string {
  const { regle, action, annee, motif, date } = tombee
  const quoi = [titreDeLaRegle(regle), action, annee].filter((dit) => dit !== null).join(', ')
  return lier(
    `${quoi}\u00a0: «\u00a0${motif}\u00a0», le ${dateEnClair(date)} (${direLaChute(tombee)}).`,
  )
}

function ecrituresDe(constat: Constat, classeur: Classeur): readonly Ecriture[] {
  const { feuille, correction, correctionJointe } = constat
  const page = classeur.feuilles.find((f) => f.nom === feuille)
  if (correction === null || !page) return []
  return [correction, ...correctionJointe].map(({ champ, cellule, valeur }) => {
    const place = lireA1(cellule)
    const actuelle = place ? celluleEn(page, place.ligne, place.colonne) : undefined
    const avant = actuelle === undefined || actuelle.genre === 'sans-valeur' ? '' : actuelle.valeur
    return {
      feuille: page.nom,
      cellule,
      champ: NOMS_DES_CHAMPS[champ],
      avant,
      apres: enEuros(valeur),
    }
  })
}
