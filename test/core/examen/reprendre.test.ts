import { describe, expect, it } from 'vitest'
import { type Verification, verifierUnClasseur } from '../../../core/examen/index.ts'
import type { ValeurBrute } from '../../../core/grille/index.ts'

const ENTETE = ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département']

type Lignes = readonly (readonly ValeurBrute[])[]

function verifier(
  lignes: Lignes,
  formules: Readonly<Record<string, string>> = {},
  enTete: Lignes = [ENTETE],
): Verification {
  const valeurs = [['Département de la Sarthe – budget 2025'], ...enTete, ...lignes].map((ligne) =>
    Array.from({ length: ENTETE.length }, (_, i) => ligne[i] ?? ''),
  )
  const feuille = {
    nom: 'Budget',
    haut: 0,
    gauche: 0,
    valeurs,
    formules: valeurs.map((ligne, i) =>
      ligne.map((v, j) => formules[`${'ABCDEF'.charAt(j)}${i + 1}`] ?? v),
    ),
    formats: [],
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
  }
  const { verification } = verifierUnClasseur({ feuilles: [feuille] }, null, '2026-11-23')
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return verification
}

/** Ce que la règle écrirait, et ce que les règles en disent ; null : elle n'offre rien. */
function reprise(verification: Verification, regle: string) {
  const offertes = new Set(
    verification.constats.flatMap((c) =>
      c.constat.regle === regle && c.reprise !== null ? [c.reprise] : [],
    ),
  )
  expect(offertes.size).toBeLessThan(2)
  const [offerte] = offertes
  return offerte === undefined
    ? null
    : { ecrites: offerte.ecritures.map((e) => [e.cellule, e.avant, e.apres]), effet: offerte.effet }
}

const ENFANCE = ['Enfance', 'Tutorat', 'Nouvelle', 100, 50, 50]
const DROITS = ['Droits', 'Accueil de jour', 'Nouvelle', 90, 45, 45]

describe('prendre la valeur au-dessus', () => {
  it('des montants en « idem », toutes les cellules d’un coup', () => {
    const v = verifier([
      ENFANCE,
      ['〃', 'Lecture', '〃', '〃', '〃', '〃'],
      DROITS,
      ['Droits', 'Permanence', 'Nouvelle', 90, 'idem', 45],
    ])
    expect(reprise(v, 'montant-illisible')).toEqual({
      ecrites: [
        ['D4', '〃', 100],
        ['E4', '〃', 50],
        ['F4', '〃', 50],
        ['E6', 'idem', 45],
      ],
      effet: expect.stringMatching(/4\sconstats levés, aucun nouveau\.$/),
    })
  })

  it('plusieurs « idem » de suite reprennent la même', () => {
    const v = verifier([ENFANCE, ['', 'B', 'id.', 100, 'idem', 50], ['', 'C', '', 100, '"', 50]])
    expect(reprise(v, 'montant-illisible')?.ecrites).toEqual([
      ['E4', 'idem', 50],
      ['E5', '"', 50],
    ])
  })

  it('un axe en tiret ou en flèche, une nature vide', () => {
    const v = verifier([
      ENFANCE,
      ['-', 'Lecture', '', 100, 50, 50],
      ['↓', 'Colonie', '', 100, 50, 50],
      DROITS,
    ])
    expect(reprise(v, 'axe-inconnu')?.ecrites).toEqual([
      ['A4', '-', 'Enfance'],
      ['A5', '↓', 'Enfance'],
    ])
    expect(reprise(v, 'nature-inconnue')?.ecrites).toEqual([
      ['C4', '', 'Nouvelle'],
      ['C5', '', 'Nouvelle'],
    ])
  })

  it('dit ce que les règles, rejouées, relèvent de nouveau', () => {
    const v = verifier([ENFANCE, DROITS, ['Droits', 'Permanence', 'Nouvelle', 200, 'idem', 155]])
    expect(reprise(v, 'montant-illisible')?.effet).toMatch(
      /1\sconstat levé, 1\snouveau\s: «\sPart de l’État inférieure à la parité\s»/,
    )
    const trop = verifier([ENFANCE, DROITS, ['Droits', 'Permanence', 'Nouvelle', 60, 'idem', 15]])
    expect(reprise(trop, 'montant-illisible')?.effet).toMatch(
      /1\snouveau\s: «\sPart de l’État supérieure à la parité\s»/,
    )
  })

  it('n’écrit jamais une formule', () => {
    const lignes = [ENFANCE, ['Enfance', 'Lecture', 'Nouvelle', 100, 'idem', 50], DROITS]
    expect(reprise(verifier(lignes), 'montant-illisible')).not.toBeNull()
    expect(reprise(verifier(lignes, { E4: '="idem"' }), 'montant-illisible')).toBeNull()
  })

  it('ne prend ni l’en-tête, ni un sous-total, ni un autre texte que le tableau explique', () => {
    expect(reprise(verifier([['', 'A', 'Nouvelle', 10, 5, 5], DROITS]), 'axe-inconnu')).toBeNull()
    const apresTotal = verifier([
      ENFANCE,
      ['Sous-total Enfance', '', '', 100, 50, 50],
      ['Droits', 'Accueil', 'Nouvelle', 100, 'idem', 50],
      ['Sous-total Droits', '', '', 100, 50, 50],
    ])
    expect(reprise(apresTotal, 'montant-illisible')).toBeNull()
    const autre = verifier([ENFANCE, ['Culture', 'B', 'Nouvelle', 100, 'à voir', 50]])
    expect(reprise(autre, 'axe-inconnu')).toBeNull()
    expect(reprise(autre, 'montant-illisible')).toBeNull()
  })

  it('dans la vraie feuille, quand la lecture la redresse et décale ses lignes', () => {
    const parAxe: Lignes = [
      [],
      ['Action', 'Crédits de l’État, par axe', '', 'Part Département', 'Coût total'],
      ['', 'Enfance', 'Transition écologique'],
    ]
    const v = verifier(
      [
        ['Tutorat', 50, '', 50, 100],
        ['Crèche', 40, '', 40, 80],
        ['Jardins', '', 40, 40, 80],
        ['Vélos', '', 40, 'idem', 80],
      ],
      {},
      parAxe,
    )
    expect(reprise(v, 'montant-illisible')?.ecrites).toEqual([['D8', 'idem', 40]])
  })
})
