import * as v from 'valibot'
import { CHAMPS, CHAMPS_ADDITIFS, type Champ, DISPOSITIONS } from '../modele/index.ts'
import { ErreurDeReglage } from './erreur.ts'
import type { CorrespondanceDonnee } from './reglages.ts'
import { schemaDesReponses } from './reponses-json.ts'
import { ligneDEntete, objet, type Rang, rang, texte, unDe, unites } from './schema.ts'
import { lireJson, valider } from './valider.ts'

/** Un rang, ou une liste de rangs. Pas d'union : elle perdrait la raison du refus. */
function rangs(auPlus: number) {
  return v.pipe(
    v.unknown(),
    v.transform((valeur): readonly unknown[] => (Array.isArray(valeur) ? valeur : [valeur])),
    v.array(rang),
    v.check(({ length }) => length > 0, 'doit donner au moins une colonne'),
    v.check(({ length }) => length <= auPlus, 'n’accepte qu’une colonne'),
  )
}

const schema = objet({
  feuille: v.optional(texte),
  entete: v.optional(ligneDEntete),
  disposition: v.optional(unDe(DISPOSITIONS)),
  colonnes: v.optional(
    objet(
      Object.fromEntries(
        CHAMPS.map((champ) => [
          champ,
          v.optional(rangs(CHAMPS_ADDITIFS.includes(champ) ? Number.POSITIVE_INFINITY : 1)),
        ]),
      ) as Record<Champ, v.OptionalSchema<ReturnType<typeof rangs>, undefined>>,
    ),
  ),
  unite: v.optional(unites),
  reponses: v.optional(schemaDesReponses),
})

/** correspondance.json. Lève une ErreurDeReglage qui nomme le champ inconnu ou mal écrit. */
export function lireCorrespondanceJson(texteJson: string): CorrespondanceDonnee {
  const lue = valider(schema, lireJson(texteJson))
  const { feuille, entete, colonnes, unite, reponses } = lue
  const donnees: Partial<Record<Champ, readonly number[]>> = {}
  const donnes: Rang[] = []
  for (const champ of CHAMPS) {
    const lus = colonnes?.[champ]
    if (!lus) continue
    donnes.push(...lus)
    donnees[champ] = lus.map(({ place }) => place)
  }
  const disposition = dispositionDe(lue.disposition, donnes)
  return {
    exclusive: feuille !== undefined,
    ...(feuille === undefined ? {} : { feuille }),
    ...(entete === undefined ? {} : { entete: entete - 1 }),
    ...(disposition === undefined ? {} : { disposition }),
    colonnes: donnees,
    ...(unite === undefined ? {} : { unite }),
    reponses: reponses ?? {},
  }
}

/** Des numéros de ligne ne se disent que d'un tableau dont les champs sont en lignes, et s'y disent tous. */
function dispositionDe(
  donnee: CorrespondanceDonnee['disposition'],
  rangs: readonly Rang[],
): CorrespondanceDonnee['disposition'] {
  const enLignes = rangs.filter(({ en }) => en === 'ligne').length
  if (enLignes > 0 && enLignes < rangs.length) {
    throw new ErreurDeReglage(
      'Le champ «\u00a0colonnes\u00a0» mêle lettres de colonne et numéros de ligne\u00a0: donnez ' +
        'des numéros de ligne si chaque action est dans une colonne, des lettres sinon.',
    )
  }
  if (enLignes > 0 && donnee !== undefined && donnee !== 'colonnes') {
    throw new ErreurDeReglage(
      'Le champ «\u00a0colonnes\u00a0» donne des numéros de ligne, et «\u00a0disposition\u00a0» ' +
        `vaut «\u00a0${donnee}\u00a0»\u00a0: un numéro de ligne demande la disposition ` +
        '«\u00a0colonnes\u00a0» (une action par colonne).',
    )
  }
  if (enLignes < rangs.length && donnee === 'colonnes') {
    throw new ErreurDeReglage(
      'Le champ «\u00a0disposition\u00a0» vaut «\u00a0colonnes\u00a0» (une action par ' +
        'colonne)\u00a0: «\u00a0colonnes\u00a0» doit donner des numéros de ligne, par exemple «\u00a07\u00a0».',
    )
  }
  return enLignes > 0 ? 'colonnes' : donnee
}
