import type { CasDeRegle } from '../cas-de-regle.ts'
import { DEPARTEMENT, depassement, ENFANCE_DEPASSE, PLAFONDS } from './enfance-depasse.cas.ts'
import { AUTRE_REPRIS, PLAFOND_REPRIS } from './plafond-repris.cas.ts'

export const plafondAxe: CasDeRegle<'plafond-axe'> = {
  regle: 'plafond-axe',
  cas: [
    {
      quand: 'un axe au-dessus de son plafond, le total tient',
      feuille: ENFANCE_DEPASSE,
      contrat: DEPARTEMENT,
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. Dépassement de ' +
            '10 000 €. Le total des axes fongibles tient (560 000 € pour 900 000 €). Les planchers des ' +
            'autres axes sont tenus. Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { D2: 600_000, E2: 300_000, F2: 300_000 } }],
    },
    {
      quand: 'un centime au-dessus, le total dépassé aussi',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 600_000.02, 300_000.01, 300_000.01],
        ['Droits', 2026, 'Équipe mobile', 640_000, 320_000, 320_000],
        ['Transition', 2026, 'Garage solidaire', 560_000, 280_000, 280_000],
      ],
      contrat: DEPARTEMENT,
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Enfance », 2026 : 300 000,01 € programmés, plafond notifié 300 000 €. ' +
            'Dépassement de 0,01 €. Le total des axes fongibles est dépassé aussi ' +
            '(900 000,01 € pour 900 000 €). Les planchers des autres axes sont ' +
            'tenus. Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
          etapes: [
            'reste sous le plafond = plafond − programmé = 300 000 € − 300 000,01 € = −0,01 €',
          ],
          montants: [300_000.01, 300_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'les autres axes sous leur plancher',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
        ['Transition', 2026, 'Garage solidaire', 200_000, 100_000, 100_000],
      ],
      contrat: DEPARTEMENT,
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. ' +
            'Dépassement de 10 000 €. Le total des axes fongibles tient (510 000 € pour 900 000 €). Le ' +
            'plancher n’est pas atteint sur l’axe « Accès aux droits » et l’axe « Transition écologique et ' +
            'solidaire ». Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'le plafond d’un autre axe manque',
      feuille: ENFANCE_DEPASSE,
      contrat: { type: 'departement', plafonds: { enfance: 300_000, droits: 320_000 } },
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. ' +
            'Dépassement de 10 000 €. Le total ne peut pas être vérifié : il manque ' +
            'un plafond. Les planchers des autres axes ne peuvent pas tous être vérifiés. ' +
            'Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'l’emploi d’un département n’est pas fongible',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
        ['Emploi', 2026, 'Coups de pouce', 210_000, 100_000.01, 109_999.99],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000, emploi: 100_000 },
      },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'emploi',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Emploi », 2026 : 100 000,01 € programmés, plafond notifié 100 000 €. Dépassement de ' +
            '0,01 €. Ces crédits ne sont pas fongibles avec les autres axes : les ramener à leur enveloppe.',
          etapes: [
            'reste sous le plafond = plafond − programmé = 100 000 € − 100 000,01 € = −0,01 €',
          ],
          montants: [100_000.01, 100_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile à l’enveloppe', change: { E5: 100_000 } }],
    },
    {
      quand: 'l’emploi, quand le type est inconnu',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
        ['Emploi', 2026, 'Coups de pouce', 210_000, 105_000, 105_000],
      ],
      contrat: {
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000, emploi: 100_000 },
      },
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'emploi',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Emploi », 2026 : 105 000 € programmés, plafond notifié 100 000 €. Dépassement ' +
            'de 5 000 €. Le type de collectivité est inconnu : pour un département, ces crédits ne sont pas ' +
            'fongibles avec les autres axes ; pour une métropole, les justifier.',
          etapes: [
            'reste sous le plafond = plafond − programmé = 100 000 € − 105 000 € = −5 000 €',
          ],
          montants: [105_000, 100_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile à l’enveloppe', change: { E5: 100_000 } }],
    },
    {
      quand: 'un report accordé relève le plafond',
      feuille: ENFANCE_DEPASSE,
      contrat: {
        type: 'departement',
        plafonds: PLAFONDS,
        reports: { 2026: { enfance: 5000 } },
      },
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €, ' +
            'relevé d’un report de 5 000 €. Dépassement de 5 000 €. Le total des axes ' +
            'fongibles tient (560 000 € pour 905 000 €). Les planchers des autres axes sont ' +
            'tenus. Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
          etapes: [
            'reste sous le plafond = plafond + report − programmé = 300 000 € + 5 000 € − 310 000 € = −5 000 €',
          ],
          montants: [310_000, 305_000],
          interpretations: ['appreciation', 'report'],
        },
      ],
      voisins: [{ pourquoi: 'pile au plafond relevé', change: { E2: 305_000 } }],
    },
    {
      quand: 'deux années, un axe au plancher, un total au maximum',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 1_288_000, 644_000, 644_000],
        ['Droits', 2026, 'Équipe mobile', 256_000, 128_000, 128_000],
        ['Transition', 2026, 'Garage solidaire', 256_000, 128_000, 128_000],
        ['Enfance', 2027, 'Bus des parents', 600_000, 300_000, 300_000],
        ['Droits', 2027, 'Équipe mobile', 256_000, 100_000, 156_000],
        ['Transition', 2027, 'Garage solidaire', 256_000, 128_000, 128_000],
      ],
      contrat: DEPARTEMENT,
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          cellules: ['E1'],
          message:
            'Axe « Enfance », 2026 : 644 000 € programmés, plafond notifié 300 000 €. Dépassement de ' +
            '344 000 €. Le total des axes fongibles tient (900 000 € pour 900 000 €). Les planchers des ' +
            'autres axes sont tenus. Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
          etapes: [
            'reste sous le plafond = plafond − programmé = 300 000 € − 644 000 € = −344 000 €',
          ],
          montants: [644_000, 300_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'une part illisible ailleurs',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Droits', 2026, 'Chorale', 20_000, 'à préciser', 10_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: DEPARTEMENT,
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. ' +
            'Dépassement de 10 000 €. Le total ne peut pas être vérifié : des crédits de l’État ne ' +
            'sont pas compris. Les planchers des autres axes sont tenus. Justifier ce déplacement entre axes, ou ' +
            'ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'un report illisible sur un autre axe',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Report'],
        ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000, ''],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000, 'à préciser'],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000, ''],
      ],
      contrat: DEPARTEMENT,
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. Dépassement de ' +
            '10 000 €. Le total ne peut pas être vérifié : un report n’est pas compris. Les planchers des ' +
            'autres axes sont tenus. Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    {
      quand: 'une part illisible sous un plancher',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000],
        ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
        ['Droits', 2026, 'Chorale', 20_000, 'à préciser', 10_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: DEPARTEMENT,
      constats: [
        depassement(
          'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. Dépassement de ' +
            '10 000 €. Le total ne peut pas être vérifié : des crédits de l’État ne sont pas compris. Les ' +
            'planchers des autres axes ne peuvent pas tous être vérifiés. Justifier ce déplacement entre ' +
            'axes, ou ramener l’axe à son plafond.',
        ),
      ],
      voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
    },
    PLAFOND_REPRIS,
    AUTRE_REPRIS,
  ],
}
