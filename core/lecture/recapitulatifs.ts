import { normaliser } from '../libelle/index.ts'
import {
  type Axe,
  type Centimes,
  type ChampMontant,
  type ContratLu,
  estAxe,
  MONTANTS_ADDITIONNES,
  type Total,
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
/** Centimes, par ligne additionnée. */
const TOLERANCE = 100

interface CelluleRedite {
  readonly libelle: string
  readonly ligne: number
  /** null : tous les axes du récapitulatif. */
  readonly axe: Axe | null
}

/**
 * Les sommes par axe recopiées sur une feuille de synthèse, « Axe | Coût | État » et leur total, là où une seule n'est plus juste :
 * les autres prouvent que c'est bien de ce contrat qu'elles parlent.
 */
export function redites({ pages, libres, reperes }: Contexte, contrat: ContratLu): Total[] {
  const lues = new Set(contrat.vues.map((vue) => vue.feuille))
  return pages.flatMap((page) => {
    if (lues.has(page.feuille.nom)) return []
    const etiquettes = (libres.get(page) ?? []).flatMap(({ texte, libelle, lieu }) => {
      const axe = axeDEtiquette(texte, reperes)
      return axe ? [{ axe, ligne: lieu.ligne, colonne: lieu.colonne, libelle }] : []
    })
    return suites(etiquettes, 'colonne', () => false).flatMap((suite) =>
      reditesDe(page, suite, contrat),
    )
  })
}

function reditesDe(page: Page, suite: readonly Etiquette[], contrat: ContratLu): Total[] {
  const [premiere] = suite
  if (!premiere) return []
  const cellules: CelluleRedite[] = suite.map(({ axe, ligne, colonne }) => {
    return { axe, ligne, libelle: page.texte(ligne, colonne) }
  })
  const bas = suite.at(-1)?.ligne ?? premiere.ligne
  for (let l = bas + 1; l <= bas + LIGNES_JUSQU_AU_TOTAL; l++) {
    const libelle = page.texte(l, premiere.colonne)
    if (ditUnTotal(libelle)) cellules.push({ axe: null, ligne: l, libelle })
  }
  return Array.from({ length: COLONNES }, (_, i) => premiere.colonne + 1 + i).flatMap((colonne) => {
    const entete = enteteDe(page, premiere.ligne, colonne)
    const [note] = noterEntete(normaliser(entete))
    const champ = MONTANTS_ADDITIONNES.find((c) => c === note?.champ && note.poids >= NOMME)
    if (champ === undefined) return []
    return fausse(page, { cellules, colonne, champ, entete }, contrat)
  })
}

function enteteDe(page: Page, ligne: number, colonne: number): string {
  for (let l = ligne - 1; l >= Math.max(0, ligne - ETAGES); l--) {
    const texte = page.texte(l, colonne)
    if (texte !== '') return texte
  }
  return ''
}

interface Colonne {
  readonly cellules: readonly CelluleRedite[]
  readonly colonne: number
  readonly champ: ChampMontant
  readonly entete: string
}

/** La seule cellule de la colonne qui ne redit pas ce que le contrat additionne, s'il n'y en a qu'une. */
function fausse(
  page: Page,
  { cellules, colonne, champ, entete }: Colonne,
  contrat: ContratLu,
): Total[] {
  const [vue] = contrat.vues
  const annees = contrat.annees.length === 1 ? contrat.annees : []
  const annee = anneeSeule(entete) ?? anneeSeule(page.feuille.nom) ?? annees[0]
  if (!vue || annee === undefined) return []
  const unite = uniteDEntete(entete) ?? vue.unite
  const axes = new Set(cellules.flatMap((c) => c.axe ?? []))
  const fausses: Total[] = []
  let justes = 0
  for (const { axe, ligne, libelle } of cellules) {
    const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], unite)
    const lignes = contrat.lignes.filter(
      (l) => l.annee === annee && (axe === null ? estAxe(l.axe) && axes.has(l.axe) : l.axe === axe),
    )
    const dites = lignes.flatMap((l) => {
      const dit = l.montants[champ]
      return dit === 'illisible' ? [] : [typeof dit === 'number' ? dit : 0]
    })
    if (lu.genre !== 'lu' || dites.length < lignes.length || lignes.length === 0) return []
    const somme = dites.reduce((s, m) => s + m, 0) as Centimes
    if (Math.abs(lu.valeur - somme) <= TOLERANCE * lignes.length) justes++
    else
      fausses.push({
        vue,
        lieu: { feuille: page.feuille.nom, ligne, colonne },
        libelle,
        champ,
        portee: axe === null ? { genre: 'general' } : { genre: 'axe', axe },
        annee,
        montant: lu.valeur,
        attendus: [somme],
        nombreDeLignes: lignes.length,
      })
  }
  return accusees(fausses, justes)
}

/** Une seule ; ou un axe et le total qui en hérite. */
function accusees(fausses: readonly Total[], justes: number): Total[] {
  const [premiere, seconde, ...autres] = fausses
  if (!premiere || autres.length > 0 || justes < JUSTES_AU_MOINS) return []
  const ecart = ({ montant, attendus: [attendu] }: Total) => montant - attendu
  if (seconde === undefined) return [premiere]
  return seconde.portee.genre === 'general' && ecart(seconde) === ecart(premiere) ? [premiere] : []
}
