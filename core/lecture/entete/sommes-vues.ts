import type { Champ } from '../../modele/index.ts'
import type { Groupe } from './options.ts'
import { ditLesFinancements } from './statut.ts'
import type { Cas } from './valeurs.ts'

const CAS_DES_SOMMES = 24
const TERMES = 9

/** Chaque groupe est-il, sur presque toutes ses lignes, la somme de plusieurs autres ? */
export function expliquerParSommes(
  groupes: readonly Groupe[],
  tous: readonly Cas[],
  tolerance: number,
): boolean[] {
  const cas = tous.slice(0, CAS_DES_SOMMES)
  return groupes.map((groupe, j) => {
    if (cas.filter((x) => x[j] !== 0).length < 2) return false
    const autres = groupes
      .map((_, q) => q)
      .filter((q) => !neCompteJamais(groupes[q]))
      .filter((q) => q !== j && cas.some((x) => x[q] !== 0))
      // Parmi beaucoup de colonnes, un total additionne ses voisines.
      .sort((a, b) => Math.abs(a - j) - Math.abs(b - j))
      .slice(0, TERMES)
    for (let masque = 1; masque < 1 << autres.length; masque++) {
      const termes = autres.filter((_, b) => masque & (1 << b))
      if (termes.length < 2 || !additionne(cas, j, termes, tolerance, groupe.recapitule)) continue
      if (!estParHasard(groupes, groupe, termes)) return true
    }
    return false
  })
}

/** « Après avenant = initial + modification », « année = T1 + T2 » : celle qui vaut, et non un total de plus. */
export function neCompteJamais(groupe: Groupe | undefined): boolean {
  if (groupe === undefined) return false
  return groupe.statut === 'anterieur' || groupe.partielle || groupe.colonnes.every((c) => c.cumul)
}

/** Ce qui peut manquer : une ligne sur dix. */
const JUSTES = 0.9

/**
 * Vrai sur au moins deux lignes où deux termes comptent, et neuf fois sur dix ; un seul suffit là où l'en-tête se dit un
 * total, si d'autres lignes ont les autres.
 */
function additionne(
  cas: readonly Cas[],
  j: number,
  termes: readonly number[],
  tolerance: number,
  nomme: boolean,
): boolean {
  let dites = 0
  let justes = 0
  for (const valeurs of cas) {
    let remplis = 0
    let somme = 0
    for (const q of termes) {
      if (valeurs[q] !== 0) remplis++
      somme += valeurs[q] ?? 0
    }
    if (remplis === 0 && valeurs[j] !== 0) return false
    if (remplis < (nomme ? 1 : 2)) continue
    dites++
    if (Math.abs((valeurs[j] ?? 0) - somme) <= tolerance) justes++
    // Même si toutes les autres étaient justes, il en manquerait trop.
    else if (cas.length - (dites - justes) < JUSTES * cas.length) return false
  }
  return dites >= 2 && justes >= JUSTES * dites
}

/**
 * La parité fait des identités de hasard (État = collectivité + FSE+) : une colonne bien nommée, sans mot de
 * récapitulation ni rivale du même champ parmi ses termes, n'est pas une somme.
 */
function estParHasard(
  groupes: readonly Groupe[],
  groupe: Groupe,
  termes: readonly number[],
): boolean {
  const champ = tete(groupe)
  if (estUnCoutDetaille(groupes, groupe, termes)) return true
  if (champ === null || groupe.recapitule) return false
  return !termes.some((q) => {
    const autre = groupes[q]
    return autre !== undefined && tete(autre) === champ
  })
}

/** « Total des dépenses = personnel + prestations » : un coût détaillé par nature ne récapitule aucune part. */
export function estUnCoutDetaille(
  groupes: readonly Groupe[],
  groupe: Groupe | undefined,
  termes: readonly number[],
): boolean {
  return (
    groupe !== undefined &&
    tete(groupe) === 'cout' &&
    !ditLesFinancements(groupe.libelle) &&
    termes.every((q) => groupes[q]?.candidats.length === 0)
  )
}

const BIEN_NOMME = 7

function tete({ candidats }: Groupe): Champ | null {
  const [premier] = candidats
  return premier && premier.poids >= BIEN_NOMME ? premier.champ : null
}
