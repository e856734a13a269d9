import { describe, expect, it } from 'vitest'
import * as calculs from '../../../core/calculs/index.ts'
import {
  type Calcul,
  type Entree,
  plage,
  sansTrace,
  texte,
  typeDeCollectivite,
} from '../../../core/calculs/index.ts'
import { depuisEuros } from '../../../core/modele/index.ts'
import { SOURCES } from '../../../core/sources/index.ts'

const CALCULS = Object.entries(calculs).flatMap(([nom, valeur]) =>
  /^calcul[A-Z]/.test(nom) ? [valeur as unknown as Calcul] : [],
)

const TYPES: Record<string, string> = { département: 'departement', métropole: 'metropole' }

/** Ce qu'un classeur donnerait au calcul : les montants en centimes, les types sans accent. */
function entreesDe(calcul: Calcul, exemple: Calcul['exemples'][number]): object {
  const declarees: Readonly<Record<string, Entree>> = calcul.entrees
  const donnees: Readonly<Record<string, number | string | undefined>> = exemple.entrees
  return Object.fromEntries(
    Object.entries(donnees).map(([cle, valeur]) => {
      const montant = declarees[cle]?.genre === 'montant'
      if (typeof valeur === 'string') return [cle, TYPES[valeur]]
      return [cle, montant ? depuisEuros(Number(valeur)) : valeur]
    }),
  )
}

function enNombre(valeur: unknown): number {
  if (typeof valeur === 'number') return valeur / 100
  const { numerateur, denominateur } = valeur as { numerateur: number; denominateur: number }
  return numerateur / denominateur
}

const DE_L_ACTION = ['coût:montant', 'tiers:montant?', 'FSE+:montant?', 'CEE:montant?']

const CAS = CALCULS.flatMap((calcul) =>
  calcul.exemples.map((exemple) => ({ id: calcul.id, calcul, exemple })),
)

