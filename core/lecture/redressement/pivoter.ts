import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Lieu } from '../../modele/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import type { Page } from '../textes/index.ts'
import { enTeteDePoste, sansLesTotaux } from './entete-de-poste.ts'
import { premierTexte } from './etendue-des-financeurs.ts'
import type { FinanceursEnLignes } from './financeurs.ts'
import { type Groupe, type Metier, noter, ouvrir } from './groupes.ts'
import { estUnIntituleChiffre, estUnIntituleTotalise } from './intitules-totalises.ts'
import { COUT, estArgent, posteDe } from './mots.ts'
import { ditUnTotal, totaliseDesActions } from './totaux.ts'
import { ditSonAction, estUnFinanceurVide, estVentile, ouvrirLeTotal } from './totaux-ventiles.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

const FINANCEURS_AU_PLUS = 60

/** Une ligne par action (et par année, si une colonne la porte), une colonne par financeur. */
export function pivoter({ feuille }: Page, table: FinanceursEnLignes): FeuilleRedressee | null {
  const metier: Metier = {
    page: table.page,
    table,
    postes: new Map(),
    groupes: new Map(),
    suite: [],
    intitules: [],
    dessus: new Map(),
    courant: null,
    total: null,
  }
  for (let l = table.tete; l < table.haut; l++) lireLigne(metier, l)
  for (let l = table.debut; l <= table.bas; l++) if (!table.entetes.has(l)) lireLigne(metier, l)
  // Une liste sans fin n'est pas celle des financeurs, et ferait autant de colonnes.
  if (metier.postes.size > FINANCEURS_AU_PLUS) return null
  for (const ligne of metier.intitules) metier.suite.push({ ligne })
  const region = { haut: table.tete, bas: table.bas, gauche: table.gauche, droite: table.droite }
  const nue = {
    ...feuille,
    fusions: feuille.fusions.filter((f) => f.haut < table.tete || f.haut > table.bas),
  }
  return tisser(nue, region, dresser(metier))
}

function lireLigne(metier: Metier, ligne: number): void {
  const { page, table, intitules } = metier
  const { financeur, argent, action } = table
  const etiquette = page.texte(ligne, financeur)
  const compte = argent.some((a) => estArgent(page.feuille.lignes[ligne]?.[a.colonne]))
  const ecrit = compte || argent.some((a) => page.estRemplie(ligne, a.colonne))
  const suivi = table.postes.has(normaliser(etiquette))
  const connue = suivi || posteDe(etiquette) !== null
  // « CEE », ou tout nom à droite de l'action, partout vide : un financeur quand même, et non un intitulé.
  const attendu =
    action === null
      ? suivi || estUnFinanceurVide(metier, ligne)
      : connue || (action < financeur && page.estRemplie(ligne, financeur))
  if (compte && ditUnTotal(etiquette || premierTexte(page, ligne))) {
    if (estVentile(metier, ligne)) {
      ouvrirLeTotal(metier, ligne)
      return
    }
    // Un total sans financeur n’est la somme d’aucune colonne redressée.
    if (etiquette === '' || metier.total !== null) return
  }
  if (etiquette === '' || !(ecrit || attendu)) {
    if (!page.feuille.lignes[ligne]?.some((c) => texteDe(c).trim() !== '')) return
    metier.total = null
    intitules.push(ligne)
    return
  }
  if (!connue && ditUnTotal(etiquette)) return
  if (
    action === null &&
    (annoncePlafond(normaliser(etiquette)) ||
      estUnIntituleTotalise(page, table.lignes, ligne) ||
      (compte && estUnIntituleChiffre(page, table.lignes, ligne)))
  ) {
    metier.total = null
    intitules.push(ligne)
    return
  }
  if (totaliseDesActions(page, ligne, financeur)) return
  if (ditSonAction(metier, ligne)) metier.total = null
  const sien = () => (action === null ? groupeSousIntitule(metier, ligne) : groupeDe(metier, ligne))
  const groupe = metier.total ?? sien()
  metier.courant = groupe
  if (groupe) noter(metier, groupe, ligne, etiquette)
}

/** L'action est le dernier intitulé ; ceux d'avant sont des titres d'axe ou de rubrique. */
function groupeSousIntitule(metier: Metier, ligne: number): Groupe | null {
  const { page, table, intitules, suite } = metier
  const titre = intitules.pop()
  if (titre === undefined) return metier.courant
  for (const autre of intitules.splice(0)) suite.push({ ligne: autre })
  const textes = new Map<number, CasePosee>()
  for (const c of table.textes) {
    const posee = poser(page.feuille, titre, c) ?? poser(page.feuille, ligne, c)
    if (posee) textes.set(c, posee)
  }
  // « Maraude » sous « Désignation », puis « État » sous « Financeur » : l'action est dans l'intitulé, où qu'il soit.
  const nom = premiereEcrite(page, titre)
  const nommee = poser(page.feuille, titre, table.financeur) ?? poser(page.feuille, titre, nom)
  if (nommee) textes.set(table.financeur, nommee)
  const groupe = ouvrir(metier, textes)
  if (estUnIntituleTotalise(page, table.lignes, titre)) noter(metier, groupe, titre, COUT)
  noterLesAttributs(metier, groupe, titre)
  return groupe
}

