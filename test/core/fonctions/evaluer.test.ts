import { describe, expect, it } from 'vitest'
import { SOUS_THEMATIQUES } from '../../../core/catalogue/index.ts'
import { estErreur, evaluer, FONCTIONS, fonctionNommee } from '../../../core/fonctions/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { SOURCES } from '../../../core/sources/index.ts'

const erreur = (nom: string, ...valeurs: Parameters<typeof evaluer>[1]) => {
  const rendu = evaluer(nom, valeurs)
  return estErreur(rendu) ? rendu.erreur : `pas d’erreur : ${JSON.stringify(rendu)}`
}

describe('écritures du nom', () => {
  it.each(['PARTETAT', 'PACTE.PARTETAT', 'PACTE_PARTETAT', '_xldudf_PACTE_PARTETAT', 'partetat'])(
    '%s',
    (nom) => {
      expect(evaluer(nom, [100, 20])).toBe(40)
    },
  )

  it('un nom inconnu se dit, avec les noms admis', () => {
    expect(erreur('PACTE.PARTETA', 100)).toMatch(/«\u00a0PACTE.PARTETA\u00a0» n’est pas.*PARTETAT/)
  })
})

describe('arguments', () => {
  it.each([null, undefined, '', '-', ' '])('un facultatif omis (%j) ne compte pas', (omis) => {
    expect(evaluer('PARTETAT', [100, omis, omis, omis])).toBe(50)
  })

  it.each([
    ['1 160 700,50 €', 580_350.25],
    ['5,5 M€', 2_750_000],
    ['460 k€', 230_000],
    ['1\u202f000\u00a0€', 500],
  ])('le texte « %s » se lit comme un montant', (texte, attendu) => {
    expect(evaluer('PARTETAT', [texte])).toBe(attendu)
  })

  it('un montant en flottant s’arrondit au centime, exactement', () => {
    expect(evaluer('PARTCOLLECTIVITE', [1.005])).toBe(0.51)
    expect(evaluer('PARTETAT', [0.1 + 0.2])).toBe(0.15)
  })

  it.each([
    [['abc'], 'PARTETAT\u00a0: le coût «\u00a0abc\u00a0» n’est pas un montant.'],
    [[], 'PARTETAT\u00a0: le coût manque.'],
    [[''], 'PARTETAT\u00a0: le coût manque.'],
    [[true], 'PARTETAT\u00a0: le coût «\u00a0VRAI\u00a0» n’est pas un montant.'],
    [[-5], 'PARTETAT\u00a0: le coût (−5\u00a0€) ne peut pas être négatif.'],
    [[100, '(20)'], 'PARTETAT\u00a0: les tiers (−20\u00a0€) ne peuvent pas être négatifs.'],
    [[100, '50 %'], 'PARTETAT\u00a0: les tiers «\u00a050 %\u00a0» ne sont pas un montant.'],
    [['#REF!'], 'PARTETAT\u00a0: le coût contient l’erreur #REF!.'],
    [[Number.NaN], 'PARTETAT\u00a0: le coût «\u00a0NaN\u00a0» n’est pas un montant.'],
    [[1e15], /^PARTETAT\u00a0: le coût «\u00a01.+\u00a0» n’est pas un montant\.$/],
    [
      [100, 1, 1, 1, 1],
      /PARTETAT\u00a0: 5 valeurs reçues.*cout\u00a0; tiers\u00a0; fse\u00a0; cee/,
    ],
    [[100, 80, 0, 30], /^PARTETAT\u00a0: les tiers \(80.€\) et les CEE \(30.€\) dépassent le coût/],
  ])('PARTETAT(%j) : %s', (valeurs, attendue) => {
    expect(erreur('PARTETAT', ...valeurs)).toMatch(attendue)
  })

  it('le FSE+ ne change rien à PARTETAT, même trop grand ; PARTCOLLECTIVITE le refuse', () => {
    expect(evaluer('PARTETAT', [100, 0, 60])).toBe(50)
    expect(erreur('PARTCOLLECTIVITE', 100, 0, 60)).toContain('le FSE+ (60\u00a0€) dépasse de 10')
    expect(evaluer('PARTCOLLECTIVITE', [100, 0, 50])).toBe(0)
  })

  it('un type peut être un nom de collectivité', () => {
    expect(evaluer('PLANCHER', ['Métropole de Lyon', 1000])).toBe(400)
    expect(evaluer('PLANCHER', ['Nantes Métropole', 1000])).toBe(200)
    expect(evaluer('PLANCHER', ['DÉPARTEMENT', 1000])).toBe(400)
    expect(erreur('PLANCHER', 'Métropole du Grand Paris', 1000)).toContain('n’est pas éligible')
    expect(erreur('PLANCHER', 'région', 1000)).toContain('le type «\u00a0région\u00a0»')
  })

  it('TAUXCEE refuse une année sans taux ou qui n’en est pas une', () => {
    expect(erreur('TAUXCEE', 2023)).toBe(
      'TAUXCEE\u00a0: aucun taux n’est connu en 2023\u00a0: le premier est celui de 2024.',
    )
    expect(erreur('TAUXCEE', 'abc')).toContain('l’année «\u00a0abc\u00a0» n’est pas une année')
    expect(erreur('TAUXCEE', 2024.5)).toContain('2\u00a0024,5')
    expect(evaluer('TAUXCEE', ['2025'])).toBe(0.5)
  })

  it('COMPENSATIONCANTINE veut un nombre entier de repas', () => {
    expect(evaluer('COMPENSATIONCANTINE', ['12 000 repas'])).toBe(12_000)
    expect(evaluer('COMPENSATIONCANTINE', [0])).toBe(0)
    expect(erreur('COMPENSATIONCANTINE', 1.5)).toContain('ne sont pas un nombre entier')
    expect(erreur('COMPENSATIONCANTINE', -1)).toContain('ne peuvent pas être négatifs')
    expect(erreur('COMPENSATIONCANTINE', 1e12)).toContain('nombre entier')
  })
})

