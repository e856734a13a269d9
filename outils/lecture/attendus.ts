import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lecture, lireContrat } from '../../core/lecture/index.ts'
import type { Ligne } from '../../core/modele/index.ts'
import {
  lireContratJson,
  lireCorrespondanceJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import { reponseDe, type Verdict } from './jugement/index.ts'
import { cleDeCredit } from './verite.ts'

const FIN = '.attendu.json'

/** Ce que la mesure regarde d'un NOM.attendu.json. */
interface Attendu {
  readonly contrat: object | null
  readonly correspondance: object | null
  readonly synthese: readonly {
    readonly axe: string | null
    readonly annee: number | null
    readonly programme: number | null
    readonly plafond?: number | null
  }[]
  /** En euros, une par action et par année ; absentes des jeux qui ne les donnent pas. */
  readonly lignes?: readonly {
    readonly axe: string
    readonly annee: number | null
    readonly cout: number | null
    readonly partEtat: number | null
    readonly partCollectivite: number | null
    readonly compte?: boolean
  }[]
}

type LignesAttendues = NonNullable<Attendu['lignes']>

export interface ClasseurJuge {
  readonly nom: string
  readonly verdict: Verdict
  /** « axe année » : attendu, lu, en centimes. */
  readonly ecarts: readonly string[]
}

/**
 * De chaque classeur qui a son attendu à côté : les crédits de l'État et les plafonds, par axe et par année, et les
 * montants de chaque action.
 */
export function jugerDossier(dossier: string): ClasseurJuge[] {
  const fichiers = readdirSync(dossier)
  return fichiers
    .filter((f) => f.endsWith(FIN))
    .map((f) => f.slice(0, -FIN.length))
    .map((nom) => {
      const fichier = fichiers.find((f) => f.startsWith(`${nom}.`) && !f.endsWith('.json'))
      if (fichier === undefined) throw new Error(`Aucun classeur à côté de « ${nom}${FIN} ».`)
      const attendu: Attendu = JSON.parse(readFileSync(join(dossier, nom + FIN), 'utf8'))
      return { nom, ...jugerFichier(join(dossier, fichier), attendu) }
    })
}

function jugerFichier(
  chemin: string,
  { contrat, correspondance, synthese, lignes }: Attendu,
): Omit<ClasseurJuge, 'nom'> {
  const { classeur } = ouvrirFichier(readFileSync(chemin), chemin)
  const lecture = lireContrat(
    classeur,
    contrat === null ? SANS_REGLAGES : lireContratJson(JSON.stringify(contrat)),
    correspondance === null ? [] : [lireCorrespondanceJson(JSON.stringify(correspondance))],
  )
  const reponse = reponseDe(lecture)
  const credits = synthese.flatMap(({ axe, annee, programme }) => {
    if (axe === null || programme === null) return []
    const cle = cleDeCredit(axe, annee)
    const lu = reponse.credits.get(cle) ?? 0
    const voulu = Math.round(programme * 100)
    return lu === voulu ? [] : [`${cle} : ${voulu / 100} attendus, ${lu / 100} lus`]
  })
  const ecarts = [
    ...credits,
    ...ecartsDePlafond(lecture, synthese),
    ...(lignes === undefined ? [] : ecartsDActions(lecture, lignes)),
  ]
  const demande = reponse.refus || reponse.doutes.length > 0
  return { verdict: demande ? 'demande' : ecarts.length === 0 ? 'exact' : 'faux', ecarts }
}

function ecartsDePlafond({ contrat }: Lecture, synthese: Attendu['synthese']): string[] {
  return synthese.flatMap(({ axe, annee, plafond }) => {
    if (axe === null || typeof plafond !== 'number') return []
    const lu = contrat.plafonds.find((p) => p.axe === axe && (p.annee ?? annee) === annee)
    const voulu = Math.round(plafond * 100)
    return lu?.montant === voulu
      ? []
      : [
          `plafond ${cleDeCredit(axe, annee)} : ${plafond} attendus, ${(lu?.montant ?? 0) / 100} lus`,
        ]
  })
}

/** Une action écrite sur plusieurs lignes s'attend ligne à ligne, ou d'un bloc : les règles la lisent d'un bloc. */
function ecartsDActions({ contrat }: Lecture, lignes: LignesAttendues): string[] {
  const [uneAUne, dUnBloc] = [contrat.lignes, contrat.unites].map((lues) =>
    ecartsDeLignes(lues, lignes),
  )
  return uneAUne && dUnBloc && uneAUne.length > dUnBloc.length ? dUnBloc : (uneAUne ?? [])
}

/** Ce qu'une lecture rend en trop ou en moins, action par action. */
function ecartsDeLignes(
  lues: readonly Pick<Ligne, 'axe' | 'annee' | 'montants'>[],
  lignes: LignesAttendues,
): string[] {
  const dire = (...montants: readonly (string | number | null)[]) => montants.join('/')
  const euros = (montant: unknown) => (typeof montant === 'number' ? montant / 100 : 0)
  const reste = lues.map(({ axe, annee, montants }) =>
    dire(axe, annee, euros(montants.partEtat), euros(montants.partCollectivite)),
  )
  const manque = lignes
    .filter(({ compte }) => compte !== false)
    .map((l) => dire(l.axe, l.annee, l.partEtat ?? 0, l.partCollectivite ?? 0))
    .filter((voulue) => {
      const ou = reste.indexOf(voulue)
      if (ou >= 0) reste.splice(ou, 1)
      return ou < 0
    })
  const vides = reste.filter((lue) => !lue.endsWith('/0/0'))
  return [...manque.map((l) => `action ${l} manque`), ...vides.map((l) => `action ${l} en trop`)]
}
