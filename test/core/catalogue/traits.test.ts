import { describe, expect, it } from 'vitest'
import { traitsDe } from '../../../core/catalogue/index.ts'
import type { Traits } from '../../../core/modele/index.ts'

type Drapeau = Exclude<keyof Traits, 'cantine' | 'perimetre'>

const DRAPEAUX: Readonly<Record<Drapeau, { oui: readonly string[]; non: readonly string[] }>> = {
  slime: {
    oui: [
      'Programme SLIME : visites',
      'slime+',
      'Service local d’intervention pour la maîtrise de l’énergie',
    ],
    non: ['Limes et outils', 'TZEE', 'Repérage des logements énergivores'],
  },
  programmeCee: {
    oui: ['TZEE', 'Territoire zéro exclusion énergétique', 'Autre programme CEE'],
    non: ['SLIME', 'Précarité énergétique'],
  },
  animationSlime: {
    oui: ['Animation du SLIME', 'SLIME hors-plafond', 'SLIME : poste d’animateur'],
    non: ['SLIME : visites', 'SLIME : animation et visites', 'Animation de quartier'],
  },
  fsatme: {
    oui: [
      'FSATME',
      'Fonds social d’aide aux travaux de maîtrise de l’énergie',
      'fonds d’aide aux travaux',
    ],
    non: ['Fonds de solidarité énergie', 'Aide aux petits travaux', 'SLIME'],
  },
  evaluation: {
    oui: [
      'Évaluation d’impact social de trois actions',
      'Évaluation du contrat',
      'Évaluation à mi-parcours',
      'Évaluation',
      'Suivi et évaluation',
    ],
    non: [
      'Évaluation des droits des usagers',
      'Évaluation sociale des ménages',
      'Évaluation des besoins en logement',
      'Accueil de jour',
    ],
  },
  horsReferentiel: {
    oui: ['Surplus agricoles (hors référentiel)', 'HORS REFERENTIEL'],
    non: ['Référentiel partagé', 'Hors les murs'],
  },
  reprise: {
    oui: [
      'Poursuite des ateliers de cuisine',
      'Action CALPAE',
      'Reconduction de la maraude',
      'Action reconduite',
      'Maintien de la maraude',
    ],
    non: [
      'Maintien dans le logement',
      'Maintien à domicile des aînés',
      'Maintien des liens familiaux',
      'Poursuite d’études',
      'Poursuite de scolarité',
      'Action non reconduite',
      'Action hors CALPAE',
    ],
  },
}

const CANTINE: readonly [string, Traits['cantine']][] = [
  ['Compensation de la tarification sociale – collèges publics', 'compensation'],
  ['Cantine des collèges, compensation du tarif social : secteur de Brive', 'compensation'],
  ['Pertes de recettes de la restauration scolaire', 'compensation'],
  ['Compensation liée à la mise en place de la tarification sociale', 'compensation'],
  ['Tarification sociale : moyens administratifs de mise en place', 'moyens'],
  ['Gestion de la tarification sociale des cantines', 'moyens'],
  ['Tarification sociale de la restauration des collèges (repas à 1 €)', 'a-preciser'],
  ['Mise en place de la tarification sociale des collèges', 'a-preciser'],
  ['Cantine à 1 €', 'a-preciser'],
  ['Tarification sociale : moyens administratifs et compensation', 'a-preciser'],
  ['Ateliers de remobilisation scolaire au collège', null],
  ['Collèges', null],
  ['Tarification sociale de l’eau', null],
  ['Tarification sociale des transports', null],
  ['Cantine solidaire de quartier', null],
  ['Restauration pour personnes sans domicile', null],
  ['Repas à 1 € pour étudiants', null],
  ['Compensation du handicap', null],
  ['Tarification sociale dans les 12 collèges publics', 'a-preciser'],
  ['Déploiement de la tarification sociale au second degré', 'a-preciser'],
  ['Instaurer une tarification sociale', 'a-preciser'],
  ['Tarification sociale de la restauration', 'a-preciser'],
  ['Aide aux familles pour la cantine', 'a-preciser'],
  ['Extension d’un atelier vélo à tarif social', null],
  ['Aide à la demi-pension', 'a-preciser'],
  ['Lutte contre la faim : gratuité de la cantine', 'a-preciser'],
  ['Prêt de vélos à tarif social', null],
  ['Billetterie à tarif social pour les collégiens', null],
  ['Tarification sociale des internats de collège', null],
  ['Éducation au goût à la cantine', null],
  ['Cantines scolaires : produits locaux', null],
]

describe('traits d’un libellé', () => {
  for (const [drapeau, { oui, non }] of Object.entries(DRAPEAUX) as [
    Drapeau,
    (typeof DRAPEAUX)[Drapeau],
  ][]) {
    it.each(oui)(`${drapeau} : « %s »`, (libelle) => {
      expect(traitsDe(libelle)[drapeau]).toBe(true)
    })
    it.each(non)(`${drapeau}, non : « %s »`, (libelle) => {
      expect(traitsDe(libelle)[drapeau]).toBe(false)
    })
  }

  it.each(CANTINE)('cantine : « %s » → %s', (libelle, attendu) => {
    expect(traitsDe(libelle).cantine).toBe(attendu)
  })

  it('un libellé ordinaire n’a aucun trait', () => {
    expect(traitsDe('Plateforme locale de mobilité solidaire')).toEqual(
      traitsDe('Maraudes pédestres'),
    )
  })
})
