import { readFileSync } from 'node:fs'
import * as calculs from '../../../core/calculs/index.ts'
import { LIBELLES_DES_AXES } from '../../../core/catalogue/index.ts'
import { AXES } from '../../../core/modele/index.ts'
import { anneesDuContrat, signatureLimite, valeurDe } from '../../../core/parametres/index.ts'
import {
  type CleCitee,
  EXTERIEURES,
  estExterieure,
  SOURCES,
  source,
} from '../../../core/sources/index.ts'

/** Les chiffres que porte chaque passage, relevés dans le texte par « npm run sources ». */
const EMPREINTES: Readonly<Record<string, { readonly chiffres: readonly string[] }>> = JSON.parse(
  readFileSync(new URL('../../../core/sources/empreintes.json', import.meta.url), 'utf8'),
)

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Ce qui se lit sans source : les années du contrat, et la dernière suivie de l'année d'après. */
const ANNEES = Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i))

/** Zéro n'est pas un chiffre du texte : c'est une saisie. */
const RIEN = '0'

export const CALCULS = Object.values(calculs).filter(
  (c) => typeof c === 'object' && 'exemples' in c,
)

/** Ce que tout le texte nomme : qui en parle n’a pas à le redire. */
export const COMMUNS: ReadonlySet<string> = new Set([
  'CALPAE',
  'CEE',
  'FSE',
  'FSE+',
  'SLIME',
  'État',
  'Pacte',
  'Département',
  'Métropole',
  'EXPLIQUER',
  ...AXES.map((axe) => LIBELLES_DES_AXES[axe].court.split(' ')[0] ?? ''),
  ...CALCULS.map((c) => c.fonction),
])

export function estUneCle(texte: string): texte is CleCitee {
  return Object.hasOwn(SOURCES, texte) || Object.hasOwn(EXTERIEURES, texte)
}

export function nombresDe(texte: string): string[] {
  return texte.replaceAll(/[\u00a0\u202f]/g, ' ').match(/\d+(?: \d{3})*/g) ?? []
}

/** Ce que Pacte lit là où le passage ne le chiffre pas, et que la phrase dit être sa lecture : le dernier jour de juin. */
function lectureDe(cle: CleCitee): string[] {
  return cle === 'calendrier/signature' ? [valeurDe(signatureLimite).slice(-2)] : []
}

/** Tout ce que ces passages portent de chiffres : ceux du paragraphe, ou ceux de la page extérieure. */
export function chiffresPortes(cles: readonly CleCitee[]): ReadonlySet<string> {
  const textes = cles.flatMap((cle) =>
    estExterieure(cle)
      ? EXTERIEURES[cle].reperes
      : [...(EMPREINTES[cle]?.chiffres ?? []), ...SOURCES[cle].reperes],
  )
  return new Set([...ANNEES, RIEN, ...cles.flatMap(lectureDe), ...textes.flatMap(nombresDe)])
}

/** Ce que ces passages, ou ces pages, portent de dates et de noms. */
export function nomsPortes(cles: readonly CleCitee[]): string {
  return cles
    .map((cle) => [source(cle).section, ...{ ...SOURCES, ...EXTERIEURES }[cle].reperes].join(' '))
    .join(' ')
}
