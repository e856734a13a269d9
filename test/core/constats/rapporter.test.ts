import { describe, expect, it } from 'vitest'
import {
  adresseDuLien,
  type CelluleDeRapport,
  type LigneDeSynthese,
  liensDe,
  type MatiereDuRapport,
  type Rapport,
  rapportDe,
} from '../../../core/constats/index.ts'
import type { Plage } from '../../../core/grille/index.ts'
import { type Centimes, centimes } from '../../../core/modele/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

const euros = (n: number) => centimes(n * 100)

function ligne(axe: LigneDeSynthese['axe'], programme: number): LigneDeSynthese {
  return {
    axe,
    annee: 2025,
    plafond: euros(320_000),
    plancher: axe === null ? null : euros(128_000),
    programme: euros(programme),
    manque: euros(0),
    reste: euros(0),
  }
}

function rapport(changements: Partial<MatiereDuRapport> = {}): Rapport {
  return rapportDe({
    collectivite: 'Département du Finistère',
    date: '2026-11-23',
    conclusion: '1 manquement au texte.',
    questions: [],
    enAttente: [],
    laisses: [],
    suivi: [],
    constats: [constatDEssai()],
    justifies: [],
    titreDeLaRegle: (id) => id,
    synthese: [ligne(null, 300_000), ligne('enfance', 200_000), ligne('droits', 100_000)],
    interpretations: [],
    notes: [],
    ...changements,
  })
}

const texteDe = (cellule: CelluleDeRapport | null | undefined) =>
  cellule && 'texte' in cellule ? cellule.texte : null
const textes = ({ lignes }: Rapport) => lignes.map((l) => l.map(texteDe))

function montantsDe({ lignes }: Rapport, { haut, bas, gauche }: Plage): (Centimes | null)[] {
  return lignes.slice(haut, bas + 1).map((l) => {
    const cellule = l[gauche]
    return cellule && 'montant' in cellule ? cellule.montant : null
  })
}

