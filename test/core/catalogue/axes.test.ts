import { describe, expect, it } from 'vitest'
import {
  LIBELLES_DES_AXES,
  numeroDAxe,
  reconnaitreAxe,
  reconnaitreTitreDAxe,
} from '../../../core/catalogue/index.ts'
import { AXES, type Axe, type AxeLu } from '../../../core/modele/index.ts'

const RECONNUS: Readonly<Record<Axe | 'transversal', readonly string[]>> = {
  enfance: [
    'Enfance',
    'ENFANCE',
    'Enfance/jeunesse',
    'Enfance – Jeunesse',
    'Petite enfance et familles',
    'Prév. pauvreté enfance',
    'Jeunesse et parentalité',
    'Jeunesse',
    'Familles',
    'Jeunes',
    'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance',
    'PREVENIR LA PAUVRETE ET LUTTER CONTRE LES INEGALITES DES L ENFANCE',
    'Prévenir la pauvreté dès l’enfance',
    'Axe 1 – Enfance et familles',
    'A1 Enfance',
    'Axe 1 : Prévention et lutte contre la pauvreté des enfants',
    'Agir pour l’enfance et la jeunesse en situation de vulnérabilité',
    'Axe 3 - Enfance',
  ],
  emploi: [
    'Emploi',
    'Emploi – France Travail (P102)',
    '2. Emploi – France Travail (P102)',
    'Insertion et emploi',
    'Insertion',
    'Accès à l’emploi',
    'accès a l emploi',
    'Amplifier la politique de l’accès à l’emploi pour tous',
    'Axe II – Amplifier la politique de l’accès à l’emploi pour tous',
    'Volet insertion',
    'France Travail',
    'Programme 102',
    'Plein emploi et insertion professionnelle',
    'Enjeu 2 – Améliorer l’insertion durable des publics éloignés du marché par l’emploi',
  ],
  droits: [
    'Droits',
    'Accès aux droits',
    'ACCES AUX DROITS',
    'Accès aux droits et grande précarité',
    'Accès aux droits essentiels',
    'Lutte contre la grande exclusion',
    'Lutter contre la grande exclusion grâce à l’accès aux droits',
    'Grande précarité',
    'Grande pauvreté',
    'Grande exclusion / droits',
    'Enjeu 2 : Accès aux droits essentiels',
    'Orientation III – Accès aux droits',
    'Axe 2 Droits et santé',
    '3) Accès aux droits',
    'Axe Droits',
  ],
  transition: [
    'Transition écologique et solidaire',
    'Transition écologique solidaire',
    'Construire une transition écologique solidaire',
    'TRANSITION ECOLOGIQUE',
    'TES',
    'Écologie solidaire',
    'Transition éco. sol.',
    'Trans. éco.',
    'Mobilité/énergie/alimentation durables',
    'Mobilité solidaire',
    'Précarité énergétique',
    '4. Transition écologique et solidaire',
    'Axe n° 4 : transition',
    'Développement durable',
    'Pilotage – transition écologique',
  ],
  transversal: [
    'Transversal',
    'Transversalité',
    'Actions transversales',
    'pilotage',
    'Tous axes',
    'Tous les axes',
    'multi-axes',
    'Ingénierie du contrat',
    'Ingénierie',
    'coordination du contrat',
    'Gouvernance',
    'Axe transversal',
    'Tous axes (enfance, droits)',
  ],
}

const REFUSES: readonly string[] = [
  'Culture et sports',
  'Culture et sports de nature',
  'Enjeu 5 : Culture et sports de nature',
  'Total',
  'TOTAL GÉNÉRAL',
  'Nouvelle',
  'Renforcée',
  'Axe 1',
  'AXE II',
  'Action n° 3',
  '3',
  '',
  '2025',
  '304',
  'Plafond annuel',
  'Part État',
  'Accès aux droits des jeunes dans l’emploi',
  'Enfance et accès aux droits',
  'Emploi / transition',
  'MESURES SOCLE (ex-CALPAE)',
  'INITIATIVES DÉPARTEMENTALES',
  'Transition numérique',
  'Lieux d’accueil enfants-parents itinérants',
  'Équipe mobile d’accès aux droits',
  'Nombre de familles accompagnées',
  'Coaching intensif des allocataires du RSA',
]

