import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { Cellule } from '../../grille/index.ts'
import type { Champ } from '../../modele/index.ts'
import { noterEntete } from '../entete/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import { natureDe, type Page, preparerPage, uniteAnnoncee } from '../textes/index.ts'
import { type Bande, bandesDe } from './bandes.ts'
import { estArgent } from './mots.ts'

const COLONNES_AU_MOINS = 2
const LIGNES_AU_MOINS = 2
/** Un en-tête qui dit à demi sûrement un champ du contrat. */
const NOMME = 5
/** Une note, un poids, un rang : en deçà, un entier n'est pas un montant. */
const MONTANT_AU_MOINS = 100

/**
 * « Contact | Téléphone », « Critère | Poids » : à droite du budget, dans des colonnes qui ne servent à rien d'autre, un
 * petit tableau sans argent ni mot du contrat. La même page, où rien n'en est écrit.
 */
export function sansVoisinsEtrangers(page: Page): Page {
  const { feuille } = page
  const [, ...voisines] = bandesDe(page)
  const etrangeres = voisines.filter((bande) => estEtrangere(page, bande))
  if (etrangeres.length === 0) return page
  const dedans = (c: number) => etrangeres.some((b) => c >= b.gauche && c <= b.droite)
  return preparerPage({
    ...feuille,
    lignes: feuille.lignes.map((l) => l?.map((cellule, c) => (dedans(c) ? undefined : cellule))),
    fusions: feuille.fusions.filter((f) => !dedans(f.gauche)),
  })
}

function estEtrangere(page: Page, { gauche, droite }: Bande): boolean {
  if (droite - gauche + 1 < COLONNES_AU_MOINS) return false
  const lignes: number[][] = []
  let ecrites = 0
  let debut = 0
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const cellules = page.feuille.lignes[l] ?? []
    if (cellules.some((_, c) => page.estRemplie(l, c))) ecrites++
    const siennes: number[] = []
    for (let c = gauche; c <= droite; c++) if (page.estRemplie(l, c)) siennes.push(c)
    if (siennes.length === 0) continue
    if (lignes.length === 0) debut = l
    // D'un seul tenant, et une ligne n'y a jamais qu'une case.
    if (l !== debut + lignes.length || siennes.length < COLONNES_AU_MOINS) return false
    lignes.push(siennes)
  }
  // Une colonne de plus du budget a une case par action.
  if (lignes.length < LIGNES_AU_MOINS || lignes.length * 2 > ecrites) return false
  return lignes.every((siennes, i) =>
    siennes.every((c) =>
      i === 0
        ? !nommeUnChamp(page.libelle(debut, c))
        : !estDuContrat(page, debut + i, c, page.feuille.lignes[debut + i]?.[c]),
    ),
  )
}

function nommeUnChamp(libelle: string): boolean {
  return (
    annoncePlafond(libelle) ||
    noterEntete(libelle).some((n) => n.poids >= NOMME && !ANODINS.includes(n.champ))
  )
}

/** Ce que nomme aussi un carnet d'adresses ou un calendrier : « Fonction », « Type », « Date ». */
const ANODINS: readonly Champ[] = ['porteur', 'section', 'nature', 'annee', 'indicateurLocal']

function estDuContrat(page: Page, l: number, c: number, cellule: Cellule | undefined): boolean {
  if (cellule?.genre === 'nombre')
    return !Number.isInteger(cellule.valeur) || Math.abs(cellule.valeur) >= MONTANT_AU_MOINS
  const libelle = page.libelle(l, c)
  // « 3 », écrit en toutes lettres d'un csv.
  if (/^\d{1,2}$/.test(libelle)) return false
  return (
    estArgent(cellule) ||
    annoncePlafond(libelle) ||
    natureDe(libelle) !== 'inconnue' ||
    reconnaitreAxe(page.texte(l, c)) !== null ||
    uniteAnnoncee(page.texte(l, c)) !== null
  )
}
