import { expect, it } from 'vitest'
import { dresserLAvenant, preparerAvenant } from '../../../core/avenant/index.ts'
import { dresserBilans } from '../../../core/bilan/index.ts'
import type { CelluleDeModele } from '../../../core/gabarit/index.ts'
import { lettreDe } from '../../../core/grille/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { classeurAvecFeuille, ouvrirFichier } from '../../../formats/index.ts'
import { contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'
import { examenDEssai } from '../examen-d-essai.ts'

function feuilleDe(lignes: readonly LigneDEssai[]) {
  const contrat = contratDEssai({ lignes, plafonds: { enfance: 200_000 } })
  const bilans = dresserBilans(contrat, completerInterpretations({}))
  return dresserLAvenant(preparerAvenant(contrat, bilans, 2026))
}

const texteDe = (cellule: CelluleDeModele | null | undefined) =>
  cellule && 'texte' in cellule ? cellule.texte.replaceAll('\u00a0', ' ') : ''

it('une action non reconduite n’attend aucun crédit ; celles qui restent, si', () => {
  const axes = ['enfance', 'droits', 'transition'] as const
  const modele = feuilleDe(
    axes.map((axe) => ({ axe, action: `Action ${axe}`, nonReconduite: axe === 'droits' })),
  )
  const { classeur } = ouvrirFichier(classeurAvecFeuille(modele), 'avenant.xlsx')
  const examen = examenDEssai(classeur, '2025-10-15')
  const attendent = examen.constats.filter((c) => c.regle === 'avenant-incomplet')
  expect(attendent.map((c) => c.action)).toEqual(['Action enfance', 'Action transition'])
})

it('copie les textes, laisse les montants vides, et la collectivité porte le reste', () => {
  const textes = {
    sousThematique: 'Parentalité',
    porteur: 'UDAF',
    programme: '304',
    section: 'fonctionnement',
    indicateurLocal: 'familles reçues',
    indicateurNational: 'ménages',
  }
  const { lignes, validations } = feuilleDe([{ action: 'Bus', nature: 'renforcee', ...textes }])
  const entete = lignes.findIndex((l) => l.some((c) => texteDe(c) === 'Coût total'))
  const titres = (lignes[entete] ?? []).map(texteDe)
  const cellule = (sousLEntete: number, titre: string) =>
    lignes[entete + sousLEntete]?.[titres.indexOf(titre)]
  expect((lignes[entete + 1] ?? []).map((c) => texteDe(c))).toEqual(
    expect.arrayContaining(['Bus', ...Object.values(textes)]),
  )
  const saisis = ['Coût total', 'Part État', 'FSE+', 'Cofinancements tiers', 'CEE']
  for (const titre of [...saisis, 'Report', 'Accord sur le report'])
    expect(cellule(1, titre), titre).toEqual({ style: 'saisie' })
  const [cout, ...parts] = saisis.map((titre) => `${lettreDe(titres.indexOf(titre))}${entete + 2}`)
  expect(cellule(1, 'Part Département')).toMatchObject({
    formule: `IF(${cout}="","",${cout}-${parts.join('-')})`,
  })
  const natures = { plage: { gauche: titres.indexOf('Nature'), haut: entete + 1 } }
  expect(validations.filter((v) => v.genre === 'liste')).toMatchObject([natures])
})

it('cinq lignes neuves sous chaque axe : axe et nature remplis, le reste à saisir', () => {
  const { lignes } = feuilleDe([{ action: 'Bus' }])
  const entete = lignes.findIndex((l) => l.some((c) => texteDe(c) === 'Coût total'))
  const titres = (lignes[entete] ?? []).map(texteDe)
  const corps = lignes.slice(entete + 2, entete + 8)
  const dites = corps.map((ligne) =>
    ['Axe', 'Action', 'Nature', 'Part État'].map((t) => texteDe(ligne[titres.indexOf(t)])),
  )
  expect(dites).toEqual([
    ...Array(5).fill(['enfance', '', 'Nouvelle', '']),
    ['Accès aux droits', '', 'Nouvelle', ''],
  ])
})
