import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { additionner } from './additionner.ts'
import { couplesEcrits } from './couples-ecrits.ts'
import { enTeteDePoste } from './entete-de-poste.ts'
import { estArgent, posteDe } from './mots.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

/** Un financeur d'une action, et ce qu'il donne. */
interface Couple {
  readonly nom: string
  readonly montant: CasePosee
}

/** À chaque action, ses financeurs et leurs montants, ailleurs que dans une colonne pour chacun. */
export interface Couples {
  /** Ligne d'en-tête. */
  readonly haut: number
  readonly bas: number
  /** Colonnes que les couples occupent. */
  readonly prises: ReadonlySet<number>
  readonly couplesDe: (ligne: number) => readonly Couple[]
}

const LIGNES_DE_TETE = 60
const COLONNES = 60
/** Part des noms écrits qui sont des financeurs connus. */
const CONNUS = 0.5
/** Deux postes différents au moins : l'État, et un autre. */
const POSTES_AU_MOINS = 2

export function chercherLesCouples(page: Page): Couples | null {
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_DE_TETE); l++) {
    const vus = [enColonnes(page, l), ...enTexte(page, l)].find((c) => c !== null && financent(c))
    if (vus) return vus
  }
  return null
}

/** Presque tous les noms sont des financeurs, dont l'État. */
function financent({ haut, bas, couplesDe }: Couples): boolean {
  const champs = new Set<Champ>()
  let dits = 0
  let connus = 0
  for (let l = haut + 1; l <= bas; l++)
    for (const { nom, montant } of couplesDe(l)) {
      if (!estArgent(montant.cellule)) continue
      const poste = posteDe(nom)
      dits++
      if (poste === null) continue
      connus++
      champs.add(poste.champ)
    }
  return champs.has('partEtat') && champs.size >= POSTES_AU_MOINS && connus >= dits * CONNUS
}

/** « Financeur 1 | Montant 1 | Financeur 2 | Montant 2 » : le montant est à droite de chaque nom. */
function enColonnes(page: Page, haut: number): Couples | null {
  const noms = seriesDe(page, haut)
  if (noms.length < 2) return null
  const couplesDe = (l: number) =>
    noms.flatMap((c) => {
      const montant = poser(page.feuille, l, c + 1)
      return page.estRemplie(l, c) && montant ? [{ nom: page.texte(l, c), montant }] : []
    })
  const prises = new Set(noms.flatMap((c) => [c, c + 1]))
  return { haut, bas: derniereLigne(page, haut), prises, couplesDe }
}

/** « Plan de financement », au-dessus de « État 12 500 € ; CD 12 500 € » : tous les financeurs dans une cellule. */
function enTexte(page: Page, haut: number): Couples[] {
  const vus: Couples[] = []
  for (let c = 0; c < Math.min(page.largeur(haut), COLONNES); c++) {
    const entete = page.texte(haut, c)
    if (entete === '') continue
    const ecrits = (ligne: number): Couple[] => {
      const cellule = page.feuille.lignes[ligne]?.[c]
      if (cellule?.genre !== 'texte') return []
      const lieux = [{ feuille: page.feuille.nom, ligne, colonne: c }]
      return couplesEcrits(cellule.valeur).map(({ nom, montant }) => ({
        nom,
        montant: { cellule: { genre: 'texte', valeur: montant }, lieux },
      }))
    }
    const estUnPlan = (l: number) => ecrits(l).length >= POSTES_AU_MOINS
    let premiere = haut + 1
    // Un titre d'axe, fusionné par-dessus, n'est pas de cette colonne.
    while (premiere < page.nombreDeLignes && !page.estRemplie(premiere, c)) premiere++
    // L'en-tête est juste au-dessus du premier plan de financement : sans lui, rien d'autre ne se lit.
    if (!estUnPlan(premiere) || couplesEcrits(entete).length >= POSTES_AU_MOINS) continue
    const lignes: number[] = []
    for (let l = premiere; l < page.nombreDeLignes; l++) if (page.estRemplie(l, c)) lignes.push(l)
    const lues = lignes.filter(estUnPlan)
    if (lues.length < 2) continue
    const etat = lues.flatMap(ecrits).find(({ nom }) => posteDe(nom)?.champ === 'partEtat')?.nom
    const couplesDe = (ligne: number): readonly Couple[] => {
      const dits = ecrits(ligne)
      const montant = poser(page.feuille, ligne, c)
      // « À confirmer » n'est pas rien : la part de l'État y est illisible.
      return dits.length === 0 && montant && etat ? [{ nom: etat, montant }] : dits
    }
    let bas = lues.at(-1) ?? haut
    while (lignes.includes(bas + 1)) bas++
    vus.push({ haut, bas, prises: new Set([c]), couplesDe })
  }
  return vus
}

