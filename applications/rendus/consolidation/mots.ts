import type {
  Absents,
  AxeOuTransversal,
  Doublon,
  FichierConsolide,
  Raison,
  Resume,
  Somme,
} from '../../../core/consolidation/index.ts'
import { dateEnClair, type Etat, nomDAxe, pluriel } from '../../../core/constats/index.ts'
import { NOMS_DES_TYPES } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'

/** De quand est la consolidation, où qu'elle s'écrive. `date` : AAAA-MM-JJ. */
export function direLaVerification(date: string): string {
  return `Vérifié le ${dateEnClair(date)} par Pacte ${VERSION}, règles du ${dateEnClair(VERSION_DES_REGLES)}`
}

/** Pourquoi une ligne n'entre dans aucun total. */
export const DIRE_LA_RAISON: Readonly<Record<Raison, string>> = {
  question: 'non\u00a0: une question attend une réponse',
  'a-choisir': 'non\u00a0: un autre fichier dit la même collectivité et la même année, à choisir',
  ecarte: 'non\u00a0: un autre fichier a été retenu',
  'collectivite-inconnue':
    'non\u00a0: collectivité non reconnue, un doublon ne se verrait pas\u00a0; la donner par --contrats',
  'annee-inconnue': 'non\u00a0: année inconnue',
  'hors-pacte': 'non\u00a0: l’emploi d’un département est à part',
  inconnu: 'non\u00a0: rien de programmé ne se lit, ou un montant est illisible',
}

const ABSENTS: Readonly<Record<keyof Absents, readonly [string, string]>> = {
  illisible: ['fichier illisible', 'fichiers illisibles'],
  question: ['attend une réponse', 'attendent une réponse'],
  'a-choisir': ['à choisir', 'à choisir'],
  'collectivite-inconnue': ['collectivité non reconnue', 'collectivités non reconnues'],
  'annee-inconnue': ['année inconnue', 'années inconnues'],
  'sans-cette-annee': ['sans cette année', 'sans cette année'],
  inconnu: ['montant inconnu', 'montants inconnus'],
  ecarte: ['écarté par votre choix', 'écartés par votre choix'],
  'hors-pacte': ['à part', 'à part'],
}

/** « 1 fichier illisible, 2 à choisir » ; vide : tous les classeurs sont comptés. */
export function direLesAbsents(absents: Absents): string {
  return (Object.keys(ABSENTS) as (keyof Absents)[])
    .flatMap((cle) => {
      const nombre = absents[cle] ?? 0
      return nombre === 0 ? [] : [pluriel(nombre, ...ABSENTS[cle])]
    })
    .join(', ')
}

/** « 2 sur 3 » : combien de classeurs une somme compte. */
export function direLaCouverture({ connus, sur }: Somme): string {
  return `${connus} sur ${sur}`
}

export function nomDeLAxe(axe: AxeOuTransversal | null): string {
  return axe === 'transversal' ? 'Transversal' : nomDAxe(axe)
}

export function nomDuType(type: Resume['type']): string {
  return type === null ? '?' : NOMS_DES_TYPES[type]
}

/** L'état d'un contrat, en deux mots. */
export function direLEtat({ conclusion, questions }: Resume): string {
  const { bloquants, aJustifier, justifies } = conclusion
  const dits: Readonly<Record<Etat, string>> = {
    manquements: pluriel(bloquants, 'bloquant', 'bloquants'),
    questions: pluriel(questions.length, 'question', 'questions'),
    justifies: pluriel(justifies, 'justifié', 'justifiés'),
    reserves: 'sans conclusion',
    conforme: aJustifier > 0 ? `${aJustifier} à justifier` : 'rien de bloquant',
  }
  return dits[conclusion.etat]
}

/** Ce qu'un fichier est devenu, en deux mots. */
export function direLeSort({ copieDe, issue }: FichierConsolide): string {
  if (issue.genre === 'ignore') return 'ignoré'
  if (copieDe !== null) return 'copie, non comptée'
  if (issue.genre === 'illisible') return 'illisible'
  const { conclusion, questions } = issue.resume
  if (questions.length > 0) return 'lu, attend une réponse'
  return conclusion.etat === 'reserves' ? 'lu avec réserves' : 'lu'
}

/** Pourquoi, et quoi faire. */
export function direPourquoi({ copieDe, issue }: FichierConsolide): string {
  if (issue.genre === 'ignore') return issue.phrase
  if (copieDe !== null) return `Même contenu que «\u00a0${copieDe}\u00a0»\u00a0: compté une fois.`
  if (issue.genre === 'illisible') return issue.phrase
  const [question] = issue.resume.questions
  if (!question) return issue.resume.conclusion.phrase
  return `${issue.resume.conclusion.phrase} ${question.question} (${question.feuille}!${question.cellule})`
}

/** Une phrase par collectivité et par choix, quelles qu'en soient les années. */
export function direLesDoublons(doublons: readonly Doublon[]): string[] {
  const groupes = new Map<string, Doublon[]>()
  for (const doublon of doublons) {
    const cle = JSON.stringify([doublon.collectivite, doublon.fichiers, doublon.retenu])
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(doublon)
    else groupes.set(cle, [doublon])
  }
  return [...groupes.values()].map((groupe) => direUnGroupe(groupe))
}

function direUnGroupe(groupe: readonly Doublon[]): string {
  const annees = groupe.map(({ annee }) => annee).join(', ')
  return groupe
    .slice(0, 1)
    .map(({ collectivite, fichiers, retenu }) => {
      const cites = fichiers.map((nom) => `«\u00a0${nom}\u00a0»`).join(', ')
      const suite =
        retenu === null
          ? `aucun n’est dans les totaux. Dites lequel compte, par exemple --retenir "${fichiers.at(-1)}"`
          : `seul «\u00a0${retenu}\u00a0», que vous avez retenu, est compté`
      return `${collectivite}, ${annees}\u00a0: ${cites}\u00a0; ${suite}.`
    })
    .join(' ')
}
