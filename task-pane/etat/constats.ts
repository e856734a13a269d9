import { duPlusGrave, type Gravite, nomDAxe, REGLES_DE_LACUNE } from '../../core/constats/index.ts'
import type { ConstatMontre } from '../../core/examen/index.ts'
import { AXES, type Axe } from '../../core/modele/index.ts'

/** Un constat et sa place dans le résultat : de quoi le retrouver tant qu’on n’a pas vérifié de nouveau. */
export interface ConstatRange extends ConstatMontre {
  readonly numero: number
}

/** Un axe, ou ce qui vaut pour tout le contrat. */
export type Groupe = Axe | 'contrat'

export const GROUPES: readonly Groupe[] = [...AXES, 'contrat']

/** Ce que compte la conclusion, et que l’on peut ne voir que seul. */
export type Compte = Gravite | 'permis' | 'non-verifie' | 'justifie'

/** null ou texte vide : tout se voit. */
export interface Filtres {
  readonly compte: Compte | null
  readonly groupe: Groupe | null
  readonly texte: string
}

export type Tri = 'gravite' | 'axe'

/** Avec lesquels un constat se compte : ce que le texte permet n’est pas à savoir. */
export function compteDe({ admis, gravite }: ConstatMontre['constat']): Compte {
  return admis ? 'permis' : gravite
}

export function groupeDe({ constat }: ConstatMontre): Groupe {
  return constat.axe ?? 'contrat'
}

export function nomDuGroupe(groupe: Groupe): string {
  return groupe === 'contrat' ? 'Ensemble du contrat' : `Axe ${nomDAxe(groupe)}`
}

/** Sépare reproches et lacunes, et range les reproches comme on les traite. */
export function ranger(constats: readonly ConstatMontre[]) {
  const lacunes: ConstatRange[] = []
  const reproches: ConstatRange[] = []
  for (const [numero, montre] of constats.entries()) {
    const estLacune = REGLES_DE_LACUNE.includes(montre.constat.regle)
    ;(estLacune ? lacunes : reproches).push({ ...montre, numero })
  }
  reproches.sort((a, b) => duPlusGrave(a.constat, b.constat) || a.numero - b.numero)
  return { reproches, lacunes }
}

/** Sans accents, majuscules ni espaces insécables : ce que l’utilisateur tape se retrouve. */
export function simplifier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim()
}

const VARIANTES: Readonly<Record<string, string>> = {
  a: '[aàâä]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iîï]',
  n: '[nñ]',
  o: '[oôö]',
  u: '[uùûü]',
  "'": "['’]",
  ' ': '\\s+',
}

/**
 * Un motif qui retrouve ces mots quels qu’en soient les accents : vingt mille constats se cherchent sans
 * préparation.
 */
function motifDe(texte: string): RegExp {
  const motif = Array.from(simplifier(texte).replaceAll(/ +/g, ' '), (lettre) => {
    return VARIANTES[lettre] ?? lettre.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  return new RegExp(motif.join(''), 'i')
}

function contient({ constat }: ConstatRange, motif: RegExp): boolean {
  const { message, regle, action, feuille, cellules } = constat
  return [message, action, feuille, regle, ...cellules].some((m) => m !== null && motif.test(m))
}

/** Les constats qui passent les filtres ; l’ordre est gardé, axe par axe si on le demande. */
export function filtrer(
  constats: readonly ConstatRange[],
  { compte, groupe, texte }: Filtres,
  tri: Tri = 'gravite',
): readonly ConstatRange[] {
  const motif = texte.trim() === '' ? null : motifDe(texte)
  const gardes =
    compte === null && groupe === null && motif === null
      ? constats
      : constats.filter(
          (c) =>
            (compte === null || compteDe(c.constat) === compte) &&
            (groupe === null || groupeDe(c) === groupe) &&
            (motif === null || contient(c, motif)),
        )
  return tri === 'gravite'
    ? gardes
    : GROUPES.flatMap((nom) => gardes.filter((c) => groupeDe(c) === nom))
}

/** Le constat suivant (+1) ou précédent (−1) de la liste ; null au bout. */
export function voisin(
  liste: readonly ConstatRange[],
  courant: number | null,
  pas: 1 | -1,
): ConstatRange | null {
  const rang = liste.findIndex((c) => c.numero === courant)
  if (rang < 0) return (pas === 1 ? liste[0] : liste.at(-1)) ?? null
  return liste[rang + pas] ?? null
}
