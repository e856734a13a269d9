import * as z from 'zod/mini'
import type { Reponses } from '../modele/index.ts'
import { LONGUEUR_DES_TEXTES } from './justification.ts'
import { lireJson, valider } from './valider.ts'

/** Un classeur pose trois questions à la fois : au-delà de ce nombre, ce ne sont pas des réponses. */
const REPONSES_ADMISES = 200

const court = z
  .string('doit être un texte')
  .check(
    z.minLength(1, 'ne doit pas être vide'),
    z.maxLength(LONGUEUR_DES_TEXTES, `dépasse ${LONGUEUR_DES_TEXTES} caractères`),
  )

/** Les réponses aux questions de lecture : l'identifiant de chacune, et la valeur choisie. */
export const schemaDesReponses = z
  .record(court, court, 'doit être un objet { "K5:recapitule": "tiers" }')
  .check(
    z.refine(
      (reponses) => Object.keys(reponses).length <= REPONSES_ADMISES,
      `dépasse ${REPONSES_ADMISES} réponses`,
    ),
  )

const enveloppe = z.strictObject({ reponses: z.unknown() })

/**
 * reponses.json : les réponses seules, ou sous « reponses » comme dans correspondance.json. Lève une
 * ErreurDeReglage.
 */
export function lireReponsesJson(texteJson: string): Reponses {
  const lu = lireJson(texteJson)
  const enveloppees = z.safeParse(enveloppe, lu)
  return enveloppees.success && typeof enveloppees.data.reponses === 'object'
    ? valider(schemaDesReponses, enveloppees.data.reponses, ['reponses'])
    : valider(schemaDesReponses, lu)
}
