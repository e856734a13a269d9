import { expect, it } from 'vitest'
import {
  type ConstatMontre,
  type Ecriture,
  verifierUnClasseur,
} from '../../../core/examen/index.ts'
import { type ClasseurBrut, lireA1, type ValeurBrute } from '../../../core/grille/index.ts'
import { Hasard, type Tirage, tirer } from './oracle/tirage.ts'

const CONTRATS = 120
const ENTETE = [
  'Axe',
  'Action',
  'Nature',
  'Année',
  'Coût total',
  'Part État',
  'Part de la collectivité',
  'Cofinancements tiers',
  'FSE+',
  'CEE',
]
const [COUT, ETAT, DEPARTEMENT] = [4, 5, 6] as const
const NOMS = {
  enfance: 'Enfance',
  emploi: 'Emploi',
  droits: 'Accès aux droits',
  transition: 'Transition écologique',
}

/** Ce que vaut une cellule qu’un tableur calcule, d’après les autres. */
type Calcul = (cellule: (ligne: number, colonne: number) => number) => number

interface Budget {
  readonly valeurs: ValeurBrute[][]
  /** Par « ligne,colonne » : la formule, et ce qu’elle donne. */
  readonly formules: ReadonlyMap<string, { readonly texte: string; readonly calcul: Calcul }>
}

/** Le tirage écrit dans une feuille ; ici et là, une part ou un total y est une formule. */
function ecrire(hasard: Hasard, { lignes }: Tirage): Budget {
  const euros = (centimes: number | null) => (centimes === null ? 'à voir' : centimes / 100)
  const valeurs: ValeurBrute[][] = [
    ENTETE,
    ...lignes.map((l) => [
      NOMS[l.axe],
      l.cantine ? `Cantine à 1 € ${l.action}` : `${l.action} ${l.axe}`,
      l.nature === 'inconnue' ? '' : l.nature,
      l.annee,
      euros(l.cout),
      euros(l.etat),
      euros(l.collectivite),
      euros(l.tiers),
      euros(l.fse),
      euros(l.cee),
    ]),
  ]
  const formules: Map<string, { texte: string; calcul: Calcul }> = new Map()
  for (let i = 1; i < valeurs.length; i++) {
    if (typeof valeurs[i]?.[ETAT] !== 'number' || !hasard.chance(0.3)) continue
    const texte = `=E${i + 1}-F${i + 1}-H${i + 1}-I${i + 1}-J${i + 1}`
    const autres = [ETAT, 7, 8, 9]
    formules.set(`${i},${DEPARTEMENT}`, {
      texte,
      calcul: (c) => autres.reduce((reste, j) => reste - c(i, j), c(i, COUT)),
    })
  }
  const totaux = hasard.parmi(['sans', 'saisis', 'calcules'])
  if (totaux !== 'sans') {
    const rang = valeurs.length
    valeurs.push(['Total général', '', '', '', ...Array.from({ length: 6 }, () => 0)])
    for (let j = COUT; j < ENTETE.length; j++) {
      const lettre = String.fromCharCode(65 + j)
      formules.set(`${rang},${j}`, {
        texte: `=SUM(${lettre}2:${lettre}${rang})`,
        calcul: (c) => {
          let somme = 0
          for (let i = 1; i < rang; i++) somme += c(i, j)
          return somme
        },
      })
    }
    recalculer({ valeurs, formules })
    if (totaux === 'saisis') {
      for (let j = COUT; j < ENTETE.length; j++) formules.delete(`${rang},${j}`)
    }
  } else recalculer({ valeurs, formules })
  return { valeurs, formules }
}

/** Comme un tableur : les formules d’une ligne, puis celles du total, qui vient en dernier. */
function recalculer({ valeurs, formules }: Budget): void {
  const cellule = (i: number, j: number) => Number(valeurs[i]?.[j]) || 0
  for (const [place, { calcul }] of formules) {
    const [i = 0, j = 0] = place.split(',').map(Number)
    const ligne = valeurs[i]
    if (ligne !== undefined) ligne[j] = Math.round(calcul(cellule) * 100) / 100
  }
}

