import {
  type Cellule,
  type Classeur,
  type Feuille,
  type LigneDeGrille,
  lireA1,
} from '../grille/index.ts'
import { type Affine, casesCitees, cleDeCase, lireAffine } from './affine.ts'
import { caseDe } from './cellules.ts'
import type { ResultatSuivi } from './proposition.ts'

/** Ce qu'on écrirait : « Feuille!B12 » → la valeur, dans l'unité de la cellule. */
export type Valeurs = ReadonlyMap<string, number>

export interface GrilleVirtuelle {
  readonly classeur: Classeur
  /** Les formules dont le résultat change. */
  readonly resultats: readonly ResultatSuivi[]
}

interface Formule {
  readonly affine: Affine | null
  readonly citees: readonly string[]
}

/** Le classeur où ces cellules seraient écrites, et ses formules recalculées ; celui reçu ne change pas. */
export function ecrireVirtuellement(classeur: Classeur, valeurs: Valeurs): GrilleVirtuelle {
  const feuilles = new Map(classeur.feuilles.map((f) => [f.nom, f]))
  const calculees = recalculer(classeur, feuilles, valeurs)
  const resultats: ResultatSuivi[] = []
  const poses = new Map<string, Map<string, number | null>>()
  const poser = (cle: string, valeur: number | null) => {
    const fin = cle.lastIndexOf('!')
    const feuille = cle.slice(0, fin)
    const siennes = poses.get(feuille) ?? new Map<string, number | null>()
    poses.set(feuille, siennes.set(cle.slice(fin + 1), valeur))
    return { feuille, cellule: cle.slice(fin + 1) }
  }
  for (const [cle, resultat] of calculees) resultats.push({ ...poser(cle, resultat), resultat })
  for (const [cle, valeur] of valeurs) poser(cle, valeur)
  return {
    resultats,
    classeur: {
      ...classeur,
      feuilles: classeur.feuilles.map((f) => {
        const siennes = poses.get(f.nom)
        return siennes === undefined ? f : feuilleAvec(f, siennes)
      }),
    },
  }
}

function feuilleAvec(feuille: Feuille, poses: ReadonlyMap<string, number | null>): Feuille {
  const lignes = [...feuille.lignes]
  const copiees = new Map<number, (Cellule | undefined)[]>()
  for (const [adresse, valeur] of poses) {
    const place = lireA1(adresse)
    if (place === null) continue
    const ligne = copiees.get(place.ligne) ?? [...(lignes[place.ligne] ?? [])]
    ligne[place.colonne] = celluleAvec(ligne[place.colonne], valeur)
    copiees.set(place.ligne, ligne)
  }
  for (const [rang, ligne] of copiees) lignes[rang] = ligne as LigneDeGrille
  return { ...feuille, lignes }
}

function celluleAvec(avant: Cellule | undefined, valeur: number | null): Cellule | undefined {
  const formule = avant?.formule
  if (valeur === null) return formule === undefined ? avant : { genre: 'sans-valeur', formule }
  const format = avant?.genre === 'nombre' ? avant.format : undefined
  return {
    genre: 'nombre',
    valeur,
    ...(format === undefined ? {} : { format }),
    ...(formule === undefined ? {} : { formule }),
  }
}

/** Les formules que ces écritures touchent, de proche en proche ; null : on ne sait pas la calculer. */
function recalculer(
  classeur: Classeur,
  feuilles: ReadonlyMap<string, Feuille>,
  valeurs: Valeurs,
): Map<string, number | null> {
  const formules = formulesDe(classeur)
  const lecteurs = new Map<string, string[]>()
  for (const [cle, { citees }] of formules) {
    for (const citee of citees) {
      const siens = lecteurs.get(citee)
      if (siens) siens.push(cle)
      else lecteurs.set(citee, [cle])
    }
  }
  const touchees = new Set<string>()
  const file = [...valeurs.keys()]
  for (let cle = file.pop(); cle !== undefined; cle = file.pop()) {
    for (const lecteur of lecteurs.get(cle) ?? []) {
      if (touchees.has(lecteur) || valeurs.has(lecteur)) continue
      touchees.add(lecteur)
      file.push(lecteur)
    }
  }
  const rendus = new Map<string, number | null>()
  const enCours = new Set<string>()
  const valeurDe = (cle: string): number | null => {
    const ecrite = valeurs.get(cle)
    if (ecrite !== undefined) return ecrite
    if (!touchees.has(cle)) {
      const cellule = caseDe(cle, feuilles)
      if (cellule?.genre === 'nombre') return cellule.valeur
      return cellule === undefined || cellule.genre === 'texte' ? 0 : null
    }
    const connu = rendus.get(cle)
    if (connu !== undefined) return connu
    const affine = formules.get(cle)?.affine ?? null
    if (affine === null || enCours.has(cle)) return null
    enCours.add(cle)
    let total: number | null = affine.constante
    for (const [citee, fois] of affine.termes) {
      const valeur: number | null = valeurDe(citee)
      total = total === null || valeur === null ? null : total + fois * valeur
    }
    enCours.delete(cle)
    // Le même arrondi pour tous : un flottant ne laisse pas de poussière.
    const rendu = total === null ? null : Number(total.toFixed(8))
    rendus.set(cle, rendu)
    return rendu
  }
  const changes = [...touchees].map((cle) => [cle, valeurDe(cle)] as const)
  return new Map(
    changes.filter(([cle, valeur]) => {
      const avant = caseDe(cle, feuilles)
      return valeur === null || avant?.genre !== 'nombre' || avant.valeur !== valeur
    }),
  )
}

function formulesDe(classeur: Classeur): Map<string, Formule> {
  const formules = new Map<string, Formule>()
  for (const { nom, lignes } of classeur.feuilles) {
    lignes.forEach((rangee, ligne) => {
      rangee?.forEach((cellule, colonne) => {
        const formule = cellule?.formule
        if (formule === undefined) return
        const affine = lireAffine(formule, nom)
        const citees = affine ? [...affine.termes.keys()] : casesCitees(formule, nom)
        formules.set(cleDeCase(nom, ligne, colonne), { affine, citees })
      })
    })
  }
  return formules
}
