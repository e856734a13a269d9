import { describe, expect, it, vi } from 'vitest'
import type { Marque } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import type { ExcelSousNode } from '../emulateur/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { ouvrirExcel, rouvrirLeVolet } from './ouvrir.ts'
import { verifier } from './verifier.ts'

/** Ce qui a été échangé depuis le dernier relevé. */
function relever({ echanges }: ExcelSousNode['hote'], quoi: string): number {
  const envoyes = echanges.reduce((n, e) => n + e.octetsEnvoyes, 0)
  const recus = echanges.reduce((n, e) => n + e.octetsRecus, 0)
  const nombre = echanges.length
  console.info(`${quoi} : ${nombre} échanges, ${envoyes} octets envoyés, ${recus} reçus`)
  echanges.length = 0
  return nombre
}

describe.each([40, 5_000])('vérifier %i actions', (actions) => {
  it('tient en deux échanges, trois quand d’autres marques sont à retirer', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(actions))
    await hote.lireReglages()
    expect(relever(excel, `${actions} actions, ouverture`)).toBe(2)

    const pose = await verifier(hote)
    expect(pose.posees).toBeGreaterThanOrEqual(actions / 2)
    expect(relever(excel, `${actions} actions, première vérification`)).toBe(2)

    expect(await verifier(hote)).toEqual(pose)
    expect(relever(excel, `${actions} actions, seconde vérification`)).toBe(3)

    expect((await hote.effacer()).retirees).toBeGreaterThan(0)
    expect(relever(excel, `${actions} actions, effacement`)).toBeLessThanOrEqual(4)
  })

  it('tient en quatre échanges au plus, même sans rien connaître du classeur', async () => {
    const ouvert = await ouvrirExcel(contratDe(actions))
    await verifier(ouvert.hote)
    expect(relever(ouvert.excel, `${actions} actions, volet neuf`)).toBe(4)
  })
})

describe('marquer', () => {
  it('mille cellules éparses : une règle et quelques kilo-octets par gravité', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2_000))
    await hote.lire()
    excel.echanges.length = 0
    const marques = Array.from(
      { length: 1_000 },
      (_, i): Marque => ({
        feuille: FEUILLE,
        cellule: a1(3 + 2 * i, i % 5),
        gravite: 'bloquant',
        note: '',
      }),
    )
    await hote.marquer(marques)
    const [echange, ...autres] = excel.echanges
    expect(autres).toEqual([])
    expect(echange?.octetsEnvoyes).toBeLessThan(15_000)
    relever(excel, 'mille marques éparses')
    const { misesEnForme } = excel.feuille(FEUILLE)
    expect(misesEnForme).toHaveLength(1)
    expect(misesEnForme[0]?.zones).toHaveLength(1_000)
  })

  it('cinq mille cellules éparses : l’adresse se coupe, l’échange reste unique', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(10_000))
    await hote.lire()
    excel.echanges.length = 0
    await hote.marquer(
      Array.from(
        { length: 5_000 },
        (_, i): Marque => ({
          feuille: FEUILLE,
          cellule: a1(3 + 2 * i, 3),
          gravite: 'signalement',
          note: '',
        }),
      ),
    )
    expect(relever(excel, 'cinq mille marques éparses')).toBe(1)
    const { misesEnForme } = excel.feuille(FEUILLE)
    expect(misesEnForme.length).toBeGreaterThan(1)
    expect(misesEnForme.flatMap((m) => m.zones)).toHaveLength(5_000)
  })

  it('rien à poser ni à retirer ne coûte qu’un échange', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4))
    await hote.lire()
    excel.echanges.length = 0
    const avant = excel.etat()
    expect(await hote.marquer([])).toEqual({ posees: 0, nonPosees: [], avecNotes: false })
    expect(relever(excel, 'rien à marquer')).toBeLessThanOrEqual(1)
    expect(excel.etat()).toEqual(avant)
  })

  it('un volet rouvert retrouve les marques d’avant en quatre échanges', async () => {
    const ouvert = await ouvrirExcel(contratDe(40))
    await verifier(ouvert.hote)
    ouvert.excel.rouvrir()
    ouvert.excel.echanges.length = 0
    const { hote, excel } = rouvrirLeVolet(ouvert)
    await hote.marquer([])
    expect(relever(excel, 'retrait après réouverture')).toBe(4)
    expect(excel.feuille(FEUILLE).misesEnForme).toEqual([])
  })

  it('relit ce qui est posé quand la lecture date : un coauteur a pu vérifier entre-temps', async () => {
    const ouvert = await ouvrirExcel(contratDe(40))
    await ouvert.hote.lire()
    const pose = await verifier(rouvrirLeVolet(ouvert).hote)
    const posees = ouvert.excel.feuille(FEUILLE).misesEnForme.length
    const marques = [{ feuille: FEUILLE, cellule: 'D4', gravite: 'bloquant', note: '' } as const]
    const plusTard = Date.now() + 60_000
    const horloge = vi.spyOn(Date, 'now').mockReturnValue(plusTard)
    await ouvert.hote.marquer(marques)
    horloge.mockRestore()
    expect(pose.posees).toBeGreaterThan(1)
    expect(posees).toBeGreaterThanOrEqual(1)
    expect(ouvert.excel.feuille(FEUILLE).misesEnForme).toHaveLength(1)
  })
})
