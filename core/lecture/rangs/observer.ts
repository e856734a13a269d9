import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import type { Plage } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import {
  anneeSeule,
  estUnBandeau,
  estUnIdem,
  type Legende,
  lireSomme,
  meilleurAxe,
  montantDe,
  type Page,
  peserAvecLegende,
} from '../textes/index.ts'
import {
  annoncePlafond,
  annoncePlafondDAbord,
  attendUneSaisie,
  ditDont,
  ditHorsBloc,
  ditTotal,
  estUnAxeSeul,
} from './mots.ts'
import { detaille, estCode, suitLeNumero } from './numeros.ts'
import { chiffreDesPlafonds, ouvreUnTableau } from './ouvre-un-tableau.ts'
import type { Rang } from './rang.ts'
import type { Regard } from './regard.ts'
import { titreDe } from './titre.ts'

const VIDES_MAXIMUM = 40
const POSSIBLE_AXE = 0.3
const SUFFISANT = 0.5
const PLEIN = 0.9

/** Les lignes du tableau, jusqu'à sa limite ou à une longue suite de blancs. */
export function observerLesRangs(regard: Regard): Rang[] {
  const { bloc, limite } = regard.cadre
  const rangs: Rang[] = []
  let vides = 0
  let coupe = false
  let annee: number | null = null
  let derniere: Rang | undefined
  for (let ligne = bloc.bas + 1; ligne <= limite; ligne++) {
    const dite = anneeDe(regard, ligne)
    const rang = observer(
      regard,
      ligne,
      vides > 0,
      dite !== null && dite !== annee,
      derniere !== undefined && ditAutreChose(regard, ligne, derniere.ligne),
    )
    if (rang === null) {
      if (++vides > VIDES_MAXIMUM) break
      continue
    }
    coupe ||= vides > 0
    if (coupe && (titreLeSuivant(regard, rang) || ouvreUnTableau(regard, rang))) break
    if (derniere && chiffreDesPlafonds(regard.cadre, ligne)) break
    vides = 0
    // Une note, après un blanc, ne rouvre pas le tableau.
    coupe &&= !rang.aDeLArgent
    annee = dite
    if (detaille(rang, derniere)) continue
    if (rang.compte) derniere = rang
    rangs.push(rang)
  }
  return rangs
}

/** « Enjeu 2 | Accès aux droits | plafond à venir », après un blanc, sur l'en-tête d'un autre tableau. */
function titreLeSuivant({ cadre: { page, limite } }: Regard, { ligne, aDeLArgent }: Rang): boolean {
  return ligne === limite && limite < page.nombreDeLignes - 1 && !aDeLArgent
}

/** « | Ville-Basse », sous « Maraude | Ville-Haute » ; ou « 1.4 Ludobus », sous « 1.3 Tutorat ». */
function ditAutreChose(
  { cadre: { page }, colonneAction, parlantes }: Regard,
  ligne: number,
  dessus: number,
): boolean {
  const action = page.texte(ligne, colonneAction)
  if (action !== '') return suitLeNumero(action, page.texte(dessus, colonneAction))
  const dit = (l: number, c: number) =>
    page.cellule(l, c)?.genre === 'texte' ? page.libelle(l, c) : ''
  return parlantes.some(
    (c) => dit(ligne, c) !== '' && dit(dessus, c) !== '' && dit(ligne, c) !== dit(dessus, c),
  )
}

function anneeDe({ cadre, colonneAnnee }: Regard, ligne: number): number | null {
  return colonneAnnee === null ? null : anneeSeule(cadre.page.texte(ligne, colonneAnnee))
}

function observer(
  regard: Regard,
  ligne: number,
  ecart: boolean,
  autreAnnee: boolean,
  autreDetail: boolean,
): Rang | null {
  const { cadre, argent, echelle, colonneAxe } = regard
  const { page } = cadre
  const textes = textesDe(regard, ligne)
  const cellules = page.feuille.lignes[ligne]
  let aDeLArgent = false
  let compte = false
  const valeurs = argent.map((c) => {
    const cellule = cellules?.[c]
    if (cellule === undefined || (cellule.genre === 'texte' && cellule.valeur.trim() === ''))
      return null
    aDeLArgent = true
    const lu = montantDe(cellule, echelle)
    if (lu.genre !== 'lu') return null
    compte ||= lu.valeur !== 0
    return lu.valeur
  })
  if (textes.length === 0 && !aDeLArgent) return null
  const axe = colonneAxe === null ? '' : texteVertical(regard, ligne, colonneAxe)
  const remplies = regard.autres.filter(
    (c) => page.estRemplie(ligne, c) && !annoncePlafond(page.libelle(ligne, c)),
  )
  const rempli = Math.min(1.5, remplies.length / Math.max(1, regard.courantes))
  // Champ par champ : complétée après coup (« ...vue »), chaque ligne pèserait le triple.
  const rang: Rang = {
    ligne,
    textes,
    titre: null,
    libelle: '',
    action: actionDe(regard, ligne),
    axe,
    valeurs,
    aDeLArgent,
    compte,
    rempli,
    gabarit: '',
    autreAnnee,
    autreDetail,
    ecart,
    largeur: 0,
    sur: true,
    formule: formuleDe(regard, ligne),
  }
  // Le titre d'une action certaine ne sert à rien : c'est la plupart des lignes.
  return estSur(regard, rang) ? rang : douter(regard, rang)
}

