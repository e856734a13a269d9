import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Bloc, redigerLeCompteRendu } from '../../../core/compte-rendu/index.ts'
import { etablirContexte } from '../../../core/examen/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import type { Contrat } from '../../../core/modele/index.ts'
import { dresserLesPieces } from '../../../core/pieces/index.ts'
import type { Interpretations, PieceGardee } from '../../../core/reglages/index.ts'
import { dresserLExecution } from '../../../core/suivi/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { contratDEssai } from '../contrat-d-essai.ts'

const ordinaire = (texte: string) => texte.replaceAll('\u00a0', ' ')

function contratDe(chemin: string): Contrat {
  return lireContrat(ouvrirFichier(readFileSync(chemin), chemin).classeur).contrat
}

const VOSGES = contratDe('test/classeurs/04-departement-suivi-long.xlsx')
const HAUTE_LOIRE = contratDe('test/classeurs/12-rapport-mi-parcours.xlsx')

function rediger(
  contrat: Contrat,
  interpretations: Partial<Interpretations> = {},
  pieces: readonly PieceGardee[] = [],
) {
  const contexte = etablirContexte(contrat, { date: '2026-11-28', interpretations })
  return redigerLeCompteRendu({
    contexte,
    execution: dresserLExecution(contexte),
    dossier: dresserLesPieces(contexte, pieces),
    reserves: [],
    interpretations: [],
  })
}

/** Les blocs d'une section, de son titre au suivant du même niveau. */
function section(blocs: readonly Bloc[], debut: string): readonly Bloc[] {
  const rang = blocs.findIndex((b) => b.genre === 'titre' && b.texte.includes(debut))
  const niveau = blocs[rang]?.genre === 'titre' ? blocs[rang].niveau : 1
  const suite = blocs.slice(rang + 1)
  const fin = suite.findIndex((b) => b.genre === 'titre' && b.niveau <= niveau)
  return fin < 0 ? suite : suite.slice(0, fin)
}

const tableaux = (blocs: readonly Bloc[]) =>
  blocs.flatMap((b) =>
    b.genre === 'tableau' ? [b.lignes.map((l) => l.map((c) => ordinaire(c.texte)))] : [],
  )
const phrases = (blocs: readonly Bloc[]) =>
  blocs.flatMap((b) => (b.genre === 'paragraphe' ? [ordinaire(b.texte.texte)] : []))

