import { describe, expect, it } from 'vitest'
import { evaluer, FONCTIONS, fonctionNommee } from '../../../core/fonctions/index.ts'
import { SOURCES } from '../../../core/sources/index.ts'

/** Les noms de la documentation, dans son ordre de lecture. */
const ATTENDUES = [
  'AXE',
  'COMPENSATIONCANTINE',
  'COUTPOURETAT',
  'DIMINUTION',
  'EXPLIQUER',
  'EXPOSITION',
  'INDICATEUR',
  'MANQUEPLANCHER',
  'PARTCOLLECTIVITE',
  'PARTETAT',
  'PLANCHER',
  'PLANFINANCEMENT',
  'RESTEPLAFOND',
  'SOURCE',
  'TAUXCEE',
  'TYPECOLLECTIVITE',
  'VERIFIER',
  'VERSION',
]

const SIGNATURES: Readonly<Record<string, string>> = {
  PARTETAT: 'cout [tiers] [fse] [cee]',
  PARTCOLLECTIVITE: 'cout [tiers] [fse] [cee]',
  PLANFINANCEMENT: 'cout [tiers] [fse] [cee]',
  COUTPOURETAT: 'part_etat [tiers] [fse] [cee]',
  PLANCHER: 'type plafond',
  MANQUEPLANCHER: 'type plafond programme',
  RESTEPLAFOND: 'plafond programme [report]',
  TAUXCEE: 'annee',
  COMPENSATIONCANTINE: 'repas [credits_axe]',
  DIMINUTION: 'credits engages [justifies]',
  EXPOSITION: 'programmes consommes [justifies]',
  AXE: 'libelle',
  TYPECOLLECTIVITE: 'nom',
  INDICATEUR: 'sous_thematique',
  VERIFIER: 'plage type [plafonds]',
  EXPLIQUER: 'fonction [arguments]',
  SOURCE: 'regle',
  VERSION: '',
}

describe('registre des fonctions', () => {
  it('contient toutes les fonctions documentées, une fois chacune', () => {
    expect(FONCTIONS.map((f) => f.nom).sort()).toEqual(ATTENDUES)
  })

  it.each(FONCTIONS.map((f) => [f.nom, f] as const))('%s est décrite', (nom, fonction) => {
    expect(nom).toMatch(/^[A-Z]+$/)
    expect(fonction.titre).not.toBe('')
    expect(fonction.description).not.toBe('')
    expect(fonction.exemples.length).toBeGreaterThan(0)
    for (const cle of fonction.sources) expect(Object.keys(SOURCES)).toContain(cle)
    for (const parametre of fonction.parametres) {
      expect(parametre.nom).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
      expect(parametre.description.length).toBeGreaterThan(5)
    }
    // Un paramètre obligatoire après un facultatif ne pourrait pas être donné seul.
    const facultatifs = fonction.parametres.map((p) => p.facultatif)
    expect(facultatifs.lastIndexOf(false)).toBeLessThanOrEqual(
      facultatifs.includes(true) ? facultatifs.indexOf(true) : facultatifs.length,
    )
  })

  it.each(Object.entries(SIGNATURES))('%s(%s)', (nom, signature) => {
    const parametres = fonctionNommee(nom)?.parametres ?? []
    expect(parametres.map((p) => (p.facultatif ? `[${p.nom}]` : p.nom)).join(' ')).toBe(signature)
  })

  const exemples = FONCTIONS.flatMap((f) => f.exemples.map((e) => ({ nom: f.nom, ...e })))
  it.each(exemples)('$nom($arguments)', ({ nom, arguments: valeurs, attendu }) => {
    expect(evaluer(nom, valeurs)).toEqual(attendu)
  })

  it.each(FONCTIONS.map((f) => f.nom))(
    '%s ne lève jamais, et dit son nom dans ses erreurs',
    (nom) => {
      const bizarres = [undefined, null, '', 'abc', '#REF!', -1, Number.NaN, true, [[]], [['x', 2]]]
      for (const a of bizarres) {
        for (const b of bizarres) {
          const rendu = evaluer(nom, nom === 'VERSION' ? [] : [a, b].slice(0, nombreDe(nom)))
          if (typeof rendu === 'object' && 'erreur' in rendu) expect(rendu.erreur).toContain(nom)
        }
      }
    },
  )
})

function nombreDe(nom: string): number {
  return fonctionNommee(nom)?.parametres.length ?? 0
}