describe('exemples des calculs', () => {
  it('les calculs du référentiel sont là, et leurs compléments', () => {
    expect(CALCULS.map((c) => c.id).sort()).toEqual([
      'compensation-cantine',
      'cout-pour-etat',
      'diminution',
      'manque-plancher',
      'part-collectivite',
      'part-etat',
      'plan-de-financement',
      'plancher',
      'reste-plafond',
      'taux-cee',
    ])
  })

  it.each(CAS)('$id : $exemple.entrees donne $exemple.attendu', ({ calcul, exemple }) => {
    const rendu = calcul.calcule(entreesDe(calcul, exemple), sansTrace)
    const { attendu } = exemple
    if (typeof attendu === 'number') expect(enNombre(rendu)).toBe(attendu)
    else expect(Object.values(rendu as object).map(enNombre)).toEqual(attendu)
  })

  it.each(CAS)('$id : $exemple.entrees s’explique', ({ calcul, exemple }) => {
    const etapes = calculs.expliquer(calcul, entreesDe(calcul, exemple))
    expect(etapes.length).toBeGreaterThan(0)
    for (const etape of etapes) expect(etape).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('la fiche d’un calcul', () => {
  it('ses entrées disent leur genre et leur mot', () => {
    expect(
      [texte('le nom', 'Un nom'), plage('le nom', 'Un nom'), typeDeCollectivite].map(
        ({ genre }) => genre,
      ),
    ).toEqual(['texte', 'plage', 'type'])
    expect(texte('la salle', 'Une salle').terme).toBe('salle')
    expect(texte('l’ensemble de la salle', 'Une salle').terme).toBe('ensemble de la salle')
    expect(texte('tous les repas', 'Des repas').terme).toBe('tous les repas')
  })

  it('une limite omise, ou à 0, n’est pas une limite nulle', () => {
    expect(calculs.calculCompensationCantine.entrees.creditsAxe.omisSi0).toBe(true)
    expect(calculs.calculRestePlafond.entrees.report.omisSi0).toBeUndefined()
  })

  it('dit à quelles conditions l’État compense, et ce qui borne sa part', () => {
    const { calculCompensationCantine: cantine, calculPartEtat } = calculs
    const { repas, creditsAxe } = cantine.entrees
    const ecrites = [cantine, repas, creditsAxe, calculPartEtat].map(({ description }) =>
      description.replaceAll('\u00a0', ' '),
    )
    expect(ecrites).toEqual([
      '1 € par repas servi aux conditions du texte, dans la limite de 30 % des crédits de l’État de l’axe ' +
        'Transition s’ils sont donnés ; une cellule vide ou 0 vaut « non donnés ».',
      'Nombre de repas servis à 1 € ou moins aux élèves dont le quotient familial ne dépasse pas 1 000 €',
      'Crédits de l’État de l’axe Transition dans l’année, en euros ; vide, omis ou 0 : la limite n’est pas ' +
        'appliquée',
      'Moitié de ce qui reste à financer une fois déduits les tiers et les CEE, arrondie au centime inférieur. ' +
        'Avec des CEE, l’État et les CEE ensemble ne dépassent pas 70 % du coût. Le FSE+ n’y change rien.',
    ])
  })

  it.each([
    ['part-etat', ['parité', 'plafond CEE']],
    ['plancher', ['taux d’un département', 'taux d’une métropole']],
    ['manque-plancher', ['taux d’un département', 'taux d’une métropole']],
    ['compensation-cantine', ['compensation par repas', 'part maximale']],
    ['taux-cee', ['taux CEE']],
    ['diminution', []],
  ])('%s cite ses paramètres', (id, attendus) => {
    expect(Object.keys(CALCULS.find((c) => c.id === id)?.parametres ?? {})).toEqual(attendus)
  })

  it.each(CALCULS.map((calcul) => [calcul.id, calcul] as const))(
    '%s est entière',
    (_id, calcul) => {
      for (const texte of [calcul.titre, calcul.description, calcul.fonction]) {
        expect(texte).toMatch(/\p{L}/u)
      }
      expect(calcul.description).toMatch(/^[\p{Lu}\p{N}].+\.$/u)
      expect(calcul.sources.length).toBeGreaterThan(0)
      expect(calcul.exemples.length).toBeGreaterThan(1)
      for (const cle of calcul.sources) expect(SOURCES).toHaveProperty([cle])
      for (const { source } of calcul.exemples) {
        if (source !== null) expect(SOURCES).toHaveProperty([source])
      }
      const declarees: readonly Entree[] = Object.values(calcul.entrees)
      for (const { description } of declarees) {
        expect(description).toMatch(/^[«\p{Lu}].*\p{L}/u)
      }
    },
  )

  it.each([
    ['compensation-cantine', 'COMPENSATIONCANTINE', 'repas:entier', 'crédits de l’axe:montant?'],
    ['cout-pour-etat', 'COUTPOURETAT', 'montant voulu:montant', ...DE_L_ACTION.slice(1)],
    ['diminution', 'DIMINUTION', 'crédits:montant', 'engagés:montant', 'justifiés:montant?'],
    ['manque-plancher', 'MANQUEPLANCHER', 'type:type', 'plafond:montant', 'programmé:montant'],
    ['part-collectivite', 'PARTCOLLECTIVITE', ...DE_L_ACTION],
    ['part-etat', 'PARTETAT', ...DE_L_ACTION],
    ['plan-de-financement', 'PLANFINANCEMENT', ...DE_L_ACTION],
    ['plancher', 'PLANCHER', 'type:type', 'plafond:montant'],
    ['reste-plafond', 'RESTEPLAFOND', 'plafond:montant', 'programmé:montant', 'report:montant?'],
    ['taux-cee', 'TAUXCEE', 'année:annee'],
  ])('%s est la fonction %s et ses entrées, dans l’ordre', (id, fonction, ...entrees) => {
    const calcul = CALCULS.find((c) => c.id === id)
    expect(calcul?.fonction).toBe(fonction)
    const declarees: readonly Entree[] = Object.values(calcul?.entrees ?? {})
    expect(
      declarees.map(({ terme, genre, facultatif }) => `${terme}:${genre}${facultatif ? '?' : ''}`),
    ).toEqual(entrees)
    for (const { sujet, terme } of declarees)
      expect(sujet).toMatch(new RegExp(`^(?:les? |l’)${terme.replace('+', '\\+')}$`))
  })
})
