import { argumentInvalide } from './erreur.ts'
import type { Requete } from './lot.ts'
import { inconnu, type Objet } from './objet.ts'

type Chemins = readonly (readonly string[])[]

/** Répond à `load` : les attributs demandés, ceux des objets traversés, ceux des éléments d’une collection. */
export function interroger(cible: Objet, requete: Requete | undefined): unknown {
  const demandes = [...(requete?.Select ?? []), ...(requete?.Expand ?? [])]
  const chemins = demandes.map((s) => s.split(/[/.]/).filter((mot) => mot !== ''))
  return repondre(cible, chemins, requete)
}

function repondre(cible: Objet, chemins: Chemins, requete?: Requete): unknown {
  if (!cible.elements) return decrire(cible, chemins)
  const debut = requete?.Skip ?? 0
  const fin = requete?.Top === undefined ? undefined : debut + requete.Top
  const deLaCollection = chemins.filter(([nom]) => cible.aUnAttribut(enMajuscule(nom)))
  const deChacun = chemins
    .filter((c) => !deLaCollection.includes(c))
    .map((c) => (c[0] === 'items' ? c.slice(1) : c))
  const soi = deLaCollection.length > 0 ? decrire(cible, deLaCollection) : {}
  const elements = cible.elements().slice(debut, fin)
  return { ...soi, _Items: elements.map((e) => decrire(e, deChacun)) }
}

function decrire(cible: Objet, chemins: Chemins): Record<string, unknown> {
  const reponse: Record<string, unknown> = {}
  if (cible.id !== undefined) reponse.Id = cible.id
  const traverses = new Map<string, string[][]>()
  if (chemins.length === 0) toutLire(cible, reponse)
  for (const [premier, ...reste] of chemins) {
    if (premier === undefined || premier === '*') {
      toutLire(cible, reponse)
      continue
    }
    const nom = enMajuscule(premier)
    if (reste.length === 0 && cible.aUnAttribut(nom)) reponse[nom] = cible.lireAttribut(nom)
    else if (premier.startsWith('$')) throw argumentInvalide(`requête « ${premier} »`)
    else traverses.set(nom, [...(traverses.get(nom) ?? []), reste])
  }
  for (const [nom, suite] of traverses) reponse[nom] = traverser(cible, nom, suite)
  return reponse
}

function traverser(cible: Objet, nom: string, suite: Chemins): unknown {
  const suivant = cible.objet(nom)
  if (suivant === null) return null
  return repondre(
    suivant,
    suite.filter((c) => c.length > 0),
  )
}

function toutLire(cible: Objet, reponse: Record<string, unknown>): void {
  for (const nom of cible.nomsDesAttributs()) reponse[nom] = cible.lireAttribut(nom)
}

/** « rowIndex », comme on l’écrit dans `load`, devient « RowIndex », son nom dans le protocole. */
export function enMajuscule(nom: string | undefined): string {
  if (nom === undefined) inconnu('load', 'chemin vide')
  return nom.charAt(0).toUpperCase() + nom.slice(1)
}
