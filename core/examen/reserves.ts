import { ecartDuTotal } from '../bilan/index.ts'
import { pluriel } from '../constats/index.ts'
import { a1 } from '../grille/index.ts'
import {
  type Centimes,
  type Contrat,
  type Laisse,
  type Lieu,
  lieuDe,
  moins,
  somme,
  ZERO,
} from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import type { Contexte } from '../regles/index.ts'

/**
 * Ce qui empêche un verdict favorable (lecture précise 15) : un compte qui n'est pas juste, quoi que disent les règles.
 * Chaque réserve est un groupe de mots, sans majuscule ni point.
 */
export function reservesDe(contexte: Contexte, laisses: readonly Laisse[]): string[] {
  const { contrat, interpretations } = contexte
  return [
    ...rienDeProgramme(contexte),
    ...creditsSansAxe(contrat),
    ...creditsSansAnnee(contrat),
    ...sansAnnee(contrat),
    ...contrat.totaux.flatMap((total) => {
      if (total.champ !== 'partEtat' || total.portee.genre !== 'general') return []
      const ecart = ecartDuTotal(total, interpretations)
      if (ecart === null) return []
      const annee = total.annee === null ? '' : ` en ${total.annee}`
      return [
        `la somme des axes${annee} (${ecrireEuros(moins(total.montant, ecart))}) n’égale pas le ` +
          `total du tableau (${ecrireEuros(total.montant)})`,
      ]
    }),
    ...laisses
      .filter(({ partEtat }) => (partEtat ?? ZERO) > 0)
      .map(
        ({ feuille, partEtat }) =>
          `la feuille « ${feuille} » (${ecrireEuros(partEtat ?? ZERO)} de crédits de l’État) a été laissée de côté`,
      ),
    ...contrat.perimees.map(
      (feuille) =>
        `la feuille «\u00a0${feuille}\u00a0» se dit ancienne ou remplacée, et rien n’est lu à sa place`,
    ),
    ...contrat.incomprises.map(
      ({ feuille }) =>
        `la feuille « ${feuille} » nomme des crédits de l’État qui n’ont pas été lus`,
    ),
  ]
}

function rienDeProgramme({ contrat, bilans: { annuels } }: Contexte): string[] {
  if (estSansPartEtat(contrat)) return ['aucune colonne ne porte la part de l’État']
  const nul = annuels.annees.every((b) => b.programme === 0 && b.horsAxes === 0 && !b.incomplet)
  const horsFongibles = annuels.axes.every((b) => b.programme === 0)
  return nul && horsFongibles ? ['aucun crédit de l’État n’est programmé'] : []
}

export function estSansPartEtat({ vues }: Contrat): boolean {
  return vues.every(({ entetes }) => entetes.partEtat === undefined)
}

/** Un axe écrit et non compris est un constat ; des crédits sans axe du tout ne sont visibles qu'ici. */
function creditsSansAxe({ lignes }: Contrat): string[] {
  const montants = lignes.flatMap((ligne): Centimes[] => {
    const { partEtat } = ligne.montants
    const sansAxe = ligne.axe === 'inconnu' && lieuDe(ligne, 'axe') === null
    return sansAxe && typeof partEtat === 'number' && partEtat > 0 ? [partEtat] : []
  })
  if (montants.length === 0) return []
  const ou = pluriel(montants.length, 'ligne', 'lignes')
  return [`${ecrireEuros(somme(montants))} (${ou}) ne sont sous aucun axe`]
}

/** Sans année, ni plancher ni plafond ne se vérifient : presque tout du contrat en dépend. */
function sansAnnee({ lignes }: Contrat): string[] {
  const dites = lignes.some((l) => l.annee !== null || lieuDe(l, 'annee') !== null)
  return lignes.length === 0 || dites
    ? []
    : ['l’année des crédits n’est dite nulle part, et ni plancher ni plafond n’ont été vérifiés']
}

/** Une année écrite et non comprise suspend le plancher et le plafond de son axe : rien d'autre ne le dit. */
function creditsSansAnnee({ lignes }: Contrat): string[] {
  const montants: Centimes[] = []
  let premiere: Lieu | null = null
  for (const ligne of lignes) {
    const { partEtat } = ligne.montants
    const lieu = lieuDe(ligne, 'annee')
    if (ligne.annee !== null || lieu === null || typeof partEtat !== 'number' || partEtat <= 0)
      continue
    montants.push(partEtat)
    premiere ??= lieu
  }
  if (premiere === null) return []
  const ou = pluriel(montants.length, 'ligne', 'lignes')
  const cellule = `${premiere.feuille}!${a1(premiere.ligne, premiere.colonne)}`
  return [
    `${ecrireEuros(somme(montants))} (${ou}) n’ont pas d’année lisible, la première en ${cellule}`,
  ]
}