/** Une ligne qui n'est pas sûrement une action : ce qui peut l'intituler compte. */
export function douter(regard: Regard, vue: Rang): Rang {
  // « Axe 1 | dont poste » précise l'action du dessus.
  const titre = titreDe(
    ditDont(normaliser(vue.action)) ? vue.textes.filter((t) => t.texte === vue.action) : vue.textes,
  )
  const libelle = titre === null ? '' : normaliser(titre.texte)
  const rang = { ...vue, titre, libelle, largeur: largeurDe(regard, titre) }
  return { ...rang, gabarit: gabaritDe(regard, rang), sur: false }
}

/** Une ligne qui totalise celles qui la suivent, si complète qu'elle paraisse. */
export function totaliser(regard: Regard, rang: Rang): Rang {
  return douter(regard, { ...rang, formule: 'dessous' })
}

/** Ce que la ligne dit ; là où elle écrit des montants, une étiquette de plafond compte aussi. */
function textesDe({ cadre, argent }: Regard, ligne: number): TexteSitue[] {
  const { page, gauche, droite } = cadre
  const textes: TexteSitue[] = []
  const cellules = page.feuille.lignes[ligne]
  for (let c = gauche; c <= droite; c++) {
    const cellule = cellules?.[c]
    if (cellule?.genre !== 'texte' || estUnIdem(cellule)) continue
    if (argent.includes(c) && !annoncePlafond(page.libelle(ligne, c))) continue
    const texte = cellule.valeur.trim()
    if (texte !== '') textes.push({ texte, lieu: { feuille: page.feuille.nom, ligne, colonne: c } })
  }
  return textes
}

/** Le libellé d'action, sauf s'il vient d'une fusion en largeur (un intitulé) ou n'est pas un texte. */
function actionDe({ cadre: { page }, colonneAction }: Regard, ligne: number): string {
  const fusion = page.fusion(ligne, colonneAction)
  if (fusion && fusion.droite > fusion.gauche && fusion.gauche < colonneAction) return ''
  const cellule = page.cellule(ligne, colonneAction)
  if (cellule?.genre === 'texte') return cellule.valeur.trim()
  return cellule?.genre === 'nombre' && cellule.formule === undefined ? String(cellule.valeur) : ''
}

/** Le texte d'une colonne, sauf s'il n'est là que par une fusion en largeur. */
function texteVertical({ cadre: { page, bloc } }: Regard, ligne: number, colonne: number): string {
  const fusion = page.fusion(ligne, colonne)
  return estUnBandeau(page, fusion, bloc.bas) ? '' : page.texte(ligne, colonne)
}

/** Une somme de cellules de la même colonne, sur d'autres lignes. */
function formuleDe(regard: Regard, ligne: number): Rang['formule'] {
  const { cadre, argent } = regard
  let dessus = 0
  let dessous = 0
  for (const colonne of argent) {
    const formule = cadre.page.feuille.lignes[ligne]?.[colonne]?.formule
    const somme = formule === undefined || formule.length > 400 ? null : lireSomme(formule)
    if (!somme) continue
    const verticales = somme.plages.filter(
      (p) => p.gauche === colonne && (p.haut > ligne || p.bas < ligne),
    )
    // Une seule cellule recopiée ne dit rien, sauf la première chiffrée d'en dessous : l'intitulé d'une seule action.
    const seule = verticales.length < 2 && verticales.every((p) => p.haut === p.bas)
    if (seule && verticales[0]?.haut !== premiereChiffree(cadre.page, ligne + 1, colonne)) continue
    if (verticales.some((p) => p.haut > ligne)) {
      if (!verticales.every((p) => precise(regard, p))) dessous++
    } else if (verticales.length > 0) dessus++
  }
  return dessus + dessous === 0 ? null : dessous > dessus ? 'dessous' : 'dessus'
}

/** « Maraude », au-dessus de « dont volet urbain », « dont volet rural », qu'elle additionne : une action. */
function precise(regard: Regard, { haut, bas }: Pick<Plage, 'haut' | 'bas'>): boolean {
  for (let l = haut; l <= Math.min(bas, haut + SANS_CREDITS); l++)
    if (!ditDont(normaliser(actionDe(regard, l)))) return false
  return true
}

