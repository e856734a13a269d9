import { describe, expect, it } from 'vitest'
import { type Cellule, celluleEn } from '../../core/grille/index.ts'
import {
  CHOIX,
  type Famille,
  juger,
  mots,
  type Reponse,
  type Tirage,
  tirer,
} from '../../outils/lecture/index.ts'

const FAMILLES = CHOIX.famille.options
const GRAINES = [1, 2, 3, 4, 5, 6, 7, 8]
const GRAINES_DES_CHOIX = 2_000
const MOTS_PAR_NOTION = 12

/** Relit une cellule sans rien emprunter à ce qui l'a écrite : un nombre, ou un texte à la française. */
function euros(cellule: Cellule | undefined, unite: Tirage['unite']): number {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return 0
  const lu =
    typeof cellule.valeur === 'number'
      ? cellule.valeur
      : Number(
          String(cellule.valeur).replaceAll(/[\s€]/g, '').replace(',', '.').replace(/^-$/, '0'),
        )
  return Math.round(lu * (unite === 'euros' ? 1 : 1_000))
}

function creditsEcrits({ classeur, faits, unite }: Tirage): Map<string, number> {
  const sommes = new Map<string, number>()
  for (const { champ, axe, annee, feuille, ligne, colonne } of faits) {
    if (champ !== 'partEtat') continue
    const sienne = classeur.feuilles.find((f) => f.nom === feuille)
    const lu = sienne ? euros(celluleEn(sienne, ligne, colonne), unite) : 0
    const cle = `${axe} ${annee}`
    sommes.set(cle, (sommes.get(cle) ?? 0) + 100 * lu)
  }
  return sommes
}

function textes({ classeur }: Tirage): string[] {
  return classeur.feuilles.flatMap((f) =>
    Array.from(f.lignes).flatMap((ligne) =>
      Array.from(ligne ?? []).flatMap((c) => (c?.genre === 'texte' ? [c.valeur] : [])),
    ),
  )
}

describe('le tirage de contrats', () => {
  it.each(FAMILLES)(
    '%s : les cellules portent tous les crédits de l’État, et eux seuls',
    (famille) => {
      for (const graine of GRAINES) {
        const tirage = tirer(graine, { famille })
        expect(tirage.verite.credits.size).toBeGreaterThan(0)
        expect([graine, [...creditsEcrits(tirage)].sort()]).toEqual([
          graine,
          [...tirage.verite.credits].sort(),
        ])
      }
    },
  )

  it.each(FAMILLES)('%s : la même graine rend les mêmes cellules', (famille) => {
    expect(JSON.stringify(tirer(7, { famille }).brut)).toBe(
      JSON.stringify(tirer(7, { famille }).brut),
    )
    expect(JSON.stringify(tirer(7, { famille }).brut)).not.toBe(
      JSON.stringify(tirer(8, { famille }).brut),
    )
  })

  it.each(FAMILLES)('%s : les mots des financements et l’année sont écrits', (famille: Famille) => {
    for (const graine of GRAINES) {
      const tirage = tirer(graine, { famille })
      const ecrits = textes(tirage)
      for (const champ of ['partEtat', 'partCollectivite'] as const) {
        const mot = tirage.mots.champs[champ]
        expect([graine, mot, ecrits.some((t) => t.includes(mot))]).toEqual([graine, mot, true])
      }
      const partout = JSON.stringify(tirage.brut)
      for (const annee of tirage.contrat.annees) expect(partout).toContain(String(annee))
      for (const { libelle } of tirage.contrat.actions) expect(ecrits).toContain(libelle)
    }
  })

  it('chaque option de chaque choix est tirée', { timeout: 120_000 }, () => {
    const attendues = new Set(
      Object.entries(CHOIX).flatMap(([nom, { options }]) => options.map((o) => `${nom} ${o}`)),
    )
    // Dès que tout est vu, tirer encore n'apprend rien.
    for (let graine = 0; graine < GRAINES_DES_CHOIX && attendues.size > 0; graine++) {
      for (const [nom, option] of tirer(graine).choix) attendues.delete(`${nom} ${option}`)
    }
    expect([...attendues]).toEqual([])
  })

  it('chaque notion a au moins douze mots, tous différents', () => {
    const listes = [
      mots.MOTS_DU_COUT,
      mots.MOTS_DE_L_ETAT,
      mots.MOTS_DU_DEPARTEMENT,
      mots.MOTS_DE_LA_METROPOLE,
      mots.MOTS_DU_FSE,
      mots.MOTS_DES_CEE,
      mots.MOTS_DES_TIERS,
      mots.FINANCEURS,
      mots.MOTS_DE_L_ACTION,
      mots.MOTS_DE_L_AXE,
      mots.MOTS_DE_L_ANNEE,
      mots.MOTS_DU_TOTAL,
      mots.MOTS_DU_SOUS_TOTAL,
      mots.MOTS_DU_PLAFOND,
      ...Object.values(mots.MOTS_DES_STATUTS),
      ...Object.values(mots.MOTS_CALCULES),
    ]
    for (const liste of listes) {
      expect(new Set<string>(liste).size).toBeGreaterThanOrEqual(MOTS_PAR_NOTION)
      expect(new Set<string>(liste).size).toBe(liste.length)
    }
  })

  it('des mots inventés remplacent deux ou trois têtes de colonne, pas les montants', () => {
    for (const graine of GRAINES) {
      const courant = tirer(graine)
      const invente = tirer(graine, { motsInventes: true })
      const changes = Object.keys(courant.mots.champs).filter(
        (champ) => courant.mots.champs[champ as 'cout'] !== invente.mots.champs[champ as 'cout'],
      )
      expect(changes.length).toBeGreaterThanOrEqual(2)
      expect(changes.length).toBeLessThanOrEqual(3)
      expect(invente.verite).toEqual(courant.verite)
    }
  })
})

