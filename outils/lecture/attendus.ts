import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lireContrat } from '../../core/lecture/index.ts'
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
  }[]
}

export interface ClasseurJuge {
  readonly nom: string
  readonly verdict: Verdict
  /** « axe année » : attendu, lu, en centimes. */
  readonly ecarts: readonly string[]
}

/** Les crédits de l'État, axe par axe et année par année, de chaque classeur qui a son attendu à côté. */
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
  { contrat, correspondance, synthese }: Attendu,
): Omit<ClasseurJuge, 'nom'> {
  const { classeur } = ouvrirFichier(readFileSync(chemin), chemin)
  const reponse = reponseDe(
    lireContrat(
      classeur,
      contrat === null ? SANS_REGLAGES : lireContratJson(JSON.stringify(contrat)),
      correspondance === null ? [] : [lireCorrespondanceJson(JSON.stringify(correspondance))],
    ),
  )
  const ecarts = synthese.flatMap(({ axe, annee, programme }) => {
    if (axe === null || programme === null) return []
    const cle = cleDeCredit(axe, annee)
    const lu = reponse.credits.get(cle) ?? 0
    const voulu = Math.round(programme * 100)
    return lu === voulu ? [] : [`${cle} : ${voulu / 100} attendus, ${lu / 100} lus`]
  })
  const demande = reponse.refus || reponse.doutes.length > 0
  return { verdict: demande ? 'demande' : ecarts.length === 0 ? 'exact' : 'faux', ecarts }
}
