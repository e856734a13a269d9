import { describe, expect, it } from 'vitest'
import { FONCTIONS, type ValeurDArgument } from '../../../core/fonctions/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

/** Un argument tel qu'on l'écrit dans une formule ; un tableau s'y écrit en toutes lettres. */
function ecrire(valeur: ValeurDArgument): string {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'string') return `"${valeur.replaceAll('"', '""')}"`
  if (typeof valeur !== 'object') return String(valeur)
  return `{${valeur.map((ligne) => ligne.map(ecrire).join(',')).join(';')}}`
}

const CAS = FONCTIONS.flatMap(({ nom, exemples }) =>
  exemples
    .filter((exemple) => exemple.arguments.every((v) => typeof v !== 'object'))
    .map((exemple) => ({ nom, exemple })),
)

describe('les fonctions du registre, dans une cellule', () => {
  it.each(CAS)('PACTE.$nom donne ce que dit son exemple', async ({ nom, exemple }) => {
    const { saisir, modele } = await atelier({ Z1: 1 })
    saisir('A1', `=PACTE.${nom}(${exemple.arguments.map(ecrire).join(',')})`)
    const attendu = Array.isArray(exemple.attendu) ? exemple.attendu : [[exemple.attendu]]
    for (const [row, ligne] of attendu.entries()) {
      for (const [col, valeur] of ligne.entries()) {
        const { value } = modele.getters.getEvaluatedCell({ sheetId: 'feuille-0', row, col })
        expect(value, a1(row, col)).toEqual(valeur)
      }
    }
  })

  it('reçoit des plages, et étale son résultat par lignes', async () => {
    const { saisir, montre } = await atelier({ A1: 100, A2: 200, A3: 300, B1: 20, B2: 0, B3: 100 })
    saisir('D1', '=PACTE.PARTETAT(A1:A3,B1:B3)')
    expect(['D1', 'D2', 'D3'].map(montre)).toEqual(['40', '100', '100'])
    saisir('A2', '400')
    expect(montre('D2')).toBe('200')
  })

  it('dit ce qui ne va pas, avec le nom de l’argument', async () => {
    const { saisir, modele, montre } = await atelier({ A1: 1 })
    saisir('B1', '=PACTE.PARTETAT("beaucoup")')
    expect(montre('B1')).toBe('#VALUE!')
    const { message } = modele.getters.getEvaluatedCell({
      sheetId: 'feuille-0',
      row: 0,
      col: 1,
    }) as {
      message?: string
    }
    expect(message).toContain('PARTETAT')
    expect(message).toContain('beaucoup')
  })
})
