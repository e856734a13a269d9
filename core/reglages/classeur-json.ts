import * as v from 'valibot'
import { AXES, CHAMPS, type Champ, type Reponses } from '../modele/index.ts'
import { contratDe, schemaDuContrat } from './contrat-json.ts'
import { ErreurDeReglage } from './erreur.ts'
import { type Justification, LONGUEUR_DES_TEXTES } from './justification.ts'
import { PASSAGES_ADMIS, type PassageGarde } from './passage.ts'
import { ETATS_DE_PIECE, PIECES_ADMISES, type PieceGardee } from './piece.ts'
import {
  type Correspondance,
  type CorrespondanceReperee,
  type ReglagesDuContrat,
  SANS_REGLAGES,
} from './reglages.ts'
import { schemaDesReponses } from './reponses-json.ts'
import {
  annee,
  auPlus,
  colonne,
  date,
  ligneDEntete,
  nombreTel,
  objet,
  texte,
  texteLibre,
  unDe,
  unites,
} from './schema.ts'
import { lireJson, valider } from './valider.ts'

/** Ce qui voyage avec le classeur : contrat, lecture, réponses, justifications, pièces, historique. */
export interface ReglagesDuClasseur {
  readonly contrat: ReglagesDuContrat
  readonly correspondances: readonly CorrespondanceReperee[]
  readonly justifications: readonly Justification[]
  readonly reponses: Reponses
  readonly pieces: readonly PieceGardee[]
  readonly historique: readonly PassageGarde[]
}

export const CLASSEUR_SANS_REGLAGES: ReglagesDuClasseur = {
  contrat: SANS_REGLAGES,
  correspondances: [],
  justifications: [],
  reponses: {},
  pieces: [],
  historique: [],
}

/**
 * Versions du format, la plus récente en dernier ; une autre ne se lit pas, et se dit. Les pièces et
 * l'historique sont de la deuxième : ce qui n'en a pas s'écrit encore dans la première, qu'un Pacte d'avant sait lire.
 */
export const VERSIONS_DES_REGLAGES = [1, 2] as const
export type VersionDesReglages = (typeof VERSIONS_DES_REGLAGES)[number]

/** Bien au-delà d'un vrai classeur : au-delà, ce n'est pas nous qui avons écrit. */
const NOMBRE_ADMIS = 5_000

const libre = v.pipe(texteLibre, auPlus(LONGUEUR_DES_TEXTES, 'caractères'))
const liste = <S extends v.GenericSchema>(schema: S, admis = NOMBRE_ADMIS) =>
  v.pipe(v.array(schema, 'doit être une liste'), auPlus(admis, 'éléments'))
const entier = nombreTel(Number.isSafeInteger, 'doit être un nombre entier')
const nombre = nombreTel(Number.isFinite, 'doit être un nombre')

const colonnesReperees = liste(objet({ colonne, entete: libre }))

const schema = objet({
  version: v.custom<VersionDesReglages>(
    (valeur) => VERSIONS_DES_REGLAGES.some((version) => version === valeur),
    'vient d’une version de Pacte que celle-ci ne connaît pas\u00a0; mettez Pacte à jour',
  ),
  contrat: v.optional(schemaDuContrat),
  correspondances: v.optional(
    liste(
      objet({
        feuille: texte,
        entete: v.optional(ligneDEntete),
        unite: v.optional(unites),
        colonnes: objet(
          Object.fromEntries(
            CHAMPS.map((champ) => [champ, v.optional(colonnesReperees)]),
          ) as Record<Champ, v.OptionalSchema<typeof colonnesReperees, undefined>>,
        ),
      }),
    ),
  ),
  justifications: v.optional(
    liste(
      objet({
        regle: texte,
        axe: v.nullable(unDe(AXES)),
        annee: v.nullable(annee),
        action: v.nullable(libre),
        feuille: v.nullable(libre),
        etat: libre,
        motif: libre,
        date,
      }),
    ),
  ),
  reponses: v.optional(schemaDesReponses),
  pieces: v.optional(
    liste(
      objet({
        id: texte,
        axe: v.nullable(unDe(AXES)),
        annee: v.nullable(annee),
        action: v.nullable(libre),
        etat: unDe(ETATS_DE_PIECE),
        reference: libre,
        date,
      }),
      PIECES_ADMISES,
    ),
  ),
  historique: v.optional(
    liste(
      objet({
        date,
        pacte: libre,
        regles: libre,
        comptes: liste(entier),
        programme: v.nullable(nombre),
        cles: v.nullable(liste(libre)),
      }),
      PASSAGES_ADMIS,
    ),
  ),
})

/** Les mêmes, tels qu'ils s'écrivent : montants en euros, colonnes en lettres, lignes à partir de 1. */
export type ReglagesEcrits = v.InferInput<typeof schema>

/** Valide un texte gardé dans un classeur et le rend tel qu'il s'écrit. Lève une ErreurDeReglage. */
export function relireReglages(texteJson: string): ReglagesEcrits {
  const lu = lireJson(texteJson)
  reglagesDe(lu)
  return lu as ReglagesEcrits
}

/** Les réglages gardés dans un classeur. Lève une ErreurDeReglage : un classeur peut venir de n'importe qui. */
export function lireReglagesDuClasseur(texteJson: string): ReglagesDuClasseur {
  return reglagesDe(lireJson(texteJson))
}

function reglagesDe(lu: unknown): ReglagesDuClasseur {
  refuserUneVersionPlusRecente(lu)
  const { contrat, correspondances, justifications, reponses, pieces, historique } = valider(
    schema,
    lu,
  )
  return {
    contrat: contrat ? contratDe(contrat) : SANS_REGLAGES,
    correspondances: (correspondances ?? []).map(correspondanceReperee),
    justifications: justifications ?? [],
    reponses: reponses ?? {},
    pieces: pieces ?? [],
    historique: historique ?? [],
  }
}

/** Avant tout autre champ : ce qu'une version d'après a ajouté n'est pas une faute, et ne doit pas se perdre. */
function refuserUneVersionPlusRecente(lu: unknown): void {
  const version = typeof lu === 'object' && lu !== null && 'version' in lu ? lu.version : null
  if (typeof version !== 'number' || version <= Math.max(...VERSIONS_DES_REGLAGES)) return
  throw new ErreurDeReglage(
    'ils viennent d’une version de Pacte plus récente que celle-ci.',
    'Mettez Pacte à jour pour les lire\u00a0: les oublier les effacerait.',
  )
}

type CorrespondanceEcrite = NonNullable<v.InferOutput<typeof schema>['correspondances']>[number]

function correspondanceReperee({
  feuille,
  entete,
  unite,
  colonnes,
}: CorrespondanceEcrite): CorrespondanceReperee {
  const donnees: Partial<Record<Champ, readonly number[]>> = {}
  const reperes = new Map<number, string>()
  for (const champ of CHAMPS) {
    const ecrites = colonnes[champ]
    if (!ecrites) continue
    donnees[champ] = ecrites.map((c) => c.colonne)
    for (const ecrite of ecrites) reperes.set(ecrite.colonne, ecrite.entete)
  }
  const correspondance: Correspondance = {
    feuille,
    exclusive: false,
    colonnes: donnees,
    ...(entete === undefined ? {} : { entete: entete - 1 }),
    ...(unite === undefined ? {} : { unite }),
  }
  return { ...correspondance, reperes }
}