describe('ce qui vaut une omission', () => {
  it.each([0, null, undefined, '', 'néant', 'Sans objet', 'NC'])(
    '%j ne dit ni texte, ni année, ni type',
    (omis) => {
      expect(erreur('TAUXCEE', omis)).toBe('TAUXCEE\u00a0: l’année manque.')
      expect(erreur('AXE', omis)).toBe('AXE\u00a0: le libellé manque.')
      expect(erreur('PLANCHER', omis, 100)).toBe('PLANCHER\u00a0: le type manque.')
    },
  )

  it.each(['néant', 'NEANT', 'sans objet', 'NC'])('« %s » vaut un montant vide', (vide) => {
    expect(evaluer('PARTETAT', [100, vide])).toBe(50)
    expect(erreur('PARTETAT', vide)).toBe('PARTETAT\u00a0: le coût manque.')
  })

  it('0 crédit de l’axe est une cellule vide : la limite n’est pas appliquée, et l’aide le dit', () => {
    expect(evaluer('COMPENSATIONCANTINE', [12_000, 0])).toBe(12_000)
    expect(fonctionNommee('COMPENSATIONCANTINE')?.parametres[1]?.description).toContain('omis ou 0')
    expect(evaluer('RESTEPLAFOND', [0, 20])).toBe(-20)
  })
})

