import { type Feuille, type Plage, texteDe } from '../../grille/index.ts'
import type { Champ } from '../../modele/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import { anneeSeule, type Page, preparerPage } from '../textes/index.ts'
import { champDe, estArgent, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import {
  type CasePosee,
  enchainer,
  type FeuilleRedressee,
  intacte,
  poser,
  type RangPose,
  tisser,
} from './trame.ts'

/** Au-delà, une feuille ne met pas ses actions en colonnes. */
const LIGNES_MAXIMUM = 400
const COLONNES_MAXIMUM = 400
const COLONNES_DE_LIBELLES = 8
const LIGNES_DE_TETE = 4
const POIDS = 4
const POSTES_MINIMUM = 3
const L_ESSENTIEL: readonly Champ[] = ['cout', 'partEtat']

/**
 * Des actions en colonnes : les tableaux, de haut en bas, dont une colonne nomme ce que d'ordinaire un en-tête nomme en
 * ligne. Aucun s'il n'y en a pas.
 */
export function chercherActionsEnColonnes(page: Page): readonly Plage[] {
  if (page.nombreDeLignes > LIGNES_MAXIMUM) return []
  let meilleures: readonly Plage[] = []
  let record = 0
  for (let c = 0; c < COLONNES_DE_LIBELLES; c++) {
    const vues = suites(page, c)
      .map((suite) => ({ postes: suite.postes, region: etendre(page, c, suite) }))
      .filter(({ region }) => region.droite - region.gauche <= COLONNES_MAXIMUM)
      .filter(({ region }) => !nommeDesColonnes(page, region, c))
    const larges = vues.filter(({ region }) => aDesColonnes(page, region, c, 2))
    const postes = Math.max(0, ...larges.map((v) => v.postes))
    if (postes <= record) continue
    record = postes
    // Un axe qui n'a qu'une action a le tableau des autres, d'une seule colonne.
    meilleures = vues.map((v) => v.region).filter((region) => aDesColonnes(page, region, c, 1))
  }
  return meilleures
}

interface Suite {
  readonly haut: number
  readonly bas: number
  readonly postes: number
}

const BANDEAU_LE_PLUS_LONG = 40

/** « Année 2026 », seul sur sa ligne, au-dessus des postes qu'il date ; puis « Total ». */
function bandeau(page: Page, ligne: number, courant: CasePosee | undefined): CasePosee | undefined {
  const cellules = page.feuille.lignes[ligne] ?? []
  const colonne = cellules.findIndex((_, c) => page.estRemplie(ligne, c))
  const autre = cellules.some((_, c) => c > colonne && page.estRemplie(ligne, c))
  const texte = texteDe(cellules[colonne])
  if (autre || texte === '' || texte.length > BANDEAU_LE_PLUS_LONG) return undefined
  const nomme = anneeSeule(texte) !== null || (courant !== undefined && ditUnTotal(texte))
  return nomme ? poser(page.feuille, ligne, colonne) : undefined
}

/** Les suites de lignes dont cette colonne nomme les champs ; sous un même bandeau, chaque poste n'y est dit qu'une fois. */
function suites(page: Page, c: number): Suite[] {
  const trouvees: Suite[] = []
  let debut = -1
  let derniere = -1
  let postes = new Set<string>()
  let champs = new Set<Champ>()
  let redites = 0
  let inconnus = 0
  let vides = 0
  let tetes = new Set<Champ>()
  let coupe = false
  let dessus: CasePosee | undefined
  // « Part TMVL » : au coût et à la part de l'État s'ajoute un financeur dont seul le titre du classeur dit le sigle.
  const complete = () =>
    postes.size >= POSTES_MINIMUM || (inconnus > 0 && L_ESSENTIEL.every((c) => champs.has(c)))
  const fermer = () => {
    if (debut >= 0 && complete() && redites === 0)
      trouvees.push({ haut: debut, bas: derniere, postes: postes.size })
    debut = -1
    postes = new Set()
    champs = new Set()
    redites = 0
    inconnus = 0
    tetes = new Set()
    coupe = false
    dessus = undefined
  }
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const sien = debut < 0 ? undefined : bandeau(page, l, dessus)
    if (sien) {
      dessus = sien
      vides = 0
      continue
    }
    const cellule = page.feuille.lignes[l]?.[c]
    const texte = cellule?.genre === 'texte' ? cellule.valeur.trim() : ''
    if (texte === '') {
      if (++vides > 1) fermer()
      continue
    }
    const poste = posteDe(texte)
    const champ = poste ?? champDe(texte)
    const nomme = champ !== null && champ.poids >= POIDS
    // Après un blanc, seul un autre poste poursuit le tableau : une table de plafonds en commence un autre.
    const suit = poste !== null || (champ?.champ === 'plafond' && porteDeLArgent(page, l))
    if (vides > 0 && complete() && !suit) fermer()
    coupe ||= vides > 0
    vides = 0
    // « Axe | Plafond », un blanc, puis « Axe | Enfance » : le tableau des plafonds n'est pas la tête du suivant.
    if (coupe && !complete() && !poste && nomme && tetes.has(champ.champ)) fermer()
    // « Année : | 2026 », « Collectivité : | Ville » le datent ou le nomment ; en colonnes, chaque action a les siens.
    const seule = remplies(page, l) === 2
    const titre = seule && (champ?.champ === 'annee' || (poste && !porteDeLArgent(page, l)))
    if (debut < 0 && nomme && !titre && dites(page, l) >= 2) {
      debut = l
      coupe = false
    }
    if (debut >= 0 && nomme) tetes.add(champ.champ)
    // Une légende ou une note sous le tableau n'a rien à droite.
    if (debut < 0 || remplies(page, l) < 2) continue
    derniere = l
    if (!poste && porteDeLArgent(page, l)) inconnus++
    if (!poste) continue
    const libelle = `${texteDe(dessus?.cellule)} ${page.libelle(l, c)}`
    if (postes.has(libelle)) redites++
    postes.add(libelle)
    champs.add(poste.champ)
  }
  fermer()
  return trouvees
}