describe('le jugement', () => {
  const { verite } = tirer(1, { famille: 'lignes' })
  const sommes = {
    cout: verite.sommes.cout ?? 0,
    partEtat: verite.sommes.partEtat ?? 0,
    partCollectivite: verite.sommes.partCollectivite ?? 0,
    tiers: verite.sommes.tiers ?? 0,
    fse: verite.sommes.fse ?? 0,
    cee: verite.sommes.cee ?? 0,
  }
  const juste: Reponse = { refus: false, doutes: [], credits: verite.credits, sommes }
  const [premiere = '', montant = 0] = [...verite.credits][0] ?? []

  it('exact quand tout est juste, demandé quand un doute est dit, inutile s’il n’y avait rien à demander', () => {
    expect(juger(verite, juste).verdict).toBe('exact')
    expect(juger(verite, { ...juste, doutes: ['axe ?'] })).toMatchObject({
      verdict: 'demande',
      douteInutile: true,
    })
  })

  it('faux dès qu’un crédit change d’axe ou qu’un champ n’a pas sa somme', () => {
    const deplace = new Map(verite.credits).set(premiere, montant + 1)
    expect(juger(verite, { ...juste, credits: deplace })).toMatchObject({
      verdict: 'faux',
      creditsFaux: true,
    })
    expect(
      juger(verite, { ...juste, sommes: { ...sommes, tiers: sommes.tiers + 1 } }),
    ).toMatchObject({
      verdict: 'faux',
      champsFaux: ['tiers'],
    })
  })

  it('demandé quand la lecture refuse, ou qu’elle dit ne pas connaître l’axe de crédits par ailleurs justes', () => {
    const vide = { refus: true, doutes: [], credits: new Map(), sommes: { ...sommes, cout: 0 } }
    expect(juger(verite, vide).verdict).toBe('demande')
    const sansAxe = new Map(verite.credits)
    sansAxe.delete(premiere)
    sansAxe.set('inconnu 2025', montant)
    expect(juger(verite, { ...juste, credits: sansAxe }).verdict).toBe('demande')
    const enTrop = new Map(sansAxe).set('inconnu 2025', montant + 1)
    expect(
      juger(verite, {
        ...juste,
        credits: enTrop,
        sommes: { ...sommes, partEtat: sommes.partEtat + 1 },
      }).verdict,
    ).toBe('faux')
  })
})
