import { normaliser } from '../../libelle/index.ts'
import type { Page } from '../textes/index.ts'
import { additionner } from './additionner.ts'
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

/** « Financeur 1 | Montant 1 | Financeur 2 | Montant 2 » : à chaque action, ses financeurs et leurs montants. */
export interface Couples {
  /** Ligne d'en-tête. */
  readonly haut: number
  readonly bas: number
  /** Colonnes des noms ; le montant est à droite de chacune. */
  readonly noms: readonly number[]
}

const LIGNES_DE_TETE = 60
const COLONNES = 60
/** Part des noms écrits qui sont des financeurs connus. */
const CONNUS = 0.5
/** Deux postes différents au moins : l'État, et un autre. */
const POSTES_AU_MOINS = 2

export function chercherLesCouples(page: Page): Couples | null {
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_DE_TETE); l++) {
    const noms = couplesEn(page, l)
    if (noms.length < 2) continue
    const bas = derniereLigne(page, l)
    const dits: string[] = []
    for (let r = l + 1; r <= bas; r++)
      for (const c of noms)
        if (page.estRemplie(r, c) && estArgent(page.feuille.lignes[r]?.[c + 1]))
          dits.push(page.texte(r, c))
    const champs = new Set(
      dits.map((t) => posteDe(t)?.champ).filter((champ) => champ !== undefined),
    )
    const connus = dits.filter((t) => posteDe(t) !== null).length
    if (champs.has('partEtat') && champs.size >= POSTES_AU_MOINS && connus >= dits.length * CONNUS)
      return { haut: l, bas, noms }
  }
  return null
}

/** Les colonnes c où « Nom n » et, à droite, « Montant n » se répètent au rang près. */
function couplesEn(page: Page, ligne: number): number[] {
  const series = new Map<string, number[]>()
  for (let c = 0; c < Math.min(page.largeur(ligne), COLONNES) - 1; c++) {
    const [nom, montant] = [sansRang(page, ligne, c), sansRang(page, ligne, c + 1)]
    if (nom === '' || montant === '' || nom === montant) continue
    const cle = `${nom}|${montant}`
    series.set(cle, [...(series.get(cle) ?? []), c])
  }
  return [...series.values()].reduce((a, b) => (b.length > a.length ? b : a), [])
}

function sansRang(page: Page, ligne: number, colonne: number): string {
  const texte = normaliser(page.texte(ligne, colonne))
  return texte.replace(/\b(?:n )?\d{1,2}\b/g, ' ').trim()
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
export function ouvrirLesCouples(page: Page, { haut, bas, noms }: Couples): FeuilleRedressee {
  const { feuille } = page
  const prises = new Set(noms.flatMap((c) => [c, c + 1]))
  const largeur = Math.max(...feuille.lignes.slice(haut, bas + 1).map((l) => l?.length ?? 0))
  const autres = Array.from({ length: largeur }, (_, c) => c).filter((c) => !prises.has(c))
  const postes = new Map<string, CasePosee>()
  const rangs: { readonly ligne: number; readonly montants: ReadonlyMap<string, CasePosee> }[] = []
  for (let l = haut + 1; l <= bas; l++) {
    const montants = new Map<string, CasePosee>()
    for (const c of noms) {
      const nom = page.texte(l, c)
      const cle = normaliser(nom)
      const montant = poser(feuille, l, c + 1)
      if (cle === '' || !montant) continue
      const lieu = { feuille: feuille.nom, ligne: l, colonne: c }
      if (!postes.has(cle)) postes.set(cle, poserTexte(enTeteDePoste(nom, SANS_ENTETE, []), [lieu]))
      const deja = montants.get(cle)
      montants.set(cle, deja ? additionner(deja, montant) : montant)
    }
    rangs.push({ ligne: l, montants })
  }
  const entete: RangPose = [...autres.map((c) => poser(feuille, haut, c)), ...postes.values()]
  const corps = rangs.map(
    ({ ligne, montants }): RangPose => [
      ...autres.map((c) => poser(feuille, ligne, c)),
      ...[...postes.keys()].map((cle) => montants.get(cle)),
    ],
  )
  return tisser(feuille, { haut, bas, gauche: 0, droite: largeur - 1 }, [entete, ...corps])
}

const SANS_ENTETE = { entete: '', unite: '' }
