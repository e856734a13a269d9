import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOM_DU_RAPPORT } from '../../../core/constats/index.ts'
import { lireClasseur } from '../../../formats/lecture/index.ts'
import { lireRendu } from '../../acceptation/rendu.ts'
import { parties } from '../../formats/ooxml/classeur-d-essai.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const VOSGES = 'test/classeurs/04-departement-suivi-long.xlsx'
const SANS_SUIVI = 'test/classeurs/01-departement-conforme.xlsx'
const DATE = ['--date', '2026-11-23']

const verifier = (fichier: string, format: string) =>
  lancer('verifier', fichier, '--format', format, ...DATE)

/** La feuille du rapport, une ligne par rangée. */
function texteDuRapport(copie: string): string {
  const { classeur } = lireClasseur(readFileSync(copie), copie)
  const feuille = classeur.feuilles.find((f) => f.nom === NOM_DU_RAPPORT)
  const lignes =
    feuille?.lignes.map(
      (l) => l?.map((c) => (c && 'valeur' in c ? c.valeur : '')).join('|') ?? '',
    ) ?? []
  return lignes.join('\n').replaceAll('\u00a0', ' ')
}

describe('l’exécution du contrat, dans « verifier »', () => {
  it('JSON : les lignes au centime, et l’exposition', async () => {
    const execution = lireRendu((await verifier(VOSGES, 'json')).stdout).classeurs[0]?.execution
    expect(execution?.lignes.find((l) => l.axe === 'droits' && l.annee === 2025)).toEqual({
      axe: 'droits',
      annee: 2025,
      etat: 'ecoulee',
      aPart: false,
      actions: 3,
      suivies: 3,
      programme: 196_500,
      incomplet: false,
      suivi: 196_500,
      inconnu: 0,
      consomme: 161_350,
      taux: 82.11,
      reste: 35_150,
      justifie: 0,
      nonJustifie: 35_150,
      baisse: 35_150,
    })
    expect(execution?.exposition).toEqual({
      annee: 2027,
      montant: 116_000,
      dejaRepris: 0,
      auMoins: true,
      dejaSignale: 35_150,
      programme: 604_700,
      parAnnee: [
        { annee: 2024, montant: 80_850 },
        { annee: 2025, montant: 35_150 },
        { annee: 2026, montant: null },
      ],
    })
  })

  it('JSON : un inconnu est null, jamais 0 ; un classeur inutilisable n’a pas d’exécution', async () => {
    const { lignes, exposition } =
      lireRendu((await verifier(SANS_SUIVI, 'json')).stdout).classeurs[0]?.execution ?? {}
    expect(lignes?.[0]).toMatchObject({ suivies: 0, consomme: null, taux: null, baisse: null })
    expect(exposition?.montant).toBeNull()
    const vide = join(dossierNeuf(), 'vide.csv')
    writeFileSync(vide, 'Courses;Prix\nPain;2\n')
    const [inutilisable] = lireRendu((await verifier(vide, 'json')).stdout).classeurs
    expect(inutilisable?.execution).toBeNull()
  })

  it.each(['texte', 'html'])('%s : les années suivies et l’exposition, ou rien', async (format) => {
    const nu = (texte: string) => texte.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
    const suivi = nu((await verifier(VOSGES, format)).stdout)
    expect(suivi).toContain('Exposition 2027 (non consommé et non justifié) : 116 000 € au moins')
    expect(suivi).toContain('82,11 %')
    expect(suivi).toContain('maximum théorique')
    expect(nu((await verifier(SANS_SUIVI, format)).stdout)).not.toContain('Exposition')
  })

  it('la feuille du rapport le porte dans la copie, et « effacer » rend chaque partie d’avant', async () => {
    const dossier = dossierNeuf()
    const copie = join(dossier, 'copie.xlsx')
    await lancer('verifier', VOSGES, '--sortie', copie, ...DATE)
    expect(texteDuRapport(copie)).toContain('Suivi de l’exécution')
    expect(texteDuRapport(copie)).toContain(
      'Droits 2025|82,11 % (3 sur 3)|196500|161350|35150|35150|35150',
    )
    const efface = join(dossier, 'efface.xlsx')
    await lancer('effacer', copie, '--sortie', efface)
    expect(parties(readFileSync(efface))).toEqual(parties(readFileSync(VOSGES)))
  })

  it('la feuille du rapport n’en dit rien quand aucun consommé n’est connu', async () => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    await lancer('verifier', SANS_SUIVI, '--sortie', copie, ...DATE)
    expect(texteDuRapport(copie)).toContain('Par axe et par année')
    expect(texteDuRapport(copie)).not.toContain('Suivi de l’exécution')
  })
})
