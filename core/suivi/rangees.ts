import { type CelluleDeRapport, enTeteDeTableau, type Rapport } from '../constats/index.ts'
import type { Centimes } from '../modele/index.ts'
import {
  direLaCouverture,
  direLExecution,
  ecrireTaux,
  estSuivie,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
  RESERVE_DU_SUIVI,
} from './dire.ts'
import type { Execution, LigneDExecution } from './execution.ts'

type Rangee = Rapport['lignes'][number]

const MONTANTS = [
  'Programmé',
  'Consommé',
  'Reste',
  'Non justifié',
  'Baisse au plus, l’année suivante',
]

/** Les années suivies et ce qui expose la dernière, en cellules ; rien si aucun consommé n’est connu. */
export function rangeesDuSuivi(execution: Execution): Rangee[] {
  if (!estSuivie(execution)) return []
  return [
    [texte('titre', 'Suivi de l’exécution')],
    enTeteDeTableau(['Axe et année', 'Taux, actions suivies', ...MONTANTS], MONTANTS),
    ...execution.lignes.filter((l) => l.suivies > 0).map(rangeeDe),
    ...[...direLExecution(execution), RESERVE_DU_SUIVI].map((phrase) => [
      null,
      texte('texte', phrase),
      null,
    ]),
    [],
  ]
}

function rangeeDe(ligne: LigneDExecution): Rangee {
  return [
    texte('texte', `${nomDeLAxeSuivi(ligne)} ${ligne.annee}${NOMS_DES_ETATS_D_ANNEE[ligne.etat]}`),
    texte('texte', `${ecrireTaux(ligne.taux)} (${direLaCouverture(ligne)})`),
    montant(ligne.programme),
    montant(ligne.consomme),
    montant(ligne.reste),
    montant(ligne.nonJustifie),
    montant(ligne.baisse),
  ]
}

function texte(style: 'titre' | 'texte', contenu: string): CelluleDeRapport {
  return { style, texte: contenu }
}

/** Une case vide est inconnue, jamais 0. */
function montant(valeur: Centimes | null): CelluleDeRapport | null {
  return valeur === null ? null : { style: 'montant', montant: valeur }
}
