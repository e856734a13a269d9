import * as z from 'zod/mini'
import { CHAMPS, CHAMPS_ADDITIFS, type Champ } from '../modele/index.ts'
import type { Correspondance } from './reglages.ts'
import { colonne, ligneDEntete, objet, texte, unites } from './schema.ts'
import { lireJson, valider } from './valider.ts'

/** Une lettre, ou une liste de lettres. Pas d'union : elle perdrait la raison du refus. */
function colonnes(auPlus: number) {
  return z.pipe(
    z.transform((valeur: unknown) => (Array.isArray(valeur) ? valeur : [valeur])),
    z
      .array(colonne)
      .check(
        z.minLength(1, 'doit donner au moins une colonne'),
        z.maxLength(auPlus, 'n’accepte qu’une colonne'),
      ),
  )
}

const schema = objet({
  feuille: z.optional(texte),
  entete: z.optional(ligneDEntete),
  colonnes: z.optional(
    objet(
      Object.fromEntries(
        CHAMPS.map((champ) => [
          champ,
          z.optional(colonnes(CHAMPS_ADDITIFS.includes(champ) ? Number.POSITIVE_INFINITY : 1)),
        ]),
      ) as Record<Champ, z.ZodMiniOptional<ReturnType<typeof colonnes>>>,
    ),
  ),
  unite: z.optional(unites),
})

/** correspondance.json. Lève une ErreurDeReglage qui nomme le champ inconnu ou mal écrit. */
export function lireCorrespondanceJson(texteJson: string): Correspondance {
  const { feuille, entete, colonnes, unite } = valider(schema, lireJson(texteJson))
  const donnees: Partial<Record<Champ, readonly number[]>> = {}
  for (const champ of CHAMPS) {
    const lues = colonnes?.[champ]
    if (lues) donnees[champ] = lues
  }
  return {
    exclusive: feuille !== undefined,
    ...(feuille === undefined ? {} : { feuille }),
    ...(entete === undefined ? {} : { entete: entete - 1 }),
    colonnes: donnees,
    ...(unite === undefined ? {} : { unite }),
  }
}