describe('la feuille de rapport', () => {
  it('dit la collectivité, la date et le bilan', () => {
    const dits = textes(rapport()).flat()
    expect(dits).toContain('Département du Finistère')
    expect(dits).toContain('23/11/2026')
    expect(dits).toContain('1 manquement au texte.')
  })

  it('dit les questions, ce qui les attend et ce qui est laissé, sans les compter', () => {
    const r = rapport({
      constats: [],
      questions: ['Budget!K5 — Est-ce un total ?'],
      enAttente: ['Plan déséquilibré'],
      laisses: ['Feuille « Projet » : remplacée'],
    })
    const dits = textes(r).flat()
    for (const dit of [
      'Questions sur la lecture',
      'Budget!K5 — Est-ce un total ?',
      'Constats qui attendent une réponse',
      'Plan déséquilibré',
      'Laissé de côté',
      'Feuille « Projet » : remplacée',
    ])
      expect(dits).toContain(dit)
    expect(textes(rapport()).flat()).not.toContain('Questions sur la lecture')
  })

  it('toutes les réponses données, ne dit pas que des constats en attendent une', () => {
    const dits = textes(rapport({ constats: [], enAttente: ['Plan déséquilibré'] })).flat()
    expect(dits).toContain('Plan déséquilibré')
    expect(dits).toContain('Constats dont la lecture est contestée')
    expect(dits).not.toContain('Constats qui attendent une réponse')
  })

  it('donne au graphique les axes, sans leur total, et les bonnes colonnes', () => {
    const r = rapport()
    const { graphique } = r
    if (!graphique) throw new Error('le graphique manque')
    const { haut, bas, gauche } = graphique.categories
    expect(
      textes(r)
        .slice(haut, bas + 1)
        .map((l) => l[gauche]),
    ).toEqual(['Enfance 2025', 'Droits 2025'])
    const series = Object.fromEntries(
      graphique.series.map(({ nom, valeurs }) => [nom, montantsDe(r, valeurs)]),
    )
    expect(series).toEqual({
      Programmé: [euros(200_000), euros(100_000)],
      Plancher: [euros(128_000), euros(128_000)],
      Plafond: [euros(320_000), euros(320_000)],
    })
  })

  it('laisse au graphique une place que rien d’autre n’occupe', () => {
    const r = rapport()
    const cadre = r.graphique?.cadre
    if (!cadre) throw new Error('le graphique manque')
    const couvertes = r.lignes
      .slice(cadre.haut, cadre.bas + 1)
      .flatMap((l) => l.slice(cadre.gauche, cadre.droite + 1))
    expect(couvertes.filter((c) => c !== null && c !== undefined)).toEqual([])
  })

  it('n’a pas de graphique quand aucun axe n’est connu', () => {
    expect(rapport({ synthese: [] }).graphique).toBeNull()
  })

  it('met un constat par ligne, avec son calcul et la valeur possible', () => {
    const constat = constatDEssai({
      etapes: ['320 000 € × 40 % = 128 000 €'],
      correction: { champ: 'partEtat', cellule: 'E14', valeur: euros(40_000) },
    })
    const trouvee = textes(rapport({ constats: [constat] })).find((l) => l[0] === 'Bloquant')
    expect(trouvee?.[1]).toBe(constat.message)
    expect(trouvee?.slice(3, 6)).toEqual(['E12', 'Droits', '2025'])
    expect(trouvee?.[6]).toMatch(/^plancher-axe\n/)
    expect(trouvee?.at(-1)).toMatch(
      /128 000 €\nValeur possible\u00a0: 40.000.€ en E14 \(part État\)$/,
    )
  })

  it('lie chaque constat à sa première cellule, et nomme la feuille s’il y en a plusieurs', () => {
    const ici = constatDEssai({ cellules: ['E12', 'F12'] })
    const ailleurs = constatDEssai({ feuille: 'L’annexe', cellules: ['B3'] })
    const liens = (constats: MatiereDuRapport['constats']) =>
      liensDe(rapport({ constats })).map(({ lien }) => [lien.texte, adresseDuLien(lien)])
    expect(liens([ici])).toEqual([['E12, F12', "'Budget'!E12"]])
    expect(liens([ici, ailleurs])).toEqual([
      ['Budget!E12, F12', "'Budget'!E12"],
      ['L’annexe!B3', "'L’annexe'!B3"],
    ])
    expect(liens([constatDEssai({ feuille: null, cellules: [] })])).toEqual([])
  })

  it('tient en largeur sur une page, dont chacune répète l’en-tête des constats', () => {
    const r = rapport()
    expect(r.largeurs.reduce((somme, n) => somme + n, 0)).toBeLessThanOrEqual(195)
    expect(textes(r)[r.repetee ?? -1]?.[1]).toBe('Constat')
    expect(rapport({ constats: [] }).repetee).toBeUndefined()
    for (const ligne of r.lignes) expect(ligne.length).toBeLessThanOrEqual(r.largeurs.length)
  })

  it('aligne l’intitulé d’un montant comme le montant, et lui seul', () => {
    const aDroite = rapport().lignes.map((l) =>
      l.filter((c) => c?.style === 'entete-de-montant').map(texteDe),
    )
    expect(aDroite.filter((noms) => noms.length > 0)).toEqual([
      ['Programmé', 'Plancher', 'Plafond', 'Manque', 'Reste'],
      ['En jeu'],
    ])
  })

  it('ne compte pas « à savoir » ce que le texte permet, et n’en colore pas la case', () => {
    const permis = constatDEssai({ gravite: 'signalement', admis: true })
    const gravites = rapport({ constats: [permis, constatDEssai({ gravite: 'signalement' })] })
      .lignes.map(([premiere]) => premiere)
      .filter((c) => /^(À savoir|Ce que le texte permet)$/.test(texteDe(c) ?? ''))
    expect(gravites).toEqual([
      { style: 'signalement', texte: 'À savoir' },
      { style: 'texte', texte: 'Ce que le texte permet' },
    ])
  })

  it('montre ce qui est en jeu', () => {
    const montants = { constate: euros(3), attendu: euros(10), ecart: centimes(-700) }
    const r = rapport({ constats: [constatDEssai({ montants })] })
    expect(r.lignes.find((l) => texteDe(l[0]) === 'Bloquant')?.[2]).toEqual({
      style: 'montant',
      montant: euros(7),
    })
  })

  it('sépare ce qui n’a pas été vérifié de ce qui est relevé, et dit quand il n’y a rien', () => {
    const lacune = constatDEssai({ regle: 'colonne-absente', gravite: 'signalement' })
    const dits = textes(rapport({ constats: [lacune] }))
    const rang = dits.findIndex((l) => l[0] === 'Ce qui n’a pas été vérifié')
    expect(dits[rang + 1]?.[1]).toBe(lacune.message)
    expect(textes(rapport()).flat()).toContain(
      'Ce qui n’a pas été vérifié\u00a0: rien, tout ce qui se vérifie l’a été',
    )
  })

  it('garde pour du texte un message qui ressemble à une formule', () => {
    const r = rapport({ constats: [constatDEssai({ message: '=cmd()' })] })
    const cellule = r.lignes.flat().find((c) => texteDe(c) === '=cmd()')
    expect(cellule).toEqual({ style: 'texte', texte: '=cmd()' })
  })

  describe('les constats justifiés', () => {
    const justifie = {
      constat: constatDEssai({ regle: 'plafond-axe', action: 'Tutorat', cellules: ['F9'] }),
      motif: 'Accord du commissaire',
      date: '2026-10-02',
    }
    const titres = (r: Rapport) => textes(r).map((l) => l[0])
    const TITRE = 'Constats justifiés par la collectivité'

    it('viennent à part, après les autres, avec leur motif et sa date', () => {
      const r = rapport({ justifies: [justifie] })
      const debut = titres(r).indexOf(TITRE)
      expect(debut).toBeGreaterThan(titres(r).indexOf('Constats'))
      expect(textes(r)[debut + 1]?.at(-1)).toBe('Justification')
      const rangee = textes(r)[debut + 2]
      expect(rangee?.[0]).toBe('Bloquant')
      expect(rangee?.slice(3, 6)).toEqual(['F9', 'Droits', '2025'])
      expect(rangee?.at(-1)).toBe('Accord du commissaire\n(le 02/10/2026)')
      expect(rangee).toHaveLength(textes(r)[debut + 1]?.length ?? 0)
      expect(r.largeurs.length).toBeGreaterThanOrEqual(rangee?.length ?? 0)
    })

    it('ne se mêlent pas aux autres', () => {
      const r = rapport({ constats: [], justifies: [justifie] })
      expect(titres(r).filter((t) => t === 'Bloquant')).toHaveLength(1)
    })

    it('se disent aussi quand il n’y en a pas', () => {
      expect(titres(rapport())).toContain(`${TITRE}\u00a0: aucun`)
      expect(titres(rapport({ constats: [] }))).toContain('Constats\u00a0: aucun')
    })

    it('ouvrent une page imprimée : leur titre ne reste pas seul au bas de la précédente', () => {
      const r = rapport({ justifies: [justifie] })
      expect(titres(r)[r.enHautDePage ?? -1]).toBe(TITRE)
      expect(rapport({ constats: [] }).enHautDePage).toBeUndefined()
    })
  })
})