function premiereChiffree(page: Page, debut: number, colonne: number): number {
  for (let ligne = debut; ligne < debut + SANS_CREDITS; ligne++) {
    const cellule = page.feuille.lignes[ligne]?.[colonne]
    if (cellule?.genre === 'nombre' && cellule.valeur !== 0) return ligne
  }
  return debut
}

/** Actions sans crédits qu'un intitulé peut avoir avant la seule qui en ait. */
const SANS_CREDITS = 10

/** De combien de colonnes le titre déborde par fusion. */
function largeurDe({ cadre: { page } }: Regard, titre: TexteSitue | null): number {
  const fusion = titre ? page.fusion(titre.lieu.ligne, titre.lieu.colonne) : undefined
  return fusion ? fusion.droite - fusion.gauche : 0
}

const NUMEROTATION =
  /^(?:(?![IVX]+[\s.):°–—-])([\p{L}’']+)\s*)?(?:n\s*°\s*)?([\dIVX]+|[A-H])(?=[\s.):°–—-]|$)/u

/** Les intitulés d'une série s'écrivent pareil : même fusion, même colonne, même numérotation. */
function gabaritDe({ colonneAction }: Regard, rang: Omit<Rang, 'gabarit' | 'sur'>): string {
  const { titre, largeur } = rang
  if (titre === null) return ''
  const m = NUMEROTATION.exec(titre.texte.slice(0, 40))
  // Deux actions commencent souvent par le même mot ; deux intitulés, seulement s'ils se répondent.
  const mot = rang.aDeLArgent ? '' : titre.texte.slice(0, 4).toLowerCase()
  // « 2. » et « 2.1 » ne sont pas de la même série.
  const niveaux = /^\D{0,12}\d+[.-]\d/.test(titre.texte) ? '##' : '#'
  const debut = m ? `${(m[1] ?? '').toLowerCase()}${niveaux}` : mot
  const place = titre.lieu.colonne === colonneAction && largeur === 0 ? 'a' : titre.lieu.colonne
  return `${place}|${largeur}|${rang.aDeLArgent ? 'm' : ''}|${debut}`
}

/** Une action, sans qu'il faille la juger avec les autres. */
function estSur(regard: Regard, rang: Rang): boolean {
  const { cadre, colonneAction, colonneAxe, colonneAnnee, legende, courantes, parlantes } = regard
  if (rang.action === '' || rang.formule !== null) return false
  // « Total » dans la colonne des années, sous celles d'une action.
  // De même, où qu'il soit écrit, sous une action nommée plus haut.
  const suite = (cadre.page.fusion(rang.ligne, colonneAction)?.haut ?? rang.ligne) < rang.ligne
  const clot = rang.textes.some(({ lieu: { ligne, colonne } }) => {
    if (!suite && colonne > colonneAction && colonne !== colonneAnnee) return false
    const dit = cadre.page.libelle(ligne, colonne)
    // « Axe 2 (plafond : 400 000 €) », dans la colonne des axes, ne dit rien de l'action.
    const plafond = colonne === colonneAxe ? annoncePlafondDAbord(dit) : annoncePlafond(dit)
    return plafond || ditTotal(dit) || ditDont(dit)
  })
  if (clot) return false
  if (!rang.compte && attendUneSaisie(normaliser(rang.action))) return false
  // « Axe 1 | Enfance », sans montant : la légende, ou l'intitulé en deux cellules.
  if (!rang.compte && estUnAxeSeul(rang.action)) return false
  // Rien que des nombres sans rôle, là où les autres lignes disent autre chose : un intitulé, peut-être.
  const titre = titreDe(rang.textes)
  // « Axe 1 » dans la colonne des numéros est du titre.
  const parle = parlantes.some(
    (c) => cadre.page.estRemplie(rang.ligne, c) && !estUnAxeSeul(cadre.page.texte(rang.ligne, c)),
  )
  if (colonneAxe === null && !parle && peutTitrer(titre, legende)) return false
  if (rang.compte && rang.rempli >= PLEIN) return true
  if (ditHorsBloc(normaliser(rang.action))) return false
  if (rang.rempli >= SUFFISANT) return true
  if (!rang.compte) return false
  if (rang.textes.some((t) => t.lieu.colonne < colonneAction && estCode(t.texte))) return true
  // Son axe, écrit là ou fusionné sur toutes ses actions.
  if (rang.axe !== '') return true
  // Des remarques, ici ou là, ne font pas douter des actions qui n'en ont pas.
  return courantes === 0 && !peutTitrer(titre, legende)
}

function peutTitrer(titre: TexteSitue | null, legende: Legende): boolean {
  if (titre === null) return false
  return (
    meilleurAxe(peserAvecLegende(titre.texte, legende)).poids > POSSIBLE_AXE ||
    reconnaitreTitreDAxe(titre.texte) !== null
  )
}
