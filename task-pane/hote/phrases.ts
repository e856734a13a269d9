import { ErreurDHote } from './erreur.ts'
import type { EcritureDeCellule } from './hote.ts'

// Les refus que plusieurs hôtes opposent à la même demande : la même phrase partout.

type Place = Pick<EcritureDeCellule, 'feuille' | 'cellule'>

function dire({ feuille, cellule }: Place): string {
  return `La cellule ${cellule} de la feuille «\u00a0${feuille}\u00a0»`
}

export function feuilleAbsente(nom: string): ErreurDHote {
  return new ErreurDHote(
    'introuvable',
    `La feuille «\u00a0${nom}\u00a0» n’est plus dans le classeur\u00a0: elle a été renommée ou ` +
      'supprimée. Vérifiez de nouveau le contrat.',
  )
}

export function celluleAbsente(place: Place): ErreurDHote {
  return new ErreurDHote(
    'introuvable',
    `${dire(place)} n’est pas dans le classeur\u00a0: rien n’a été écrit. Vérifiez de nouveau le contrat.`,
  )
}

export function contientUneFormule(place: Place): ErreurDHote {
  return new ErreurDHote(
    'changee',
    `${dire(place)} contient une formule\u00a0: Pacte ne l’a pas remplacée. Corrigez-la ` +
      'vous-même, puis vérifiez de nouveau.',
  )
}

export function aChange(place: Place): ErreurDHote {
  return new ErreurDHote(
    'changee',
    `${dire(place)} a changé depuis la vérification\u00a0: rien n’a été écrit. Vérifiez de nouveau le contrat.`,
  )
}

/** `deproteger` : comment s'ôte la protection là où l'on est, en une phrase. */
export function celluleProtegee(place: Place, deproteger: string): ErreurDHote {
  return new ErreurDHote(
    'protege',
    `${dire(place)} est protégée\u00a0: rien n’a été écrit. ${deproteger}`,
  )
}

/** `deproteger` : comment s'ôte la protection dans le tableur où l'on est, en une phrase. */
export function structureProtegee(deproteger: string): ErreurDHote {
  return new ErreurDHote(
    'protege',
    `La structure du classeur est protégée\u00a0: aucune feuille ne peut s’y ajouter. ${deproteger}`,
  )
}

/** `afficher` : où le tableur le propose. */
export function feuilleMasquee(nom: string, afficher: string): ErreurDHote {
  return new ErreurDHote(
    'introuvable',
    `La feuille «\u00a0${nom}\u00a0» est masquée\u00a0: affichez-la (${afficher}), puis recommencez.`,
  )
}

const CELLULES_CITEES = 5

/** `sansValeur` : les cellules qui n'ont rien à garder, avec ce qu'elles montrent. */
export function rienAFiger(feuille: string, sansValeur: readonly string[]): ErreurDHote {
  const suite = sansValeur.length > CELLULES_CITEES ? '…' : ''
  const citees = sansValeur.slice(0, CELLULES_CITEES).join(', ')
  return new ErreurDHote(
    'changee',
    `Rien n’a été figé sur la feuille «\u00a0${feuille}\u00a0»\u00a0: ${citees}${suite} n’a pas ` +
      'de valeur à garder. Attendez la fin du calcul ou corrigez la formule, puis recommencez.',
  )
}

/** `ici` : « dans cette page » ; `ouvrez` : « ouvrez le fichier ». */
export function neSeFaitPas(quoi: string, ici: string, ouvrez: string): ErreurDHote {
  return new ErreurDHote(
    'non-pris-en-charge',
    `${quoi} ne se fait pas ${ici}\u00a0: ${ouvrez} dans Excel avec le complément Pacte.`,
  )
}
