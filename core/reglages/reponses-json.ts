import * as v from 'valibot'
import type { Reponses } from '../modele/index.ts'
import { LONGUEUR_DES_TEXTES } from './justification.ts'
import { auPlus, dictionnaire, objet, texteLibre } from './schema.ts'
import { lireJson, valider } from './valider.ts'

/** Un classeur pose trois questions à la fois : au-delà de ce nombre, ce ne sont pas des réponses. */
const REPONSES_ADMISES = 200

const court = v.pipe(
  texteLibre,
  v.check((t) => t !== '', 'ne doit pas être vide'),
  auPlus(LONGUEUR_DES_TEXTES, 'caractères'),
)

/** Les réponses aux questions de lecture : l'identifiant de chacune, et la valeur choisie. */
export const schemaDesReponses = v.pipe(
  dictionnaire(court, court, 'doit être un objet { "K5:recapitule": "tiers" }'),
  v.check(
    (reponses) => Object.keys(reponses).length <= REPONSES_ADMISES,
    `dépasse ${REPONSES_ADMISES} réponses`,
  ),
)

const enveloppe = objet({ reponses: v.unknown() })

/**
 * reponses.json : les réponses seules, ou sous « reponses » comme dans correspondance.json. Lève une
 * ErreurDeReglage.
 */
export function lireReponsesJson(texteJson: string): Reponses {
  const lu = lireJson(texteJson)
  const enveloppees = v.safeParse(enveloppe, lu)
  return enveloppees.success && typeof enveloppees.output.reponses === 'object'
    ? valider(schemaDesReponses, enveloppees.output.reponses, ['reponses'])
    : valider(schemaDesReponses, lu)
}
