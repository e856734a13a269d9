import * as z from 'zod/mini'
import { AXES, CHAMPS, type Champ, type Reponses } from '../modele/index.ts'
import { contratDe, schemaDuContrat } from './contrat-json.ts'
import { type Justification, LONGUEUR_DES_TEXTES } from './justification.ts'
import {
  type Correspondance,
  type CorrespondanceReperee,
  type ReglagesDuContrat,
  SANS_REGLAGES,
} from './reglages.ts'
import { schemaDesReponses } from './reponses-json.ts'
import { annee, colonne, date, ligneDEntete, objet, texte, unDe, unites } from './schema.ts'
import { lireJson, valider } from './valider.ts'

/** Ce qui voyage avec le classeur : le contrat, les corrections de lecture, les réponses, les constats justifiés. */
export interface ReglagesDuClasseur {
  readonly contrat: ReglagesDuContrat
  readonly correspondances: readonly CorrespondanceReperee[]
  readonly justifications: readonly Justification[]
  readonly reponses: Reponses
}

export const CLASSEUR_SANS_REGLAGES: ReglagesDuClasseur = {
  contrat: SANS_REGLAGES,
  correspondances: [],
  justifications: [],
  reponses: {},
}

/** Version du format ; une version inconnue ne se lit pas, et se dit. */
export const VERSION_DES_REGLAGES = 1

/** Bien au-delà d'un vrai classeur : au-delà, ce n'est pas nous qui avons écrit. */
const NOMBRE_ADMIS = 5_000

const libre = z
  .string('doit être un texte')
  .check(z.maxLength(LONGUEUR_DES_TEXTES, `dépasse ${LONGUEUR_DES_TEXTES} caractères`))
const ouRien = <S extends z.core.SomeType>(schema: S) => z.nullable(schema)
const liste = <S extends z.core.SomeType>(schema: S) =>
  z
    .array(schema, 'doit être une liste')
    .check(z.maxLength(NOMBRE_ADMIS, `dépasse ${NOMBRE_ADMIS} éléments`))

const colonnesReperees = liste(objet({ colonne, entete: libre }))

const schema = objet({
  version: z.literal(
    VERSION_DES_REGLAGES,
    'vient d’une version de Pacte que celle-ci ne connaît pas\u00a0; mettez Pacte à jour',
  ),
  contrat: z.optional(schemaDuContrat),
  correspondances: z.optional(
    liste(
      objet({
        feuille: texte,
        entete: z.optional(ligneDEntete),
        unite: z.optional(unites),
        colonnes: objet(
          Object.fromEntries(
            CHAMPS.map((champ) => [champ, z.optional(colonnesReperees)]),
          ) as Record<Champ, z.ZodMiniOptional<typeof colonnesReperees>>,
        ),
      }),
    ),
  ),
  justifications: z.optional(
    liste(
      objet({
        regle: texte,
        axe: ouRien(unDe(AXES)),
        annee: ouRien(annee),
        action: ouRien(libre),
        feuille: ouRien(libre),
        etat: libre,
        motif: libre,
        date,
      }),
    ),
  ),
  reponses: z.optional(schemaDesReponses),
})

/** Les mêmes, tels qu'ils s'écrivent : montants en euros, colonnes en lettres, lignes à partir de 1. */
export type ReglagesEcrits = z.core.input<typeof schema>

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
  const { contrat, correspondances, justifications, reponses } = valider(schema, lu)
  return {
    contrat: contrat ? contratDe(contrat) : SANS_REGLAGES,
    correspondances: (correspondances ?? []).map(correspondanceReperee),
    justifications: justifications ?? [],
    reponses: reponses ?? {},
  }
}

type CorrespondanceEcrite = NonNullable<z.core.output<typeof schema>['correspondances']>[number]

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
