import type { Entree } from '../calculs/index.ts'
import { type Centimes, depuisEuros } from '../modele/index.ts'
import { ditRien, ecrireEuros, ecrireNombre, lireMontant, lireNombre } from '../nombres/index.ts'
import { type LireType, typeEcrit } from './type-ecrit.ts'
import { type ErreurDeFonction, estOmis, type Scalaire } from './valeur.ts'

/** undefined : paramètre facultatif omis. Un montant est en centimes. */
export type Lu = number | string | undefined | ErreurDeFonction

const ENTIER_MAXIMAL = 1e9

/**
 * Lit un argument selon ce que son paramètre attend ; l'erreur nomme la fonction, le paramètre, la valeur. Un type
 * s'écrit d'un mot (« département ») ; `lireType` dit ce qui est admis d'autre.
 */
export function lireArgument(
  fonction: string,
  entree: Entree,
  valeur: Scalaire,
  lireType: LireType = typeEcrit,
): Lu {
  if (estOmis(valeur) || seLitVide(entree, valeur)) return omis(fonction, entree)
  switch (entree.genre) {
    case 'montant':
      return lireMontantDArgument(fonction, entree, valeur)
    case 'entier':
      return lireEntier(fonction, entree, valeur)
    case 'annee':
      return lireAnnee(fonction, entree, valeur)
    case 'type':
      return lireTypeDArgument(fonction, entree, valeur, lireType)
    default:
      return lireTexte(fonction, entree, valeur)
  }
}

/** Une cellule vide arrive 0 dans Excel de bureau : un montant peut valoir 0, un texte, une année ou un type non. */
function seLitVide({ genre, facultatif, omisSi0 }: Entree, valeur: Scalaire): boolean {
  if (typeof valeur === 'string') return ditRien(valeur)
  if (valeur !== 0) return false
  if (genre === 'montant') return facultatif && omisSi0 === true
  return genre === 'texte' || genre === 'annee' || genre === 'type'
}

function lireMontantDArgument(fonction: string, entree: Entree, valeur: Scalaire): Lu {
  let montant: Centimes | null = null
  if (typeof valeur === 'number') {
    montant = depuisEuros(valeur)
  } else if (typeof valeur === 'string') {
    const lu = lireMontant(valeur)
    if (lu.genre === 'vide') return omis(fonction, entree)
    if (lu.genre === 'montant') montant = lu.centimes
  }
  if (montant === null) return refus(fonction, entree, valeur, 'un montant')
  return montant < 0 ? negatif(fonction, entree, ecrireEuros(montant)) : montant
}

function lireEntier(fonction: string, entree: Entree, valeur: Scalaire): Lu {
  const nombre = nombreDe(valeur)
  if (nombre === 'vide') return omis(fonction, entree)
  if (nombre === 'illisible' || !Number.isInteger(nombre) || nombre > ENTIER_MAXIMAL) {
    return refus(fonction, entree, valeur, 'un nombre entier')
  }
  return nombre < 0 ? negatif(fonction, entree, ecrireNombre(nombre)) : nombre
}

function lireAnnee(fonction: string, entree: Entree, valeur: Scalaire): Lu {
  const nombre = nombreDe(valeur)
  if (nombre === 'vide') return omis(fonction, entree)
  const plausible = Number.isInteger(nombre) && Number(nombre) >= 1000 && Number(nombre) <= 9999
  return plausible ? nombre : refus(fonction, entree, valeur, 'une année (2025, par exemple)')
}

function nombreDe(valeur: Scalaire): number | 'vide' | 'illisible' {
  if (typeof valeur === 'number') return Number.isFinite(valeur) ? valeur : 'illisible'
  return typeof valeur === 'string' ? lireNombre(valeur) : 'illisible'
}

function lireTypeDArgument(
  fonction: string,
  entree: Entree,
  valeur: Scalaire,
  lireType: LireType,
): Lu {
  const lu = typeof valeur === 'boolean' ? 'inconnu' : lireType(String(valeur))
  if (lu === 'ineligible') {
    return {
      erreur: `${fonction}\u00a0: «\u00a0${valeur}\u00a0» n’est pas éligible à un contrat local.`,
    }
  }
  if (lu !== 'inconnu') return lu
  return refus(
    fonction,
    entree,
    valeur,
    'un type connu («\u00a0département\u00a0» ou «\u00a0métropole\u00a0»)',
  )
}

function lireTexte(fonction: string, entree: Entree, valeur: Scalaire): Lu {
  const texte = String(valeur).trim()
  if (texte === '') return omis(fonction, entree)
  return texte.startsWith('#') ? refus(fonction, entree, valeur, 'un texte') : texte
}

function omis(fonction: string, entree: Entree): Lu {
  if (entree.facultatif) return undefined
  return {
    erreur: `${fonction}\u00a0: ${entree.sujet} ${pluriel(entree) ? 'manquent' : 'manque'}.`,
  }
}

function negatif(fonction: string, entree: Entree, ecrit: string): ErreurDeFonction {
  const accord = pluriel(entree) ? 'ne peuvent pas être négatifs' : 'ne peut pas être négatif'
  return { erreur: `${fonction}\u00a0: ${entree.sujet} (${ecrit}) ${accord}.` }
}

function refus(
  fonction: string,
  entree: Entree,
  valeur: Scalaire,
  attendu: string,
): ErreurDeFonction {
  const ecrite = typeof valeur === 'number' ? ecrireNombre(valeur) : citer(valeur)
  if (ecrite.startsWith('#')) {
    const accord = pluriel(entree) ? 'contiennent' : 'contient'
    return { erreur: `${fonction}\u00a0: ${entree.sujet} ${accord} l’erreur ${ecrite}.` }
  }
  const accord = pluriel(entree) ? 'ne sont pas' : 'n’est pas'
  return {
    erreur: `${fonction}\u00a0: ${entree.sujet} «\u00a0${ecrite}\u00a0» ${accord} ${attendu}.`,
  }
}

const LONGUEUR_CITEE = 60

function citer(valeur: Scalaire): string {
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  const texte = String(valeur).trim()
  return texte.length > LONGUEUR_CITEE ? `${texte.slice(0, LONGUEUR_CITEE)}…` : texte
}

function pluriel(entree: Entree): boolean {
  return entree.sujet.startsWith('les ')
}
