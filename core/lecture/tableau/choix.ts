import { reconnaitreAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { anneeSeule } from '../textes/index.ts'
import type { Tableau } from './tableau.ts'
import { designer } from './vues.ts'

export interface Choix {
  readonly retenus: readonly Tableau[]
  /** Tableaux qui reprennent les actions d'un autre : ils peuvent le compléter. */
  readonly doubles: readonly Tableau[]
  /** Ce qui a été mis de côté, et pourquoi : dit à l'utilisateur. */
  readonly notes: readonly string[]
}

/** Écarte ce qui ressemble à un budget sans en être un : anciens contrats, brouillons, doubles, listes sans axe. */
export function choisir(tableaux: readonly Tableau[]): Choix {
  const notes: string[] = []
  const ecarter = (tableau: Tableau, pourquoi: string) =>
    notes.push(`${designer(tableau)} : laissé de côté, ${pourquoi}.`)
  const remplis = tableaux.filter((t) => t.actions.length > 0)
  const duContrat = remplis.filter((t) => {
    const ancien = estAncien(t)
    if (ancien) ecarter(t, 'la feuille parle d’un contrat antérieur à 2024')
    return !ancien
  })
  const avecAxe = duContrat.filter(nommeDesAxes)
  const candidats = avecAxe.length > 0 ? avecAxe : duContrat
  for (const t of duContrat)
    if (!candidats.includes(t)) ecarter(t, 'aucun axe du contrat n’y est nommé')
  const retenus: Tableau[] = []
  const doubles: Tableau[] = []
  for (const t of parPreference(candidats)) {
    const double = retenus.find((r) => disentPareil(r, t))
    if (double) {
      doubles.push(t)
      ecarter(t, `il reprend les mêmes actions que la feuille « ${double.page.feuille.nom} »`)
    } else retenus.push(t)
  }
  return { retenus: candidats.filter((t) => retenus.includes(t)), doubles, notes }
}

function estAncien({ page, bloc }: Tableau): boolean {
  const titres: string[] = [page.feuille.nom]
  for (let l = 0; l < bloc.haut; l++) {
    for (let c = 0; c < Math.min(page.largeur(l), 12); c++) titres.push(page.texte(l, c))
  }
  return titres.some((titre) => {
    const annee = anneeSeule(titre)
    const libelle = normaliser(titre)
    return (
      (/\bcalpae\b|convention d appui/.test(libelle) && !/\bcontrat local\b/.test(libelle)) ||
      (annee !== null &&
        annee < 2024 &&
        /\bcalpae|convention|plan pauvrete|execution|realise/.test(libelle))
    )
  })
}

/** Au moins une action sur deux est sous un axe nommé ; sinon la feuille ou ses titres en nomment un. */
function nommeDesAxes(tableau: Tableau): boolean {
  const { page, bloc, actions } = tableau
  const nommees = actions.filter((a) => a.axe !== null && reconnaitreAxe(a.axe.texte)).length
  if (nommees * 2 >= actions.length) return true
  if (actions.some((a) => a.axe !== null && /axe|enjeu|volet|orientation|\d/i.test(a.axe.texte)))
    return true
  if (reconnaitreAxe(page.feuille.nom) || /\baxe\b/i.test(page.feuille.nom)) return true
  for (let l = Math.max(0, bloc.haut - 6); l < bloc.haut; l++) {
    for (let c = 0; c < Math.min(page.largeur(l), 6); c++)
      if (reconnaitreAxe(page.texte(l, c))) return true
  }
  return false
}

const BROUILLON =
  /\b(brouillon|ancien\w*|archive\w*|sauvegarde|copie|old|v ?0|obsolete|essai|test|modele)\b/

/** D'abord les feuilles visibles, puis celles qui ne se disent ni brouillon ni copie, puis l'ordre du classeur. */
function parPreference(tableaux: readonly Tableau[]): Tableau[] {
  const rang = (t: Tableau) =>
    (t.page.feuille.masquee ? 2 : 0) + (BROUILLON.test(normaliser(t.page.feuille.nom)) ? 1 : 0)
  return [...tableaux].sort((a, b) => rang(a) - rang(b))
}

/** Deux tableaux du même exercice qui nomment en majorité les mêmes actions : deux versions, pas deux budgets. */
function disentPareil(a: Tableau, b: Tableau): boolean {
  if (
    a.attributions.some((x) => x.champ === 'annee') ||
    b.attributions.some((x) => x.champ === 'annee')
  ) {
    return a.page === b.page ? false : recouvrement(a, b) >= 0.6
  }
  const [anneeA, anneeB] = [exercice(a), exercice(b)]
  if (anneeA !== null && anneeB !== null && anneeA !== anneeB) return false
  return recouvrement(a, b) >= 0.6
}

export function recouvrement(a: Tableau, b: Tableau): number {
  const cles = new Set(a.actions.map((x) => normaliser(x.action)))
  const communes = b.actions.filter((x) => cles.has(normaliser(x.action))).length
  return communes / Math.max(1, Math.min(a.actions.length, b.actions.length))
}

function exercice({ attributions, page, bloc }: Tableau): number | null {
  const annees = new Set(attributions.flatMap((a) => (a.annee === null ? [] : [a.annee])))
  const [seule] = annees
  if (annees.size === 1 && seule !== undefined) return seule
  const parNom = anneeSeule(page.feuille.nom)
  if (parNom !== null) return parNom
  for (let l = bloc.haut - 1; l >= 0; l--) {
    for (let c = 0; c < Math.min(page.largeur(l), 12); c++) {
      const annee = anneeSeule(page.texte(l, c))
      if (annee !== null) return annee
    }
  }
  return null
}
