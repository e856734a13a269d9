import { describe, expect, it } from 'vitest'
import {
  type ConformiteEtudiee,
  type DemandeDeConformite,
  etudierLesFacons,
  mettreEnConformite,
} from '../../../core/etude/index.ts'
import { estSansTableau, examinerUnClasseur } from '../../../core/examen/index.ts'
import type { ClasseurBrut } from '../../../core/grille/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { classeurDEssai } from '../../task-pane/classeur-d-essai.ts'

const DATE = '2026-11-23'

function etudier(
  classeur: ClasseurBrut,
  {
    couts = 'tenus',
    cellules = [],
    champs = [],
    axes = [],
    facons = {},
  }: Partial<Pick<DemandeDeConformite, 'couts' | 'facons'> & DemandeDeConformite['tenus']> = {},
): ConformiteEtudiee {
  const etudiee = mettreEnConformite({
    classeur,
    reglages: null,
    date: DATE,
    couts,
    tenus: { cellules, champs, axes },
    facons,
  })
  if (etudiee.genre === 'refus') throw new Error(etudiee.phrase)
  return etudiee
}

/** Le classeur où la proposition est écrite. */
function ecrire(classeur: ClasseurBrut, { retenue }: ConformiteEtudiee): ClasseurBrut {
  return {
    feuilles: classeur.feuilles.map((feuille) => ({
      ...feuille,
      valeurs: feuille.valeurs.map((rangee, i) =>
        rangee.map((valeur, j) => {
          const ici = a1(i + feuille.haut, j + feuille.gauche)
          const ecriture = retenue.ecritures.find(
            (e) => e.feuille === feuille.nom && e.cellule === ici,
          )
          return ecriture === undefined ? valeur : ecriture.apres
        }),
      ),
    })),
  }
}

describe('la mise en conformité étudiée', () => {
  const classeur = classeurDEssai('07-departement-slime-cantine.xlsx')

  it('écrite telle qu’elle est montrée, elle ne laisse aucun bloquant chiffré', () => {
    const etudiee = etudier(classeur)
    expect(etudiee.retenue.etat).toBe('complete')
    expect(etudiee.retenue.ecritures).toHaveLength(9)
    const apres = etudier(ecrire(classeur, etudiee))
    expect(apres.retenue.etat).toBe('rien')
    expect(apres.retenue.ecritures).toEqual([])
  })

  it('chaque écriture part de ce que la cellule contient', () => {
    const { examen } = examinerUnClasseur(classeur, null, DATE)
    expect(estSansTableau(examen)).toBe(false)
    for (const { feuille, cellule, avant } of etudier(classeur).retenue.ecritures) {
      const page = classeur.feuilles.find((f) => f.nom === feuille)
      const contenus = page?.valeurs.flatMap((rangee, i) =>
        rangee.flatMap((valeur, j) =>
          a1(i + page.haut, j + page.gauche) === cellule ? [valeur ?? ''] : [],
        ),
      )
      expect(contenus).toEqual([avant])
    }
  })

  it('une cellule tenue n’est pas touchée', () => {
    const [premiere] = etudier(classeur).retenue.ecritures
    if (premiere === undefined) throw new Error('rien à tenir')
    const tenue = `${premiere.feuille}!${premiere.cellule}`
    const { retenue } = etudier(classeur, { cellules: [tenue] })
    expect(retenue.ecritures.map((e) => `${e.feuille}!${e.cellule}`)).not.toContain(tenue)
  })

  it('la part de la collectivité tenue, seules les autres bougent, et ce qui reste dit pourquoi', () => {
    const finistere = classeurDEssai('../../exemples/departement-finistere-2025.xlsx')
    const champs = ['partCollectivite'] as const
    const { retenue } = etudier(finistere, { couts: 'libres', champs })
    const bouges = retenue.actions.flatMap((a) => a.cellules.map((c) => c.champ))
    expect(bouges.length).toBeGreaterThan(0)
    expect(bouges).not.toContain('partCollectivite')
    expect(retenue.effet.collectivite).toBe(0)
    expect(retenue.etat).toBe('partielle')
    expect(retenue.restent.join()).toContain('Pourquoi')
  })

  it('un axe tenu reste tel quel, les autres se mettent en conformité', () => {
    const finistere = classeurDEssai('../../exemples/departement-finistere-2025.xlsx')
    const { axes, retenue } = etudier(finistere, { couts: 'libres', axes: ['droits'] })
    expect(axes).toEqual(['enfance', 'droits', 'transition'])
    expect(retenue.actions.flatMap((a) => a.cellules.map((c) => c.cellule)).sort()).toEqual([
      'E16',
      'F16',
    ])
    expect(retenue.restent.some((phrase) => phrase.includes('vous tenez son axe'))).toBe(true)
  })

  it('à coûts tenus, le plancher du Finistère ne s’atteint pas ; libres, six cellules', () => {
    const finistere = classeurDEssai('../../exemples/departement-finistere-2025.xlsx')
    const tenus = etudier(finistere)
    expect(tenus.retenue.etat).toBe('partielle')
    expect(tenus.retenue.restent).toHaveLength(1)
    expect(tenus.siLesCoutsChangent?.etat).toBe('complete')
    const libres = etudier(finistere, { couts: 'libres' })
    expect(libres.retenue).toEqual(tenus.siLesCoutsChangent)
    expect(libres.siLesCoutsChangent).toBeNull()
    expect(libres.retenue.ecritures).toHaveLength(6)
    expect(libres.retenue.effet).toMatchObject({
      etat: 2_300_000,
      collectivite: 4_300_000,
      fse: -1_000_000,
    })
  })

  it('les façons d’atteindre un plancher, en mots, et celle qu’on choisit écrite comme montrée', () => {
    const finistere = classeurDEssai('../../exemples/departement-finistere-2025.xlsx')
    const [plancher] = etudier(finistere, { couts: 'libres' }).retenue.planchers
    expect(plancher).toEqual({ axe: 'droits', annee: 2025, cle: 'droits-2025' })
    const demande = {
      classeur: finistere,
      reglages: null,
      date: DATE,
      tenus: { cellules: [], champs: [], axes: [] },
      facons: {},
      plancher: { axe: 'droits', annee: 2025 },
    } as const
    const comparees = etudierLesFacons({ ...demande, couts: 'libres' })
    if (comparees.genre === 'refus') throw new Error(comparees.phrase)
    const [premiere, seconde] = comparees.facons
    expect(premiere?.facon).toBe('enveloppe-enfance')
    expect(premiere?.prix.replaceAll(/\s/g, ' ')).toBe(
      'Collectivité +15 000 €, État −5 000 €, 9 cellules.',
    )
    expect(premiere?.suites[0]).toMatch(/^L’axe «\sEnfance\s» garderait 49\s000\s€.*\.$/)
    expect(seconde?.facon).toBeNull()
    const choisie = etudier(finistere, {
      couts: 'libres',
      facons: { 'droits-2025': 'enveloppe-enfance' },
    })
    expect(choisie.retenue.ecritures).toHaveLength(9)
    expect(etudier(ecrire(finistere, choisie)).retenue.etat).toBe('rien')
    // À coûts tenus, ce plancher ne s'atteint d'aucune façon.
    expect(etudierLesFacons({ ...demande, couts: 'tenus' })).toEqual({
      genre: 'facons',
      facons: [],
    })
  })
})
