import { beforeAll, describe, expect, test } from 'vitest'
import { construireLeScript } from '../../../outils/construire/index.ts'
import { charger } from '../code/charger.ts'
import { classeurDeFormules, type FeuilleDeFormules } from './classeur-de-formules.ts'

let script: string
beforeAll(async () => {
  script = await construireLeScript(null)
})

function traduire(feuilles: readonly FeuilleDeFormules[], ...options: Options) {
  const classeur = classeurDeFormules(feuilles, ...options)
  charger(script, { services: classeur.services }).appeler('pacteTraduireFormules')
  return classeur
}
type Options = Parameters<typeof classeurDeFormules> extends [unknown, ...infer O] ? O : never

const budget = (): FeuilleDeFormules => ({
  nom: 'Budget',
  cellules: [
    ['Coût', 'Tiers', 'Part État', 'Axe'],
    [100, 20, '=PACTE.PARTETAT(A2,B2)', '=PACTE.AXE("Enfance")'],
    [200, 0, '=_xldudf_PACTE_PARTETAT(A3,B3)', '=PACTE.AXE("Emploi")'],
    [300, 0, '=SUM(A2:A4)', 'PACTE.AXE('],
  ],
})

describe('« Formules venues d’Excel… »', () => {
  test('liste les cellules, demande, puis réécrit d’un bloc ce qui se touche, et rien d’autre', () => {
    const feuille = budget()
    const { boites, ecritures } = traduire([feuille])
    expect(boites).toEqual([
      [
        '4 formules portent un nom d’Excel, que Google Sheets ne connaît pas. Pacte peut les réécrire :',
        [
          '« Budget », C2 : =PACTE.PARTETAT(A2,B2) → =PACTE_PARTETAT(A2,B2)',
          '« Budget », D2 : =PACTE.AXE("Enfance") → =PACTE_AXE("Enfance")',
          '« Budget », C3 : =_xldudf_PACTE_PARTETAT(A3,B3) → =PACTE_PARTETAT(A3,B3)',
          '« Budget », D3 : =PACTE.AXE("Emploi") → =PACTE_AXE("Emploi")',
        ].join('\n'),
        'Les réécrire ?',
      ].join('\n\n'),
      '4 formules réécrites.',
    ])
    expect(ecritures).toEqual(['Budget!L2C3 2×2'])
    expect(feuille.cellules).toEqual([
      ['Coût', 'Tiers', 'Part État', 'Axe'],
      [100, 20, '=PACTE_PARTETAT(A2,B2)', '=PACTE_AXE("Enfance")'],
      [200, 0, '=PACTE_PARTETAT(A3,B3)', '=PACTE_AXE("Emploi")'],
      [300, 0, '=SUM(A2:A4)', 'PACTE.AXE('],
    ])
  })

  test('sans accord, rien n’est écrit', () => {
    const feuille = budget()
    const { boites, ecritures } = traduire([feuille], { reponse: 'NO' })
    expect([boites.length, ecritures]).toEqual([1, []])
    expect(feuille).toEqual(budget())
  })

  test('la liste montre dix cellules, et compte les autres', () => {
    const cellules = Array.from({ length: 15 }, (_, i) => [`=PACTE.TAUXCEE(A${i + 1})`])
    const { boites } = traduire([{ nom: 'Taux', cellules }])
    expect(boites[0]).toContain('« Taux », A10 : ')
    expect(boites[0]).not.toContain('« Taux », A11 : ')
    expect(boites[0]).toContain('\net 5 autres.')
    expect(boites[1]).toBe('15 formules réécrites.')
  })

  test('ne touche pas une cellule protégée, et le dit ; ses voisines sont réécrites', () => {
    const feuille = { ...budget(), protegees: ['3:3'] }
    const { boites } = traduire([feuille])
    expect(feuille.cellules.map((l) => l[2])).toEqual([
      'Part État',
      '=PACTE_PARTETAT(A2,B2)',
      '=_xldudf_PACTE_PARTETAT(A3,B3)',
      '=SUM(A2:A4)',
    ])
    expect(feuille.cellules[2]?.[3]).toBe('=PACTE_AXE("Emploi")')
    expect(boites[1]).toMatch(/^3 formules réécrites\.\n\n1 formule laissée telle quelle : /)
    expect(boites[1]).toMatch(
      /Faites-la déprotéger par qui en a posé la protection.*\n\n« Budget », C3$/,
    )
  })

  test('ne réécrit pas une formule que quelqu’un a changée pendant la lecture de la liste', () => {
    const feuille = budget()
    const { boites } = traduire([feuille], {
      pendantLaBoite: () => feuille.cellules[1]?.splice(2, 1, '=A2/3'),
    })
    expect(feuille.cellules[1]).toEqual([100, 20, '=A2/3', '=PACTE_AXE("Enfance")'])
    expect(boites[1]).toContain('3 formules réécrites.')
    expect(boites[1]).toContain('elle a changé entre-temps. Recommencez pour la revoir.')
  })

  test('sans formule d’Excel, propose le retour ; recommencer revient', () => {
    const feuille: FeuilleDeFormules = { nom: 'Budget', cellules: [['=PACTE_TAUXCEE(2025)']] }
    const { boites } = traduire([feuille])
    expect(boites[0]).toContain('Pacte peut donner à sa formule son nom d’Excel')
    expect(boites[0]).toContain('La réécrire ?')
    expect(boites[0]).toContain('A1 : =PACTE_TAUXCEE(2025) → =PACTE.TAUXCEE(2025)')
    expect(feuille.cellules).toEqual([['=PACTE.TAUXCEE(2025)']])
    traduire([feuille])
    expect(feuille.cellules).toEqual([['=PACTE_TAUXCEE(2025)']])
  })

  test('sans formule de Pacte, il le dit', () => {
    const graphique = { nom: 'Graphique', cellules: [['=PACTE.AXE(A1)']], graphique: true }
    const { boites, ecritures } = traduire([{ nom: 'Vide', cellules: [['']] }, graphique])
    expect(boites).toEqual([expect.stringContaining('aucune formule de Pacte')])
    expect(ecritures).toEqual([])
  })

  test('si Google refuse en route, tout est remis, et la boîte dit quoi faire', () => {
    const feuilles = [budget(), { ...budget(), nom: 'Annexe' }]
    const { boites } = traduire(feuilles, { echec: 2 })
    expect(feuilles.map((f) => f.cellules)).toEqual([budget().cellules, budget().cellules])
    expect(boites[1]).toContain('Google Sheets n’a pas répondu à temps.')
  })

  test('si Pacte travaille déjà sur ce classeur, il demande d’attendre', () => {
    const feuille = budget()
    const { boites } = traduire([feuille], { verrouPris: true })
    expect(boites[1]).toContain('Pacte travaille déjà sur ce classeur')
    expect(feuille).toEqual(budget())
  })
})
