import { CHAMPS_ADDITIFS, type Champ } from '../../modele/index.ts'
import { additionnent } from './details.ts'
import { ditTotal } from './etages.ts'
import type { Groupe } from './options.ts'
import type { Cas } from './valeurs.ts'

/** « Nord », « Secteur de Pau », « MDS 2 » : où le crédit se dépense, en fin de libellé. */
const TERRITOIRE =
  /\b(?:territoires?|secteurs?|zones?|bassins?|pays|arrondissements?|antennes?|poles?|cantons?|ut(?:as|s|ds)|mds|uas|nord|sud|est|ouest|centre|littoral|montagne|plaine|agglomeration|agglo|rural|urbain)\b/
const UNITE = / (?:en )?(?:[km]?€|euros?)$/
const TOUS = /\b(?:tous|toutes|ensemble|global\w*)\b/
const NOMMEE = 5

/** Un crédit, et les rangs de ses parties dans le tableau. */
interface Ensemble {
  readonly nom: string
  readonly champ: Champ
  readonly parties: readonly number[]
  readonly total: number | undefined
}

/**
 * « Part État – Nord | Part État – Sud » : un même crédit, territoire par territoire. Les mots le disent, ou leur somme : la
 * part de la collectivité. Ce qui les totalise, à côté, est le crédit ; sinon, elles s'additionnent.
 */
export function reunirLesTerritoires(
  groupes: readonly Groupe[],
  cas: readonly Cas[],
  tolerance: number,
): Groupe[] {
  const parRang = new Map<number, Partial<Groupe>>()
  for (const ensemble of ensemblesDe(groupes)) {
    const { nom, parties, total } = ensemble
    const somme = (autre: number) => additionnent(cas, autre, parties, tolerance)
    if (total !== undefined) {
      if (!somme(total)) continue
      for (const j of parties) parRang.set(j, { candidats: [], partielle: true })
      parRang.set(total, { recapitule: false, recapitulations: 0 })
    } else if (
      parties.every((j) => ditUnTerritoire(groupes[j], nom)) ||
      aLaPariteDe(groupes, somme)
    )
      for (const j of parties) parRang.set(j, { ensemble: nom })
  }
  return groupes.map((groupe, j) => ({ ...groupe, ...parRang.get(j) }))
}

/** Les suites de colonnes voisines dont le nom commence pareil, et nomme le même crédit. */
function ensemblesDe(groupes: readonly Groupe[]): Ensemble[] {
  const ensembles: Ensemble[] = []
  let debut = 0
  while (debut < groupes.length) {
    const champ = champDe(groupes[debut])
    let fin = debut + 1
    while (champ !== null && fin < groupes.length && champDe(groupes[fin]) === champ) fin++
    const suite = Array.from({ length: fin - debut }, (_, i) => debut + i)
    const nom = debutCommun(suite.map((j) => groupes[j]?.libelle ?? ''))
    const finDe = (j: number) => suiteDe(groupes[j], nom)
    const totaux = suite.filter((j) => ditTotal(finDe(j)) || TOUS.test(finDe(j)))
    const parties = suite.filter((j) => !totaux.includes(j) && finDe(j) !== '')
    const [total, ...autres] = totaux
    const nommees = parties.length + totaux.length === suite.length && autres.length === 0
    if (champ !== null && nom !== '' && nommees && parties.length > 1)
      ensembles.push({ nom, champ, parties, total })
    debut = fin
  }
  return ensembles
}

/** Un champ qui n'a qu'une colonne, nommé, sans statut qui distingue ses colonnes ; null sinon. */
function champDe(groupe: Groupe | undefined): Champ | null {
  const [premier] = groupe?.candidats ?? []
  if (!premier || premier.poids < NOMMEE || CHAMPS_ADDITIFS.includes(premier.champ)) return null
  const distingue = groupe?.statut !== null || groupe.remplacee || groupe.partielle
  return distingue || groupe.colonnes.length > 1 ? null : premier.champ
}

function debutCommun(libelles: readonly string[]): string {
  const [premier = '', ...autres] = libelles.map((l) => l.replace(UNITE, '').split(' '))
  const mots = [...premier]
  while (mots.length > 0 && !autres.every((a) => mots.every((mot, i) => a[i] === mot))) mots.pop()
  return mots.join(' ')
}

const suiteDe = (groupe: Groupe | undefined, nom: string): string =>
  (groupe?.libelle ?? '').replace(UNITE, '').slice(nom.length).trim()

function ditUnTerritoire(groupe: Groupe | undefined, nom: string): boolean {
  return TERRITOIRE.test(`${nom.split(' ').at(-1)} ${suiteDe(groupe, nom)}`)
}

/** Leur somme est presque partout ce que donne la collectivité, qui n'est pas l'une d'elles. */
function aLaPariteDe(groupes: readonly Groupe[], somme: (autre: number) => boolean): boolean {
  return groupes.some((g, j) => g.candidats[0]?.champ === 'partCollectivite' && somme(j))
}
