import * as v from 'valibot'
import { AXES, type Axe, type Centimes } from '../modele/index.ts'
import { CHOIX, CLES_DES_CHOIX, type Interpretations } from './interpretations.ts'
import type { ReglagesDuContrat } from './reglages.ts'
import {
  annee,
  booleen,
  date,
  dictionnaire,
  guillemets,
  montant,
  montantsParAxe,
  objet,
  objetStrict,
  texte,
  texteLibre,
  unDe,
} from './schema.ts'
import { lireJson, valider } from './valider.ts'

const libre = dictionnaire(texteLibre, v.unknown())

export const schemaDuContrat = objet({
  collectivite: v.optional(texte),
  type: v.optional(unDe(['departement', 'metropole'])),
  outreMer: v.optional(booleen),
  annee: v.optional(annee),
  signature: v.optional(date),
  plafonds: v.optional(libre),
  reports: v.optional(libre),
  dejaRepris: v.optional(libre),
  interpretations: v.optional(
    objet({
      tolerance: v.optional(montant),
      ...Object.fromEntries(CLES_DES_CHOIX.map((cle) => [cle, v.optional(choix(cle))])),
    }),
  ),
})

/** contrat.json. Lève une ErreurDeReglage qui nomme le champ inconnu ou mal écrit. */
export function lireContratJson(texteJson: string): ReglagesDuContrat {
  return contratDe(valider(schemaDuContrat, lireJson(texteJson)))
}

/** Le contrat validé, en centimes. Lève une ErreurDeReglage si un plafond, un report ou une reprise est mal écrit. */
export function contratDe({
  plafonds,
  reports,
  dejaRepris,
  interpretations,
  ...reste
}: v.InferOutput<typeof schemaDuContrat>): ReglagesDuContrat {
  return {
    ...definis(reste),
    plafonds: plafonds ? lirePlafonds(plafonds) : [],
    reports: reports ? lireParAnnee(reports, 'reports') : [],
    ...(dejaRepris ? { dejaRepris: lireParAnnee(dejaRepris, 'dejaRepris') } : {}),
    interpretations: definis((interpretations ?? {}) as Partial<Interpretations>),
  }
}

function choix(cle: (typeof CLES_DES_CHOIX)[number]) {
  return unDe(Object.keys(CHOIX[cle].valeurs) as [string, ...string[]])
}

interface MontantDAxe {
  readonly axe: Axe
  readonly annee: number
  readonly montant: Centimes
}

/** Par axe, ou par année puis par axe : la forme se reconnaît à ses clés. */
function lirePlafonds(plafonds: Record<string, unknown>): ReglagesDuContrat['plafonds'] {
  if (Object.keys(plafonds).some(estAnnee)) return lireParAnnee(plafonds, 'plafonds')
  const parAxe = valider(montantsParAxe, plafonds, ['plafonds'])
  return lister(parAxe, null)
}

function lireParAnnee(valeur: Record<string, unknown>, champ: string): MontantDAxe[] {
  const annees = Object.fromEntries(
    Object.keys(valeur)
      .filter(estAnnee)
      .map((cle) => [cle, v.optional(montantsParAxe)]),
  )
  const schemaParAnnee = objetStrict(
    annees,
    () =>
      `n’est pas une année (par exemple «\u00a02025\u00a0»)\u00a0; axes à l’intérieur\u00a0: ${guillemets(AXES)}`,
  )
  return Object.entries(valider(schemaParAnnee, valeur, [champ])).flatMap(([cle, montants]) =>
    lister(montants ?? {}, Number(cle)),
  )
}

function lister<Annee extends number | null>(
  montants: Partial<Record<Axe, Centimes | undefined>>,
  annee: Annee,
): { axe: Axe; annee: Annee; montant: Centimes }[] {
  return AXES.flatMap((axe) => {
    const valeur = montants[axe]
    return valeur === undefined ? [] : [{ axe, annee, montant: valeur }]
  })
}

function estAnnee(cle: string): boolean {
  return /^20\d\d$/.test(cle)
}

type Definis<T> = { [Cle in keyof T]: Exclude<T[Cle], undefined> }

/** Sans les champs omis : « absent » et « indéfini » ne se confondent pas. */
function definis<T extends object>(valeur: T): Definis<T> {
  return Object.fromEntries(Object.entries(valeur).filter(([, v]) => v !== undefined)) as Definis<T>
}
