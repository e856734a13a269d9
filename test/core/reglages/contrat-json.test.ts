import { describe, expect, it } from 'vitest'
import { ErreurDeReglage, lireContratJson } from '../../../core/reglages/index.ts'

const refus = (contenu: unknown): string => refusDuTexte(JSON.stringify(contenu))

function refusDuTexte(texte: string): string {
  try {
    lireContratJson(texte)
  } catch (erreur) {
    expect(erreur).toBeInstanceOf(ErreurDeReglage)
    return (erreur as Error).message
  }
  return 'accepté'
}

describe('contrat.json', () => {
  it('se lit en entier, les euros en centimes', () => {
    const contenu = {
      collectivite: 'Département du Finistère',
      type: 'departement',
      outreMer: false,
      annee: 2025,
      signature: '2024-06-20',
      plafonds: { enfance: 300_000, droits: 320_000.55 },
      reports: { 2025: { droits: 20_000 } },
      dejaRepris: { 2024: { enfance: 50.5 } },
      interpretations: { tolerance: 1.5, cantineDenominateur: 'plafond' },
    }
    expect(lireContratJson(JSON.stringify(contenu))).toEqual({
      collectivite: 'Département du Finistère',
      type: 'departement',
      outreMer: false,
      annee: 2025,
      signature: '2024-06-20',
      plafonds: [
        { axe: 'enfance', annee: null, montant: 30_000_000 },
        { axe: 'droits', annee: null, montant: 32_000_055 },
      ],
      reports: [{ axe: 'droits', annee: 2025, montant: 2_000_000 }],
      dejaRepris: [{ axe: 'enfance', annee: 2024, montant: 5050 }],
      interpretations: { tolerance: 150, cantineDenominateur: 'plafond' },
    })
  })

  it('n’exige rien, et ne met rien à la place de ce qui manque', () => {
    expect(lireContratJson('{}')).toStrictEqual({ plafonds: [], reports: [], interpretations: {} })
    expect(lireContratJson('\ufeff{}').plafonds).toEqual([])
  })

  it('admet des plafonds par année', () => {
    const contenu = { plafonds: { 2024: { enfance: 1 }, 2025: { enfance: 2, transition: 0 } } }
    expect(lireContratJson(JSON.stringify(contenu)).plafonds).toEqual([
      { axe: 'enfance', annee: 2024, montant: 100 },
      { axe: 'enfance', annee: 2025, montant: 200 },
      { axe: 'transition', annee: 2025, montant: 0 },
    ])
  })

  it.each([
    [{ plafond: {} }, '«\u00a0plafond\u00a0» n’existe pas'],
    [
      { plafonds: { enfance: '300000' } },
      '«\u00a0plafonds.enfance\u00a0» doit être un montant en euros',
    ],
    [{ plafonds: { enfance: -1 } }, '«\u00a0plafonds.enfance\u00a0» doit être un montant en euros'],
    [{ plafonds: { enfance: 1.005 } }, 'deux décimales au plus'],
    [{ plafonds: { enfance: 1e20 } }, '«\u00a0plafonds.enfance\u00a0»'],
    [{ plafonds: { enfance: null } }, '«\u00a0plafonds.enfance\u00a0»'],
    [{ plafonds: { jeunesse: 1 } }, '«\u00a0plafonds.jeunesse\u00a0» n’existe pas'],
    [{ plafonds: { 2024: { enfanc: 1 } } }, '«\u00a0plafonds.2024.enfanc\u00a0» n’existe pas'],
    [
      { plafonds: { 2024: { enfance: 1 }, droits: 2 } },
      '«\u00a0plafonds.droits\u00a0» n’est pas une année',
    ],
    [{ plafonds: [1] }, '«\u00a0plafonds\u00a0» doit être un objet'],
    [
      { dejaRepris: { 2025: { culture: 3 } } },
      '«\u00a0dejaRepris.2025.culture\u00a0» n’existe pas',
    ],
    [{ reports: { droits: 3 } }, '«\u00a0reports.droits\u00a0» n’est pas une année'],
    [
      { reports: { 2025: { droits: '3' } } },
      '«\u00a0reports.2025.droits\u00a0» doit être un montant',
    ],
    [{ annee: '2025' }, '«\u00a0annee\u00a0» doit être une année'],
    [{ annee: 2025.5 }, '«\u00a0annee\u00a0»'],
    [{ annee: 20_255 }, '«\u00a0annee\u00a0»'],
    [
      { type: 'region' },
      '«\u00a0type\u00a0» doit valoir «\u00a0departement\u00a0» ou «\u00a0metropole\u00a0»',
    ],
    [{ outreMer: 'oui' }, '«\u00a0outreMer\u00a0» doit valoir true ou false'],
    [{ collectivite: '  ' }, '«\u00a0collectivite\u00a0» ne doit pas être vide'],
    [{ collectivite: 29 }, '«\u00a0collectivite\u00a0» doit être un texte'],
    [{ signature: '20/06/2024' }, '«\u00a0signature\u00a0» doit être une date AAAA-MM-JJ'],
    [{ signature: '2024-02-30' }, '«\u00a0signature\u00a0» doit être une date'],
    [{ interpretations: { tolerence: 1 } }, '«\u00a0interpretations.tolerence\u00a0» n’existe pas'],
    [
      { interpretations: { tolerance: '1' } },
      '«\u00a0interpretations.tolerance\u00a0» doit être un montant',
    ],
    [
      { interpretations: { lyon: 'ville' } },
      'doit valoir «\u00a0departement\u00a0» ou «\u00a0metropole\u00a0»',
    ],
    [[], 'Le contenu du fichier doit être un objet'],
    [null, 'Le contenu du fichier'],
  ])('refuse %j en nommant le champ', (contenu, phrase) => {
    expect(refus(contenu)).toContain(phrase)
  })

  it('cite les champs admis quand un nom est inconnu', () => {
    expect(refus({ plafond: {} })).toContain(
      'champs admis\u00a0: «\u00a0collectivite\u00a0», «\u00a0type\u00a0»',
    )
  })

  it.each([
    ['', 'Le fichier est vide'],
    ['{', 'n’est pas du JSON valide'],
    ['{"annee": 2025,}', 'n’est pas du JSON valide'],
    ['{"__proto__": {"annee": 1}}', '«\u00a0__proto__\u00a0» n’existe pas'],
    [`"${'a'.repeat(1_000_001)}"`, 'trop gros'],
  ])('refuse un fichier inutilisable', (texte, phrase) => {
    expect(refusDuTexte(texte)).toContain(phrase)
  })
})
