import type { Plage } from '../grille/index.ts'
import { type Centimes, ZERO } from '../modele/index.ts'
import type { Constat } from './constat.ts'
import { direLaCorrection } from './corriger.ts'
import type { ConstatJustifie } from './justifier.ts'
import { partager } from './lacunes.ts'
import { NOMS_DES_GRAVITES, nomDAnnee, nomDAxe } from './mots.ts'
import {
  type CelluleDeRapport,
  NOM_DU_RAPPORT,
  type Rapport,
  type StyleDeRapport,
} from './rapport.ts'
import { direLeGroupe, regrouper } from './regrouper.ts'
import { sectionsDe } from './sourcer.ts'
import type { LigneDeSynthese } from './synthese.ts'

export interface MatiereDuRapport {
  readonly collectivite: string | null
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
  /** Le verdict, en une phrase. */
  readonly conclusion: string
  /** Questions de lecture qui attendent, une phrase chacune. */
  readonly questions: readonly string[]
  /** Ce que diraient les constats qui attendent une réponse. */
  readonly enAttente: readonly string[]
  /** Ce qui a été lu et mis de côté, une phrase chacun. */
  readonly laisses: readonly string[]
  /** Sans ceux que l'utilisateur a justifiés. */
  readonly constats: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
  /** Le nom d'une règle, d'après son identifiant. */
  readonly titreDeLaRegle: (id: string) => string
  readonly synthese: readonly LigneDeSynthese[]
  /** Le suivi de l'exécution, déjà en cellules ; vide : rien n'est suivi. */
  readonly suivi: Rapport['lignes']
  /** Interprétations retenues, une phrase chacune. */
  readonly interpretations: readonly string[]
  /** Ce que la lecture a compris ou écarté. */
  readonly notes: readonly string[]
}

type Rangee = readonly (CelluleDeRapport | null)[]

const COLONNES_DE_SYNTHESE = ['Axe et année', 'Programmé', 'Plancher', 'Plafond', 'Manque', 'Reste']
const COLONNES_DES_CONSTATS = [
  'Gravité',
  'Axe',
  'Année',
  'Feuille',
  'Cellule',
  'Règle',
  'Action',
  'Constat',
  'Calcul',
  'Source',
]
const LARGEURS = [20, 15, 15, 16, 15, 24, 30, 70, 50, 34, 40]
/** Le graphique se pose à droite de la synthèse, au-dessus de l'action et du constat. */
const COLONNE_DU_GRAPHIQUE = COLONNES_DE_SYNTHESE.length
const HAUTEUR_DU_GRAPHIQUE = 16

/** Met en feuille ce que la vérification a trouvé ; l'hôte n'a plus qu'à l'écrire. */
export function rapportDe(matiere: MatiereDuRapport): Rapport {
  const { reproches, lacunes } = partager(matiere.constats)
  const tete = enTete(matiere)
  const synthese = tableDeSynthese(matiere.synthese)
  const vide = Math.max(0, HAUTEUR_DU_GRAPHIQUE + 1 - synthese.length)
  const marge: Rangee[] = matiere.synthese.length > 0 ? Array.from({ length: vide }, () => []) : []
  return {
    lignes: [
      ...tete,
      ...synthese,
      ...marge,
      ...matiere.suivi,
      ...liste('Questions sur la lecture', matiere.questions),
      ...liste('Laissé de côté', matiere.laisses),
      ...tableDesConstats(reproches, matiere),
      ...tableDesJustifies(matiere),
      ...liste('Constats qui attendent une réponse', matiere.enAttente),
      ...liste(
        'Ce qui n’a pas été vérifié',
        lacunes.map((c) => c.message),
      ),
      ...liste('Interprétations retenues', matiere.interpretations),
      ...liste('Lecture du classeur', matiere.notes),
    ],
    largeurs: LARGEURS,
    graphique: graphiqueDe(matiere.synthese, tete.length + 2),
  }
}

function enTete({ collectivite, date, conclusion }: MatiereDuRapport): Rangee[] {
  return [
    [texte('titre', NOM_DU_RAPPORT)],
    [texte('texte', 'Collectivité'), texte('texte', collectivite ?? 'non reconnue')],
    [texte('texte', 'Vérifié le'), texte('texte', dateEnClair(date))],
    [texte('texte', 'Bilan'), texte('texte', conclusion)],
    [],
  ]
}

function tableDeSynthese(synthese: readonly LigneDeSynthese[]): Rangee[] {
  if (synthese.length === 0) return []
  return [
    [texte('titre', 'Par axe et par année')],
    COLONNES_DE_SYNTHESE.map((nom) => texte('entete', nom)),
    ...axesPuisEnsemble(synthese).map(rangeeDeSynthese),
    [],
  ]
}

