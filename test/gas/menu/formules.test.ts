import { beforeAll, describe, expect, test } from 'vitest'
import { construireLeScript } from '../../../outils/construire/index.ts'
import { classeurSimple, type Valeur } from '../../excel/emulateur/index.ts'
import { charger } from '../code/charger.ts'
import { ouvrirSheets, type SheetsOuvert } from '../faux/index.ts'

let script: string
beforeAll(async () => {
  script = await construireLeScript(null)
})

const BUDGET: readonly (readonly Valeur[])[] = [
  ['Coût', 'Tiers', 'Part État', 'Axe'],
  [100, 20, '=PACTE.PARTETAT(A2,B2)', '=PACTE.AXE("Enfance")'],
  [200, 0, '=_xldudf_PACTE_PARTETAT(A3,B3)', '=PACTE.AXE("Emploi")'],
  [300, 0, '=SUM(A2:A4)', 'PACTE.AXE('],
]

const ouvrir = (feuilles: Parameters<typeof classeurSimple>[0] = { Budget: BUDGET }) =>
  ouvrirSheets(classeurSimple(feuilles))

/** Choisit l'article du menu et répond ; rend les boîtes montrées. */
function traduire(sheets: SheetsOuvert, reponse: 'YES' | 'NO' = 'YES'): readonly string[] {
  const dejaLa = sheets.vue.alertes.length
  sheets.vue.reponses.push(reponse)
  charger(script, { services: { ...sheets.services } }).appeler('pacteTraduireFormules')
  sheets.vue.reponses.length = 0
  return sheets.vue.alertes.slice(dejaLa).map((alerte) => alerte.texte)
}

/** Les formules d'une feuille, par adresse. */
function formulesDe(sheets: SheetsOuvert, nom = 'Budget'): Readonly<Record<string, string>> {
  const cellules = sheets.etat().feuilles.find((f) => f.nom === nom)?.cellules ?? {}
  return Object.fromEntries(
    Object.entries(cellules).flatMap(([lieu, { formule }]) =>
      formule === undefined ? [] : [[lieu, formule]],
    ),
  )
}

const D_EXCEL = {
  C2: '=PACTE.PARTETAT(A2,B2)',
  D2: '=PACTE.AXE("Enfance")',
  C3: '=_xldudf_PACTE_PARTETAT(A3,B3)',
  D3: '=PACTE.AXE("Emploi")',
  C4: '=SUM(A2:A4)',
}

const DE_SHEETS = {
  C2: '=PACTE_PARTETAT(A2,B2)',
  D2: '=PACTE_AXE("Enfance")',
  C3: '=PACTE_PARTETAT(A3,B3)',
  D3: '=PACTE_AXE("Emploi")',
  C4: '=SUM(A2:A4)',
}

