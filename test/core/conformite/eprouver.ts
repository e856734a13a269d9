import { expect } from 'vitest'
import {
  type CelluleProposee,
  type CoutsLibres,
  type Proposition,
  proposer,
  REGLES_CHIFFREES,
} from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import { type Examen, estSansTableau, examinerLaLecture } from '../../../core/examen/index.ts'
import { type Cellule, type Classeur, celluleEn, lireA1 } from '../../../core/grille/index.ts'
import { assemblerUnites, centimes, type Ligne } from '../../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { lectureDEssai } from '../examen/lecture-d-essai.ts'
import { contratDe } from '../examen/oracle/eprouver.ts'
import { Hasard, type Tirage, tirer } from '../examen/oracle/tirage.ts'

const CHAMPS = ['cout', 'partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'] as const
const FEUILLE = 'Budget'

/** La proposition d'un tirage, à coûts tenus. */
export function proposerPour(tirage: Tirage): Proposition {
  return jouer(tirage, classeurDe(tirage), new Set()).proposition
}

/** La grille d'un tirage : une ligne par rang, ses montants en euros. */
export function classeurDe(tirage: Tirage): Classeur {
  const lignes: (Cellule | undefined)[][] = [[]]
  for (const { rang, vue, montants } of contratDe(tirage).lignes) {
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
  const [nom = FEUILLE] = contratDe(tirage).vues.map(({ feuille }) => feuille)
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
function lireDans(tirage: Tirage, { feuilles: [feuille] }: Classeur) {
  const contrat = contratDe(tirage)
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

export function verifier(tirage: Tirage, classeur: Classeur): Examen {
  const lecture = { ...lectureDEssai(), contrat: lireDans(tirage, classeur) }
  const examen = examinerLaLecture(() => lecture, {
    reglages: SANS_REGLAGES,
    justifications: [],
    reponses: {},
    indicateurs: [],
    date: '2026-11-23',
  })
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}

interface Jouee {
  readonly proposition: Proposition
  readonly apres: Classeur
}

function jouer(tirage: Tirage, classeur: Classeur, coutsLibres: CoutsLibres): Jouee {
  const examen = verifier(tirage, classeur)
  const examiner = (c: Classeur) => verifier(tirage, c)
  const proposition = proposer({ classeur, examen, examiner, coutsLibres })
  return { proposition, apres: ecrire(classeur, proposition.cellules) }
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

export const cle = ({ regle, axe, annee, action }: Constat) => `${regle} ${axe} ${annee} ${action}`
export const dites = (cellules: readonly CelluleProposee[]) =>
  cellules.map((c) => `${c.axe} ${c.annee} ${c.action} ${c.champ} : ${c.avant} → ${c.apres}`).sort()

/** Ce qui ne tient pas, en un mot ; null : tout tient. */
function defautDe(tirage: Tirage, coutsLibres: CoutsLibres): string | null {
  const classeur = classeurDe(tirage)
  const avant = verifier(tirage, classeur)
  const { proposition, apres } = jouer(tirage, classeur, coutsLibres)
  const relu = verifier(tirage, apres)
  const connus = new Set([...avant.constats, ...avant.retenus].map(cle))
  const annonces = new Set(proposition.nouveaux.map(cle))
  const releves = [...relu.constats, ...relu.retenus].filter((c) => c.gravite !== 'signalement')
  const nes = releves.filter((c) => !connus.has(cle(c)))
  if (nes.some((c) => !annonces.has(cle(c)))) return 'un constat naît sans être annoncé'
  const chiffres = relu.constats.filter(
    (c) => c.gravite === 'bloquant' && REGLES_CHIFFREES.includes(c.regle),
  )
  if (proposition.etat !== 'partielle' && chiffres.length > 0)
    return 'dite complète, un bloquant reste'
  if (proposition.restent.some(({ pourquoi }) => pourquoi === '')) return 'un reste sans raison'
  if (jouer(tirage, apres, coutsLibres).proposition.cellules.length > 0)
    return 'la jouer deux fois change encore'
  const inverse = { ...tirage, lignes: [...tirage.lignes].reverse() }
  const autre = jouer(inverse, classeurDe(inverse), coutsLibres).proposition
  if (dites(autre.cellules).join() !== dites(proposition.cellules).join())
    return 'l’ordre des lignes change les cellules'
  return null
}

/** Éprouve autant de contrats tirés au hasard ; la graine d'un contrat est son rang. Rend les comptes des états. */
export function eprouver(nombre: number): Record<Proposition['etat'], number> {
  const etats = { rien: 0, complete: 0, partielle: 0 }
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirer(new Hasard(graine))
    const classeur = classeurDe(tirage)
    const tenus = jouer(tirage, classeur, new Set()).proposition
    etats[tenus.etat]++
    const essais = [new Set<string>(), ...(tenus.aLiberer.size > 0 ? [tenus.aLiberer] : [])]
    for (const couts of essais) {
      const defaut = defautDe(tirage, couts)
      if (defaut !== null) expect({ graine, couts: [...couts], defaut }).toBeNull()
    }
  }
  return etats
}
