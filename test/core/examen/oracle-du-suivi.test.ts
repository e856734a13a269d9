import { expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLeSuivi, verdictsDuSuivi } from './oracle-du-suivi/eprouver.ts'
import { jugerLeSuivi } from './oracle-du-suivi/oracle.ts'
import { FACULTATIVES, type Facultative, type TirageDeSuivi } from './oracle-du-suivi/tirage.ts'

const NOMBRE = 400

it(`le suivi et les colonnes qui manquent : aucun faux verdict sur ${NOMBRE} contrats`, () => {
  eprouverLeSuivi(NOMBRE)
})

const MI_PARCOURS = cle('mi-parcours-incomplet', 'signalement', null, null, null)

it.each([
  [null, []],
  ['indicateurLocal', [cle('colonne-absente', 'signalement', null, null, 'l’indicateur local')]],
  ['avenant', [cle('avenant-absent', 'signalement', null, 2025, null)]],
] as const)('l’oracle sait contredire : sans la colonne %s, son verdict change', (sans, autres) => {
  const tirage: TirageDeSuivi = {
    type: 'departement',
    colonnes: new Set<Facultative>(FACULTATIVES.filter((champ) => champ !== sans)),
    avenantAuTitre: false,
    lignes: [
      {
        ...{ axe: 'enfance', action: 'A', annee: 2025, nature: 'nouvelle', etat: 1_000 },
        ...{ compensation: false, report: null, sousThematique: null, indicateurNational: '' },
        ...{ valeurIndicateur: '12', avenant: 'Avenant 1', avancementQuantitatif: '12' },
        ...{ avancementFinancier: '12', avancementQualitatif: '12' },
      },
    ],
  }
  expect(jugerLeSuivi(tirage)).toEqual([...autres, MI_PARCOURS].sort())
  expect(verdictsDuSuivi(tirage)).toEqual(jugerLeSuivi(tirage))
})
