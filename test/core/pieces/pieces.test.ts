import { describe, expect, it } from 'vitest'
import { etablirContexte } from '../../../core/examen/index.ts'
import {
  actualiser,
  type Dossier,
  direLObjet,
  dresserLesPieces,
} from '../../../core/pieces/index.ts'
import type { PieceGardee } from '../../../core/reglages/index.ts'
import { examenDe } from '../../conformite/classeurs.ts'
import { type ContratDEssai, contratDEssai } from '../contrat-d-essai.ts'

const DATE = '2026-11-23'

function dossierDe(essai: ContratDEssai, gardees: readonly PieceGardee[] = []): Dossier {
  const contexte = etablirContexte(contratDEssai(essai), { date: DATE, interpretations: {} })
  return dresserLesPieces(contexte, gardees)
}

const nu = (texte: string) => texte.replaceAll('\u00a0', ' ')
const ids = ({ pieces }: Dossier) => pieces.map(({ id }) => id)
const siennes = ({ pieces }: Dossier, id: string) => pieces.filter((p) => p.id === id)

const RECONDUITES: ContratDEssai = {
  lignes: [
    { action: 'Bus des parents', nature: 'reconduite' },
    { action: 'Épicerie mobile', nature: 'reconduite' },
  ],
}

describe('les pièces du classeur des Vosges', () => {
  const { lecture, interpretations } = examenDe('test/classeurs/04-departement-suivi-long.xlsx')
  const contexte = etablirContexte(lecture.contrat, { date: DATE, interpretations })
  const dossier = dresserLesPieces(contexte, [])

  it('trois reports : un sans accord, deux dont l’accord est lu', () => {
    expect(
      siennes(dossier, 'accord-report').map(({ axe, annee, etat, detail }) => [
        axe,
        annee,
        etat,
        nu(detail),
      ]),
    ).toEqual([
      ['enfance', 2026, 'manquante', 'report de 4 000 €'],
      ['droits', 2026, 'lue', 'report de 55 150 €'],
      ['transition', 2026, 'lue', 'report de 5 000 €'],
    ])
  })

  it('deux écarts à justifier, au centime', () => {
    expect(
      siennes(dossier, 'raison-ecart').map(({ annee, detail }) => [annee, nu(detail)]),
    ).toEqual([
      [2024, '80 850 € non consommés et non justifiés'],
      [2025, '35 150 € non consommés et non justifiés'],
    ])
  })

  it('des indicateurs locaux ne disent rien des nationaux', () => {
    expect(
      siennes(dossier, 'indicateurs').map(({ etat, detail, reference }) => [
        etat,
        nu(detail),
        reference,
      ]),
    ).toEqual([
      ['manquante', '7 sur 7 actions avec un indicateur local ; aucune sous-thématique lue', ''],
    ])
  })

  it('l’avenant de 2027 manque ; chaque pièce a sa section dans le texte', () => {
    const avenants = siennes(dossier, 'avenant').map(({ annee, etat }) => [annee, etat])
    expect(avenants).toContainEqual([2027, 'manquante'])
    // Rien à citer : l’état dit déjà qu’il est lu dans le classeur.
    const lus = siennes(dossier, 'avenant').filter(({ etat }) => etat === 'lue')
    expect(lus.map(({ annee, reference }) => [annee, reference])).toEqual([
      [2025, ''],
      [2026, ''],
    ])
    for (const { sections, titre } of dossier.pieces) {
      expect(sections.length, titre).toBeGreaterThan(0)
    }
  })
})

