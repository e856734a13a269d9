import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluer, FONCTIONS } from '../../../core/fonctions/index.ts'
import { charger } from '../code/charger.ts'

const DOSSIER = 'dist/gas'
const CODE = readFileSync(`${DOSSIER}/Code.js`, 'utf8')

describe('les fonctions dans une cellule, par le Code.js construit', () => {
  const script = charger(CODE, { services: { HtmlService: pagesDe(DOSSIER) } })

  const formule = (nom: string, ...valeurs: readonly unknown[]) =>
    script.appeler(`PACTE_${nom}`, ...valeurs)

  test.each(FONCTIONS.flatMap((f) => f.exemples.map((e) => ({ nom: f.nom, ...e }))))(
    '$nom($arguments)',
    ({ nom, arguments: valeurs, attendu }) => {
      expect(formule(nom, ...valeurs)).toEqual(attendu)
    },
  )

  test('une plage étale le résultat, ligne à ligne ; une ligne vide le reste', () => {
    const couts = [[100], [''], [300]]
    const tiers = [[20], [''], [0]]
    expect(formule('PARTETAT', couts, tiers)).toEqual([[40], [''], [150]])
    expect(formule('PLANFINANCEMENT', couts, tiers)).toEqual(
      evaluer('PLANFINANCEMENT', [couts, tiers]),
    )
  })

  test('vide ou omis, un paramètre facultatif compte pour rien, où qu’il soit', () => {
    expect(formule('PARTETAT', 100)).toBe(50)
    expect(formule('PARTETAT', 100, undefined, 10, 60)).toBe(10)
    expect(formule('PARTETAT', 100, 20, '', '')).toBe(40)
  })

  test('un montant écrit en texte se lit', () => {
    expect(formule('PARTETAT', '1 234,50 €')).toBe(617.25)
  })

  test('une valeur en trop se dit', () => {
    expect(() => formule('TAUXCEE', 2025, 1)).toThrow(
      'PACTE_TAUXCEE\u00a0: 2 valeurs reçues, alors que la fonction attend au plus annee.',
    )
  })

  test('une erreur seule est levée avec la phrase du cœur, sous le nom écrit dans la cellule', () => {
    expect(() => formule('PARTETAT', 'cher')).toThrow(
      'PACTE_PARTETAT\u00a0: le coût «\u00a0cher\u00a0» n’est pas un montant.',
    )
  })

  test('dans un tableau, la case en erreur porte la phrase et n’efface pas les autres ; un 0 y vaut une cellule vide', () => {
    expect(formule('PARTETAT', [[100], ['cher'], [0]])).toEqual([
      [50],
      ['PACTE_PARTETAT\u00a0: le coût «\u00a0cher\u00a0» n’est pas un montant.'],
      [''],
    ])
  })

  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#VALEUR!', '#NOM?', '#ERROR!'])(
    'une cellule en erreur (%s) se dit telle que l’utilisateur la voit',
    (code) => {
      expect(() => formule('PARTETAT', code)).toThrow(
        `PACTE_PARTETAT\u00a0: le coût contient l’erreur ${code}.`,
      )
      expect(() => formule('AXE', code)).toThrow(`contient l’erreur ${code}.`)
    },
  )

  test.each(FONCTIONS.filter((f) => f.parametres.length > 0 && f.nom !== 'VERIFIER'))(
    '$nom ne prend jamais une date pour autre chose',
    ({ nom, parametres }) => {
      const valeurs = parametres.map(() => new Date(2025, 2, 12))
      expect(() => formule(nom, ...valeurs)).toThrow('«\u00a0une date\u00a0»')
    },
  )

  test('une date dans une plage ne gêne que sa case', () => {
    expect(formule('PARTETAT', [[new Date(2025, 0, 1)], [100]])).toEqual([
      ['PACTE_PARTETAT\u00a0: le coût «\u00a0une date\u00a0» n’est pas un montant.'],
      [50],
    ])
  })

  test('une collectivité donnée par son nom n’attend pas le moteur', () => {
    const seul = charger(CODE)
    expect(seul.appeler('PACTE_PLANCHER', 'Nantes Métropole', 320_000)).toBe(64_000)
  })

  test('sans moteur, VERIFIER et SOURCE disent quoi faire', () => {
    const services = { HtmlService: pagesDe(DOSSIER) }
    const sansEvaluation = charger(CODE, { services, evaluation: false })
    const sansPage = charger(CODE, { services: { HtmlService: pagesDe('dist/absent') } })
    for (const monde of [sansEvaluation, sansPage]) {
      expect(() => monde.appeler('PACTE_SOURCE', 'TAUXCEE')).toThrow(/volet/)
      expect(() => monde.appeler('PACTE_VERIFIER', [['Axe']], 'département')).toThrow(/volet/)
    }
  })

  test('une erreur du moteur porte elle aussi le nom de Google Sheets', () => {
    expect(() => formule('SOURCE', 'inconnue')).toThrow(
      'PACTE_SOURCE\u00a0: «\u00a0inconnue\u00a0» n’est ni une règle, ni une fonction, ni un passage.',
    )
  })
})

/** Ce que HtmlService rend des fichiers du projet ; un nom inconnu lève, comme chez Google. */
function pagesDe(dossier: string) {
  return {
    createHtmlOutputFromFile: (nom: string) => {
      const fichier = `${dossier}/${nom}.html`
      if (!existsSync(fichier)) throw new Error(`No HTML file named ${nom} was found.`)
      return { getContent: () => readFileSync(fichier, 'utf8') }
    },
  }
}
