import type { Constat } from '../constats/index.ts'
import { a1, lireA1 } from '../grille/index.ts'
import {
  type Champ,
  type Contrat,
  type Lieu,
  NOMS_DES_CHAMPS,
  type Question,
  type Vue,
} from '../modele/index.ts'
import { REGLES } from '../regles/index.ts'

/** Une question que pose le résultat : une règle accuse trop de lignes pour que la lecture soit sûre. */
export interface Accusation {
  readonly question: Question
  readonly constats: readonly Constat[]
}

export const BIEN_LU = 'bien-lu'
export const MAL_LU = 'mal-lu'

/** Une règle de chiffres qui accuse la moitié d'un tableau dit d'abord qu'on l'a peut-être mal lu. */
const PART_ACCUSEE = 0.5
/** En dessous, un petit tableau est simplement fautif. */
const LIGNES_ACCUSEES_AU_MOINS = 5

/** Une réponse à un tel doute : son identifiant finit par celui de la règle qui accuse. */
export function repondAUneAccusation(id: string): boolean {
  const fin = id.slice(id.lastIndexOf(':') + 1)
  return REGLES.some((regle) => regle.id === fin)
}

/** Les doutes que font naître les constats eux-mêmes, un par règle et par tableau. */
export function accusationsDe(constats: readonly Constat[], contrat: Contrat): Accusation[] {
  const tableaux = tableauxDe(contrat)
  const groupes = new Map<string, { tableau: Tableau; constats: Constat[]; rangs: Set<number> }>()
  for (const constat of constats) {
    if (!compareDesChiffres(constat)) continue
    const rang = rangDe(constat)
    const tableau = tableaux.find((t) => t.feuille === constat.feuille && t.rangs.has(rang ?? -1))
    if (rang === null || !tableau) continue
    const cle = `${constat.regle}\n${tableau.cle}`
    const groupe = groupes.get(cle) ?? { tableau, constats: [], rangs: new Set() }
    groupe.constats.push(constat)
    groupe.rangs.add(rang)
    groupes.set(cle, groupe)
  }
  return [...groupes.values()].flatMap(({ tableau, constats: siens, rangs }) => {
    const trop =
      rangs.size >= LIGNES_ACCUSEES_AU_MOINS && rangs.size >= PART_ACCUSEE * tableau.rangs.size
    const question = trop ? questionDe(siens, tableau, rangs.size) : null
    return question ? [{ question, constats: siens }] : []
  })
}

/**
 * Un texte illisible est un fait ; deux colonnes qui ne s'accordent pas peuvent avoir été prises l'une pour
 * l'autre.
 */
function compareDesChiffres({ gravite, action, montants }: Constat): boolean {
  return gravite === 'bloquant' && action !== null && montants !== null
}

function rangDe({ cellules: [cellule] }: Constat): number | null {
  return cellule === undefined ? null : (lireA1(cellule)?.ligne ?? null)
}

interface Tableau {
  readonly cle: string
  readonly feuille: string
  readonly vue: Vue
  readonly rangs: Set<number>
}

/** Les vues d'un même tableau ont le même en-tête ; leurs lignes sont les siennes. */
function tableauxDe({ lignes }: Contrat): readonly Tableau[] {
  const tableaux = new Map<string, Tableau>()
  for (const { vue, rang } of lignes) {
    const cle = `${vue.feuille}!${a1(vue.entete.haut, vue.entete.gauche)}`
    const tableau = tableaux.get(cle)
    if (tableau) tableau.rangs.add(rang)
    else tableaux.set(cle, { cle, feuille: vue.feuille, vue, rangs: new Set([rang]) })
  }
  return [...tableaux.values()]
}

function questionDe(
  [constat]: readonly Constat[],
  { feuille, vue, rangs }: Tableau,
  accusees: number,
): Question | null {
  const regle = REGLES.find(({ id }) => id === constat?.regle)
  const champs = (regle?.colonnes ?? []).filter((champ) => vue.entetes[champ] !== undefined)
  const [premier, ...suivants] = champs.flatMap((champ): readonly Lieu[] => {
    const lieu = vue.entetes[champ]
    return lieu ? [lieu] : []
  })
  if (!regle || !premier) return null
  return {
    id: `${feuille}!${a1(premier.ligne, premier.colonne)}:${regle.id}`,
    objet: 'colonne',
    lieux: [premier, ...suivants],
    question: `Feuille «\u00a0${feuille}\u00a0»\u00a0: ${direLesColonnes(champs, vue)}. Est\u2011ce juste\u00a0?`,
    retenu: BIEN_LU,
    choix: [
      { valeur: BIEN_LU, dit: 'Oui, ces colonnes sont bien lues' },
      { valeur: MAL_LU, dit: 'Non, l’une d’elles est mal lue' },
    ],
    preuves: [
      `«\u00a0${regle.titre}\u00a0» accuserait ${accusees} lignes sur ${rangs.size}\u00a0: la ` +
        'lecture est peut-être fausse.',
    ],
    champs,
  }
}

function direLesColonnes(champs: readonly Champ[], { entetes }: Vue): string {
  return champs
    .flatMap((champ) => {
      const lieu = entetes[champ]
      return lieu ? [`${NOMS_DES_CHAMPS[champ]} en ${a1(lieu.ligne, lieu.colonne)}`] : []
    })
    .join(', ')
}
