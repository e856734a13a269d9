import { normaliser } from '../libelle/index.ts'
import {
  type Axe,
  type ContratLu,
  MONTANTS_ADDITIONNES,
  moins,
  type Recapitulation,
  recalculer,
} from '../modele/index.ts'
import type { Contexte } from './contexte.ts'
import { noterEntete } from './entete/index.ts'
import { axeDEtiquette, type Etiquette, suites } from './plafonds/index.ts'
import { ditUnTotal } from './redressement/index.ts'
import { anneeSeule, montantDe, type Page, uniteDEntete } from './textes/index.ts'

const COLONNES = 12
const ETAGES = 3
const LIGNES_JUSQU_AU_TOTAL = 2
const NOMME = 5
/** Autant de cellules justes, au moins, avant d'en accuser une : deux axes et leur total, ou trois axes. */
const JUSTES_AU_MOINS = 2

interface Rangee {
  readonly libelle: string
  readonly ligne: number
  readonly axes: readonly [Axe, ...Axe[]]
}

/**
 * Les sommes par axe recopiées sur une feuille de synthèse, « Axe | Coût | État » et leur total, là où toutes sont justes
 * sauf une : les autres prouvent que c'est bien de ce contrat qu'elles parlent.
 */
export function recapitulationsDe(
  { pages, libres, reperes }: Contexte,
  contrat: ContratLu,
): Recapitulation[] {
  const lues = new Set(contrat.vues.map((vue) => vue.feuille))
  return pages.flatMap((page) => {
    if (lues.has(page.feuille.nom)) return []
    const etiquettes = (libres.get(page) ?? []).flatMap(({ texte, libelle, lieu }) => {
      const axe = axeDEtiquette(texte, reperes)
      return axe ? [{ axe, ligne: lieu.ligne, colonne: lieu.colonne, libelle }] : []
    })
    return suites(etiquettes, 'colonne', () => false).flatMap((suite) =>
      recapitulationsEnFace(page, suite, contrat),
    )
  })
}

function recapitulationsEnFace(
  page: Page,
  suite: readonly Etiquette[],
  contrat: ContratLu,
): Recapitulation[] {
  const [premiere, ...autres] = suite
  if (!premiere) return []
  const { colonne: gauche } = premiere
  const rangees: Rangee[] = suite.map(({ axe, ligne }) => {
    return { axes: [axe], ligne, libelle: page.texte(ligne, gauche) }
  })
  const bas = suite.at(-1)?.ligne ?? premiere.ligne
  for (let l = bas + 1; l <= bas + LIGNES_JUSQU_AU_TOTAL; l++) {
    const libelle = page.texte(l, gauche)
    if (!ditUnTotal(libelle)) continue
    rangees.push({ axes: [premiere.axe, ...autres.map((e) => e.axe)], ligne: l, libelle })
  }
  return Array.from({ length: COLONNES }, (_, i) => gauche + 1 + i).flatMap((colonne) => {
    const sommes = sommesDe(page, rangees, colonne, contrat)
    return sommes.length === rangees.length ? cellesDuContrat(sommes, contrat) : []
  })
}

function enteteDe(page: Page, ligne: number, colonne: number): string {
  for (let l = ligne - 1; l >= Math.max(0, ligne - ETAGES); l--) {
    const texte = page.texte(l, colonne)
    if (texte !== '') return texte
  }
  return ''
}

function sommesDe(
  page: Page,
  rangees: readonly Rangee[],
  colonne: number,
  { annees, vues: [vue] }: ContratLu,
): Recapitulation[] {
  const entete = enteteDe(page, rangees[0]?.ligne ?? 0, colonne)
  const [note] = noterEntete(normaliser(entete))
  const champ = MONTANTS_ADDITIONNES.find((c) => c === note?.champ && note.poids >= NOMME)
  const [seule] = annees.length === 1 ? annees : []
  const annee = anneeSeule(entete) ?? anneeSeule(page.feuille.nom) ?? seule
  if (!vue || champ === undefined || annee === undefined) return []
  const { nom: feuille, lignes } = page.feuille
  return rangees.flatMap(({ axes, ligne, libelle }) => {
    const lu = montantDe(lignes[ligne]?.[colonne], uniteDEntete(entete) ?? vue.unite)
    const lieu = { feuille, ligne, colonne }
    return lu.genre === 'lu' ? [{ vue, lieu, libelle, champ, annee, axes, montant: lu.valeur }] : []
  })
}

/** Toutes, si une seule est fausse ; sans le total qui hérite de la faute d'un axe. Sinon, elles parlent d'autre chose. */
function cellesDuContrat(
  recapitulations: readonly Recapitulation[],
  { lignes }: ContratLu,
): readonly Recapitulation[] {
  const jugees = recapitulations.flatMap((recapitulation) => {
    const calcul = recalculer(recapitulation, lignes)
    if (calcul === null) return []
    const { montant, vue } = recapitulation
    const admis = Math.max(UN_EURO, vue.demiPas) * calcul.nombreDeLignes
    const ecart = moins(montant, calcul.somme)
    return [{ recapitulation, ecart, juste: Math.abs(ecart) <= admis }]
  })
  if (jugees.length < recapitulations.length) return []
  const [fausse, heritiere, ...autres] = jugees.filter(({ juste }) => !juste)
  const herite =
    heritiere === undefined ||
    (heritiere.recapitulation.axes.length > 1 && heritiere.ecart === fausse?.ecart)
  const justes = jugees.filter(({ juste }) => juste).length
  if (!herite || autres.length > 0 || justes < JUSTES_AU_MOINS) return []
  return recapitulations.filter((r) => r !== heritiere?.recapitulation)
}

/** Centimes, par ligne additionnée. */
const UN_EURO = 100