/** Les colonnes c où « Nom n » et, à droite, « Montant n » se répètent au rang près. */
function seriesDe(page: Page, ligne: number): number[] {
  const series = new Map<string, number[]>()
  let nom = sansRang(page, ligne, 0)
  for (let c = 0; c < Math.min(page.largeur(ligne), COLONNES) - 1; c++) {
    const montant = sansRang(page, ligne, c + 1)
    const cle = `${nom}|${montant}`
    if (nom !== '' && montant !== '' && nom !== montant)
      series.set(cle, [...(series.get(cle) ?? []), c])
    nom = montant
  }
  return [...series.values()].reduce((a, b) => (b.length > a.length ? b : a), [])
}

function sansRang(page: Page, ligne: number, colonne: number): string {
  const texte = page.libelle(ligne, colonne)
  return !/\d/.test(texte) ? texte : texte.replace(/\b(?:n )?\d{1,2}\b/g, ' ').trim()
}

function derniereLigne(page: Page, entete: number): number {
  let bas = entete
  for (let l = entete + 1; l < page.nombreDeLignes; l++) {
    if (page.feuille.lignes[l]?.some(estArgent)) bas = l
    else if (page.largeur(l) === 0 && l - bas > 1) break
  }
  return bas
}

/** La même feuille, une colonne par financeur. */
export function ouvrirLesCouples(page: Page, couples: Couples): FeuilleRedressee {
  const { feuille } = page
  const { haut, bas, prises, couplesDe } = couples
  const largeur = largeurEntre(page, haut, bas)
  const autres = Array.from({ length: largeur }, (_, c) => c).filter((c) => !prises.has(c))
  const postes = new Map<string, CasePosee>()
  const rangs: { readonly ligne: number; readonly montants: ReadonlyMap<string, CasePosee> }[] = []
  // L'en-tête se redit parfois sous chaque axe : « Plan de financement 2026 » n'y est pas un financeur.
  const redit = (l: number) => [...prises].every((c) => page.texte(l, c) === page.texte(haut, c))
  for (let l = haut + 1; l <= bas; l++) {
    const montants = new Map<string, CasePosee>()
    for (const { nom, montant } of redit(l) ? [] : couplesDe(l)) {
      const cle = normaliser(nom)
      if (!postes.has(cle))
        postes.set(cle, poserTexte(enTeteDePoste(nom, SANS_ENTETE, []), montant.lieux))
      const deja = montants.get(cle)
      montants.set(cle, deja ? additionner(deja, montant) : montant)
    }
    rangs.push({ ligne: l, montants })
  }
  const entete: RangPose = [...autres.map((c) => poser(feuille, haut, c)), ...postes.values()]
  const corps = rangs.map(
    ({ ligne, montants }): RangPose =>
      redit(ligne)
        ? entete
        : [
            ...autres.map((c) => poser(feuille, ligne, c)),
            ...[...postes.keys()].map((cle) => montants.get(cle)),
          ],
  )
  return tisser(feuille, { haut, bas, gauche: 0, droite: largeur - 1 }, [entete, ...corps])
}

const SANS_ENTETE = { entete: '', unite: '' }
