import { normaliser } from '../../libelle/index.ts'
import { CHAMPS_ADDITIFS, type Champ } from '../../modele/index.ts'
import { ditUnAvenant, neDitQueSaVersion } from './disputes.ts'
import { ditTotal } from './etages.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'
import { EN_JEU, type Groupe } from './options.ts'
import type { Cas } from './valeurs.ts'

const TERMES_AU_MOINS = 2
const LIGNES_AU_MOINS = 2
const PRESQUE_TOUTES = 0.9

/**
 * « Nord | Centre | Sud | Total », sous « Part de l'État » : des colonnes que leur propre nom ne dit pas, et que le total du
 * même groupe additionne, n'en sont que des parties.
 */
export function detailler(
  groupes: readonly Groupe[],
  cas: readonly Cas[],
  tolerance: number,
): Groupe[] {
  const parties = new Set(
    groupes.flatMap((groupe, total) => {
      const nom = nomDuGroupe(groupe)
      const champ = groupe.candidats[0]?.champ
      if (nom === '' || champ === undefined || CHAMPS_ADDITIFS.includes(champ)) return []
      if (!ditTotal(nomPropre(groupe))) return []
      const termes = groupes.flatMap((g, j) => (j !== total && nomDuGroupe(g) === nom ? [j] : []))
      const muets = termes.every((j) => neNommeRien(groupes[j]))
      return muets && additionnent(cas, total, termes, tolerance) ? termes : []
    }),
  )
  return groupes.map((g, j) => (parties.has(j) ? { ...g, candidats: [], partielle: true } : g))
}

/**
 * « Convention signée | Avenant n° 2 (+/-) | En vigueur » : là où l'avenant change quelque chose, ce qui en résulte est en
 * vigueur ; le reste y mène, et lui laisse son nom.
 */
export function retenirCeQuiResulte(
  groupes: readonly Groupe[],
  cas: readonly Cas[],
  tolerance: number,
): Groupe[] {
  const suites = groupes.flatMap((groupe, avenant) => {
    const change = cas.filter((valeurs) => valeurs[avenant]).length
    return ditUnAvenant(groupe) && change >= LIGNES_AU_MOINS
      ? suitesDe(groupes, avenant, cas, tolerance)
      : []
  })
  return groupes.map((groupe, j) => {
    if (suites.some(({ base, avenant }) => j === base || j === avenant))
      return { ...groupe, statut: 'anterieur' as const, remplacee: true }
    const origine = groupes[suites.find(({ resultat }) => j === resultat)?.base ?? -1]
    const [entete] = groupe.colonnes
    if (!origine?.candidats.length || !entete || champEnJeu(groupe) !== undefined) return groupe
    const { colonne } = entete
    return { ...groupe, candidats: origine.candidats.map((c) => ({ ...c, colonne, entete })) }
  })
}

/** La colonne que l'avenant change, et celle qui en résulte ; rien si plusieurs peuvent l'être. */
function suitesDe(
  groupes: readonly Groupe[],
  avenant: number,
  cas: readonly Cas[],
  tolerance: number,
): { readonly base: number; readonly avenant: number; readonly resultat: number }[] {
  const rangs = groupes.flatMap((g, j) => (j === avenant || ditUnAvenant(g) ? [] : [j]))
  // À parité, la part de l'autre vaut aussi ce qui en résulte.
  const autrement = (resultat: number, base: number) => {
    const nomme = champEnJeu(groupes[resultat])
    return nomme !== undefined && nomme !== champEnJeu(groupes[base])
  }
  const suites = rangs.flatMap((base) =>
    rangs.flatMap((resultat) =>
      resultat !== base &&
      !autrement(resultat, base) &&
      !autrement(avenant, base) &&
      additionnent(cas, resultat, [base, avenant], tolerance)
        ? [{ base, avenant, resultat }]
        : [],
    ),
  )
  return suites.length === 1 ? suites : []
}

/** Le champ qu'il nomme lui-même ; « après avenant » n'en nomme aucun. */
function champEnJeu(groupe: Groupe | undefined): Champ | undefined {
  if (groupe === undefined || neDitQueSaVersion(groupe)) return undefined
  return groupe.candidats.find((c) => EN_JEU.includes(c.champ))?.champ
}

function nomDuGroupe({ colonnes: [premiere] }: Groupe): string {
  return premiere?.complet.slice(0, -premiere.texte.length) ?? ''
}

function nomPropre({ colonnes: [premiere] }: Groupe): string {
  return epurer(normaliser(premiere?.texte ?? '')).trim()
}

function neNommeRien(groupe: Groupe | undefined): boolean {
  if (groupe === undefined || groupe.colonnes.some((c) => c.annee !== null)) return false
  const nom = nomPropre(groupe)
  return noterEntete(nom).length === 0 && !neDitQuUnStatut(nom)
}

/** Presque partout, ces colonnes font ensemble celle-là. */
export function additionnent(
  cas: readonly Cas[],
  total: number,
  termes: readonly number[],
  tolerance: number,
): boolean {
  if (termes.length < TERMES_AU_MOINS) return false
  const ecarts = cas.flatMap((valeurs) => {
    const somme = termes.reduce((s, j) => s + (valeurs[j] ?? 0), 0)
    return somme === 0 ? [] : [Math.abs(somme - (valeurs[total] ?? 0))]
  })
  const justes = ecarts.filter((ecart) => ecart <= tolerance).length
  return ecarts.length >= LIGNES_AU_MOINS && justes >= ecarts.length * PRESQUE_TOUTES
}
