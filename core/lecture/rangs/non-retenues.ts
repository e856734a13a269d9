import { normaliser } from '../../libelle/index.ts'
import type { LigneNonRetenue } from '../tableau/index.ts'
import {
  accepte,
  ditAbandon,
  ditDecidee,
  ditDecision,
  ditExemple,
  ditProposee,
  refuse,
  seDitAbandonnee,
} from './mots.ts'
import type { Rang } from './rang.ts'
import type { Regard } from './regard.ts'

/**
 * Les actions dont la ligne garde des montants pour mémoire : rien n'en est programmé. Abandonnées ; seulement proposées,
 * là où d'autres sont décidées (sans elles, c'est tout le budget qui se propose) ; refusées ; écrites en exemple.
 */
export function lignesNonRetenues(
  regard: Regard,
  actions: readonly Rang[],
  totaux: readonly Rang[],
): ReadonlyMap<number, LigneNonRetenue['dite']> {
  const { autres } = regard
  const { page } = regard.cadre
  const avancements = autres.filter((c) =>
    actions.some(({ ligne, compte }) => compte && ditDecidee(page.libelle(ligne, c))),
  )
  const dites = new Map<number, LigneNonRetenue['dite']>()
  for (const rang of actions) {
    const { ligne, compte } = rang
    if (seDitRefusee(regard, rang)) dites.set(ligne, 'abandonnee')
    else if (compte && avancements.some((c) => ditProposee(page.libelle(ligne, c))))
      dites.set(ligne, 'proposee')
  }
  const chiffrees = actions.filter((r) => r.compte)
  const sommes = totaux.map((t) => t.valeurs)
  for (const colonne of autres)
    for (const ligne of refuseesEn(regard, colonne, chiffrees, sommes))
      dites.set(ligne, 'abandonnee')
  const exemples = chiffrees.filter((r) => r.textes.some((t) => ditExemple(t.texte)))
  if (exemples.length < chiffrees.length && !redits(chiffrees, sommes))
    for (const { ligne } of exemples) dites.set(ligne, 'exemple')
  return dites
}

/** « Garage solidaire (refusée) », ou « Abandonnée » dans une autre colonne. */
export function seDitRefusee(
  { autres, cadre: { page } }: Regard,
  { ligne, action }: Rang,
): boolean {
  return seDitAbandonnee(action) || autres.some((c) => ditAbandon(page.libelle(ligne, c)))
}

type Valeurs = Rang['valeurs']

/** « Avis du comité : favorable, refus » ; ou « OUI, NON » sous n'importe quel en-tête, si le total ne compte que les oui. */
function refuseesEn(
  { cadre: { page, bloc } }: Regard,
  colonne: number,
  actions: readonly Rang[],
  totaux: readonly Valeurs[],
): number[] {
  const entete = bloc.colonnes.find((c) => c.colonne === colonne)?.complet ?? ''
  const decide = ditDecision(normaliser(entete))
  const retenues: Rang[] = []
  const refusees: Rang[] = []
  for (const rang of actions) {
    const libelle = page.libelle(rang.ligne, colonne)
    if (refuse(libelle)) refusees.push(rang)
    else if (accepte(libelle) || (decide && libelle === '')) retenues.push(rang)
    else return []
  }
  if (retenues.length === 0 || redits(actions, totaux)) return []
  return decide || redits(retenues, totaux) ? refusees.map((r) => r.ligne) : []
}

/** Un total fait la somme de ces lignes, et d'elles seules. */
function redits(lignes: readonly Rang[], totaux: readonly Valeurs[]): boolean {
  const [premiere] = lignes
  const sommes = (premiere?.valeurs ?? []).map((_, c) =>
    lignes.reduce((s, r) => s + (r.valeurs[c] ?? 0), 0),
  )
  return totaux.some((valeurs) => {
    const dites = valeurs.filter((v) => v !== null && v !== 0)
    return dites.length > 0 && valeurs.every((v, c) => !v || v === sommes[c])
  })
}
