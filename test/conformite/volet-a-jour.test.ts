import { describe, expect, it } from 'vitest'
import { geste } from '../../gas-addin/code/geste.ts'
import { hoteDistant } from '../../gas-addin/liaison/index.ts'
import { actionsDe } from '../../task-pane/effets/index.ts'
import {
  DEPART,
  direLaPeremption,
  type Etat,
  type Evenement,
  transiter,
} from '../../task-pane/etat/index.ts'
import type { Hote } from '../../task-pane/hote/index.ts'
import { moteurDirect } from '../../task-pane/moteur/index.ts'
import { etatDXlsx } from '../excel/emulateur/charger/xlsx.ts'
import { AVEC_NOTES } from '../excel/hote/notes-1-18.ts'
import { ouvrirExcel } from '../excel/hote/ouvrir.ts'
import { ouvrirSheets } from '../gas/faux/index.ts'
import { atelierDe, taireLaBibliotheque } from '../hotes/grille/banc.ts'
import { avec, classeur, feuille, SAINES } from './budget-d-essai.ts'

taireLaBibliotheque()

/** Un classeur ouvert, et ce que son utilisateur y fait. */
interface Ouvert {
  readonly hote: Hote
  readonly taper: (cellule: string, valeur: number) => void
  /** L'utilisateur revient au volet. */
  readonly revenir: () => void
}

interface Tableur {
  readonly nom: string
  readonly ouvrir: (octets: Uint8Array) => Promise<Ouvert>
}

const TABLEURS: readonly Tableur[] = [
  {
    nom: 'Excel',
    ouvrir: async (octets) => {
      const { hote, excel } = await ouvrirExcel(await etatDXlsx(octets, 'budget.xlsx'), AVEC_NOTES)
      return {
        hote,
        taper: (cellule, valeur) => void excel.taper('Budget', cellule, valeur),
        revenir: () => undefined,
      }
    },
  },
  {
    nom: 'Google Sheets',
    ouvrir: async (octets) => {
      const sheets = ouvrirSheets(await etatDXlsx(octets, 'budget.xlsx'))
      Object.assign(globalThis, sheets.services)
      const aReprendre: (() => void)[] = []
      const hote = hoteDistant(
        async (nom, json) => geste(nom, json),
        () => undefined,
        (faire) => void aReprendre.push(faire),
      )
      return {
        hote,
        taper: (cellule, valeur) => {
          const onglet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget')
          onglet?.getRange(cellule).setValue(valeur)
        },
        revenir: () => {
          for (const reprendre of aReprendre) reprendre()
        },
      }
    },
  },
  {
    nom: 'la page locale',
    ouvrir: async (octets) => {
      const { hote, saisir } = atelierDe(octets)
      return {
        hote,
        taper: (cellule, valeur) => saisir(cellule, String(valeur)),
        revenir: () => undefined,
      }
    },
  },
]

/** Le volet sans ses vues, sur ce tableur. */
async function ouvrirLeVolet({ ouvrir }: Tableur, octets: Uint8Array) {
  const ouvert = await ouvrir(octets)
  let etat: Etat = DEPART
  let evenements = 0
  const actions = actionsDe({
    outils: { hote: ouvert.hote, moteur: moteurDirect(), aujourdhui: () => '2026-11-23' },
    etat: () => etat,
    envoyer: (evenement: Evenement) => {
      evenements++
      etat = transiter(etat, evenement)
    },
  })
  // Là où chaque saisie se vérifie, une vérification peut encore venir d'elle-même.
  const tours = ouvert.hote.capacites.aChaqueSaisie ? 30 : 8
  /** Attend que plus rien n'arrive. */
  async function repos(): Promise<void> {
    let vus = -1
    for (let calmes = 0; calmes < tours; ) {
      calmes = evenements === vus && etat.travail === null ? calmes + 1 : 0
      vus = evenements
      await new Promise((resoudre) => setTimeout(resoudre, 15))
    }
  }
  actions.ouvrir()
  await repos()
  const verifie = () => {
    if (etat.resultat?.genre !== 'verifie') throw new Error('rien n’a été vérifié')
    return etat.resultat
  }
  return { ...ouvert, actions, repos, verifie, etat: () => etat }
}

const SAIN = () => classeur({ Budget: feuille(SAINES) })
const TROP = () =>
  classeur({ Budget: feuille(avec(0, (l) => [...l.slice(0, 4), 70_000, 30_000, 100_000])) })

