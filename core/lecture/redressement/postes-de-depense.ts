import { reconnaitreAxe } from '../../catalogue/index.ts'
import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { ditUneNatureDeDepense } from '../entete/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { additionner } from './additionner.ts'
import { estArgent, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { type CasePosee, type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

/** Une action sur sa ligne, sans montant, et les lignes de ce qu'elle achète. */
interface Groupe {
  readonly titre: number
  readonly postes: number[]
}

const LIGNES = 2_000
const COLONNES = 10
const GROUPES_AU_MOINS = 2
/** Part des postes dont le mot dit une dépense. */
const NOMMES = 0.5

/** La même feuille, où chaque action porte la somme de ses postes de dépense ; null si elle n'en détaille pas. */
export function sommerLesPostes(page: Page): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let c = 0; c < COLONNES; c++) {
    const groupes = groupesDe(page, c)
    if (detaillent(page, c, groupes)) return sommer(page, groupes)
  }
  return null
}

function groupesDe(page: Page, colonne: number): Groupe[] {
  const cellule = (l: number) => page.feuille.lignes[l]?.[colonne]
  const chiffrees: number[] = []
  for (let l = 0; l < page.nombreDeLignes; l++)
    if (estTexte(cellule(l)) && porteDeLArgent(page, l)) chiffrees.push(l)
  const fois = compter(chiffrees.map((l) => page.libelle(l, colonne)))
  const groupes: Groupe[] = []
  let courant: Groupe | null = null
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const ecrit = estTexte(cellule(l))
    if (ecrit && !porteDeLArgent(page, l)) {
      courant = { titre: l, postes: [] }
      groupes.push(courant)
      continue
    }
    const libelle = page.libelle(l, colonne)
    const poste =
      ditUneDepense(libelle) ||
      (fois.get(libelle) ?? 0) > 1 ||
      /^[\s–—•-]/.test(texteDe(cellule(l)))
    if (ecrit && poste && !ditUnTotal(libelle)) courant?.postes.push(l)
    else courant = null
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
function detaillent(page: Page, colonne: number, groupes: readonly Groupe[]): boolean {
  const dits = groupes.flatMap((g) => g.postes.map((l) => page.libelle(l, colonne)))
  const titres = groupes.map((g) => page.texte(g.titre, colonne))
  return (
    groupes.filter((g) => g.postes.length > 1).length >= GROUPES_AU_MOINS &&
    new Set(dits).size < dits.length &&
    dits.filter(ditUneDepense).length >= dits.length * NOMMES &&
    dits.every((dit) => posteDe(dit)?.champ !== 'partEtat') &&
    new Set(titres.map(normaliser)).size === titres.length &&
    titres.filter((t) => reconnaitreAxe(t) !== null).length < titres.length / 2
  )
}

function sommer(page: Page, groupes: readonly Groupe[]): FeuilleRedressee {
  const { feuille } = page
  const bas = page.nombreDeLignes - 1
  const largeur = largeurEntre(page, 0, bas)
  const parTitre = new Map(groupes.map((g) => [g.titre, g.postes]))
  const pris = new Set(groupes.flatMap((g) => g.postes))
  const rangs: RangPose[] = []
  for (let l = 0; l <= bas; l++) {
    if (pris.has(l)) continue
    const postes = parTitre.get(l) ?? []
    rangs.push(
      Array.from({ length: largeur }, (_, c) =>
        page.estRemplie(l, c)
          ? poser(feuille, l, c)
          : sommeDe(postes.flatMap((p) => poser(feuille, p, c) ?? [])),
      ),
    )
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

/** Une somme d'argent ; ce que les postes disent d'autre ne se dit pas de l'action. */
function sommeDe(cases: readonly CasePosee[]): CasePosee | undefined {
  const [premiere, ...autres] = cases
  if (premiere === undefined || !cases.some((c) => estArgent(c.cellule))) return undefined
  return autres.reduce(additionner, premiere)
}