describe('les pièces', () => {
  it('les indicateurs ne sont là que si chaque sous-thématique a le sien', () => {
    const ligne = (indicateurNational: string) => ({
      sousThematique: 'Précarité énergétique',
      indicateurLocal: 'Ménages visités',
      indicateurNational,
    })
    const etats = ['Ménages accompagnés', ''].map((national) =>
      siennes(dossierDe({ lignes: [ligne(national)] }), 'indicateurs').map(({ etat, detail }) => [
        etat,
        nu(detail),
      ]),
    )
    const local = '1 sur 1 action avec un indicateur local'
    expect(etats).toEqual([
      [['lue', `${local} ; 1 sur 1 sous-thématique avec un indicateur national`]],
      [['manquante', `${local} ; 0 sur 1 sous-thématique avec un indicateur national`]],
    ])
  })

  it('deux actions reconduites : deux accords et deux évaluations', () => {
    const dossier = dossierDe(RECONDUITES)
    expect(ids(dossier).filter((id) => id === 'accord-commissaire')).toHaveLength(2)
    expect(ids(dossier).filter((id) => id === 'impact-evalue')).toHaveLength(2)
  })

  it('une action reconduite deux années n’en appelle qu’une', () => {
    const dossier = dossierDe({
      lignes: [
        { action: 'Bus des parents', nature: 'reconduite', annee: 2025 },
        { action: 'Bus des parents', nature: 'reconduite', annee: 2026 },
      ],
    })
    expect(siennes(dossier, 'accord-commissaire')).toHaveLength(1)
  })

  it('une action nouvelle n’appelle ni accord ni évaluation', () => {
    expect(ids(dossierDe({ lignes: [{ action: 'Bus', nature: 'nouvelle' }] }))).not.toContain(
      'accord-commissaire',
    )
  })

  it('ce que l’utilisateur en dit reste quand des lignes s’insèrent ; renommée, elle devient inutile', () => {
    const [piece] = siennes(dossierDe(RECONDUITES), 'impact-evalue')
    if (piece === undefined) throw new Error('pas de pièce')
    const fournie: PieceGardee = {
      ...piece.reperes,
      etat: 'fournie',
      reference: 'Annexe 3',
      date: DATE,
    }
    const decalee = dossierDe(
      { lignes: [{ action: 'Nouvelle venue', nature: 'nouvelle' }, ...(RECONDUITES.lignes ?? [])] },
      [fournie],
    )
    expect(
      siennes(decalee, 'impact-evalue').map(({ etat, reference }) => [etat, reference]),
    ).toEqual([
      ['fournie', 'Annexe 3'],
      ['manquante', ''],
    ])
    const renommee = dossierDe({ lignes: [{ action: 'Bus des familles', nature: 'reconduite' }] }, [
      fournie,
    ])
    expect(siennes(renommee, 'impact-evalue').map(({ etat }) => etat)).toEqual(['manquante'])
    expect(renommee.inutiles.map(({ id, reference }) => [id, reference])).toEqual([
      ['impact-evalue', 'Annexe 3'],
    ])
  })

  it('actualisé après une réponse, le dossier est celui qu’on dresserait ; y renoncer rend ce qui était lu', () => {
    const neuf = dossierDe(RECONDUITES)
    const gardees: PieceGardee[] = neuf.pieces.map(({ reperes }) => ({
      ...reperes,
      etat: 'sans-objet',
      reference: 'non concerné',
      date: DATE,
    }))
    const repondu = actualiser(neuf, gardees)
    expect(repondu).toEqual(dossierDe(RECONDUITES, gardees))
    expect(actualiser(repondu, [])).toEqual(neuf)
  })

  it('les signataires et l’évaluation suivie ne sont à fournir que si l’utilisateur le dit', () => {
    const neuf = dossierDe(RECONDUITES)
    expect(neuf.possibles.map(({ id }) => id)).toEqual(['evaluation-suivie', 'signataires'])
    expect(ids(neuf)).not.toContain('signataires')
    const [signataires] = neuf.possibles.filter(({ id }) => id === 'signataires')
    if (signataires === undefined) throw new Error('pas de pièce')
    const dite = { ...signataires.reperes, reference: '', date: DATE }
    const demandee = actualiser(neuf, [{ ...dite, etat: 'demandee' }])
    expect(demandee).toEqual(dossierDe(RECONDUITES, [{ ...dite, etat: 'demandee' }]))
    expect(siennes(demandee, 'signataires').map(({ etat }) => etat)).toEqual(['manquante'])
    expect(demandee.possibles.map(({ id }) => id)).toEqual(['evaluation-suivie'])
    expect(demandee.inutiles).toEqual([])
    const fournie = actualiser(demandee, [{ ...dite, etat: 'fournie', reference: 'Page 12' }])
    expect(siennes(fournie, 'signataires').map(({ etat, reference }) => [etat, reference])).toEqual(
      [['fournie', 'Page 12']],
    )
    expect(actualiser(fournie, [])).toEqual(neuf)
  })

  it('fournir une pièce ne justifie aucun constat : le dossier ne touche que lui-même', () => {
    const [piece] = siennes(dossierDe(RECONDUITES), 'accord-commissaire')
    expect(piece?.regle).toBe('reconduction-derogatoire')
    expect(nu(direLObjet(piece as NonNullable<typeof piece>))).toBe(
      'axe « Enfance » · « Bus des parents »',
    )
  })
})
