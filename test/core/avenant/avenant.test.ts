import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  choisirLAnnee,
  dresserLAvenant,
  preparerAvenant,
  rappelsDe,
  refusDeLaRelecture,
  remplirPourEssai,
} from '../../../core/avenant/index.ts'
import { dresserBilans } from '../../../core/bilan/index.ts'
import type { Examen } from '../../../core/examen/index.ts'
import { type Centimes, type Contrat, centimes } from '../../../core/modele/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { classeurAvecFeuille, type Fichier, ouvrirFichier } from '../../../formats/index.ts'
import { type ContratDEssai, contratDEssai } from '../contrat-d-essai.ts'
import { examenDEssai } from '../examen-d-essai.ts'

const FINISTERE = 'exemples/departement-finistere-2025.xlsx'
const VOSGES = 'test/classeurs/04-departement-suivi-long.xlsx'

const ouvrir = (chemin: string) => ouvrirFichier(readFileSync(chemin), chemin)

const examinerLe = ({ classeur }: Fichier) => examenDEssai(classeur, '2025-10-15')

const bilansDe = (contrat: Contrat) => dresserBilans(contrat, completerInterpretations({}))

function avenantDe(contrat: Contrat, annee: number) {
  return preparerAvenant(contrat, bilansDe(contrat), annee)
}

function avenantDuFichier(chemin: string, annee: number) {
  return avenantDe(examinerLe(ouvrir(chemin)).lecture.contrat, annee)
}

/** La feuille seule dans un classeur, telle qu'elle est rendue. */
function feuilleSeule(avenant: ReturnType<typeof avenantDe>): Fichier {
  return ouvrirFichier(classeurAvecFeuille(dresserLAvenant(avenant)), 'avenant.xlsx')
}

function seuleEtRemplie(avenant: ReturnType<typeof avenantDe>): Fichier {
  const feuille = avenant.nomDeFeuille
  const saisies = remplirPourEssai(avenant)
  return feuilleSeule(avenant).appliquer({
    cellules: saisies
      .filter((s) => !s.formule)
      .map(({ cellule, euros }) => ({ feuille, cellule, contenu: { valeur: euros } })),
    resultats: saisies
      .filter((s) => s.formule)
      .map(({ cellule, euros }) => ({ feuille, cellule, resultat: euros })),
  }).fichier
}

/** Les espaces insécables des phrases, écrites comme on les tape. */
const ordinaire = (texte: string | null) => texte?.replaceAll('\u00a0', ' ') ?? null
const rappels = (avenant: ReturnType<typeof avenantDe>) => rappelsDe(avenant).map(ordinaire)

const comptes = ({ constats }: Examen, gravite: string) =>
  constats.filter((c) => c.gravite === gravite).map((c) => c.regle)

describe('Finistère, de 2025 à 2026', () => {
  const avenant = avenantDuFichier(FINISTERE, 2026)

  it('reprend onze actions et calcule les planchers', () => {
    expect(avenant.nombreDActions).toBe(11)
    expect(avenant.axes.map((a) => [a.axe, a.plancher])).toEqual([
      ['enfance', 12_000_000],
      ['droits', 12_800_000],
      ['transition', 11_200_000],
    ])
  })

  it('ne connaît pas le report, faute de consommé', () => {
    expect(avenant.axes.map((a) => a.nonConsomme)).toEqual([null, null, null])
    expect(rappels(avenant)).toContainEqual(
      expect.stringMatching(
        /^Report au plus inconnu, faute de crédits consommés en 2025 : Enfance, Accès aux droits, Transition/,
      ),
    )
  })

  it('vide, se lit : onze actions sans crédits, rien de bloquant', () => {
    const examen = examinerLe(feuilleSeule(avenant))
    expect(examen.lecture.contrat.annees).toEqual([2026])
    expect(comptes(examen, 'bloquant')).toEqual([])
    expect(comptes(examen, 'a-justifier')).toEqual(Array(11).fill('avenant-incomplet'))
  })
})