describe('reconnaître un axe par son libellé', () => {
  for (const [axe, libelles] of Object.entries(RECONNUS)) {
    it.each(libelles)(`${axe} : « %s »`, (libelle) => {
      expect(reconnaitreAxe(libelle)?.axe).toBe(axe)
    })
  }

  it.each(REFUSES)('rien : « %s »', (libelle) => {
    expect(reconnaitreAxe(libelle)).toBeNull()
  })

  it('ne dépend pas du numéro', () => {
    for (const axe of AXES) {
      for (const numero of ['1', '2', '3', '4', 'IV']) {
        const libelle = `Axe ${numero} – ${LIBELLES_DES_AXES[axe].officiel}`
        expect(reconnaitreAxe(libelle)?.axe).toBe(axe)
      }
    }
  })

  it('dit quels mots l’ont fait reconnaître', () => {
    expect(reconnaitreAxe('Grande précarité et accès aux droits')?.motif).toBe(
      '«\u00a0grande precarite\u00a0», «\u00a0acces aux droits\u00a0»',
    )
  })
})

describe('reconnaître un intitulé de rubrique', () => {
  const titres: readonly [string, AxeLu, number | null][] = [
    ['AXE 1 – PRÉVENIR LA PAUVRETÉ ET LUTTER CONTRE LES INÉGALITÉS DÈS L’ENFANCE', 'enfance', 1],
    ['Axe IV – Transition écologique et solidaire', 'transition', 4],
    ['Enjeu 2 : Accès aux droits essentiels', 'droits', 2],
    ['Enjeu 5 : Culture et sports de nature', 'inconnu', 5],
    ['Accès aux droits et grande précarité', 'droits', null],
    ['1. Enfance', 'enfance', 1],
    ['I – Enfance', 'enfance', 1],
    ['2. Emploi – France Travail (P102)', 'emploi', 2],
    ['Jeunesse et parentalité', 'enfance', null],
    ['Priorité 2 : accès aux droits', 'droits', 2],
    ['Volet insertion', 'emploi', null],
    ['Transversal', 'transversal', null],
  ]
  it.each(titres)('« %s » ouvre l’axe %s', (texte, axe, numero) => {
    expect(reconnaitreTitreDAxe(texte)).toMatchObject({ axe, numero })
  })

  it.each([
    'Accès aux droits des jeunes dans l’emploi',
    'Équipe mobile d’accès aux droits',
    'Point d’accès aux droits de proximité',
    'Mentorat vers l’emploi durable',
    'Accompagnement vers l’autonomie des jeunes sortant de l’ASE',
    'Soutien à la parentalité et aux familles en situation de précarité',
    'Accéder aux droits sociaux et santé pour prévenir la bascule dans la pauvreté',
    'Mobilité solidaire',
    'Précarité énergétique',
    'Alimentation durable',
    '1.1 Lieux d’accueil enfants-parents',
    'Sous-total enfance',
    'TOTAL axe 1 – Enfance',
    'Plafond enfance',
    'Frais de pilotage',
    'Chargé de coordination du contrat',
    'Objectif 3 : réduire les délais',
    'Axe 1',
    'Maison de l’emploi',
    'MESURES SOCLE (ex-CALPAE)',
  ])('« %s » n’ouvre aucun axe', (texte) => {
    expect(reconnaitreTitreDAxe(texte)).toBeNull()
  })
})

describe('numéro local d’un axe', () => {
  const numeros: readonly [string, number | null][] = [
    ['Axe 1', 1],
    ['AXE II – Emploi', 2],
    ['Enjeu n°3', 3],
    ['Enjeu n° 3 : Droits', 3],
    ['Orientation stratégique 2', 2],
    ['Sous-total axe 2', 2],
    ['Enfance (axe 1)', 1],
    ['A3 Droits', 3],
    ['4. Transition', 4],
    ['III – Droits', 3],
    ['1.1 Lieux d’accueil', null],
    ['Enfance', null],
    ['Axe', null],
    ['2025', null],
    ['Axe 40 %', null],
    ['11-15 ans', null],
  ]
  it.each(numeros)('« %s » → %s', (texte, numero) => {
    expect(numeroDAxe(texte)).toBe(numero)
  })
})