function groupeDe(metier: Metier, ligne: number): Groupe {
  const { page, table, groupes, suite, intitules, dessus } = metier
  const titre = intitules.at(-1)
  const ouvre = titre !== undefined && nommeLAction(metier, titre, ligne)
  if (ouvre) intitules.pop()
  for (const autre of intitules.splice(0)) {
    suite.push({ ligne: autre })
    dessus.clear()
  }
  if (ouvre) {
    dessus.clear()
    for (const c of table.textes) {
      const posee = poser(page.feuille, titre, c)
      if (posee) dessus.set(c, posee)
    }
  }
  const textes = new Map<number, CasePosee>()
  const nouvelle = table.action !== null && page.texte(ligne, table.action) !== ''
  for (const c of table.textes) {
    const ancre = page.fusion(ligne, c)
    const posee = poser(page.feuille, ancre?.haut ?? ligne, ancre?.gauche ?? c)
    const vide = posee === undefined || texteDe(posee.cellule).trim() === ''
    // Écrit une fois, un texte vaut jusqu'au suivant ; un texte propre à l'action ne passe pas à la suivante.
    const herite =
      nouvelle && c !== table.action && !table.reperes.has(c) ? undefined : dessus.get(c)
    const retenue = vide ? herite : posee
    if (retenue) {
      textes.set(c, retenue)
      dessus.set(c, retenue)
    } else dessus.delete(c)
  }
  const cle = table.textes
    .filter((c) => c === table.action || table.reperes.has(c))
    .map((c) => normaliser(texteDe(textes.get(c)?.cellule)))
    .join('\n')
  const connu = groupes.get(cle)
  if (connu) return connu
  const groupe = ouvrir(metier, textes)
  groupes.set(cle, groupe)
  return groupe
}

/** « 1.2 | Ludobus », seul sur sa ligne au-dessus de ses financeurs, dans la colonne même des actions. */
function nommeLAction({ page, table }: Metier, titre: number, ligne: number): boolean {
  if (table.action === null || page.texte(ligne, table.action) !== '') return false
  const nom = page.texte(titre, table.action)
  return nom !== '' && reconnaitreTitreDAxe(nom) === null
}

function premiereEcrite({ feuille, estRemplie }: Page, ligne: number): number {
  return Math.max(
    0,
    (feuille.lignes[ligne] ?? []).findIndex((_, c) => estRemplie(ligne, c)),
  )
}

/** Ce que l'intitulé d'une action dit d'elle : son coût, dans une colonne où aucun financeur n'écrit. */
function noterLesAttributs({ page, table }: Metier, groupe: Groupe, ligne: number): void {
  for (const { colonne, attribut } of table.argent) {
    const posee = attribut ? poser(page.feuille, ligne, colonne) : undefined
    if (posee) groupe.montants.set(`|${colonne}`, posee)
  }
}

function dresser(metier: Metier): RangPose[] {
  const { page, table, postes, suite } = metier
  const { feuille } = page
  const devant = table.action === null ? [...table.textes, table.financeur] : [...table.textes]
  const lieuDEntete = (colonne: number): Lieu => ({
    feuille: feuille.nom,
    ligne: table.haut,
    colonne,
  })
  const colonnes: { readonly cle: string; readonly entete: CasePosee }[] = []
  for (const a of table.argent.filter((x) => x.attribut))
    colonnes.push({
      cle: `|${a.colonne}`,
      entete: poserTexte(`${a.entete} ${a.unite}`.trim(), [lieuDEntete(a.colonne)]),
    })
  const annuelles = sansLesTotaux(table.argent.filter((a) => !a.attribut))
  for (const a of annuelles) {
    for (const [poste, { texte, statut }] of postes) {
      const entete = enTeteDePoste(texteDe(texte.cellule), a, annuelles, statut)
      colonnes.push({
        cle: `${poste}|${a.colonne}`,
        entete: poserTexte(entete, [lieuDEntete(a.colonne), ...texte.lieux]),
      })
    }
  }
  const entete: RangPose = [
    ...devant.map((c) =>
      table.action === null && c === table.financeur
        ? poserTexte('Action', [lieuDEntete(c)])
        : poser(feuille, table.haut, c),
    ),
    ...colonnes.map((c) => c.entete),
  ]
  const rangs = suite.map((s): RangPose => {
    if ('ligne' in s) return recopierIntitule(metier, s.ligne, devant.length, colonnes)
    return [
      ...devant.map((c) => s.textes.get(c)),
      ...colonnes.map(({ cle }) => s.montants.get(cle)),
    ]
  })
  return [entete, ...rangs]
}

/** Un intitulé garde ses textes, et les nombres qu'il porte : sous le poste dont il parle, sinon à leur suite. */
function recopierIntitule(
  { page, table, postes }: Metier,
  ligne: number,
  largeur: number,
  colonnes: readonly { readonly cle: string }[],
): RangPose {
  const champ = annoncePlafond(page.libelle(ligne, table.financeur)) ? 'partEtat' : 'cout'
  const poste = [...postes.keys()].find((libelle) => posteDe(libelle)?.champ === champ)
  const rang: (CasePosee | undefined)[] = []
  let suivante = 0
  for (let c = table.gauche; c <= table.droite; c++) {
    const posee = poser(page.feuille, ligne, c)
    if (!posee) continue
    const sous = colonnes.findIndex(({ cle }) => cle === `${poste}|${c}`)
    rang[sous < 0 ? suivante++ : largeur + sous] = posee
  }
  return Array.from(rang)
}
