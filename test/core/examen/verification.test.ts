import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { empreinteDe } from '../../../core/constats/index.ts'
import { type Verification, verifierUnClasseur } from '../../../core/examen/index.ts'
import type { ClasseurBrut, ValeurBrute } from '../../../core/grille/index.ts'
import { ErreurDeReglage, type ReglagesEcrits } from '../../../core/reglages/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { espacesAColler } from '../../../outils/typographie/index.ts'
import { brutDeClasseur } from '../../task-pane/brut-de-classeur.ts'

const DATE = '2026-11-23'
const ENTETE = ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département']
const TITRE = ['Département de la Sarthe – budget 2025', '', '', '', '', '']

type Rangees = readonly (readonly ValeurBrute[])[]

/** Les cellules qui commencent par « = » sont des formules, dont la valeur est donnée à part. */
function classeur(lignes: Rangees, formules: Rangees = lignes, haut = 0): ClasseurBrut {
  const rangees = [TITRE, ENTETE, ...lignes]
  return {
    feuilles: [
      {
        nom: 'Budget',
        haut,
        gauche: 0,
        valeurs: rangees,
        formules: [TITRE, ENTETE, ...formules],
        formats: rangees.map((ligne) => ligne.map(() => 'General')),
        fusions: [],
        lignesMasquees: [],
        colonnesMasquees: [],
        masquee: false,
        protegee: false,
      },
    ],
  }
}

function verifier(brut: ClasseurBrut, reglages: ReglagesEcrits | null = null): Verification {
  const texte = reglages === null ? null : JSON.stringify(reglages)
  const { verification } = verifierUnClasseur(brut, texte, DATE)
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return verification
}

const TUTORAT = ['Enfance', 'Tutorat', 'Nouvelle', 100_000, 60_000, 40_000]
const ACCUEIL = ['Accès aux droits', 'Accueil', 'Nouvelle', 80_000, 40_000, 40_000]
/** La même action, avec d'autres parts. */
function avec(action: readonly ValeurBrute[], etat: ValeurBrute, departement: ValeurBrute) {
  return [...action.slice(0, 4), etat, departement]
}

const TROP_D_ETAT = classeur([TUTORAT, ACCUEIL])

function parite(verification: Verification) {
  const trouve = verification.constats.find((c) => c.constat.regle === 'parite-depassee')
  if (!trouve) throw new Error('la règle parite-depassee ne relève rien')
  return trouve
}

describe('un classeur sans tableau', () => {
  it.each([
    ['vide', { feuilles: [] }, 'aucune feuille lisible'],
    ['une feuille vide', classeurVide(), 'Feuille «\u00a0Vide\u00a0»\u00a0: feuille vide'],
  ])('%s : un refus qui dit ce qui a été vu, et rien à rapporter', (_, brut, phrase) => {
    const { verification, rapport } = verifierUnClasseur(brut, null, DATE)
    expect(verification).toMatchObject({ genre: 'refus' })
    expect(verification).toHaveProperty('phrase', expect.stringContaining(phrase))
    expect(rapport()).toBeNull()
  })

  it('ne cite que les premières feuilles d’un grand classeur', () => {
    const feuilles = Array.from({ length: 30 }, (_, i) => ({
      ...classeurVide().feuilles[0],
      nom: `F${i}`,
    }))
    const { verification } = verifierUnClasseur({ feuilles } as ClasseurBrut, null, DATE)
    expect(verification).toHaveProperty('phrase', expect.stringContaining('et 22 autres feuilles'))
  })
})

function classeurVide(): ClasseurBrut {
  const [feuille] = classeur([]).feuilles
  if (!feuille) throw new Error('la feuille manque')
  return { feuilles: [{ ...feuille, nom: 'Vide', valeurs: [], formules: [], formats: [] }] }
}

