import { normaliser } from '../../libelle/index.ts'
import { CHAMPS_ADDITIFS } from '../../modele/index.ts'
import { DIT_TOTAL } from './etages.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'
import type { Groupe } from './options.ts'
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
      if (!DIT_TOTAL.test(nomPropre(groupe))) return []
      const termes = groupes.flatMap((g, j) => (j !== total && nomDuGroupe(g) === nom ? [j] : []))
      const muets = termes.every((j) => neNommeRien(groupes[j]))
      return muets && additionnent(cas, total, termes, tolerance) ? termes : []
    }),
  )
  return groupes.map((g, j) => (parties.has(j) ? { ...g, candidats: [], partielle: true } : g))
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

function additionnent(
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