describe('« Formules venues d’Excel… »', () => {
  test('liste les cellules, demande, puis réécrit d’un bloc ce qui se touche, et rien d’autre', () => {
    const sheets = ouvrir()
    expect(traduire(sheets)).toEqual([
      [
        '4 formules portent un nom d’Excel, que Google Sheets ne connaît pas. Pacte peut les réécrire\u00a0:',
        [
          '«\u00a0Budget\u00a0», C2\u00a0: =PACTE.PARTETAT(A2,B2) → =PACTE_PARTETAT(A2,B2)',
          '«\u00a0Budget\u00a0», D2\u00a0: =PACTE.AXE("Enfance") → =PACTE_AXE("Enfance")',
          '«\u00a0Budget\u00a0», C3\u00a0: =_xldudf_PACTE_PARTETAT(A3,B3) → =PACTE_PARTETAT(A3,B3)',
          '«\u00a0Budget\u00a0», D3\u00a0: =PACTE.AXE("Emploi") → =PACTE_AXE("Emploi")',
        ].join('\n'),
        'Les réécrire\u00a0?',
      ].join('\n\n'),
      '4 formules réécrites.',
    ])
    expect(sheets.comptes.ecritures).toBe(1)
    expect(formulesDe(sheets)).toEqual(DE_SHEETS)
    expect(sheets.etat().feuilles[0]?.cellules.D4).toMatchObject({ valeur: 'PACTE.AXE(' })
  })

  test('sans accord, rien n’est écrit', () => {
    const sheets = ouvrir()
    const avant = sheets.etat()
    expect(traduire(sheets, 'NO')).toHaveLength(1)
    expect(sheets.comptes.ecritures).toBe(0)
    expect(sheets.etat()).toEqual(avant)
  })

  test('la liste montre dix cellules, et compte les autres', () => {
    const cellules = Array.from({ length: 15 }, (_, i) => [`=PACTE.TAUXCEE(A${i + 1})`])
    const [liste, bilan] = traduire(ouvrir({ Taux: cellules }))
    expect(liste).toContain('«\u00a0Taux\u00a0», A10\u00a0: ')
    expect(liste).not.toContain('«\u00a0Taux\u00a0», A11\u00a0: ')
    expect(liste).toContain('\net 5 autres.')
    expect(bilan).toBe('15 formules réécrites.')
  })

  test('ne touche pas une cellule protégée, et le dit ; ses voisines sont réécrites', () => {
    const sheets = ouvrir()
    const plage = { haut: 2, gauche: 2, bas: 2, droite: 2 }
    sheets.page('Budget').protections.push({ plage, modifiable: false, avertitSeulement: false })
    const [, bilan] = traduire(sheets)
    expect(formulesDe(sheets)).toEqual({ ...DE_SHEETS, C3: D_EXCEL.C3 })
    expect(bilan).toMatch(/^3 formules réécrites\.\n\n1 formule laissée telle quelle\u00a0: /)
    expect(bilan).toMatch(
      /Faites-la déprotéger par qui en a posé la protection.*\n\n«\u00a0Budget\u00a0», C3$/,
    )
  })

  test('ne réécrit pas une formule que quelqu’un a changée pendant la lecture de la liste', () => {
    const sheets = ouvrir()
    sheets.pannes.avantChaqueAppel = (appel) => {
      if (appel !== 'Ui.alert') return
      for (const cellule of sheets.feuille('Budget').cellules.values()) {
        if (cellule.formule === D_EXCEL.C2) cellule.formule = '=A2/3'
      }
    }
    const [, bilan] = traduire(sheets)
    expect(formulesDe(sheets)).toEqual({ ...DE_SHEETS, C2: '=A2/3' })
    expect(bilan).toContain('3 formules réécrites.')
    expect(bilan).toContain('elle a changé entre-temps. Recommencez pour la revoir.')
  })

  test('sans formule d’Excel, propose le retour ; recommencer revient', () => {
    const sheets = ouvrir({ Budget: [['=PACTE_TAUXCEE(2025)']] })
    const [question] = traduire(sheets)
    expect(question).toContain('Pacte peut donner à sa formule son nom d’Excel')
    expect(question).toContain('La réécrire\u00a0?')
    expect(question).toContain('A1\u00a0: =PACTE_TAUXCEE(2025) → =PACTE.TAUXCEE(2025)')
    expect(formulesDe(sheets)).toEqual({ A1: '=PACTE.TAUXCEE(2025)' })
    traduire(sheets)
    expect(formulesDe(sheets)).toEqual({ A1: '=PACTE_TAUXCEE(2025)' })
  })

  test('sans formule de Pacte, il le dit ; un onglet sans cellules ne se lit pas', () => {
    const sheets = ouvrir({ Vide: [['']], Graphique: [['=PACTE.AXE(A1)']] })
    sheets.page('Graphique').sansGrille = true
    expect(traduire(sheets)).toEqual([expect.stringContaining('aucune formule de Pacte')])
    expect(sheets.comptes.ecritures).toBe(0)
  })

  test('si Google refuse en route, tout est remis, et la boîte dit quoi faire', () => {
    const sheets = ouvrir({ Budget: BUDGET, Annexe: BUDGET })
    const phrase = 'Service error: Spreadsheets'
    sheets.pannes.prevues.push({ appel: 'Range.setFormulas', phrase, apres: 1 })
    const [, bilan] = traduire(sheets)
    expect([formulesDe(sheets), formulesDe(sheets, 'Annexe')]).toEqual([D_EXCEL, D_EXCEL])
    expect(bilan).toContain('Google Sheets n’a pas répondu à temps.')
  })

  test('si Pacte travaille déjà sur ce classeur, il demande d’attendre', () => {
    const sheets = ouvrir()
    sheets.pannes.verrouPris = true
    const [, bilan] = traduire(sheets)
    expect(bilan).toContain('Pacte travaille déjà sur ce classeur')
    expect(formulesDe(sheets)).toEqual(D_EXCEL)
  })
})
