import { normaliser } from '../../libelle/index.ts'
import type { LigneNonRetenue } from '../tableau/index.ts'
import {
  accepte,
  ditAbandon,
  ditDecidee,
  ditDecision,
  ditProposee,
  refuse,
  seDitAbandonnee,
} from './decisions.ts'
import { ditExemple } from './mots.ts'
import type { Rang } from './rang.ts'
import { redits, type Valeurs } from './redits.ts'
import type { Regard } from './regard.ts'
import { lignesRemplacees } from './versions.ts'

/**
 * Les actions dont la ligne garde des montants pour mémoire : rien n'en est programmé. Abandonnées ; seulement proposées,
 * là où d'autres sont décidées (sans elles, c'est tout le budget qui se propose) ; refusées ; écrites en exemple ;
 * remplacées par un avenant.
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
  for (const ligne of lignesRemplacees(regard, actions, sommes))
    if (!dites.has(ligne)) dites.set(ligne, 'remplacee')
  return dites
}

/** « Garage solidaire (refusée) », ou « Abandonnée » dans une autre colonne. */
export function seDitRefusee(
  { autres, cadre: { page } }: Regard,
  { ligne, action }: Rang,
): boolean {
  return seDitAbandonnee(action) || autres.some((c) => ditAbandon(page.libelle(ligne, c)))
}

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