// Les axes d'abord, d'un seul tenant : le graphique ne montre qu'eux.
function axesPuisEnsemble(synthese: readonly LigneDeSynthese[]): LigneDeSynthese[] {
  return [...synthese.filter((l) => l.axe !== null), ...synthese.filter((l) => l.axe === null)]
}

function rangeeDeSynthese(ligne: LigneDeSynthese): Rangee {
  return [
    texte('texte', `${nomDAxe(ligne.axe)} ${nomDAnnee(ligne.annee)}`),
    montant(ligne.programme),
    montant(ligne.plancher),
    montant(ligne.plafond),
    montant(ligne.manque === ZERO ? null : ligne.manque),
    montant(ligne.reste),
  ]
}

type Titres = Pick<MatiereDuRapport, 'titreDeLaRegle'>

function tableDesConstats(constats: readonly Constat[], titres: Titres): Rangee[] {
  if (constats.length === 0) return [[texte('titre', 'Constats')], [texte('texte', 'Aucun.')], []]
  const { detailles, groupes } = regrouper(constats)
  return [
    [texte('titre', 'Constats')],
    COLONNES_DES_CONSTATS.map((nom) => texte('entete', nom)),
    ...detailles.map((constat) => rangeeDeConstat(constat, titres)),
    ...groupes.map((groupe) => [
      texte(groupe.gravite, NOMS_DES_GRAVITES[groupe.gravite]),
      texte('texte', direLeGroupe(groupe, titres.titreDeLaRegle(groupe.regle))),
    ]),
    [],
  ]
}

function tableDesJustifies(matiere: MatiereDuRapport): Rangee[] {
  const { justifies } = matiere
  if (justifies.length === 0) return []
  return [
    [texte('titre', 'Constats justifiés par la collectivité')],
    [...COLONNES_DES_CONSTATS, 'Justification'].map((nom) => texte('entete', nom)),
    ...justifies.map(({ constat, motif, date }) => [
      ...rangeeDeConstat(constat, matiere),
      texte('texte', `${motif}\n(le ${dateEnClair(date)})`),
    ]),
    [],
  ]
}

function rangeeDeConstat(constat: Constat, { titreDeLaRegle }: Titres): Rangee {
  return [
    texte(constat.gravite, NOMS_DES_GRAVITES[constat.gravite]),
    texte('texte', constat.axe === null ? '' : nomDAxe(constat.axe)),
    texte('texte', constat.annee === null ? '' : String(constat.annee)),
    texte('texte', constat.feuille ?? ''),
    texte('texte', constat.cellules.join(', ')),
    texte('texte', titreDeLaRegle(constat.regle)),
    texte('texte', constat.action ?? ''),
    texte('texte', constat.message),
    texte('texte', calculDe(constat)),
    texte('texte', sectionsDe(constat).join('\u00a0; ')),
  ]
}

function calculDe(constat: Constat): string {
  const correction = direLaCorrection(constat)
  return [...constat.etapes, ...(correction === null ? [] : [correction])].join('\n')
}

function liste(titre: string, phrases: readonly string[]): Rangee[] {
  if (phrases.length === 0) return []
  return [[texte('titre', titre)], ...phrases.map((phrase) => [texte('texte', phrase)]), []]
}

function graphiqueDe(synthese: readonly LigneDeSynthese[], premiere: number): Rapport['graphique'] {
  const nombre = synthese.filter((l) => l.axe !== null).length
  if (nombre === 0) return null
  const derniere = premiere + nombre - 1
  const colonne = (rang: number): Plage => ({
    haut: premiere,
    bas: derniere,
    gauche: rang,
    droite: rang,
  })
  return {
    titre: 'Crédits État programmés, plancher et plafond (euros)',
    categories: colonne(0),
    series: ['Programmé', 'Plancher', 'Plafond'].map((nom) => ({
      nom,
      valeurs: colonne(COLONNES_DE_SYNTHESE.indexOf(nom)),
    })),
    cadre: {
      haut: premiere - 1,
      bas: premiere - 1 + HAUTEUR_DU_GRAPHIQUE - 1,
      gauche: COLONNE_DU_GRAPHIQUE,
      droite: COLONNE_DU_GRAPHIQUE + 1,
    },
  }
}

/** « 2026-11-23 » → « 23/11/2026 ». */
export function dateEnClair(date: string): string {
  return date.split('-').reverse().join('/')
}

function texte(style: StyleDeRapport, contenu: string): CelluleDeRapport {
  return { style, texte: contenu }
}

function montant(valeur: Centimes | null): CelluleDeRapport | null {
  return valeur === null ? null : { style: 'montant', montant: valeur }
}
