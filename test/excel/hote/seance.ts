import { ESPACE_DES_REGLAGES } from '../../../core/reglages/index.ts'
import type { Seance } from '../../conformite/banc.ts'
import {
  blocsPoses,
  estNotreRapport,
  marquesPosees,
  photographier,
  rapportPose,
} from '../../conformite/etat.ts'
import { type ExcelOuvert, rouvrirLeVolet } from './ouvrir.ts'

/** Un Excel ouvert, vu par la suite de conformité. */
export function seanceDe(ouvert: ExcelOuvert): Seance {
  const { hote, excel } = ouvert
  return {
    hote,
    photo: async () => {
      const { parties, ...etat } = photographier(excel.etat())
      return { ...etat, parties: parties.filter((xml) => !xml.includes(ESPACE_DES_REGLAGES)) }
    },
    marques: async () => excel.classeur.feuilles.flatMap(marquesPosees),
    blocs: async () => excel.classeur.feuilles.flatMap(blocsPoses),
    rapport: async () =>
      excel.classeur.feuilles.some(estNotreRapport) ? rapportPose(excel.etat().feuilles) : null,
    enregistrerEtRouvrir: async () => {
      excel.rouvrir()
      return seanceDe(rouvrirLeVolet(ouvert))
    },
    proteger: async (nom) => {
      excel.feuille(nom).protection = { active: true, options: {} }
      return seanceDe(ouvert)
    },
  }
}
