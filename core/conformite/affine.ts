import { a1, lirePlage } from '../grille/index.ts'

/** Une formule qui ne fait qu'additionner des cellules, chacune prise un nombre fixe de fois. */
export interface Affine {
  readonly constante: number
  /** « Feuille!B12 » → combien de fois. */
  readonly termes: ReadonlyMap<string, number>
}

export function cleDeCase(feuille: string, ligne: number, colonne: number): string {
  return `${feuille}!${a1(ligne, colonne)}`
}

/** Au-delà, une plage n'est pas une somme d'actions. */
const CASES_ADMISES = 20_000

const FEUILLE = String.raw`((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?`
const CASES = String.raw`(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)`
const JETON = new RegExp(
  String.raw`\s*(?:(\d+(?:\.\d+)?)|(?:SUM|SOMME)(?=\()|${FEUILLE}${CASES}|[-+*/%(),;])`,
  'uy',
)

type Jeton =
  | { readonly genre: 'nombre'; readonly valeur: number }
  | { readonly genre: 'cases'; readonly feuille: string; readonly plage: string }
  | { readonly genre: 'signe'; readonly signe: string }

/**
 * Lit +, −, ×, ÷, %, les parenthèses, SUM et les références, dans cette feuille ou dans une autre. null : la formule
 * fait autre chose, et l'on ne sait pas la suivre.
 */
export function lireAffine(formule: string, feuille: string): Affine | null {
  const jetons = decouper(formule, feuille)
  if (jetons === null) return null
  const lecture = { jetons, rang: 0 }
  const lue = somme(lecture)
  return lecture.rang === jetons.length ? lue : null
}

function decouper(formule: string, feuille: string): Jeton[] | null {
  const texte = formule.replace(/^=/, '')
  const jetons: Jeton[] = []
  JETON.lastIndex = 0
  let fin = 0
  while (fin < texte.trimEnd().length) {
    JETON.lastIndex = fin
    const trouve = JETON.exec(texte)
    if (trouve === null) return null
    fin = JETON.lastIndex
    const [tout, nombre, autre, plage] = trouve
    if (nombre !== undefined) jetons.push({ genre: 'nombre', valeur: Number(nombre) })
    else if (plage === undefined) jetons.push({ genre: 'signe', signe: tout.trim() })
    else {
      const nom = autre === undefined ? feuille : nomDeFeuille(autre)
      jetons.push({ genre: 'cases', feuille: nom, plage: plage.replaceAll('$', '') })
    }
  }
  return jetons
}

function nomDeFeuille(ecrit: string): string {
  const nom = ecrit.slice(0, -1)
  return nom.startsWith("'") ? nom.slice(1, -1).replaceAll("''", "'") : nom
}

interface Lecture {
  readonly jetons: readonly Jeton[]
  rang: number
}

function prendre(lecture: Lecture, ...signes: readonly string[]): string | null {
  const jeton = lecture.jetons[lecture.rang]
  if (jeton?.genre !== 'signe' || !signes.includes(jeton.signe)) return null
  lecture.rang++
  return jeton.signe
}

function somme(lecture: Lecture): Affine | null {
  let total = produit(lecture)
  for (let s = prendre(lecture, '+', '-'); s !== null; s = prendre(lecture, '+', '-')) {
    const terme = produit(lecture)
    total = total && terme && ajouter(total, terme, s === '+' ? 1 : -1)
  }
  return total
}

function produit(lecture: Lecture): Affine | null {
  let total = facteur(lecture)
  for (let s = prendre(lecture, '*', '/'); s !== null; s = prendre(lecture, '*', '/')) {
    const terme = facteur(lecture)
    if (total === null || terme === null) return null
    if (s === '/') total = terme.termes.size > 0 ? null : multiplier(total, 1 / terme.constante)
    else if (terme.termes.size === 0) total = multiplier(total, terme.constante)
    else total = total.termes.size === 0 ? multiplier(terme, total.constante) : null
  }
  return total
}

function facteur(lecture: Lecture): Affine | null {
  const signe = prendre(lecture, '+', '-')
  if (signe !== null) {
    const suite = facteur(lecture)
    return suite && multiplier(suite, signe === '-' ? -1 : 1)
  }
  const lu = terme(lecture)
  return lu !== null && prendre(lecture, '%') !== null ? multiplier(lu, 1 / 100) : lu
}

function terme(lecture: Lecture): Affine | null {
  if (prendre(lecture, 'SUM', 'SOMME') !== null) return fonctionSomme(lecture)
  if (prendre(lecture, '(') !== null) {
    const dedans = somme(lecture)
    return prendre(lecture, ')') === null ? null : dedans
  }
  const jeton = lecture.jetons[lecture.rang++]
  if (jeton === undefined || jeton.genre === 'signe') return null
  if (jeton.genre === 'nombre') return { constante: jeton.valeur, termes: new Map() }
  return jeton.plage.includes(':') ? null : casesDe(jeton.feuille, jeton.plage)
}

function fonctionSomme(lecture: Lecture): Affine | null {
  if (prendre(lecture, '(') === null) return null
  let total: Affine | null = { constante: 0, termes: new Map() }
  do {
    const jeton = lecture.jetons[lecture.rang]
    const suivant = lecture.jetons[lecture.rang + 1]
    const seule = suivant?.genre === 'signe' && [',', ';', ')'].includes(suivant.signe)
    let argument: Affine | null
    if (jeton?.genre === 'cases' && seule) {
      lecture.rang++
      argument = casesDe(jeton.feuille, jeton.plage)
    } else argument = somme(lecture)
    total = total && argument && ajouter(total, argument, 1)
  } while (total !== null && prendre(lecture, ',', ';') !== null)
  return prendre(lecture, ')') === null ? null : total
}

function casesDe(feuille: string, ecrite: string): Affine | null {
  const plage = lirePlage(ecrite)
  if (plage === null) return null
  const { haut, bas, gauche, droite } = plage
  if ((bas - haut + 1) * (droite - gauche + 1) > CASES_ADMISES) return null
  const termes = new Map<string, number>()
  for (let l = haut; l <= bas; l++) {
    for (let c = gauche; c <= droite; c++) termes.set(cleDeCase(feuille, l, c), 1)
  }
  return { constante: 0, termes }
}

function ajouter(a: Affine, b: Affine, fois: number): Affine {
  const termes = new Map(a.termes)
  for (const [cle, n] of b.termes) termes.set(cle, (termes.get(cle) ?? 0) + fois * n)
  return { constante: a.constante + fois * b.constante, termes }
}

function multiplier(a: Affine, fois: number): Affine | null {
  if (!Number.isFinite(fois)) return null
  return {
    constante: a.constante * fois,
    termes: new Map([...a.termes].map(([cle, n]) => [cle, n * fois])),
  }
}

/** Toutes les cases qu'une formule cite, qu'on sache ou non la suivre. */
export function casesCitees(formule: string, feuille: string): readonly string[] {
  return [...formule.replaceAll(/"[^"]*"/g, '""').matchAll(CITATION)].flatMap(
    ([, autre, ecrite = '']) => {
      const nom = autre === undefined ? feuille : nomDeFeuille(autre)
      return [...(casesDe(nom, ecrite.replaceAll('$', ''))?.termes.keys() ?? [])]
    },
  )
}

const CITATION = new RegExp(String.raw`${FEUILLE}\b${CASES}(?![\w(])`, 'gu')