describe('l’écriture proposée', () => {
  it('dit chaque cellule, ce qu’elle contient et ce qui s’y écrirait, en euros', () => {
    expect(parite(verifier(TROP_D_ETAT)).ecritures).toEqual([
      { feuille: 'Budget', cellule: 'E3', champ: 'part État', avant: 60_000, apres: 50_000 },
      {
        feuille: 'Budget',
        cellule: 'F3',
        champ: 'part collectivité',
        avant: 40_000,
        apres: 50_000,
      },
    ])
  })

  it('lève le constat sans déséquilibrer le plan, quand elle est appliquée', () => {
    const avant = verifier(TROP_D_ETAT).constats.map((c) => c.constat.regle)
    const [etat = 0, departement = 0] = parite(verifier(TROP_D_ETAT)).ecritures.map((e) => e.apres)
    const corrige = verifier(classeur([avec(TUTORAT, etat, departement), ACCUEIL]))
    const restent = corrige.constats.map((c) => c.constat.regle)
    expect(restent).toEqual(avant.filter((regle) => regle !== 'parite-depassee'))
  })

  it('laisse monter une part de la collectivité mise en formule, et ne l’écrit pas', () => {
    const enFormule = classeur([TUTORAT, ACCUEIL], [avec(TUTORAT, 60_000, '=D3-E3'), ACCUEIL])
    expect(parite(verifier(enFormule)).ecritures.map((e) => e.cellule)).toEqual(['E3'])
    const sansLien = classeur([TUTORAT, ACCUEIL], [avec(TUTORAT, 60_000, '=40000'), ACCUEIL])
    expect(parite(verifier(sansLien)).ecritures).toEqual([])
  })

  it('garde l’écriture de la cellule : un montant en texte se remplace, tel qu’il était lu', () => {
    const texte = classeur([avec(TUTORAT, '60 000 €', 40_000), ACCUEIL])
    expect(parite(verifier(texte)).ecritures[0]).toMatchObject({ avant: '60 000 €', apres: 50_000 })
  })

  it('ne vise jamais une formule, mais le constat reste', () => {
    const formules = [avec(TUTORAT, '=D3*0.6', 40_000), ACCUEIL]
    const trouve = parite(verifier(classeur([TUTORAT, ACCUEIL], formules)))
    expect(trouve.ecritures).toEqual([])
    expect(trouve.constat.cellules).toContain('E3')
  })

  it('ne se propose pas dans un tableau en k€ : la cellule n’attend pas des euros', () => {
    const milliers = classeur([avec(['Enfance', 'Tutorat', 'Nouvelle', 100], 60, 40)])
    const [titre = [], ...reste] = milliers.feuilles[0]?.valeurs ?? []
    const enMilliers = milliers.feuilles.map((f) => ({
      ...f,
      valeurs: [[`${titre[0]} (en k€)`, ...titre.slice(1)], ...reste],
    }))
    const { constat, ecritures } = parite(verifier({ feuilles: enMilliers }))
    expect(constat.montants?.constate).toBe(6_000_000)
    expect(ecritures).toEqual([])
  })

  it.each([
    '01-departement-conforme.xlsx',
    '07-departement-slime-cantine.xlsx',
    '09-departement-montants-texte.xlsx',
    '12-rapport-mi-parcours.xlsx',
    '37-allier-formules-sans-valeurs.xlsx',
  ])('%s : aucune écriture ne vise une formule', (fichier) => {
    const { classeur: lu } = ouvrirFichier(readFileSync(`test/classeurs/${fichier}`), fichier)
    const brut = brutDeClasseur(lu)
    const { verification } = verifierUnClasseur(brut, null, DATE)
    const constats = verification.genre === 'refus' ? [] : verification.constats
    const visees = constats.flatMap(({ ecritures }) => ecritures)
    const formulesVisees = visees.filter(({ feuille, cellule }) => {
      const colonne = cellule.charCodeAt(0) - 65
      const ligne = Number(cellule.slice(1)) - 1
      const page = brut.feuilles.find((f) => f.nom === feuille)
      return String(page?.formules[ligne]?.[colonne] ?? '').startsWith('=')
    })
    expect(constats.length).toBeGreaterThan(0)
    expect(formulesVisees).toEqual([])
  })
})