function corriger(budget: Budget, ecritures: readonly Ecriture[]): Budget {
  const corrige = { ...budget, valeurs: budget.valeurs.map((ligne) => [...ligne]) }
  for (const { cellule, apres } of ecritures) {
    const place = lireA1(cellule)
    const ligne = place === null ? undefined : corrige.valeurs[place.ligne]
    if (place === null || ligne === undefined) throw new Error(`${cellule} n’existe pas`)
    expect(budget.formules.has(`${place.ligne},${place.colonne}`)).toBe(false)
    // Un total saisi à la main ne s’écrit pas plus qu’un total calculé.
    expect(ligne[0]).not.toBe('Total général')
    ligne[place.colonne] = apres
  }
  recalculer(corrige)
  return corrige
}

function verifier({ valeurs, formules }: Budget, { type, plafonds }: Tirage) {
  const brut: ClasseurBrut = {
    feuilles: [
      {
        nom: 'Budget',
        haut: 0,
        gauche: 0,
        valeurs,
        formules: valeurs.map((l, i) => l.map((v, j) => formules.get(`${i},${j}`)?.texte ?? v)),
        formats: valeurs.map((ligne) => ligne.map(() => 'General')),
        fusions: [],
        lignesMasquees: [],
        colonnesMasquees: [],
        masquee: false,
        protegee: false,
      },
    ],
  }
  const enEuros = Object.fromEntries(
    Object.entries(plafonds).map(([axe, centimes]) => [axe, (centimes ?? 0) / 100]),
  )
  const contrat = { ...(type === null ? {} : { type }), plafonds: enEuros }
  const { verification } = verifierUnClasseur(
    brut,
    JSON.stringify({ version: 1, contrat }),
    '2026-11-23',
  )
  return verification.genre === 'refus' ? [] : verification.constats
}

function comptes(constats: readonly ConstatMontre[]): ReadonlyMap<string, number> {
  const nombres = new Map<string, number>()
  for (const { constat } of constats) {
    const { regle, gravite, axe, annee, action } = constat
    const cle = [regle, gravite, axe, annee, action].join(' | ')
    nombres.set(cle, (nombres.get(cle) ?? 0) + 1)
  }
  return nombres
}

/** Ceux qu’il y a en plus. */
function enPlus(avant: readonly ConstatMontre[], apres: readonly ConstatMontre[]): string[] {
  const depart = comptes(avant)
  return [...comptes(apres)].flatMap(([cle, n]) => (n > (depart.get(cle) ?? 0) ? [cle] : []))
}

it(`une correction offerte lève son constat ; toutes ensemble n’en ajoutent aucun (${CONTRATS} contrats)`, () => {
  let offertes = 0
  let ensemble = 0
  for (let graine = 0; graine < CONTRATS; graine++) {
    const hasard = new Hasard(graine)
    const tirage = tirer(hasard)
    const budget = ecrire(hasard, tirage)
    const constats = verifier(budget, tirage)
    const corrigibles = constats.filter((c) => c.ecritures.length > 0)
    for (const { ecritures } of corrigibles) {
      offertes++
      const apres = verifier(corriger(budget, ecritures), tirage)
      expect([graine, ...enPlus(constats, apres)]).toEqual([graine])
      expect(apres.length).toBeLessThan(constats.length)
    }
    if (corrigibles.length < 2) continue
    ensemble++
    const toutes = corriger(
      budget,
      corrigibles.flatMap((c) => c.ecritures),
    )
    expect([graine, ...enPlus(constats, verifier(toutes, tirage))]).toEqual([graine])
  }
  expect(offertes).toBeGreaterThan(CONTRATS / 4)
  expect(ensemble).toBeGreaterThan(CONTRATS / 40)
})
