import { GRAVITES, type Gravite, nomDAxe, REGLES_DE_LACUNE } from '../../core/constats/index.ts'
import type { ConstatMontre } from '../../core/examen/index.ts'
import { AXES, type Axe } from '../../core/modele/index.ts'

/** Un constat et sa place dans le résultat : de quoi le retrouver tant qu’on n’a pas vérifié de nouveau. */
export interface ConstatRange extends ConstatMontre {
  readonly numero: number
}

/** Un axe, ou ce qui vaut pour tout le contrat. */
export type Groupe = Axe | 'contrat'

export const GROUPES: readonly Groupe[] = [...AXES, 'contrat']

/** null ou texte vide : pas de tri. */
export interface Filtres {
  readonly gravite: Gravite | null
  readonly groupe: Groupe | null
  readonly texte: string
}

export function groupeDe({ constat }: ConstatMontre): Groupe {
  return constat.axe ?? 'contrat'
}

export function nomDuGroupe(groupe: Groupe): string {
  return groupe === 'contrat' ? 'Ensemble du contrat' : `Axe ${nomDAxe(groupe)}`
}

/** Sépare reproches et lacunes, et range les reproches comme on les lit : par axe, puis par gravité. */
export function ranger(constats: readonly ConstatMontre[]) {
  const lacunes: ConstatRange[] = []
  const casiers = GROUPES.flatMap(() => GRAVITES.map((): ConstatRange[] => []))
  for (const [numero, montre] of constats.entries()) {
    const range = { ...montre, numero }
    const { regle, gravite } = montre.constat
    const casier = GROUPES.indexOf(groupeDe(montre)) * GRAVITES.length + GRAVITES.indexOf(gravite)
    if (REGLES_DE_LACUNE.includes(regle)) lacunes.push(range)
    else casiers[casier]?.push(range)
  }
  return { reproches: casiers.flat(), lacunes }
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
  return (
    motif.test(message) ||
    (action !== null && motif.test(action)) ||
    cellules.some((cellule) => motif.test(cellule)) ||
    motif.test(regle) ||
    (feuille !== null && motif.test(feuille))
  )
}

/** Les constats qui passent les filtres ; l’ordre est gardé. */
export function filtrer(
  constats: readonly ConstatRange[],
  { gravite, groupe, texte }: Filtres,
): readonly ConstatRange[] {
  const motif = texte.trim() === '' ? null : motifDe(texte)
  if (gravite === null && groupe === null && motif === null) return constats
  return constats.filter(
    (c) =>
      (gravite === null || c.constat.gravite === gravite) &&
      (groupe === null || groupeDe(c) === groupe) &&
      (motif === null || contient(c, motif)),
  )
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
