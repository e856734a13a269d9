import {
  type CelluleProposee,
  type CoutsLibres,
  type Proposition,
  proposer,
} from '../../../core/conformite/index.ts'
import { type Examen, estSansTableau, examinerLaLecture } from '../../../core/examen/index.ts'
import { type Cellule, type Classeur, celluleEn, lireA1 } from '../../../core/grille/index.ts'
import { assemblerUnites, type Contrat, centimes, type Ligne } from '../../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { lectureDEssai } from '../examen/lecture-d-essai.ts'
import { contratDe } from '../examen/oracle/eprouver.ts'
import type { Tirage } from '../examen/oracle/tirage.ts'

const CHAMPS = ['cout', 'partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'] as const
const FEUILLE = 'Budget'
const LECTURE = lectureDEssai()
const DEMANDE = {
  reglages: SANS_REGLAGES,
  justifications: [],
  reponses: {},
  indicateurs: [],
  date: '2026-11-23',
}

/** Un tirage dans sa grille. */
export interface Banc {
  readonly classeur: Classeur
  /** La vérification entière d'une grille du tirage ; les mêmes cellules ne se vérifient qu'une fois. */
  readonly verifier: (classeur: Classeur) => Examen
  /** De même. */
  readonly proposer: (classeur: Classeur, coutsLibres: CoutsLibres) => Proposition
}

export function ouvrirLeBanc(tirage: Tirage): Banc {
  const contrat = contratDe(tirage)
  const connus = new Map<string, Examen>()
  const verifier = (classeur: Classeur): Examen => {
    const cle = cellulesDe(classeur)
    const connu = connus.get(cle)
    if (connu !== undefined) return connu
    const examen = verifierDans(contrat, classeur)
    connus.set(cle, examen)
    return examen
  }
  const proposees = new Map<string, Proposition>()
  return {
    classeur: classeurDe(contrat),
    verifier,
    proposer: (classeur, coutsLibres) => {
      const cle = `${[...coutsLibres].join()}\n${cellulesDe(classeur)}`
      const connue = proposees.get(cle)
      if (connue !== undefined) return connue
      const examen = verifier(classeur)
      const proposition = proposer({ classeur, examen, examiner: verifier, coutsLibres })
      proposees.set(cle, proposition)
      return proposition
    },
  }
}

/** Tout ce qui est écrit, cellule par cellule. */
function cellulesDe({ feuilles }: Classeur): string {
  return feuilles
    .map(({ lignes }) =>
      lignes
        .map((ligne) =>
          (ligne ?? []).map((c) => (c && 'valeur' in c ? `${c.genre} ${c.valeur}` : '')).join(),
        )
        .join('\n'),
    )
    .join('\n\n')
}

/** La grille d'un contrat : une ligne par rang, ses montants en euros. */
function classeurDe({ lignes: siennes, vues }: Contrat): Classeur {
  const lignes: (Cellule | undefined)[][] = [[]]
  for (const { rang, vue, montants } of siennes) {
    const rangee: (Cellule | undefined)[] = []
    for (const champ of CHAMPS) {
      const [colonne] = vue.colonnes[champ] ?? []
      const montant = montants[champ]
      if (colonne === undefined || montant === 'vide' || montant === 'absent') continue
      rangee[colonne] =
        montant === 'illisible'
          ? { genre: 'texte', valeur: 'à voir' }
          : { genre: 'nombre', valeur: montant / 100 }
    }
    lignes[rang] = rangee
  }
  const [nom = FEUILLE] = vues.map(({ feuille }) => feuille)
  return {
    feuilles: [
      {
        nom,
        lignes,
        fusions: [],
        lignesMasquees: new Set(),
        colonnesMasquees: new Set(),
        masquee: false,
        protegee: false,
      },
    ],
  }
}

/** Le contrat, ses montants relus dans la grille. */
function lireDans(contrat: Contrat, { feuilles: [feuille] }: Classeur): Contrat {
  const lignes = contrat.lignes.map((ligne): Ligne => {
    const montants = { ...ligne.montants }
    for (const champ of CHAMPS) {
      const [colonne] = ligne.vue.colonnes[champ] ?? []
      if (feuille === undefined || colonne === undefined) continue
      const cellule = celluleEn(feuille, ligne.rang, colonne)
      if (cellule?.genre === 'nombre') montants[champ] = centimes(Math.round(cellule.valeur * 100))
    }
    return { ...ligne, montants }
  })
  return { ...contrat, lignes, unites: assemblerUnites(lignes) }
}

function verifierDans(contrat: Contrat, classeur: Classeur): Examen {
  const lecture = { ...LECTURE, contrat: lireDans(contrat, classeur) }
  const examen = examinerLaLecture(() => lecture, DEMANDE)
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}

export function ecrire(classeur: Classeur, cellules: readonly CelluleProposee[]): Classeur {
  return {
    feuilles: classeur.feuilles.map((feuille) => {
      const lignes = feuille.lignes.map((ligne) => [...(ligne ?? [])])
      for (const { cellule, valeur } of cellules) {
        const place = lireA1(cellule)
        const ligne = place && lignes[place.ligne]
        if (ligne && place) ligne[place.colonne] = { genre: 'nombre', valeur }
      }
      return { ...feuille, lignes }
    }),
  }
}