function remplies(page: Page, ligne: number): number {
  let n = 0
  for (let c = 0; c < page.largeur(ligne); c++) if (page.texte(ligne, c) !== '') n++
  return n
}

/** Les lignes de tête sans libellé (axe, action) s'y accolent, et les étages à gauche des libellés. */
function etendre(page: Page, etiquettes: number, suite: Suite): Plage {
  const { bas } = suite
  let haut = suite.haut
  while (haut > 0 && suite.haut - haut < LIGNES_DE_TETE && coiffe(page, haut - 1)) haut--
  let droite = etiquettes
  for (let l = haut; l <= bas; l++) droite = Math.max(droite, page.largeur(l) - 1)
  let gauche = etiquettes
  while (gauche > 0 && aDesEtages(page, gauche - 1, haut, bas)) gauche--
  return { haut, bas, gauche, droite }
}

/** Une ligne de tête couvre des colonnes, et dit au moins deux choses. */
function coiffe(page: Page, ligne: number): boolean {
  return remplies(page, ligne) >= 3 && dites(page, ligne) >= 2
}

/** Ce qu'une ligne écrit elle-même : un titre fusionné en largeur ne dit qu'une chose. */
function dites(page: Page, ligne: number): number {
  return (page.feuille.lignes[ligne] ?? []).filter((_, c) => page.estRemplie(ligne, c)).length
}

function aDesEtages(page: Page, colonne: number, haut: number, bas: number): boolean {
  for (let l = haut; l <= bas; l++) if (page.estRemplie(l, colonne)) return true
  return false
}

/** À droite des libellés : des textes sur une ligne (les actions), et autant de colonnes de nombres. */
function aDesColonnes(page: Page, { haut, bas }: Plage, c: number, auMoins: number): boolean {
  const pleines = new Set<number>()
  let textes = 0
  for (let l = haut; l <= bas; l++) {
    let siens = 0
    page.feuille.lignes[l]?.forEach((cellule, colonne) => {
      if (colonne <= c) return
      if (estArgent(cellule)) pleines.add(colonne)
      else if (estTexte(cellule)) siens++
    })
    textes = Math.max(textes, siens)
  }
  return pleines.size >= auMoins && textes >= auMoins
}

