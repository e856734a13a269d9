import { memoriser } from '../../../libelle/index.ts'
import type { Champ } from '../../../modele/index.ts'
import { ACTION } from './action.ts'
import { ARGENT } from './argent.ts'
import type { Contenu, Entree } from './entree.ts'
import { SUIVI } from './suivi.ts'

const LEXIQUE: readonly Entree[] = [...ACTION, ...ARGENT, ...SUIVI]

/** Un seul motif par champ dit, d'un coup, que rien ne l'annonce : c'est le cas de presque tous. */
const ANNONCES = LEXIQUE.map((entree) => ({
  ...entree,
  annonce: new RegExp(entree.termes.map(([motif]) => motif.source).join('|')),
}))

export interface Note {
  readonly champ: Champ
  readonly contenu: Contenu
  readonly poids: number
  readonly qualifie: boolean
}

/** Au-delà, c'est une phrase, pas un en-tête. */
const LONGUEUR_MAXIMALE = 300

/** « Avenant n° 1 », « fiche n° 1 » : un numéro, et non « N-1 », l'année d'avant. */
const NUMERO_UN = /\b(avenant|fiche) n 1\b/g

/** « Part État (report compris) », « Plafond hors report » : une précision, et non un report. */
const REPORT_COMPRIS =
  /\b(?:hors|sans|avec|y compris) (?:les? )?reports?\b|\breports? (?:compris|inclus|exclus?)\b/g

/** Les champs qu'un en-tête normalisé peut annoncer, du plus probable au moins probable. */
export const noterEntete = memoriser((dit): readonly Note[] => {
  if (dit.length > LONGUEUR_MAXIMALE) return []
  const libelle = dit.replace(NUMERO_UN, '$1').replace(REPORT_COMPRIS, ' ').trim()
  const notes: Note[] = []
  for (const { champ, contenu, annonce, termes, sauf, qualifie = false } of ANNONCES) {
    if (!annonce.test(libelle) || sauf?.test(libelle)) continue
    let poids = 0
    for (const [motif, valeur] of termes) if (valeur > poids && motif.test(libelle)) poids = valeur
    notes.push({ champ, contenu, poids, qualifie })
  }
  return notes.sort((a, b) => b.poids - a.poids)
})

/** Un libellé plus complet peut dire que l'en-tête parlait d'autre chose (« Taux », puis « État »). */
export function exclutLeChamp(libelle: string, champ: Champ): boolean {
  return LEXIQUE.every((entree) => entree.champ !== champ || entree.sauf?.test(libelle) === true)
}