describe.each(TABLEURS)('dans $nom, le volet', (tableur) => {
  it('voit une cellule tapée après la vérification, et ne garde pas la conclusion d’avant', async () => {
    const volet = await ouvrirLeVolet(tableur, await SAIN())
    volet.actions.verifier()
    await volet.repos()
    expect(volet.verifie().verification.conclusion.etat).toBe('conforme')
    volet.taper('E4', 70_000)
    volet.revenir()
    await volet.repos()
    if (!volet.hote.capacites.aChaqueSaisie) {
      const { peremption } = volet.etat()
      if (peremption === null) throw new Error('le résultat ne se dit pas périmé')
      expect(direLaPeremption(peremption)).toMatch(/a changé depuis la vérification$/)
      volet.actions.verifierDeNouveau()
      await volet.repos()
    }
    expect(volet.etat().peremption).toBeNull()
    expect(volet.verifie().verification.conclusion.etat).toBe('manquements')
  })

  it('vérifie de nouveau dès qu’une correction est appliquée, puis annulée', async () => {
    const volet = await ouvrirLeVolet(tableur, await TROP())
    volet.actions.verifier()
    await volet.repos()
    const avant = volet.verifie().verification.conclusion
    const offert = volet.verifie().reproches.find(({ ecritures }) => ecritures.length > 0)
    if (!offert) throw new Error('aucune correction offerte')
    volet.actions.appliquer({ genre: 'appliquer', ecritures: offert.ecritures })
    await volet.repos()
    expect(volet.etat().peremption).toBeNull()
    expect(volet.verifie().verification.conclusion.bloquants).toBe(avant.bloquants - 1)
    const [faite] = volet.etat().faites
    if (!faite) throw new Error('rien à remettre')
    volet.actions.remettre(faite)
    await volet.repos()
    expect(volet.verifie().verification.conclusion).toEqual(avant)
  })

  it('dit « justifiés », jamais « aucun manquement », quand tout est justifié', async () => {
    const volet = await ouvrirLeVolet(tableur, await TROP())
    volet.actions.verifier()
    await volet.repos()
    const bloquants = () =>
      volet.verifie().reproches.filter(({ constat }) => constat.gravite === 'bloquant')
    const nombre = bloquants().length
    expect(nombre).toBeGreaterThan(0)
    for (let reste = nombre; reste > 0; reste--) {
      const [premier] = bloquants()
      if (premier) volet.actions.justifier(premier, 'Accord écrit du préfet')
      await volet.repos()
    }
    const { etat, phrase } = volet.verifie().verification.conclusion
    expect(etat).toBe('justifies')
    expect(phrase.replaceAll('\u00a0', ' ')).toContain(
      `${nombre} manquement${nombre > 1 ? 's' : ''} justifié${nombre > 1 ? 's' : ''} par la collectivité`,
    )
    expect(phrase).not.toMatch(/^(?:Aucun manquement|Rien de relevé)/)
  })

  it('efface, le dit, et le remet, la conclusion inchangée', async () => {
    const volet = await ouvrirLeVolet(tableur, await TROP())
    volet.actions.verifier()
    await volet.repos()
    volet.actions.creerLeRapport()
    await volet.repos()
    const avant = volet.verifie().verification.conclusion
    volet.actions.effacer()
    await volet.repos()
    const { avis } = volet.etat()
    if (avis?.genre !== 'succes' || avis.reposer === undefined) throw new Error('rien à annuler')
    expect(avis.phrase.replaceAll('\u00a0', ' ')).toMatch(
      /^Retiré du classeur : couleurs et notes de Pacte, feuille « Rapport Pacte »\./,
    )
    expect(volet.verifie().marquage.genre).toBe('retirees')
    volet.actions.annulerLEffacement(avis.reposer)
    await volet.repos()
    expect(volet.verifie().marquage.genre).toBe('posees')
    expect(volet.verifie().verification.conclusion).toEqual(avant)
    expect(volet.etat().peremption).toBeNull()
  })

  it('efface ce qu’un volet d’avant a posé, et le remet', async () => {
    const premier = await ouvrirLeVolet(tableur, await TROP())
    premier.actions.verifier()
    await premier.repos()
    const memes: Tableur = { nom: tableur.nom, ouvrir: async () => premier }
    const volet = await ouvrirLeVolet(memes, new Uint8Array())
    volet.actions.effacer()
    await volet.repos()
    const { avis } = volet.etat()
    if (avis?.genre !== 'succes' || avis.reposer === undefined) throw new Error('rien à annuler')
    expect(avis.phrase).toMatch(/couleurs et notes de Pacte/)
    volet.actions.annulerLEffacement(avis.reposer)
    await volet.repos()
    expect(volet.verifie().marquage).toMatchObject({
      genre: 'posees',
      pose: { posees: volet.verifie().verification.marques.length },
    })
  })
})