describe('ce que les fonctions reconnaissent', () => {
  it('TAUXCEE s’arrête avec les contrats', () => {
    expect(evaluer('TAUXCEE', [2027])).toBe(0.5)
    expect(erreur('TAUXCEE', 2028)).toBe(
      'TAUXCEE\u00a0: aucun taux n’est connu en 2028\u00a0: les contrats s’arrêtent en 2027.',
    )
  })

  it('AXE connaît le contrat départemental d’insertion et d’emploi', () => {
    expect(evaluer('AXE', ['CDIE'])).toBe('emploi')
  })

  it.each(SOUS_THEMATIQUES)('AXE donne l’axe de « $libelle »', ({ libelle, axe }) => {
    expect(evaluer('AXE', [libelle])).toBe(axe)
  })

  it.each([
    ...['Réunion', 'Nord', 'Var', 'Paris', 'la Somme', 'Seine St Denis', 'cotes d armor'],
    ...['29', 29, 1, '2A', 'CD93', 'Département 93', 'Département Nord', '974'],
  ])('un champ fait pour un nom admet « %s »', (nom) => {
    expect(evaluer('TYPECOLLECTIVITE', [nom])).toBe('departement')
    expect(evaluer('PLANCHER', [nom, 1000])).toBe(400)
  })

  it.each(['96', 'CD 99', 'le nord de la France', 'St', 999])('« %s » n’en nomme aucune', (nom) => {
    expect(erreur('TYPECOLLECTIVITE', nom)).toContain('n’est ni un département ni une métropole')
  })

  it.each([14.5, 0, -20])('EXPLIQUER(%d) demande le nom entre guillemets', (resultat) => {
    expect(erreur('EXPLIQUER', resultat)).toContain('est un résultat, pas un nom')
    expect(erreur('EXPLIQUER', resultat)).toContain('entre guillemets')
  })

  it('SOURCE accepte l’identifiant, le titre ou la clé d’un passage', () => {
    const citee = evaluer('SOURCE', ['plancher-axe'])
    const titre = REGLES.find((r) => r.id === 'plancher-axe')?.titre ?? ''
    expect(evaluer('SOURCE', [titre])).toBe(citee)
    expect(evaluer('SOURCE', ['cadrage/parite'])).toContain(SOURCES['cadrage/parite'].resume)
    expect(erreur('SOURCE', 'toString')).toContain('ni un passage')
  })

  it('SOURCE montre trois passages au plus, et leur nombre', () => {
    const longue = REGLES.find((r) => r.sources.length > 3)
    const lignes = String(evaluer('SOURCE', [longue?.id])).split('\n')
    expect(lignes).toHaveLength(5)
    expect(lignes[3]).toBe(`${longue?.sources.length} passages en tout`)
  })
})

describe('plages', () => {
  it('rend un tableau de même forme, les scalaires valant partout', () => {
    expect(evaluer('PARTETAT', [[[100], [200]], 20])).toEqual([[40], [90]])
    expect(evaluer('PARTETAT', [100, [[0, 20, 40]]])).toEqual([[50, 40, 30]])
    expect(
      evaluer('PLANCHER', [
        'département',
        [
          [100, 200],
          [300, 400],
        ],
      ]),
    ).toEqual([
      [40, 80],
      [120, 160],
    ])
    expect(evaluer('PARTETAT', [[[100]]])).toEqual([[50]])
    expect(evaluer('PARTETAT', [[[100], [200]], [[20]]])).toEqual([[40], [90]])
  })

  it('une erreur n’emporte pas les autres cellules', () => {
    expect(evaluer('PARTETAT', [[[100], ['abc'], [50]]])).toEqual([
      [50],
      [{ erreur: 'PARTETAT\u00a0: le coût «\u00a0abc\u00a0» n’est pas un montant.' }],
      [25],
    ])
  })

  it('une rangée vide reste vide, une rangée incomplète est une erreur', () => {
    expect(
      evaluer('PARTETAT', [
        [[100], [''], [null]],
        [[20], [undefined], [5]],
      ]),
    ).toEqual([[40], [''], [{ erreur: 'PARTETAT\u00a0: le coût manque.' }]])
  })

  it('des formes différentes sont refusées', () => {
    expect(erreur('PARTETAT', [[100], [200]], [[20], [30], [40]])).toBe(
      'PARTETAT\u00a0: les plages n’ont pas la même forme (2 × 1, puis 3 × 1).',
    )
    expect(erreur('PARTETAT', [])).toBe('PARTETAT\u00a0: une plage est vide.')
  })

  it('PLANFINANCEMENT étale cinq cellules par ligne', () => {
    expect(evaluer('PLANFINANCEMENT', [100, 20, 10])).toEqual([[40, 30, 10, 20, 0]])
    const [premiere, seconde, troisieme] = evaluer('PLANFINANCEMENT', [
      [[100], ['?'], ['']],
      20,
    ]) as unknown[][]
    expect(premiere).toEqual([40, 40, 0, 20, 0])
    expect(seconde).toHaveLength(5)
    expect(new Set(seconde?.map((c) => JSON.stringify(c)))).toHaveLength(1)
    expect(troisieme).toEqual(['', '', '', '', ''])
    expect(erreur('PLANFINANCEMENT', [[100, 200]])).toContain('d’une seule colonne')
  })

  it('chaque fonction par cellule rend pour une plage ce qu’elle rend cellule par cellule', () => {
    for (const { nom, portee, exemples } of FONCTIONS) {
      if (portee !== 'cellule') continue
      for (const { arguments: valeurs } of exemples) {
        if (valeurs.length === 0) continue
        const seule = evaluer(nom, valeurs)
        const plages = valeurs.map((v) => [[v], [v]]) as Parameters<typeof evaluer>[1]
        const rangee = Array.isArray(seule) ? seule[0] : [seule]
        expect(evaluer(nom, plages)).toEqual([rangee, rangee])
      }
    }
  })
})

