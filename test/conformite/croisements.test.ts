import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Marque, type Rapport, rapportDe } from '../../core/constats/index.ts'
import { matiereDuRapport } from '../../core/examen/index.ts'
import { etatDXlsx } from '../excel/emulateur/charger/xlsx.ts'
import { comparable } from '../excel/emulateur/enregistrer/comparable.ts'
import type { CelluleMarquee } from './banc.ts'
import { DATE, examenDe, RICHE, reglagesDe } from './classeurs.ts'
import { trier } from './comparer.ts'
import { blocsPoses, marquesPosees, photographier, rapportPose } from './etat.ts'
import { moteurRetenu } from './moteur-retenu.ts'
import { EXCEL, FICHIER, type Ouvert, type Poste, SHEETS } from './postes.ts'

const FICHIERS = [
  'test/classeurs/05-departement-feuilles-annuelles.xlsx',
  'test/classeurs/07-departement-slime-cantine.xlsx',
  RICHE,
]

/** Qui marque, puis qui reçoit le fichier. */
const CROISEMENTS = [
  { premier: SHEETS, second: FICHIER },
  { premier: SHEETS, second: EXCEL },
  { premier: FICHIER, second: SHEETS },
  { premier: EXCEL, second: SHEETS },
]

/** Un classeur passe d'un tableur à l'autre en .xlsx : ce que l'un a posé, l'autre le reconnaît. */
describe.each(CROISEMENTS)(
  'marqué par $premier.nom, ouvert par $second.nom',
  ({ premier, second }) => {
    describe.each(FICHIERS)('%s', (fichier) => {
      const examen = examenDe(fichier, true)
      const rapport = rapportDe(matiereDuRapport(examen))
      const demandees = examen.marques()
      let annote: Uint8Array
      let posees: readonly Marque[]
      beforeAll(async () => {
        const ouvert = await premier.ouvrir(readFileSync(fichier), basename(fichier))
        const { nonPosees } = await ouvert.hote.marquer(demandees)
        posees = demandees.filter((marque) => !nonPosees.some((refus) => refus.marque === marque))
        await ouvert.hote.ecrireRapport(rapport)
        annote = await ouvert.enregistrer()
      })

      it('le fichier porte chaque marque, chaque note et le rapport', async () => {
        expect(posees.length).toBeGreaterThan(2)
        const { marques, blocs, rapport: ecrit } = await vu(annote)
        expect(marques).toEqual(trier(posees.map(sansTexte)))
        expect(blocs).toEqual(
          trier(posees.map(({ feuille, cellule, note }) => ({ feuille, cellule, texte: note }))),
        )
        expect(ecrit?.formules).toEqual([])
      })

      it('le rapport ne se relit pas comme un budget : mêmes constats', async () => {
        const { hote } = await ouvrirLAnnote()
        const lu = await hote.lire()
        const attendues = (await etatDXlsx(readFileSync(fichier), '')).feuilles.map((f) => f.nom)
        expect(lu.feuilles.map((f) => f.nom)).toEqual(attendues)
        const verification = await moteurRetenu().verifier({
          classeur: lu,
          reglages: reglagesDe(fichier),
          date: DATE,
        })
        if (verification.genre === 'refus') throw new Error(verification.phrase)
        expect(verification.constats.map(({ constat }) => constat.message)).toEqual(
          examen.constats.map((constat) => constat.message),
        )
      })

      it('de nouvelles marques remplacent celles d’avant, un nouveau rapport l’ancien', async () => {
        const ouvert = await ouvrirLAnnote()
        const moitie = posees.filter((_, i) => i % 2 === 0)
        await ouvert.hote.marquer(moitie)
        const avant = (await vu(annote)).rapport
        expect(await ouvert.hote.ecrireRapport(UNE_LIGNE)).toBe(avant?.nom)
        const apres = await vu(await ouvert.enregistrer())
        expect(apres.marques).toEqual(trier(moitie.map(sansTexte)))
        expect(apres.blocs).toHaveLength(moitie.length)
        expect(apres.rapport?.lignes).toEqual([['seul']])
      })

      it('effacer rend le classeur qui n’aurait jamais été marqué', async () => {
        const ouvert = await ouvrirLAnnote()
        const { retirees, feuillesProtegees } = await ouvert.hote.effacer()
        expect(retirees).toBeGreaterThan(2)
        expect(feuillesProtegees).toEqual([])
        const octets = await ouvert.enregistrer()
        expect(await vu(octets)).toEqual({ marques: [], blocs: [], rapport: null })
        expect(await photo(octets)).toEqual(await photo(await jamaisMarque()))
      })

      function ouvrirLAnnote(): Promise<Ouvert> {
        return second.ouvrir(annote, basename(fichier))
      }

      async function jamaisMarque(): Promise<Uint8Array> {
        const passe = (poste: Poste, octets: Uint8Array) =>
          poste.ouvrir(octets, basename(fichier)).then((ouvert) => ouvert.enregistrer())
        return passe(second, await passe(premier, readFileSync(fichier)))
      }
    })
  },
)

const UNE_LIGNE: Rapport = {
  lignes: [[{ style: 'titre', texte: 'seul' }]],
  largeurs: [20],
  graphique: null,
}

function sansTexte({ feuille, cellule, gravite }: Marque): CelluleMarquee {
  return { feuille, cellule, gravite }
}

/** Ce qu'un fichier porte de nous, lu par exceljs. */
async function vu(octets: Uint8Array) {
  const { feuilles } = await etatDXlsx(octets, '')
  return {
    marques: trier(feuilles.flatMap(marquesPosees)),
    blocs: trier(feuilles.flatMap(blocsPoses)),
    rapport: rapportPose(feuilles),
  }
}

async function photo(octets: Uint8Array) {
  return photographier(comparable(await etatDXlsx(octets, '')))
}
