import { facultatif, plage, typeDeCollectivite } from '../calculs/index.ts'
import { type Constat, nomDeGravite } from '../constats/index.ts'
import {
  examinerEnBref,
  type Lecteur,
  type QuestionPosee,
  titreDeLaRegle,
} from '../examen/index.ts'
import { a1, lireA1 } from '../grille/index.ts'
import { lireContrat } from '../lecture/index.ts'
import { lier } from '../libelle/index.ts'
import type { TypeCollectivite } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import { type ReglagesDuContrat, SANS_REGLAGES } from '../reglages/index.ts'
import { VERSION_DES_REGLES } from '../version/index.ts'
import { classeurDePlage } from './classeur-de-plage.ts'
import { fonctionDEnsemble, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'
import { lirePlafonds, type PlafondLu } from './lire-plafonds.ts'
import { lireType } from './lire-type.ts'
import {
  type ErreurDeFonction,
  estOmis,
  estPlage,
  type Scalaire,
  type ValeurDArgument,
} from './valeur.ts'

const NOM = 'VERIFIER'
/** Année de l'exemple : celle qui court à la date des règles. */
const ANNEE = Number(VERSION_DES_REGLES.slice(0, 4))
const type = parametre('type', typeDeCollectivite)

export const verifier = fonctionDEnsemble({
  nom: NOM,
  titre: 'Vérification d’un tableau',
  description:
    'Un constat par ligne\u00a0: gravité, règle, position dans la plage, message\u00a0; et ' +
    'une question là où la lecture hésite. Avec des plafonds et sans année écrite, les ' +
    'actions sont jugées pour l’année en cours, et une note le dit.',
  parametres: [
    parametre(
      'plage',
      plage(
        'la plage',
        'Tableau des actions, titres des colonnes compris. Un 0 s’y lit comme une cellule vide',
      ),
    ),
    type,
    parametre(
      'plafonds',
      facultatif(plage('les plafonds', 'Deux colonnes\u00a0: axe et plafond notifié, en euros')),
    ),
  ],
  exemples: [
    {
      arguments: [
        [
          [
            'Axe',
            'Action',
            'Nature',
            'Année',
            'Avenant',
            'Coût',
            'Part État',
            'Part Département',
            'Indicateur local',
          ],
          ['Enfance', 'Ateliers', 'Nouvelle', ANNEE, 'n° 2', 900, 450, 450, 'Familles'],
          [
            'Accès aux droits',
            'Équipe mobile',
            'Nouvelle',
            ANNEE,
            'n° 2',
            900,
            450,
            450,
            'Ménages',
          ],
          ['Transition écologique', 'Garage', 'Nouvelle', ANNEE, 'n° 2', 900, 450, 450, 'Prêts'],
        ],
        'département',
        [
          ['Enfance', 1000],
          ['Accès aux droits', 1000],
          ['Transition écologique', 1000],
        ],
      ],
      attendu: [['', '', '', 'Rien de relevé.']],
    },
  ],
  sources: ['cadrage/parite', 'cadrage/plancher', 'calendrier/notification'],
  calcule: ([tableau, typeDonne, plafondsDonnes], { date }) => {
    const entrees = lireEntrees(tableau, typeDonne, plafondsDonnes)
    if ('erreur' in entrees) return entrees
    const { lire, note } = preparer(entrees, date)
    const bareme = { reglages: SANS_REGLAGES, justifications: [], indicateurs: [], date }
    const examen = examinerEnBref(lire, bareme)
    if (examen === null) {
      return {
        erreur:
          `${NOM}\u00a0: aucun tableau d’actions reconnu dans la plage\u00a0; elle doit ` +
          'comprendre ses titres de colonnes (axe, action, coût, part État…).',
      }
    }
    const { constats, questions, conclusion } = examen
    const rangees = [...questions.map(rangeeDeQuestion), ...constats.map(rangeeDe)]
    if (constats.length === 0) rangees.unshift(['', '', '', conclusion.phrase])
    return note === null ? rangees : [...rangees, ['Note', '', '', note]]
  },
})

interface Entrees {
  readonly tableau: readonly (readonly Scalaire[])[]
  readonly type: TypeCollectivite
  readonly plafonds: readonly PlafondLu[]
}

function lireEntrees(
  tableau: ValeurDArgument,
  typeDonne: ValeurDArgument,
  plafondsDonnes: ValeurDArgument,
): Entrees | ErreurDeFonction {
  if (!estPlage(tableau) || tableau.length < 2) {
    return {
      erreur: `${NOM}\u00a0: donnez la plage entière du tableau, titres des colonnes compris.`,
    }
  }
  const seul = estPlage(typeDonne) ? typeDonne[0]?.[0] : typeDonne
  const lu = lireArgument(NOM, type, seul, lireType)
  if (typeof lu === 'object') return lu
  if (!estOmis(plafondsDonnes) && plafondsDonnes !== 0 && !estPlage(plafondsDonnes)) {
    return { erreur: `${NOM}\u00a0: les plafonds sont une plage de deux colonnes, axe et montant.` }
  }
  const plafonds = estPlage(plafondsDonnes) ? lirePlafonds(NOM, plafondsDonnes) : []
  if ('erreur' in plafonds) return plafonds
  return { tableau, type: lu === 'metropole' ? 'metropole' : 'departement', plafonds }
}

interface Preparation {
  readonly lire: Lecteur
  /** Ce qui a été supposé ; null : rien. */
  readonly note: string | null
}

// Donner des plafonds annuels sans écrire d'année, c'est demander à juger un tableau annuel.
function preparer({ tableau, type, plafonds }: Entrees, date: string): Preparation {
  const classeur = classeurDePlage(tableau)
  const reglages: ReglagesDuContrat = { ...SANS_REGLAGES, type, plafonds }
  const lireAvec =
    (siens: ReglagesDuContrat, sansReponse = lireContrat(classeur, siens)): Lecteur =>
    (reponses) =>
      Object.keys(reponses).length === 0 ? sansReponse : lireContrat(classeur, siens, [], reponses)
  const sansAnnee = lireContrat(classeur, reglages)
  const { contrat } = sansAnnee
  const annuel = plafonds.length > 0 && contrat.annees.length === 0 && contrat.vues.length > 0
  if (!annuel) return { lire: lireAvec(reglages, sansAnnee), note: null }
  const { premiere, derniere } = valeurDe(anneesDuContrat)
  const annee = Math.min(derniere, Math.max(premiere, Number(date.slice(0, 4))))
  return {
    lire: lireAvec({ ...reglages, annee }),
    note: `Aucune année n’est écrite dans la plage\u00a0: les actions sont jugées pour ${annee}.`,
  }
}

/** Une cellule ne répond pas : elle dit le doute, et ce qui en dépend attend. */
function rangeeDeQuestion({ question, lieux }: QuestionPosee): readonly string[] {
  const places = lieux.map((l) => position(a1(l.ligne, l.colonne)))
  // Les lettres seraient celles de la plage, et non celles de la feuille.
  const sansLettre = question.replace(/^La colonne [A-Z]+ /, 'La colonne ')
  return ['Question', '', places.join('\u00a0; '), lier(sansLettre)]
}

function rangeeDe(constat: Constat): readonly string[] {
  const { regle, cellules, message } = constat
  const places = cellules.map(position).join('\u00a0; ')
  return [nomDeGravite(constat), titreDeLaRegle(regle), places, message]
}

/** « ligne 3, colonne 2 » de la plage : son adresse dans la feuille n'est pas connue. */
function position(cellule: string): string {
  const adresse = lireA1(cellule)
  return adresse ? `ligne ${adresse.ligne + 1}, colonne ${adresse.colonne + 1}` : cellule
}
