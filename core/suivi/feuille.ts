import {
  type CelluleDeRapport,
  dateEnClair,
  enTeteDeTableau,
  type Rapport,
} from '../constats/index.ts'
import type { Centimes } from '../modele/index.ts'
import {
  direLaCouverture,
  direLExecution,
  ecrireTaux,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
  RESERVE_DU_SUIVI,
} from './dire.ts'
import type { Execution, LigneDExecution } from './execution.ts'

type Rangee = Rapport['lignes'][number]

const COLONNES = [
  'Axe',
  'Année',
  'Programmé',
  'Programmé suivi',
  'Consommé',
  'Taux',
  'Reste',
  'Justifié',
  'Non justifié',
  'Baisse au plus, l’année suivante',
  'Actions suivies',
]
/** En texte, les autres sont des montants. */
const EN_TEXTE = ['Axe', 'Année', 'Taux', 'Actions suivies']
const MONTANTS = COLONNES.filter((nom) => !EN_TEXTE.includes(nom))
const LARGEURS = [22, 18, 16, 16, 16, 10, 16, 16, 16, 18, 18]

export interface EnTeteDuSuivi {
  readonly collectivite: string | null
  /** AAAA-MM-JJ. */
  readonly date: string
}

/**
 * La feuille « Suivi Pacte » : chaque année programmée, même si rien n'en est suivi, puis ce qui expose la dernière.
 * `suite` : ce qui s'ajoute en bas.
 */
export function feuilleDuSuivi(
  execution: Execution,
  { collectivite, date }: EnTeteDuSuivi,
  suite: Rapport['lignes'] = [],
): Rapport {
  const phrases = [...direLExecution(execution), RESERVE_DU_SUIVI]
  return {
    genre: 'suivi',
    lignes: [
      [texte('titre', 'Suivi de l’exécution')],
      [texte('texte', 'Collectivité'), texte('texte', collectivite ?? 'non reconnue')],
      [texte('texte', 'Établi le'), texte('texte', dateEnClair(date))],
      [],
      enTeteDeTableau(COLONNES, MONTANTS),
      ...execution.lignes.map(rangeeDe),
      [],
      ...phrases.map((phrase) => [texte('texte', phrase)]),
      ...suite,
    ],
    largeurs: LARGEURS,
    graphique: null,
  }
}

function rangeeDe(ligne: LigneDExecution): Rangee {
  return [
    texte('texte', nomDeLAxeSuivi(ligne)),
    texte('texte', `${ligne.annee}${NOMS_DES_ETATS_D_ANNEE[ligne.etat]}`),
    montant(ligne.programme),
    montant(ligne.suivi),
    montant(ligne.consomme),
    texte('texte', ecrireTaux(ligne.taux)),
    montant(ligne.reste),
    montant(ligne.justifie),
    montant(ligne.nonJustifie),
    montant(ligne.baisse),
    texte('texte', direLaCouverture(ligne)),
  ]
}

function texte(style: 'titre' | 'texte', contenu: string): CelluleDeRapport {
  return { style, texte: contenu }
}

/** Une case vide est inconnue, jamais 0. */
function montant(valeur: Centimes | null): CelluleDeRapport | null {
  return valeur === null ? null : { style: 'montant', montant: valeur }
}