describe('le rapport des Vosges', () => {
  const { blocs } = rediger(VOSGES)

  it('dit l’exécution par axe et par année au centime', () => {
    const [de2024, de2025, de2026] = tableaux(section(blocs, 'Exécution par axe'))
    expect(de2024).toEqual([
      [
        'Enfance',
        '240 000 €',
        '96 000 €',
        '128 000 €',
        '47 150 €',
        '36,83 %',
        '80 850 €',
        '80 850 €',
        '2 sur 2',
      ],
      [
        'Droits',
        '262 000 €',
        '104 800 €',
        '150 300 €',
        '150 300 €',
        '100,00 %',
        '0 €',
        '0 €',
        '3 sur 3',
      ],
      [
        'Transition',
        '198 000 €',
        '79 200 €',
        '101 000 €',
        '101 000 €',
        '100,00 %',
        '0 €',
        '0 €',
        '2 sur 2',
      ],
      [
        'Axes fongibles',
        '—',
        '—',
        '379 300 €',
        '298 450 €',
        '78,68 %',
        '80 850 €',
        '80 850 €',
        '7 sur 7',
      ],
    ])
    expect(de2025?.map((l) => l.slice(3))).toEqual([
      ['156 400 €', '152 400 €', '97,44 %', '4 000 €', '0 €', '2 sur 2'],
      ['196 500 €', '161 350 €', '82,11 %', '35 150 €', '35 150 €', '3 sur 3'],
      ['131 500 €', '122 300 €', '93,00 %', '9 200 €', '0 €', '2 sur 2'],
      ['484 400 €', '436 050 €', '90,01 %', '48 350 €', '35 150 €', '7 sur 7'],
    ])
    expect(de2026?.at(-1)).toEqual([
      'Axes fongibles',
      '—',
      '—',
      '588 200 €',
      '—',
      '—',
      '—',
      '—',
      '0 sur 7',
    ])
  })

  it('ouvre les chiffres clés par quatre grands chiffres', () => {
    const cles = section(blocs, 'Chiffres clés')
    const [grands] = cles.flatMap((b) => (b.genre === 'tableau' ? [b] : []))
    expect(grands?.colonnes.map(({ titre }) => titre)).toEqual([
      'consommés en 2025',
      'non consommés',
      'justifiés',
      'baisse possible en 2026, au plus',
    ])
    expect(tableaux(cles)[0]).toEqual([['90,01 %', '48 350 €', '13 200 €', '35 150 €']])
  })

  it('donne la phrase de l’année, et rien d’autre de rédigé', () => {
    expect(phrases(section(blocs, 'Chiffres clés'))).toEqual([
      'En 2024, 298 450 € consommés sur 379 300 € programmés (78,68 %) ; 80 850 € restent à justifier (axe « Enfance »).',
      'En 2025, 436 050 € consommés sur 484 400 € programmés (90,01 %) ; 35 150 € restent à justifier (axe « Accès aux droits »).',
    ])
  })

  it('dit ce qui reste à justifier, action par action', () => {
    const [ecarts] = tableaux(section(blocs, 'Écarts et justifications'))
    expect(ecarts?.map((l) => l.slice(1))).toEqual([
      ['2025', '4 000 €', 'Poste vacant au premier semestre'],
      ['2024', '80 850 €', 'À justifier : 80 850 €'],
      ['2025', '35 150 €', 'À justifier : 35 150 €'],
      ['2025', '9 200 €', 'Recrutement décalé à septembre, validé en comité de pilotage'],
    ])
  })

  it('dit les reports face à ce qui pouvait l’être', () => {
    expect(tableaux(section(blocs, 'Reports'))).toEqual([
      [
        ['Enfance', '2026', '4 000 €', 'aucun accord lu', '4 000 €'],
        ['Droits', '2026', '55 150 €', '55 150 €', '35 150 €'],
        ['Transition', '2026', '5 000 €', '5 000 €', '9 200 €'],
      ],
    ])
  })

  it('dit ce que 2027 peut perdre, « au moins » tant que 2026 est inconnu', () => {
    const derniere = section(blocs, 'Dernière année')
    expect(phrases(derniere)[0]).toBe(
      'Exposition 2027 (non consommé et non justifié) : 116 000 € au moins (80 850 € en 2024, 35 150 € en 2025, 2026 inconnu) ; pour 604 700 € programmés en 2027.',
    )
    expect(tableaux(derniere)[0]?.at(-1)).toEqual(['Axes fongibles', '—', '—', '604 700 €'])
  })

  it('dit les pièces à fournir, celles que le classeur cite, et celles qui manquent', () => {
    const [lignes = []] = tableaux(section(blocs, 'Pièces à fournir'))
    const celles = (titre: string) =>
      lignes.filter(([piece]) => piece === titre).map(([, ...l]) => l)
    expect(celles('Accord des signataires sur le report')).toEqual([
      ['axe « Enfance », 2026 · report de 4 000 €', 'À obtenir, manquante'],
      [
        'axe « Accès aux droits », 2026 · report de 55 150 €',
        'À obtenir, lue dans le classeur\nAccord du préfet, 12/03/2026',
      ],
      [
        'axe « Transition écologique et solidaire », 2026 · report de 5 000 €',
        'À obtenir, lue dans le classeur\nAccord du préfet, 12/03/2026',
      ],
    ])
    expect(celles('Justification de l’action retardée ou non engagée')).toHaveLength(2)
    expect(celles('Date de signature du contrat')).toEqual([
      ['tout le contrat', 'Exigée, manquante'],
    ])
  })

  it('dit les points d’attention du texte après les pièces, s’il y en a', () => {
    const attentions = section(section(blocs, 'Pièces à fournir'), 'Points d’attention')
    expect(attentions.flatMap((b) => (b.genre === 'liste' ? b.textes : []))).toEqual([
      { texte: expect.stringContaining('(SDAASP)') },
    ])
    const sans = rediger(contratDEssai()).blocs
    expect(section(sans, 'Pièces à fournir').filter((b) => b.genre === 'titre')).toEqual([])
  })

  it('une pièce que l’utilisateur a fournie se dit avec sa référence', () => {
    const fournie = {
      id: 'signature',
      axe: null,
      annee: null,
      action: null,
      etat: 'fournie',
      reference: 'Annexe 1',
      date: '2026-11-23',
    } as const
    const rendu = rediger(VOSGES, {}, [fournie]).blocs
    const [lignes = []] = tableaux(section(rendu, 'Pièces à fournir'))
    expect(lignes.find(([piece]) => piece === 'Date de signature du contrat')?.at(-1)).toBe(
      'Exigée, fournie\nAnnexe 1',
    )
  })

  it('a une fiche par action', () => {
    const fiches = section(blocs, 'Fiches par action')
    expect(fiches.filter((b) => b.genre === 'titre' && b.niveau === 3)).toHaveLength(7)
  })
})