describe('les justifications gardées dans le classeur', () => {
  const { empreinte } = parite(verifier(TROP_D_ETAT))
  const reglages: ReglagesEcrits = {
    version: 1,
    justifications: [{ ...empreinte, motif: 'Accord du préfet', date: '2026-10-02' }],
  }

  it('mettent le constat à part, sans marque, et l’ôtent de la conclusion', () => {
    const avant = verifier(TROP_D_ETAT)
    const apres = verifier(TROP_D_ETAT, reglages)
    expect(apres.constats).toEqual(avant.constats.filter((c) => c !== parite(avant)))
    expect(apres.justifies).toEqual([
      { ...parite(avant), motif: 'Accord du préfet', date: '2026-10-02' },
    ])
    expect(apres.tombees).toEqual([])
    expect(apres.conclusion).not.toBe(avant.conclusion)
    const notes = apres.marques.map((m) => m.note).join('\n')
    expect(notes).not.toContain(parite(avant).constat.message)
  })

  it('restent dans le rapport, à part', () => {
    const { rapport } = verifierUnClasseur(TROP_D_ETAT, JSON.stringify(reglages), DATE)
    const textes = rapport()?.lignes.flatMap((l) =>
      l.map((c) => (c && 'texte' in c ? c.texte : '')),
    )
    expect(textes).toContain('Constats justifiés par la collectivité')
    expect(textes).toContain('Accord du préfet\n(le 02/10/2026)')
  })

  it('tombent quand le montant change, et le constat revient', () => {
    const aggrave = classeur([avec(TUTORAT, 70_000, 30_000), ACCUEIL])
    const { tombees, justifies, constats } = verifier(aggrave, reglages)
    expect(tombees).toMatchObject(reglages.justifications ?? [])
    expect(tombees.map((t) => t.dite)).toEqual([
      expect.stringMatching(/^Part de l’État supérieure à la parité, Tutorat, 2025\s: «\s/),
    ])
    expect(justifies).toEqual([])
    expect(constats.map((c) => c.constat.regle)).toContain('parite-depassee')
  })

  it('suivent le constat quand des lignes sont insérées au-dessus', () => {
    const insere = classeur([TUTORAT, ACCUEIL], [TUTORAT, ACCUEIL], 4)
    const [justifie] = verifier(insere, reglages).justifies
    expect(justifie?.constat.cellules).toContain('E7')
  })

  it('valent pour une action en double, dont la phrase cite une autre cellule', () => {
    const doubles = [TUTORAT, ACCUEIL, ACCUEIL]
    const doublon = (haut: number) =>
      verifier(classeur(doubles, doubles, haut)).constats.find(
        (c) => c.constat.regle === 'doublon-action',
      )
    expect(doublon(0)?.constat.message).not.toBe(doublon(3)?.constat.message)
    expect(doublon(0)?.empreinte).toBeDefined()
    expect(doublon(0)?.empreinte).toEqual(doublon(3)?.empreinte)
  })
})

describe('les autres réglages gardés dans le classeur', () => {
  it('complètent les cellules', () => {
    const { plafonds, collectivite, annees } = verifier(classeur([TUTORAT, ACCUEIL]), {
      version: 1,
      contrat: { collectivite: 'Département de la Mayenne', plafonds: { enfance: 90_000 } },
    })
    expect(plafonds).toMatchObject([{ axe: 'enfance', montant: 9_000_000 }])
    expect(collectivite.nom).toBe('Département de la Mayenne')
    expect(annees).toEqual([2025])
  })

  it('corrigent la lecture, et ce qui n’est plus là se dit', () => {
    const { notes, tableaux } = verifier(classeur([TUTORAT, ACCUEIL]), {
      version: 1,
      correspondances: [
        {
          feuille: 'Budget',
          colonnes: {
            partEtat: [{ colonne: 'E', entete: 'Part État' }],
            cee: [{ colonne: 'G', entete: 'CEE' }],
          },
        },
      ],
    })
    expect(notes[0]).toContain('l’en-tête choisi pour «\u00a0CEE\u00a0» n’est plus là')
    expect(tableaux[0]?.colonnes.find((c) => c.champ === 'partEtat')?.motif).toBe('votre choix')
    expect(notes.length).toBeGreaterThan(1)
    expect(notes.flatMap(espacesAColler)).toEqual([])
  })

  it('illisibles, se disent par une ErreurDeReglage', () => {
    expect(() => verifierUnClasseur(TROP_D_ETAT, '{"version":9}', DATE)).toThrow(ErreurDeReglage)
  })
})

it('une vérification n’est que des données simples, empreinte comprise', () => {
  const verification = verifier(TROP_D_ETAT)
  expect(structuredClone(verification)).toEqual(verification)
  for (const { constat, empreinte } of verification.constats) {
    expect(empreinte).toEqual(empreinteDe(constat))
  }
})