describe('Vosges, de 2025 à 2026', () => {
  const avenant = avenantDuFichier(VOSGES, 2026)

  it('reprend sept actions, leurs plafonds, et le non consommé au centime', () => {
    expect(avenant.nombreDActions).toBe(7)
    expect(avenant.axes.map((a) => [a.axe, a.plafond, a.plancher, a.nonConsomme])).toEqual([
      ['enfance', { genre: 'connu', montant: 24_000_000 }, 9_600_000, 400_000],
      ['droits', { genre: 'connu', montant: 26_200_000 }, 10_480_000, 3_515_000],
      ['transition', { genre: 'connu', montant: 19_800_000 }, 7_920_000, 920_000],
    ])
    expect(rappels(avenant)).toContain('Accès aux droits : le classeur écrit 255 000 € pour 2026.')
    expect(rappels(avenant)[0]).toBe(
      'Plafonds repris de 2025, à confirmer à la notification : Enfance, Accès aux droits, ' +
        'Transition écologique et solidaire.',
    )
  })

  it('remplie à l’identique de 2025, ne donne rien à corriger ni à justifier', () => {
    const examen = examinerLe(seuleEtRemplie(avenant))
    const programmes = examen.synthese
      .filter((s) => s.axe !== null)
      .map((s) => [s.axe, s.programme])
    expect(programmes).toEqual([
      ['enfance', 15_640_000],
      ['droits', 19_650_000],
      ['transition', 13_150_000],
    ])
    expect(comptes(examen, 'bloquant')).toEqual([])
    expect(comptes(examen, 'a-justifier')).toEqual([])
  })
})

