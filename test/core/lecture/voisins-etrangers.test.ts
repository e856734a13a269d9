import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS: readonly (readonly [string, number])[] = [
  ['Ludobus', 31_000],
  ['Colonies', 24_000],
  ['Atelier parents', 17_000],
]
/** Un financeur par ligne : ce qui est écrit à droite d’une action passerait pour d’elle. */
const BLOCS: readonly (readonly Case[])[] = [
  ['Projet', 'Financement', 'BP 2026', '%'],
  ['Axe 1 – Enfance'],
  ...ACTIONS.flatMap(([nom, etat], i): Case[][] => [
    [`F${i + 1} – ${nom}`, 'Coût total', 2 * etat, 1],
    [null, 'dont État', etat, 0.5],
    [null, 'dont Département', etat, 0.5],
  ]),
]
const credits = (voisin: readonly (readonly Case[])[]) =>
  lire(
    feuille('CLS', [
      ['Aube – CLS 2026'],
      ...BLOCS.map((ligne, i): Case[] => [
        ...[0, 1, 2, 3, 4].map((c) => ligne[c] ?? null),
        ...(voisin[i] ?? []),
      ]),
    ]),
  ).actions.map((a) => `${a.axe} ${a.partEtat}`)
const ATTENDUS = ACTIONS.map(([, etat]) => `enfance ${etat * 100}`)

describe('un petit tableau sans argent, à droite du budget', () => {
  test.each([
    [
      'Critère | Pondération, en chiffres d’un csv',
      [
        ['Critère', 'Pondération'],
        ['Effet levier', '3'],
        ['Aller-vers', '2'],
        ['Territoires fragiles', '2'],
      ],
    ],
    [
      'Contact | Fonction | Type',
      [
        ['Contact', 'Fonction', 'Type'],
        ['Mme Roy', 'Cheffe de projet', 'Titulaire'],
        ['M. Bel', 'Assistant', 'Suppléant'],
      ],
    ],
    [
      'Nom | Courriel',
      [
        ['Nom', 'Courriel'],
        ['Mme Le Bihan', 'bihan@exemple.fr'],
        ['Mme Roy', 'roy@exemple.fr'],
        ['M. Bel', 'bel@exemple.fr'],
      ],
    ],
    [
      'Barème | Points',
      [
        ['Barème', 'Points'],
        ['Coopération', 3],
        ['Ancrage local', 4],
        ['Innovation', 2],
      ],
    ],
  ])('%s ne change rien aux actions', (_, voisin) => {
    expect(credits(voisin)).toEqual(ATTENDUS)
  })

  test('une colonne de décision, écartée d’un blanc, reste du budget', () => {
    const { actions } = lire(
      feuille('CLS', [
        ['Aube – CLS 2026'],
        ['Axe', 'Action', 'Coût', 'État', 'Département', null, 'Avis', 'Décision du comité'],
        ...ACTIONS.map(([nom, etat], i): Case[] => [
          'Enfance',
          nom,
          2 * etat,
          etat,
          etat,
          null,
          'Instruit',
          i === 1 ? 'Refusée' : 'Retenue',
        ]),
      ]),
    )
    expect(actions.map((a) => a.action)).toEqual(['Ludobus', 'Atelier parents'])
  })

  test.each([
    [
      'nommés',
      [
        ['Axe', 'Plafond notifié'],
        ['Axe 1', 62],
        ['Axe 2', 50],
      ],
    ],
    [
      'écrits',
      [
        ['Rappel', 'Note'],
        ['Enfance', 'plafond notifié : 62 000 €'],
        ['Accès aux droits', 'plafond notifié : 50 000 €'],
      ],
    ],
  ] satisfies [string, Case[][]][])('des plafonds %s à droite se lisent toujours', (_, voisin) => {
    const { plafonds } = lire(
      feuille('CLS', [
        ['Aube – CLS 2026 (en k€)'],
        ...[
          ['Axe', 'Action', 'Coût', 'État', 'Département'],
          ...['Ludobus', 'Colonies', 'Bus', 'Relais', 'Guichet', 'Accueil'].map(
            (nom, i): Case[] => [
              i < 3 ? 'Axe 1 – Enfance' : 'Axe 2 – Accès aux droits',
              nom,
              2 * i + 20,
              i + 10,
              i + 10,
            ],
          ),
        ].map((ligne, i): Case[] => [...ligne, null, ...(voisin[i] ?? [])]),
      ]),
    )
    expect(plafonds).toEqual({ enfance: 6_200_000, droits: 5_000_000 })
  })
})

describe('un petit tableau de mots, sous le budget', () => {
  const sous = (...lignes: readonly (readonly Case[])[]) =>
    lire(
      feuille('CLS', [
        ['Aube – CLS 2026'],
        ['Axe', 'Action', 'Coût', 'Porteur', 'État', 'Département'],
        ...ACTIONS.map(([nom, etat]): Case[] => ['Enfance', nom, 2 * etat, 'CCAS', etat, etat]),
        [],
        ...lignes,
      ]),
    ).actions.map((a) => a.action)
  const NOMS = ACTIONS.map(([nom]) => nom)

  test('« Nom | Fonction | Téléphone » n’est pas une liste d’actions', () => {
    expect(
      sous(
        ['Nom', 'Fonction', 'Téléphone', 'Courriel'],
        ['Mme Roy', 'Cheffe de projet', '03 25 76 20 20', 'roy@exemple.fr'],
        ['M. Bel', 'Référent', '03 25 64 99 00', 'bel@exemple.fr'],
      ),
    ).toEqual(NOMS)
  })

  test.each(['à confirmer', 'en attente du devis'])(
    'des actions dont le coût est « %s » en sont toujours',
    (attente) => {
      expect(
        sous(
          ['Enfance', 'Crèche', attente, 'CCAS', attente, attente],
          ['Enfance', 'Relais', attente, 'CCAS', attente, attente],
        ),
      ).toEqual([...NOMS, 'Crèche', 'Relais'])
    },
  )

  test('des actions chiffrées sous une ligne de mots en sont toujours', () => {
    expect(
      sous(
        ['Enfance', 'Ajouts du comité', 'complément', null, 'complément'],
        ['Enfance', 'Crèche', 20_000, 'CCAS', 10_000, 10_000],
      ),
    ).toContain('Crèche')
  })

  test('ni ce qui n’en dit pas l’axe, là où chaque action a le sien', () => {
    const contacts: Case[][] = [
      ['Nom', 'Fonction', null, 'Courriel'],
      ['Mme Roy', 'Cheffe de projet', null, 'roy@exemple.fr'],
    ]
    expect(sous(...contacts)).toEqual(NOMS)
    const sienne = (nom: string): Case[] => ['Accès aux droits', nom, null, 'CCAS']
    expect(sous(sienne('Crèche'), sienne('Relais'))).toEqual([...NOMS, 'Crèche', 'Relais'])
  })

  test('un axe que rien n’explique, écrit plus haut, reste un axe', () => {
    const ligne = (nom: string, etat: number | null): Case[] => {
      return ['Bien vivre ici', nom, etat && 2 * etat, 'CCAS', etat, etat]
    }
    const { actions } = lire(
      feuille('CLS', [
        ['Aube – CLS 2026'],
        ['Axe', 'Action', 'Coût', 'Porteur', 'État', 'Département'],
        ...ACTIONS.map(([nom, etat]) => ligne(nom, etat)),
        [],
        ligne('Crèche', null),
        ligne('Relais', null),
      ]),
    )
    expect(actions.map((a) => a.action)).toEqual([...NOMS, 'Crèche', 'Relais'])
  })
})