describe('ce que le classeur ne dit pas', () => {
  const { blocs } = rediger(HAUTE_LOIRE)

  it('dix actions font dix fiches ; une action sans avancement a ses trois places', () => {
    const fiches = section(blocs, 'Fiches par action')
    expect(fiches.filter((b) => b.genre === 'titre' && b.niveau === 3)).toHaveLength(10)
    const avancement = (action: string) => tableaux(section(fiches, action)).at(-1)
    expect(avancement('Points conseil budget')).toEqual([
      ['Avancement quantitatif', 'À compléter'],
      ['Avancement financier', 'À compléter'],
      ['Avancement qualitatif', 'À compléter'],
    ])
    expect(avancement('Chantiers éducatifs')).toEqual([
      ['Avancement quantitatif', '57 bénéficiaires (cible 77)'],
      ['Avancement financier', '43350'],
      ['Avancement qualitatif', 'Bonne appropriation par les équipes'],
    ])
  })

  it('le vote, la signature et le consommé sont à compléter', () => {
    const [identite] = tableaux(section(blocs, 'Identité'))
    expect(identite?.filter(([, texte]) => texte === 'À compléter').map(([nom]) => nom)).toEqual([
      'Signature du contrat',
      'Avenants cités',
      'Vote du rapport par l’assemblée',
    ])
    expect(phrases(section(blocs, 'Chiffres clés'))).toEqual([
      'En 2025, consommé à compléter : le classeur n’en dit rien.',
    ])
  })

  it('les sections se numérotent de suite', () => {
    const numeros = blocs.flatMap((b) =>
      b.genre === 'titre' && b.niveau === 1 ? [Number.parseInt(b.texte, 10)] : [],
    )
    expect(numeros).toEqual(numeros.map((_, i) => i + 1))
  })

  it('une justification qui ne compte pas laisse l’écart à justifier', () => {
    const lignes = [{ partEtat: 100, consomme: 60, justification: 'accord du préfet' }]
    const contrat = contratDEssai({ colonnes: ['consomme', 'justification'], lignes })
    const dire = (justification: 'couvre-tout' | 'sans-effet') =>
      tableaux(section(rediger(contrat, { justification }).blocs, 'Écarts'))[0]?.[0]?.at(-1)
    expect(dire('couvre-tout')).toBe('accord du préfet')
    expect(dire('sans-effet')).toBe('accord du préfet\nÀ justifier : 40 €')
  })

  it('une part de l’État illisible se dit à côté de ce qui est suivi', () => {
    const contrat = contratDEssai({
      colonnes: ['consomme'],
      lignes: [
        { action: 'Une', partEtat: 100, consomme: 60 },
        { action: 'Autre', partEtat: 'illisible', consomme: 10 },
      ],
    })
    const [, lignes] = tableaux(section(rediger(contrat).blocs, 'Chiffres clés'))
    expect(lignes?.[0]?.at(-1)).toBe('1 sur 1, une part de l’État est illisible')
  })

  it('un indicateur national dont Pacte ne sait pas le libellé le dit, sans l’inventer', () => {
    const lignes = [{ sousThematique: 'energie', action: 'Visites' }]
    const contexte = etablirContexte(contratDEssai({ lignes }), {
      date: '2026-11-28',
      interpretations: {},
    })
    const indicateurs = (libelle: string | null) => {
      const { blocs } = redigerLeCompteRendu({
        contexte: {
          ...contexte,
          indicateurs: contexte.indicateurs.map((i) => ({ ...i, libelle })),
        },
        execution: dresserLExecution(contexte),
        dossier: { pieces: [], attentions: [] },
        reserves: [],
        interpretations: [],
      })
      return tableaux(section(blocs, 'Indicateurs nationaux'))[0]?.map(([, dit]) => dit)
    }
    expect(indicateurs(null)).toEqual(['Libellé non connu de Pacte'])
    expect(indicateurs('Ménages accompagnés')).toEqual(['Ménages accompagnés'])
  })

  it('l’emploi d’un département est à part, une action sans axe reconnu est dite hors des lignes', () => {
    const contrat = contratDEssai({
      lignes: [
        { action: 'Bus' },
        { axe: 'emploi', action: 'Insertion', partEtat: 70_000 },
        { axe: 'inconnu', action: 'Culture' },
      ],
    })
    const execution = section(rediger(contrat).blocs, 'Exécution')
    expect(tableaux(execution)[0]?.map(([axe, , , programme]) => [axe, programme])).toEqual([
      ['Enfance', '50 000 €'],
      ['Droits', '0 €'],
      ['Transition', '0 €'],
      ['Axes fongibles', '50 000 €'],
      ['Emploi (à part)', '70 000 €'],
    ])
    expect(phrases(execution).at(-1)).toMatch(
      /^1 action a des crédits sans axe ou sans année connus/,
    )
  })
})
