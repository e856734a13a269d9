import type { Plage } from '../grille/index.ts'
import { type Centimes, centimes, ZERO } from '../modele/index.ts'
import type { Constat } from './constat.ts'
import { direLaCorrection } from './corriger.ts'
import type { ConstatJustifie } from './justifier.ts'
import { nomDeGravite, partager } from './lacunes.ts'
import { nomDAnnee, nomDAxe, titrerCeQuiAttend } from './mots.ts'
import { duPlusGrave } from './ordonner.ts'
import {
  type CelluleDeRapport,
  enTeteDeTableau,
  NOM_DU_RAPPORT,
  type Rapport,
  type StyleDeRapport,
} from './rapport.ts'
import { direLeGroupe, regrouper } from './regrouper.ts'
import { sectionsDe } from './sourcer.ts'
import { type LigneDeSynthese, situerLAxe } from './synthese.ts'

export interface MatiereDuRapport {
  readonly collectivite: string | null
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
  /** L'heure qu'il était, « 14 h 32 » ; absente : on ne la dit pas. */
  readonly heure?: string | null | undefined
  /** Ce que le classeur contenait alors. */
  readonly etat?: string | null | undefined
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

const MONTANTS_DE_SYNTHESE = ['Programmé', 'Plancher', 'Plafond', 'Manque', 'Reste']
const COLONNES_DE_SYNTHESE = ['Axe et année', 'Situation', ...MONTANTS_DE_SYNTHESE]
const EN_JEU = 'En jeu'
const COLONNES_DES_CONSTATS = [
  'Gravité',
  'Constat',
  EN_JEU,
  'Cellule',
  'Axe',
  'Année',
  'Règle et source',
]
/** Ensemble, une page A4 en paysage, où le texte reste lisible. */
const LARGEURS = [20, 56, 14, 14, 14, 14, 30, 30]
const HAUTEUR_DU_GRAPHIQUE = 16
/** Le graphique couvre les colonnes du constat et de ses montants. */
const COLONNES_DU_GRAPHIQUE = { gauche: 1, droite: 3 }

/** Met en feuille ce que la vérification a trouvé ; l'hôte n'a plus qu'à l'écrire. */
export function rapportDe(matiere: MatiereDuRapport): Rapport {
  const { reproches, lacunes } = partager(matiere.constats)
  const constats = [...reproches].sort(duPlusGrave)
  const tete = enTete(matiere)
  const synthese = tableDeSynthese(matiere.synthese)
  const avant = [
    ...tete,
    ...synthese,
    ...liste('Questions sur la lecture', matiere.questions),
    ...liste('Laissé de côté', matiere.laisses),
  ]
  const releves = [...avant, ...tableDesConstats(constats, matiere)]
  const lignes = [
    ...releves,
    ...tableDesJustifies(matiere),
    ...liste(titrerCeQuiAttend(matiere.questions.length), matiere.enAttente),
    ...liste(
      'Ce qui n’a pas été vérifié',
      lacunes.map((c) => c.message),
      'rien, tout ce qui se vérifie l’a été',
    ),
    ...matiere.suivi,
    ...liste('Interprétations retenues', matiere.interpretations),
    ...liste('Lecture du classeur', matiere.notes),
  ]
  const graphique = graphiqueDe(matiere.synthese, tete.length + 2, lignes.length)
  const place: Rangee[] = Array.from({ length: graphique === null ? 0 : HAUTEUR_DU_GRAPHIQUE })
  return {
    lignes: [...lignes, ...place.fill([])],
    largeurs: LARGEURS,
    ...(reproches.length > 0 && { repetee: avant.length + 1, enHautDePage: releves.length }),
    graphique,
  }
}

/** « 29/11/2026, à 14 h 32 » : une vérification ne vaut que pour l'instant où elle s'est faite. */
export function direLInstant(date: string, heure: string | null | undefined): string {
  return heure ? `${dateEnClair(date)}, à ${heure.replaceAll(' ', '\u00a0')}` : dateEnClair(date)
}

function enTete({ collectivite, date, heure, etat, conclusion }: MatiereDuRapport): Rangee[] {
  return [
    [texte('titre', NOM_DU_RAPPORT)],
    [texte('texte', 'Collectivité'), texte('texte', collectivite ?? 'non reconnue')],
    [texte('texte', 'Vérifié le'), texte('texte', direLInstant(date, heure))],
    ...(etat ? [[texte('texte', 'État vérifié'), texte('texte', etat)]] : []),
    [texte('texte', 'Bilan'), texte('texte', conclusion)],
    [],
  ]
}

function tableDeSynthese(synthese: readonly LigneDeSynthese[]): Rangee[] {
  if (synthese.length === 0) return []
  return [
    [texte('titre', 'Par axe et par année')],
    enTeteDeTableau(COLONNES_DE_SYNTHESE, MONTANTS_DE_SYNTHESE),
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
    texte('texte', situerLAxe(ligne)),
    montant(ligne.programme),
    montant(ligne.plancher),
    montant(ligne.plafond),
    montant(ligne.manque === ZERO ? null : ligne.manque),
    montant(ligne.reste),
  ]
}

type Titres = Pick<MatiereDuRapport, 'titreDeLaRegle' | 'constats' | 'justifies'>

function tableDesConstats(constats: readonly Constat[], titres: Titres): Rangee[] {
  if (constats.length === 0) return liste('Constats', [], 'aucun')
  const { detailles, groupes } = regrouper(constats)
  const rangeeDe = rangeesDe(titres)
  return [
    [texte('titre', 'Constats')],
    enTeteDesConstats('Calcul'),
    ...detailles.map((constat) => [...rangeeDe(constat), texte('texte', calculDe(constat))]),
    ...groupes.map((groupe) =>
      enLargeur(
        graviteDe(groupe),
        texte('texte', direLeGroupe(groupe, titres.titreDeLaRegle(groupe.regle))),
      ),
    ),
    [],
  ]
}

function tableDesJustifies(matiere: MatiereDuRapport): Rangee[] {
  const { justifies } = matiere
  const titre = 'Constats justifiés par la collectivité'
  if (justifies.length === 0) return liste(titre, [], 'aucun')
  const rangeeDe = rangeesDe(matiere)
  return [
    [texte('titre', titre)],
    enTeteDesConstats('Justification'),
    ...justifies.map(({ constat, motif, date }) => [
      ...rangeeDe(constat),
      texte('texte', `${motif}\n(le ${dateEnClair(date)})`),
    ]),
    [],
  ]
}

function enTeteDesConstats(derniere: string): Rangee {
  return enTeteDeTableau([...COLONNES_DES_CONSTATS, derniere], [EN_JEU])
}

function rangeesDe({ titreDeLaRegle, constats, justifies }: Titres) {
  const tous = [...constats, ...justifies.map(({ constat }) => constat)]
  const feuilles = new Set(tous.flatMap(({ feuille }) => feuille ?? []))
  return (constat: Constat): Rangee => {
    const { axe, annee, message, montants, regle } = constat
    return [
      graviteDe(constat),
      texte('texte', message),
      montants === null ? null : montant(centimes(Math.abs(montants.ecart))),
      lieuDe(constat, feuilles.size > 1),
      texte('texte', axe === null ? '' : nomDAxe(axe)),
      texte('texte', annee === null ? '' : String(annee)),
      texte('texte', [titreDeLaRegle(regle), ...sectionsDe(constat)].join('\n')),
    ]
  }
}

/** En couleur, sauf ce que le texte permet : rien n'y est à faire. */
function graviteDe(constat: Pick<Constat, 'regle' | 'gravite' | 'admis'>): CelluleDeRapport {
  return texte(constat.admis ? 'texte' : constat.gravite, nomDeGravite(constat))
}

/** Les cellules, un lien vers la première ; la feuille n'est dite que s'il y en a plusieurs. */
function lieuDe({ feuille, cellules }: Constat, aNommer: boolean): CelluleDeRapport {
  const [cellule] = cellules
  if (feuille === null) return texte('texte', '')
  if (cellule === undefined) return texte('texte', feuille)
  return {
    style: 'lien',
    texte: `${aNommer ? `${feuille}!` : ''}${cellules.join(', ')}`,
    cible: { feuille, cellule },
  }
}

function calculDe(constat: Constat): string {
  const correction = direLaCorrection(constat)
  return [...constat.etapes, ...(correction === null ? [] : [correction])].join('\n')
}

/** Des phrases, une par ligne, dans la colonne large ; sans aucune, le titre dit `sinon`. */
function liste(titre: string, phrases: readonly string[], sinon?: string): Rangee[] {
  if (phrases.length === 0) {
    return sinon === undefined ? [] : [[texte('titre', `${titre}\u00a0: ${sinon}`)], []]
  }
  return [
    [texte('titre', titre)],
    ...phrases.map((phrase) => enLargeur(null, texte('texte', phrase))),
    [],
  ]
}

/** Une ligne dont les cases qui restent sont vides : ses textes se replient au lieu de déborder de la page. */
function enLargeur(...cellules: Rangee): Rangee {
  return LARGEURS.map((_, rang) => cellules[rang] ?? null)
}

/** Le graphique vient en dernier : ce qui se lit d'abord est écrit. */
function graphiqueDe(
  synthese: readonly LigneDeSynthese[],
  premiere: number,
  place: number,
): Rapport['graphique'] {
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
    cadre: { haut: place, bas: place + HAUTEUR_DU_GRAPHIQUE - 1, ...COLONNES_DU_GRAPHIQUE },
  }
}

/** « 2026-11-23 » → « 23/11/2026 ». */
export function dateEnClair(date: string): string {
  return date.split('-').reverse().join('/')
}

function texte(style: Exclude<StyleDeRapport, 'lien'>, contenu: string): CelluleDeRapport {
  return { style, texte: contenu }
}

function montant(valeur: Centimes | null): CelluleDeRapport | null {
  return valeur === null ? null : { style: 'montant', montant: valeur }
}
