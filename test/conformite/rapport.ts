import { describe, expect, it } from 'vitest'
import {
  genreDeNotreFeuille,
  peutEtreUnRapport,
  type Rapport,
  rapportDe,
} from '../../core/constats/index.ts'
import { matiereDuRapport } from '../../core/examen/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import type { Banc, RapportPose } from './banc.ts'
import { examenDe, RICHE } from './classeurs.ts'

/** Ce qui deviendrait une formule, une date ou un nombre si l'on validait la cellule. */
const PIEGES = ['=1+1', '+33 1 40 00', '-5 %', '@SOMME(A1)', '\t=A1', "'déjà", '12/03/2025', '0123']

export function eprouverLeRapport(banc: Banc): void {
  describe('rapport', () => {
    it('mêmes textes que le rapport de la commande, et pas une formule', async () => {
      const seance = await banc.ouvrir(RICHE)
      const avant = await seance.photo()
      const rapport = rapportDe(matiereDuRapport(examenDe(RICHE)))
      const nom = await seance.hote.ecrireRapport(rapport)
      const pose = await seance.rapport()
      expect(peutEtreUnRapport(nom)).toBe(true)
      expect(pose?.nom).toBe(nom)
      expect(textesPoses(pose)).toEqual(textesDe(rapport))
      expect(pose?.formules).toEqual([])
      expect(await seance.photo()).toEqual(avant)
    })

    it('remplace le précédent, ne se relit pas, et reste quand on vérifie de nouveau', async () => {
      const seance = await banc.ouvrir(RICHE)
      const examen = examenDe(RICHE)
      const feuilles = (await seance.hote.lire()).feuilles.map((f) => f.nom)
      const premier = await seance.hote.ecrireRapport(rapportDe(matiereDuRapport(examen)))
      expect(await seance.hote.ecrireRapport(UNE_LIGNE)).toBe(premier)
      expect(textesPoses(await seance.rapport())).toEqual([['seul']])
      expect((await seance.hote.lire()).feuilles.map((f) => f.nom)).toEqual(feuilles)
      await seance.hote.marquer(examen.marques())
      expect(textesPoses(await seance.rapport())).toEqual([['seul']])
    })

    it('le suivi et le rapport se récrivent chacun sans l’autre ; effacer les retire tous deux', async () => {
      const seance = await banc.ouvrir(RICHE)
      const { hote } = seance
      const avant = await seance.photo()
      const lues = (await hote.lire()).feuilles.map((f) => f.nom)
      const rapport = await hote.ecrireRapport(UNE_LIGNE)
      const suivi = await hote.ecrireRapport(SUIVI)
      expect(genreDeNotreFeuille(rapport)).toBe('rapport')
      expect(genreDeNotreFeuille(suivi)).toBe('suivi')
      expect(await hote.ecrireRapport(SUIVI)).toBe(suivi)
      expect(textesPoses(await seance.rapport())).toEqual([['seul']])
      expect(await hote.ecrireRapport(UNE_LIGNE)).toBe(rapport)
      expect((await hote.lire()).feuilles.map((f) => f.nom)).toEqual(lues)
      const rouverte = await seance.enregistrerEtRouvrir()
      expect((await rouverte.hote.lire()).feuilles.map((f) => f.nom)).toEqual(lues)
      expect((await rouverte.hote.effacer()).rapports).toHaveLength(2)
      expect(await rouverte.rapport()).toBeNull()
      expect(await rouverte.photo()).toEqual(avant)
    })

    it('un texte reste un texte, quoi qu’il ait l’air d’être', async () => {
      const seance = await banc.ouvrir(RICHE)
      const lignes = PIEGES.map((texte) => [{ style: 'texte', texte } as const])
      await seance.hote.ecrireRapport({ lignes, largeurs: [40], graphique: null })
      const pose = await (await seance.enregistrerEtRouvrir()).rapport()
      expect(textesPoses(pose)).toEqual(PIEGES.map((texte) => [texte]))
      expect(pose?.formules).toEqual([])
    })
  })
}

const UNE_LIGNE: Rapport = {
  lignes: [[{ style: 'titre', texte: 'seul' }]],
  largeurs: [20],
  graphique: null,
}

const SUIVI: Rapport = {
  genre: 'suivi',
  lignes: [[{ style: 'titre', texte: 'Suivi' }]],
  largeurs: [30],
  graphique: null,
}

type Rangees = (string | number)[][]

export function textesPoses(pose: RapportPose | null): Rangees {
  return sansVides((pose?.lignes ?? []).map((ligne) => [...ligne]))
}

export function textesDe({ lignes }: Rapport): Rangees {
  return sansVides(
    lignes.map((ligne) =>
      ligne.map((cellule) => {
        if (cellule === null) return ''
        return 'montant' in cellule ? enEuros(cellule.montant) : cellule.texte
      }),
    ),
  )
}

/** Les cases et les lignes vides de la fin ne sont pas du contenu. */
function sansVides(rangees: Rangees): Rangees {
  const nues = rangees.map((rangee) => sansFin(rangee, (contenu) => contenu === ''))
  return sansFin(nues, (rangee) => rangee.length === 0)
}

function sansFin<T>(suite: readonly T[], vide: (element: T) => boolean): T[] {
  let fin = suite.length
  for (let dernier = suite[fin - 1]; dernier !== undefined && vide(dernier); ) {
    fin--
    dernier = suite[fin - 1]
  }
  return suite.slice(0, fin)
}
