import type { Seance } from '../../conformite/banc.ts'
import {
  blocsPoses,
  estNotreRapport,
  marquesPosees,
  photographier,
  rapportPose,
} from '../../conformite/etat.ts'
import type { SheetsOuvert } from '../faux/index.ts'
import { type OuvertDansSheets, relier } from './ouvrir.ts'

/** Un Google Sheets ouvert, vu par la suite de conformité. */
export function seanceDe({ hote, sheets }: OuvertDansSheets): Seance {
  return {
    hote,
    photo: async () => ({ ...photographier(sheets.etat()), ...alentours(sheets) }),
    marques: async () => sheets.feuilles().flatMap(marquesPosees),
    blocs: async () => sheets.feuilles().flatMap(blocsPoses),
    rapport: async () =>
      sheets.feuilles().some(estNotreRapport) ? rapportPose(sheets.etat().feuilles) : null,
    enregistrerEtRouvrir: async () => {
      sheets.rouvrir()
      return seanceDe(relier(sheets))
    },
    proteger: async (nom) => {
      sheets.feuille(nom).protection = { active: true, options: {} }
      return seanceDe(relier(sheets))
    },
  }
}

/** Ce que Google garde à l'utilisateur, à côté de ce qui part dans un fichier. */
function alentours(sheets: SheetsOuvert) {
  const notres = new Set(
    sheets
      .feuilles()
      .filter(estNotreRapport)
      .map((f) => f.nom),
  )
  const garder = (entrees: readonly [string, unknown][], aEux: (nom: string) => boolean) =>
    Object.fromEntries(entrees.filter(([nom]) => aEux(nom)))
  return {
    supplement: garder(Object.entries(sheets.supplement()), (nom) => !notres.has(nom)),
    proprietes: garder(Object.entries(sheets.proprietes), (cle) => !cle.startsWith('pacte.')),
  }
}
