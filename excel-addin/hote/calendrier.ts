import type { FeuilleBrute } from '../../core/grille/index.ts'
import { executer } from './session.ts'

/**
 * Le classeur compte-t-il ses jours depuis 1904 ? L'API n'en dit rien, mais calcule : le premier de ces jours y porte
 * le numéro 0. Ne se demande que si une date est lue ; un Excel qui ne répond pas compte depuis 1900.
 */
export async function compteDepuis1904(
  feuilles: readonly Pick<FeuilleBrute, 'valeurs' | 'formats'>[],
): Promise<boolean> {
  if (!feuilles.some(porteUneDate)) return false
  try {
    return await executer(async (contexte) => {
      const premier = contexte.workbook.functions.date(1904, 1, 1)
      premier.load('value')
      await contexte.sync()
      return premier.value === 0
    })
  } catch {
    return false
  }
}

function porteUneDate({ valeurs, formats }: Pick<FeuilleBrute, 'valeurs' | 'formats'>): boolean {
  return formats.some((rangee, i) =>
    rangee.some(
      (format, j) => typeof valeurs[i]?.[j] === 'number' && PEUT_ETRE_UNE_DATE.test(format),
    ),
  )
}

/** Un code de date, à un échange inutile près. */
const PEUT_ETRE_UNE_DATE = /[dmy]{2}/i