describe('EXPLIQUER', () => {
  it('dit les étapes de toutes les fonctions de calcul', () => {
    expect(evaluer('EXPLIQUER', ['PACTE.PARTETAT', '1 000\u00a0€'])).toEqual([
      ['assiette = coût = 1\u00a0000\u00a0€'],
      ['part de l’État = assiette × parité = 1\u00a0000\u00a0€ × 50\u00a0% = 500\u00a0€'],
    ])
    expect(evaluer('EXPLIQUER', ['RESTEPLAFOND', 100, 120])).toEqual([
      ['reste sous le plafond = plafond − programmé = 100\u00a0€ − 120\u00a0€ = −20\u00a0€'],
    ])
  })

  it('rend les erreurs de la fonction expliquée', () => {
    expect(erreur('EXPLIQUER', 'PARTETAT', 'abc')).toContain(
      'PARTETAT\u00a0: le coût «\u00a0abc\u00a0»',
    )
    expect(erreur('EXPLIQUER', 'VERSION')).toContain('n’a pas d’étapes')
    expect(erreur('EXPLIQUER', 'PARTETAT', 1, 2, 3, 4, 5)).toContain('au plus cout')
    expect(erreur('EXPLIQUER')).toBe('EXPLIQUER\u00a0: la fonction manque.')
    expect(erreur('EXPLIQUER', 'PARTETAT', [[1], [2]])).toContain('un seul calcul')
  })
})

describe('SOURCE et INDICATEUR', () => {
  it('SOURCE cite une fonction ou une règle, et refuse le reste', () => {
    expect(evaluer('SOURCE', ['PARTETAT'])).toContain('https://')
    expect(evaluer('SOURCE', ['PACTE.VERIFIER'])).toContain(SOURCES['cadrage/parite'].resume)
    expect(evaluer('SOURCE', ['plancher-axe'])).toContain('https://')
    expect(erreur('SOURCE', 'nimporte')).toContain('«\u00a0nimporte\u00a0»')
  })

  it('INDICATEUR ne rend que ce qui est établi, ou fourni par l’utilisateur', () => {
    expect(erreur('INDICATEUR', 'Mobilité solidaire')).toContain('Mobilité solidaire')
    const indicateurs = [
      { sousThematique: 'mobilite' as const, libelle: 'Nombre de trajets', source: 'Guide, p. 3' },
    ]
    expect(evaluer('INDICATEUR', ['Mobilité solidaire'], { indicateurs })).toBe('Nombre de trajets')
  })
})