/** Ce que disent aussi des noms d'actions en colonnes, et ce qui s'y intercale : « Action 1 », « Extension du relais », « Plafond de l'axe ». */
const D_UNE_ACTION_A_L_AUTRE: readonly Champ[] = ['action', 'justificationRenfort', 'plafond']

/** « Action | Structure porteuse | Coût | État » : en tête des libellés, une ligne nomme des colonnes, et non des actions. */
function nommeDesColonnes(page: Page, { haut, bas }: Plage, c: number): boolean {
  for (let l = haut; l <= Math.min(bas, haut + LIGNES_DE_TETE); l++) {
    if (champDe(page.texte(l, c))?.champ !== 'action') continue
    const autres = (page.feuille.lignes[l] ?? []).flatMap((cellule, colonne) =>
      colonne !== c && estTexte(cellule) && !ditUnTotal(texteDe(cellule)) ? [texteDe(cellule)] : [],
    )
    const nommees = autres.flatMap((texte) => champDe(texte) ?? []).filter((c) => c.poids >= POIDS)
    const siens = nommees.filter(({ champ }) => !D_UNE_ACTION_A_L_AUTRE.includes(champ))
    const champs = new Set(siens.map((n) => n.champ))
    return champs.size >= 2 && siens.length * 2 >= autres.length
  }
  return false
}

/** Les mêmes régions, lignes et colonnes échangées ; de bas en haut, pour que celles du dessus restent à leur place. */
export function redresserLesColonnes(page: Page, regions: readonly Plage[]): FeuilleRedressee {
  return regions.reduceRight<FeuilleRedressee>(
    (apres, region) => enchainer(apres, transposer(preparerPage(apres.feuille), region)),
    intacte(page.feuille),
  )
}

function transposer(page: Page, region: Plage): FeuilleRedressee {
  const { feuille } = page
  const bandeaux = new Map<number, CasePosee>()
  const etage: (CasePosee | undefined)[] = []
  let dessus: CasePosee | undefined
  for (let l = region.haut; l <= region.bas; l++) {
    if (separeDesPlafonds(page, l, region)) continue
    const sien = bandeau(page, l, dessus)
    if (sien) bandeaux.set(l, sien)
    else etage.push(porteDeLArgent(page, l) ? dessus : undefined)
    dessus = sien ?? dessus
  }
  const rangs: RangPose[] = bandeaux.size > 0 ? [etage] : []
  for (let c = region.gauche; c <= region.droite; c++) {
    const rang = []
    for (let l = region.haut; l <= region.bas; l++) {
      if (bandeaux.has(l) || separeDesPlafonds(page, l, region)) continue
      const posee = poser(feuille, l, c)
      const ancre = posee ? undefined : page.fusion(l, c)
      const commune =
        ancre && ancre.haut === l && ancre.droite > ancre.gauche && c > region.gauche
          ? poser(feuille, ancre.haut, ancre.gauche)
          : undefined
      rang.push(posee ?? commune)
    }
    rangs.push(rang)
  }
  return tisser(sansFusionsDans(feuille, region), region, rangs)
}

/** Une ligne blanche au-dessus des seuls plafonds deviendrait une colonne blanche, qui sépare deux tableaux. */
function separeDesPlafonds(page: Page, ligne: number, { bas, gauche, droite }: Plage): boolean {
  if (remplies(page, ligne) > 0) return false
  for (let l = ligne + 1; l <= bas; l++) {
    let dit = remplies(page, l) === 0
    for (let c = gauche; c <= droite && !dit; c++) dit = annoncePlafond(page.libelle(l, c))
    if (!dit) return false
  }
  return true
}

/** Une fusion de la région n'a plus de sens une fois la région transposée : son texte y est répété. */
function sansFusionsDans(feuille: Feuille, region: Plage): Feuille {
  const dedans = (f: Plage) =>
    f.haut <= region.bas &&
    f.bas >= region.haut &&
    f.gauche <= region.droite &&
    f.droite >= region.gauche
  return { ...feuille, fusions: feuille.fusions.filter((f) => !dedans(f)) }
}
