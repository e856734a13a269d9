import { reconnaitreAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { ditUneNatureDeDepense } from '../entete/index.ts'
import { largeurEntre, montantDe, type Page } from '../textes/index.ts'
import { additionner } from './additionner.ts'
import { champDe, estArgent, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

/** Une action sur sa ligne, et celles de ce qu'elle achète. */
interface Groupe {
  readonly titre: number
  readonly postes: number[]
}

const LIGNES = 2_000
const COLONNES = 10
const GROUPES_AU_MOINS = 2
/** Deux par groupe. */
const POSTES_AU_MOINS = 2 * GROUPES_AU_MOINS
/** Part des postes dont le mot dit une dépense. */
const NOMMES = 0.5
/** « FA 1 – Ludothèque », « Fiche action n° 2 » : ce qui est dessous n'est pas une action. */
const NUMEROTEE = /^(?:fa|action|fiche(?:[ -]action)?)s?\b[^\p{L}]*(?:n\s?°\s*)?\d/iu

/** La même feuille, où chaque action porte la somme de ses postes de dépense ; null si elle n'en détaille pas. */
export function sommerLesPostes(page: Page): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let c = 0; c < COLONNES; c++)
    for (const places of [
      { action: c, poste: c },
      { action: c, poste: c + 1 },
    ]) {
      const groupes = groupesDe(page, places)
      if (detaillent(page, places, groupes)) return sommer(page, places, groupes)
    }
  return null
}

/** La colonne des actions, et celle de leurs postes : la même, ou sa voisine. */
interface Places {
  readonly action: number
  readonly poste: number
}

function groupesDe(page: Page, { action, poste }: Places): Groupe[] {
  const ecrit = (l: number, c: number) => estTexte(page.feuille.lignes[l]?.[c])
  const chiffrees: number[] = []
  for (let l = 0; l < page.nombreDeLignes; l++)
    if (ecrit(l, poste) && porteDeLArgent(page, l)) chiffrees.push(l)
  if (chiffrees.length < POSTES_AU_MOINS) return []
  const fois = compter(chiffrees.map((l) => page.libelle(l, poste)))
  const estUnPoste = (l: number) => {
    const libelle = page.libelle(l, poste)
    if (!ecrit(l, poste) || (action !== poste && page.estRemplie(l, action))) return false
    if (ditUnTotal(libelle)) return false
    if (action !== poste) return true
    const indente = /^[\s–—•-]/.test(texteDe(page.feuille.lignes[l]?.[poste]))
    return indente || ditUneDepense(libelle) || (fois.get(libelle) ?? 0) > 1
  }
  const groupes: Groupe[] = []
  let courant: Groupe | null = null
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const compte = porteDeLArgent(page, l)
    if (compte && estUnPoste(l)) courant?.postes.push(l)
    else if (ecrit(l, action) && !(compte && ditUnTotal(page.libelle(l, action)))) {
      courant = { titre: l, postes: [] }
      groupes.push(courant)
    } else courant = null
  }
  return groupes.filter((g) => g.postes.length > 0)
}

/** « 64 – Charges de personnel » : le numéro du compte n'en dit rien. */
function ditUneDepense(libelle: string): boolean {
  return ditUneNatureDeDepense(libelle.replace(/^\d+ ?/, ''))
}

function compter(libelles: readonly string[]): ReadonlyMap<string, number> {
  const fois = new Map<string, number>()
  for (const libelle of libelles) fois.set(libelle, (fois.get(libelle) ?? 0) + 1)
  return fois
}

/** Des dépenses, les mêmes d'une action à l'autre ; sous un axe, ou payées par l'État, ce sont d'autres lignes. */
function detaillent(page: Page, places: Places, groupes: readonly Groupe[]): boolean {
  const dits = groupes.flatMap((g) => g.postes.map((l) => page.libelle(l, places.poste)))
  const titres = groupes.map((g) => page.texte(g.titre, places.action))
  return (
    groupes.filter((g) => g.postes.length > 1).length >= GROUPES_AU_MOINS &&
    (titres.every((t) => NUMEROTEE.test(t)) ||
      (new Set(dits).size < dits.length &&
        dits.filter(ditUneDepense).length >= dits.length * NOMMES)) &&
    dits.every((dit) => posteDe(dit)?.champ !== 'partEtat') &&
    new Set(titres.map(normaliser)).size === titres.length &&
    titres.filter((t) => reconnaitreAxe(t) !== null).length < titres.length / 2 &&
    groupes.every((g) => redisent(page, g))
  )
}

