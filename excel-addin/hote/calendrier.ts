import { DE_1900_A_1904, estDate, type FeuilleBrute, serieDe } from '../../core/grille/index.ts'
import { executer } from './session.ts'

/** Un jour quelconque, le même pour Excel et pour nous. */
const JOUR = { annee: 2024, mois: 1, jour: 1, ecrit: '2024-01-01' }

/**
 * Le classeur compte-t-il ses jours depuis 1904 ? L'API n'en dit rien, mais calcule : le numéro d'un même jour y est
 * plus petit. Ne se demande que si une date est lue ; un Excel qui ne répond pas compte depuis 1900, comme presque tous.
 */
export async function compteDepuis1904(
  feuilles: readonly Pick<FeuilleBrute, 'valeurs' | 'formats'>[],
): Promise<boolean> {
  if (!feuilles.some(porteUneDate)) return false
  const attendu = serieDe(JOUR.ecrit)
  try {
    const serie = await executer(async (contexte) => {
      const rendu = contexte.workbook.functions.date(JOUR.annee, JOUR.mois, JOUR.jour)
      rendu.load('value')
      await contexte.sync()
      return rendu.value
    })
    return attendu !== null && Number(serie) === attendu - DE_1900_A_1904
  } catch {
    return false
  }
}

function porteUneDate({ valeurs, formats }: Pick<FeuilleBrute, 'valeurs' | 'formats'>): boolean {
  return formats.some((rangee, i) =>
    rangee.some((format, j) => typeof valeurs[i]?.[j] === 'number' && estDate(format)),
  )
}
