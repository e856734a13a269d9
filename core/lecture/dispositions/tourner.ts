import { a1, type Cellule, type Feuille, lireA1, type Plage } from '../../grille/index.ts'
import { EN_JEU, noterEntete } from '../entete/index.ts'
import { type Page, preparerPage, type Zone } from '../textes/index.ts'

/** Au-delà, une feuille ne met pas ses actions en colonnes. */
const LIGNES_MAXIMUM = 400
const COLONNES_DE_LIBELLES = 8
const CHAMPS_D_ARGENT = 3
const LIGNES_DE_TETE = 4
const POIDS = 4

/**
 * Les actions en colonnes : la feuille tournée d'un quart, pour chaque suite de libellés qui nomme en colonne ce que
 * d'ordinaire un en-tête nomme en ligne.
 */
export function tourner(page: Page): Page[] {
  if (page.nombreDeLignes > LIGNES_MAXIMUM) return []
  return zonesDeLibelles(page).map((zone) => transposer(page, zone))
}

function zonesDeLibelles(page: Page): Zone[] {
  const largeur = Math.max(
    0,
    ...Array.from({ length: page.nombreDeLignes }, (_, l) => page.largeur(l)),
  )
  for (let c = 0; c < Math.min(COLONNES_DE_LIBELLES, largeur - 1); c++) {
    const zones = suites(page, c).flatMap(({ haut, bas }) => {
      const haute = remonter(page, haut)
      return aDesColonnes(page, haute, bas, c)
        ? [{ haut: haute, bas, gauche: c, droite: largeur - 1 }]
        : []
    })
    if (zones.length > 0) return zones
  }
  return []
}

/** Suites de lignes dont cette colonne nomme les champs, une ligne vide au plus entre deux. */
function suites(page: Page, c: number): { readonly haut: number; readonly bas: number }[] {
  const trouvees: { haut: number; bas: number }[] = []
  let debut = -1
  let argent = new Set<string>()
  let vides = 0
  let derniere = -1
  const fermer = () => {
    if (debut >= 0 && argent.size >= CHAMPS_D_ARGENT) trouvees.push({ haut: debut, bas: derniere })
    debut = -1
    argent = new Set()
  }
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const libelle = page.libelle(l, c)
    if (libelle === '') {
      if (++vides > 1) fermer()
      continue
    }
    const [note] = noterEntete(libelle)
    const nomme = libelle.length <= 60 && note !== undefined && note.poids >= POIDS
    // Après un blanc, seul un autre montant poursuit le tableau : une table de plafonds en commence un autre.
    if (vides > 0 && argent.size >= CHAMPS_D_ARGENT && !(nomme && EN_JEU.includes(note.champ)))
      fermer()
    vides = 0
    if (debut < 0 && nomme && page.largeur(l) > c + 1) debut = l
    // Une légende ou une note sous le tableau n'a rien à droite.
    if (debut >= 0 && remplies(page, l) >= 2) {
      derniere = l
      if (nomme && EN_JEU.includes(note.champ)) argent.add(note.champ)
    }
  }
  fermer()
  return trouvees
}

/** Les lignes de tête (axe, action) peuvent n'avoir pas de libellé : elles touchent la zone par le haut. */
function remonter(page: Page, haut: number): number {
  let ligne = haut
  while (ligne > 0 && haut - ligne < LIGNES_DE_TETE && remplies(page, ligne - 1) >= 2) ligne--
  return ligne
}

function remplies(page: Page, ligne: number): number {
  let n = 0
  for (let c = 0; c < page.largeur(ligne); c++) if (page.texte(ligne, c) !== '') n++
  return n
}

/** À droite des libellés, au moins deux colonnes de nombres. */
function aDesColonnes(page: Page, haut: number, bas: number, c: number): boolean {
  const pleines = new Set<number>()
  for (let l = haut; l <= bas; l++)
    page.feuille.lignes[l]?.forEach((cellule, colonne) => {
      if (colonne > c && cellule?.genre === 'nombre') pleines.add(colonne)
      if (colonne > c && cellule?.genre === 'texte' && /^\d/.test(cellule.valeur.trim()))
        pleines.add(colonne)
    })
  return pleines.size >= 2
}

function transposer(page: Page, zone: Zone): Page {
  const { haut, bas, gauche, droite } = zone
  const lignes: (Cellule | undefined)[][] = []
  for (let c = gauche; c <= droite; c++) {
    const ligne: (Cellule | undefined)[] = []
    for (let l = haut; l <= bas; l++) {
      const cellule = page.feuille.lignes[l]?.[c]
      if (cellule) ligne[l - haut] = tourne(cellule, zone)
    }
    lignes.push(ligne)
  }
  const tournee = (p: Plage): Plage => ({
    haut: p.gauche - gauche,
    bas: p.droite - gauche,
    gauche: p.haut - haut,
    droite: p.bas - haut,
  })
  const dedans = page.feuille.fusions.filter(
    (p) => p.haut >= haut && p.bas <= bas && p.gauche >= gauche && p.droite <= droite,
  )
  const masquees = (ensemble: ReadonlySet<number>, debut: number) =>
    new Set([...ensemble].map((i) => i - debut))
  const feuille: Feuille = {
    ...page.feuille,
    lignes,
    fusions: dedans.map(tournee),
    lignesMasquees: masquees(page.feuille.colonnesMasquees, gauche),
    colonnesMasquees: masquees(page.feuille.lignesMasquees, haut),
  }
  return preparerPage(feuille, {
    page,
    disposition: 'colonnes',
    zone,
    situer: (ligne, colonne) => ({ ligne: colonne + haut, colonne: ligne + gauche }),
    financeurs: new Set(),
  })
}

const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}/g
const FORMULE_MAXIMALE = 2000

/** Les références d'une formule tournent avec la cellule : ses sommes restent des sommes. */
function tourne(cellule: Cellule, { haut, gauche }: Zone): Cellule {
  if (cellule.formule === undefined || cellule.formule.length > FORMULE_MAXIMALE) return cellule
  const formule = cellule.formule.replace(REFERENCE, (reference) => {
    const place = lireA1(reference.replaceAll('$', ''))
    if (!place || place.ligne < haut || place.colonne < gauche) return reference
    return a1(place.colonne - gauche, place.ligne - haut)
  })
  return { ...cellule, formule }
}