/** Ce que la ligne de l'action chiffre déjà, ses postes le redisent au centime près. */
function redisent({ feuille }: Page, { titre, postes }: Groupe): boolean {
  return (feuille.lignes[titre] ?? []).every((cellule, c) => {
    const somme = estArgent(cellule) && sommeDe(postes.flatMap((p) => poser(feuille, p, c) ?? []))
    if (!somme) return true
    const [dite, faite] = [montantDe(cellule, 'EUR'), montantDe(somme.cellule, 'EUR')]
    return dite.genre === 'lu' && faite.genre === 'lu' && dite.valeur === faite.valeur
  })
}

/** La ligne qui nomme les financeurs, au-dessus de la première action. */
function ligneDesFinanceurs(page: Page, titre: number): number | null {
  for (let l = titre - 1; l >= 0; l--) {
    const postes = (page.feuille.lignes[l] ?? []).filter((c) => posteDe(texteDe(c)) !== null)
    if (postes.length >= POSTES_D_UN_ENTETE) return l
  }
  return null
}

const POSTES_D_UN_ENTETE = 2

function sommer(page: Page, { action }: Places, groupes: readonly Groupe[]): FeuilleRedressee {
  const { feuille } = page
  const entete = ligneDesFinanceurs(page, groupes[0]?.titre ?? 0)
  const bas = page.nombreDeLignes - 1
  const largeur = largeurEntre(page, 0, bas)
  const parTitre = new Map(groupes.map((g) => [g.titre, g.postes]))
  const pris = new Set(groupes.flatMap((g) => g.postes))
  const rangs: RangPose[] = []
  for (let l = 0; l <= bas; l++) {
    if (pris.has(l)) continue
    const postes = parTitre.get(l) ?? []
    const rang = Array.from({ length: largeur }, (_, c) =>
      porter(
        poser(feuille, l, c),
        postes.flatMap((p) => poser(feuille, p, c) ?? []),
      ),
    )
    // « Nature de la dépense » ne nomme plus que les actions.
    if (l === entete && champDe(page.texte(l, action))?.champ !== 'action')
      rang[action] = poserTexte('Action', [{ feuille: feuille.nom, ligne: l, colonne: action }])
    rangs.push(rang)
  }
  const restent = (haut: number, fin: number) => {
    let n = 0
    for (let l = haut; l <= fin; l++) if (!pris.has(l)) n++
    return n
  }
  // Un axe fusionné sur ses postes ne couvre plus que ses actions.
  const fusions = feuille.fusions.map((f) => ({ ...f, bas: f.haut + restent(f.haut + 1, f.bas) }))
  return tisser({ ...feuille, fusions }, { haut: 0, bas, gauche: 0, droite: largeur - 1 }, rangs)
}

/** Ce que la ligne de l'action dit d'elle-même, sinon ce que disent ses postes. */
function porter(dite: CasePosee | undefined, postes: readonly CasePosee[]) {
  const vide = dite?.cellule.genre === 'texte' && dite.cellule.valeur.trim() === ''
  if (dite === undefined || vide) return sommeDe(postes)
  if (!estArgent(dite.cellule)) return dite
  return { ...dite, lieux: [...dite.lieux, ...postes.flatMap((p) => p.lieux)] }
}

/** Une somme d'argent ; ce que les postes disent d'autre ne se dit pas de l'action. */
function sommeDe(cases: readonly CasePosee[]): CasePosee | undefined {
  const [premiere, ...autres] = cases
  if (premiere === undefined || !cases.some((c) => estArgent(c.cellule))) return undefined
  return autres.reduce(additionner, premiere)
}
