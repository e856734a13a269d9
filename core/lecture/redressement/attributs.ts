import { montantDe, type Page } from '../textes/index.ts'

/**
 * Les colonnes d'argent qui disent la même chose à chaque financeur d'une action : un attribut de l'action. Quand toutes
 * se répètent (des parts égales), celle dont la somme fait une autre porte les montants.
 */
export function attributsParmi(
  page: Page,
  argent: readonly number[],
  groupes: readonly number[][],
  estDatee: (colonne: number) => boolean,
): ReadonlySet<number> {
  if (argent.length < 2) return new Set()
  const constantes = argent.filter((c) => !estDatee(c) && estConstante(page, c, groupes))
  if (constantes.length < argent.length) return new Set(constantes)
  const montants = argent.find((c) => argent.some((autre) => autre !== c && fait(c, autre)))
  return new Set(constantes.filter((c) => c !== montants))

  function fait(partie: number, total: number): boolean {
    const justes = groupes.filter((groupe) => {
      const [premiere = 0] = groupe
      const somme = groupe.reduce((s, l) => s + centimes(page, l, partie), 0)
      return somme === centimes(page, premiere, total)
    })
    // Un financeur que l'on ne connaît pas manque à la somme de son action.
    return justes.length >= groupes.length * SOMMES_JUSTES
  }
}

function centimes(page: Page, ligne: number, colonne: number): number {
  const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR')
  return lu.genre === 'lu' ? lu.valeur : 0
}

/** Les lignes de chaque action, dans l'ordre. */
export function grouper(lignes: readonly number[], cle: (ligne: number) => string): number[][] {
  const groupes = new Map<string, number[]>()
  for (const l of lignes) {
    const groupe = groupes.get(cle(l))
    if (groupe) groupe.push(l)
    else groupes.set(cle(l), [l])
  }
  return [...groupes.values()]
}

const CONSTANTE = 0.8
const SOMMES_JUSTES = 0.5

/** Une valeur qui ne change guère dans les lignes d'une action. */
function estConstante(page: Page, colonne: number, groupes: readonly number[][]): boolean {
  const plusieurs = groupes.filter((g) => g.length > 1)
  if (plusieurs.length === 0) return false
  const constants = plusieurs.filter((groupe) => {
    const valeurs = new Set(groupe.map((l) => page.texte(l, colonne)))
    valeurs.delete('')
    return valeurs.size <= Math.max(1, groupe.length / 3)
  })
  return constants.length >= plusieurs.length * CONSTANTE
}