describe('ce qu’un avenant reprend', () => {
  const essai = (lignes: ContratDEssai['lignes'], autre: Partial<ContratDEssai> = {}) =>
    avenantDe(
      contratDEssai({ ...(lignes ? { lignes } : {}), plafonds: { enfance: 200_000 }, ...autre }),
      2026,
    )

  it('liste à part une action non reconduite', () => {
    const avenant = essai([
      { action: 'Bus des parents' },
      { action: 'Étude', porteur: 'CCAS', nonReconduite: true },
    ])
    expect(avenant.blocs.flatMap((b) => b.actions.map((a) => a.action))).toEqual([
      'Bus des parents',
    ])
    expect(avenant.nonReconduites).toEqual([
      { axeLu: expect.any(String), action: 'Étude', porteur: 'CCAS' },
    ])
    const { contrat } = examinerLe(seuleEtRemplie(avenant)).lecture
    expect(contrat.unites.map((u) => u.action)).toEqual(['Bus des parents'])
    const textes = dresserLAvenant(avenant)
      .lignes.flat()
      .map((c) => (c && 'texte' in c ? c.texte : ''))
    expect(textes.filter((t) => t.includes('Étude'))).toEqual([
      expect.stringMatching(/Étude – CCAS – non reconduite$/),
    ])
  })

  it.each(['Sous-total : Enfance', 'Enfance (plafond notifié : 490 000 €)'])(
    '« %s » n’est pas recopié : il se relirait comme une somme',
    (axeLu) => {
      const libelles = essai([{ axeLu }]).blocs.flatMap((b) => [b.libelle, b.actions[0]?.axeLu])
      expect(libelles.slice(0, 2)).toEqual(['Enfance', 'Enfance'])
    },
  )

  it('l’axe est recopié tel qu’il est écrit', () => {
    expect(essai([{ axeLu: 'Axe 1 – Dès l’enfance' }]).blocs[0]?.libelle).toBe(
      'Axe 1 – Dès l’enfance',
    )
  })

  it('ne choisit pas entre deux plafonds', () => {
    const [plafond2024, plafond2025] = [2024, 2025].map((annee, i) => ({
      axe: 'enfance' as const,
      annee,
      montant: (20_000_000 + i * 500_000) as Centimes,
      lieu: null,
    }))
    if (!plafond2024 || !plafond2025) throw new Error('plafonds')
    const avenant = essai([{}], { contrat: { plafonds: [plafond2024, plafond2025] } })
    expect(avenant.axes[0]).toMatchObject({ plafond: { genre: 'varie' }, plancher: null })
    expect(rappels(avenant)).toContain(
      'Enfance : plafond à saisir, le classeur en porte plusieurs (200 000 € en 2024, 205 000 € en 2025).',
    )
    const [, plafond, plancher] = dresserLAvenant(avenant).lignes[4] ?? []
    expect([plafond, plancher]).toEqual([
      { style: 'saisie' },
      expect.objectContaining({ resultat: '' }),
    ])
  })

  it('tient un consommé vide pour inconnu, et n’additionne pas les dépassements', () => {
    const [connu, inconnu] = [
      essai([
        { partEtat: 100, consomme: 120 },
        { partEtat: 100, consomme: 60 },
      ]),
      essai([
        { partEtat: 100, consomme: 120 },
        { partEtat: 100, consomme: 'vide' },
      ]),
    ].map((a) => a.axes[0]?.nonConsomme)
    expect([connu, inconnu]).toEqual([2_000, null])
  })

  it('met l’emploi d’un département en dernier, sans plancher et hors du total', () => {
    const avenant = essai([{ axe: 'emploi' }, { axe: 'enfance', action: 'Bus' }])
    expect(avenant.axes.map((a) => [a.axe, a.fongible, a.taux === null])).toEqual([
      ['enfance', true, false],
      ['droits', true, false],
      ['transition', true, false],
      ['emploi', false, true],
    ])
    const lignes = dresserLAvenant(avenant).lignes
    const total = lignes.find((l) => l[0] && 'texte' in l[0] && l[0].texte === 'Total hors emploi')
    const memoire = total?.at(-3)
    expect(memoire).toMatchObject({ resultat: 50_000 })
  })

  it('rappelle l’accord à redemander pour une action reconduite', () => {
    const avenant = essai([{ action: 'Maraudes', nature: 'reconduite' }])
    expect(rappels(avenant).at(-1)).toMatch(/commissaire.*redemande : Maraudes\.$/)
  })

  it('n’écrit aucun montant pour la nouvelle année', () => {
    const { lignes } = dresserLAvenant(essai([{ partEtat: 50_000, cout: 100_000 }]))
    const entete = lignes.findIndex((l) =>
      l.some((c) => c && 'texte' in c && c.texte === 'Coût total'),
    )
    const titres = (lignes[entete] ?? []).map((c) => (c && 'texte' in c ? c.texte : ''))
    const remplies = lignes
      .slice(entete + 1)
      .flatMap((l) => l.flatMap((c, j) => (c && 'nombre' in c ? [titres[j] ?? ''] : [])))
    expect(new Set(remplies.map(ordinaire))).toEqual(new Set(['Pour mémoire : État programmé']))
  })

  it('n’appelle aucune fonction de Pacte : la feuille se calcule sans le complément', () => {
    const formules = dresserLAvenant(essai([{}]))
      .lignes.flat()
      .flatMap((c) => (c && 'formule' in c ? [c.formule] : []))
    expect(formules.length).toBeGreaterThan(10)
    expect(formules.filter((f) => f.includes('PACTE'))).toEqual([])
    expect(formules.slice(0, 4)).toEqual([
      'IF(B5="","",ROUNDUP(ROUND(B5*40/100,4),2))',
      expect.stringMatching(/^SUM\(/),
      'IF(B5="","",MAX(0,C5-D5))',
      expect.stringMatching(/^IF\(B5="","",B5\+SUM\(/),
    ])
  })
})

describe('l’année de l’avenant', () => {
  const choisir = (
    demandee: number | undefined,
    annees = [2025],
    feuilles: string[] = [],
    dansLeClasseur = true,
  ) => {
    const contrat = contratDEssai({ lignes: annees.map((annee) => ({ annee })) })
    const choix = { demandee, feuilles, dansLeClasseur }
    const choisie = choisirLAnnee(contrat, bilansDe(contrat), choix)
    return 'refus' in choisie ? ordinaire(choisie.refus) : choisie
  }

  it('est celle qui suit la dernière année programmée', () => {
    expect(choisir(undefined, [2024, 2025])).toEqual({ annee: 2026 })
  })

  it.each([
    [2028, [2027], /^il n’y a pas d’avenant 2028 : ils vont de 2025 à 2027/],
    [2024, [2025], /^il n’y a pas d’avenant 2024/],
    [undefined, [2027], /^2027, dernière année du contrat, y est déjà programmée : il n’y a pas/],
    [undefined, [2025, 2027], /: dites l’année de l’avenant à préparer \(2026\)\./],
    [
      undefined,
      [2025, 2026, 2027],
      /: aucun avenant n’y manque\. .* \(2026, 2027\) et --dans neuf\./,
    ],
    [2027, [2025], /^2026 n’y est pas programmée/],
    [2026, [2025, 2026], /^2026 est déjà dans la feuille « Budget » \(1 action\)/],
  ])('%s est refusée quand le classeur a %j', (demandee, annees, refus) => {
    expect(choisir(demandee, annees)).toMatch(refus)
  })

  it('se demande dans un classeur à part, où toutes se préparent', () => {
    expect(choisir(undefined, [2025, 2026, 2027], [], false)).toMatch(
      /dites l’année de l’avenant à préparer \(2026, 2027\)/,
    )
  })

  it('est refusée si sa feuille existe, quelle que soit la casse', () => {
    expect(choisir(2026, [2025], ['Budget', 'AVENANT 2026'])).toMatch(
      /^la feuille « AVENANT 2026 » existe déjà/,
    )
  })

  it('n’est pas refusée dans un classeur à part', () => {
    const contrat = contratDEssai({ lignes: [{ annee: 2025 }, { annee: 2026 }] })
    const choix = { demandee: 2026, feuilles: [], dansLeClasseur: false }
    expect(choisirLAnnee(contrat, bilansDe(contrat), choix)).toEqual({ annee: 2026 })
  })
})

describe('la relecture', () => {
  const avenant = avenantDuFichier(FINISTERE, 2026)
  const avant = examinerLe(ouvrir(FINISTERE)).lecture.contrat
  const vide = examinerLe(feuilleSeule(avenant)).lecture.contrat
  const remplie = examinerLe(seuleEtRemplie(avenant)).lecture.contrat

  it('passe la feuille que nous rendons', () => {
    expect(refusDeLaRelecture(avenant, { avant: null, vide, remplie })).toBeNull()
  })

  it('passe une feuille encore trop vide pour être un tableau', () => {
    expect(refusDeLaRelecture(avenant, { avant: null, vide: null, remplie })).toBeNull()
    const seule = avenantDe(contratDEssai({ lignes: [{ partEtat: 50_000 }] }), 2026)
    const { contrat } = examinerLe(seuleEtRemplie(seule)).lecture
    expect(refusDeLaRelecture(seule, { avant: null, vide: null, remplie: contrat })).toBeNull()
  })

  it('refuse une feuille qui ferait perdre les autres années', () => {
    expect(ordinaire(refusDeLaRelecture(avenant, { avant, vide, remplie }))).toMatch(
      /^avec elle, Pacte ne lirait plus les autres années comme avant \(0 action au lieu de 11\)/,
    )
  })

  it('refuse une feuille qui changerait le plafond d’une autre année', () => {
    const { plafonds } = remplie
    const autre = { axe: 'droits', annee: 2025, montant: centimes(30_000_000), lieu: null } as const
    const apres = { ...remplie, plafonds: [...plafonds, autre] }
    expect(refusDeLaRelecture(avenant, { avant: remplie, vide: null, remplie })).toBeNull()
    expect(refusDeLaRelecture(avenant, { avant: remplie, vide: null, remplie: apres })).toMatch(
      /^avec elle, Pacte ne lirait plus comme avant les plafonds/,
    )
  })

  it('refuse une feuille où il manque une action, une colonne, un montant', () => {
    const sansUne = { ...vide, unites: vide.unites.slice(1) }
    const [vue] = vide.vues
    if (vue === undefined) throw new Error('vue')
    const { fse: _, ...colonnes } = vue.colonnes
    const sansFse = { ...vide, vues: [{ ...vue, colonnes }] }
    const refus = (autre: Contrat, pleine = remplie) =>
      ordinaire(refusDeLaRelecture(avenant, { avant: null, vide: autre, remplie: pleine }))
    expect(refus(sansUne)).toBe('Pacte y lirait 10 actions au lieu de 11.')
    expect(refus(sansFse)).toBe('Pacte y lirait « fse » nulle part.')
    expect(refus(vide, vide)).toBe(
      'remplie, Pacte y lirait 0 € de part de l’État au lieu de 437 000 €.',
    )
  })
})
