import type { Plage } from '../../../../core/grille/index.ts'
import { exiger, intersection, type Validation } from '../classeur/index.ts'
import { type Attribut, booleen, dictionnaire, type GenreDObjet } from '../protocole/index.ts'
import { vivante, type Zones } from './seance.ts'

const GENRES: Readonly<Record<string, string>> = {
  list: 'List',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}

function couvrante(c: Zones): Validation | undefined {
  return vivante(c).validations.find((v) =>
    c.zones.every((z) => v.zones.some((w) => memePlage(intersection(z, w), z))),
  )
}

function memePlage(a: Plage | null, b: Plage): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** La validation des zones mêmes, créée au besoin ; celle d’une zone plus large n’est pas changée. */
function aChanger(c: Zones): Validation {
  const feuille = vivante(c)
  exiger(feuille, 'allowFormatCells')
  const zones = [...c.zones]
  const mienne = feuille.validations.find((v) => JSON.stringify(v.zones) === JSON.stringify(zones))
  if (mienne) return mienne
  const neuve = { zones, regle: {}, alerte: {}, invite: {}, ignorerLesVides: true }
  feuille.validations = [neuve, ...feuille.validations]
  return neuve
}

function partie(nom: 'regle' | 'alerte' | 'invite'): Attribut<Zones> {
  return {
    lire: (c) => couvrante(c)?.[nom] ?? {},
    ecrire: (c, valeur) => {
      aChanger(c)[nom] = { ...dictionnaire(valeur, 'validation') }
    },
  }
}

export const validation: GenreDObjet<Zones> = {
  nom: 'DataValidation',
  attributs: {
    Rule: partie('regle'),
    ErrorAlert: partie('alerte'),
    Prompt: partie('invite'),
    IgnoreBlanks: {
      lire: (c) => couvrante(c)?.ignorerLesVides ?? true,
      ecrire: (c, valeur) => {
        aChanger(c).ignorerLesVides = booleen(valeur, 'ignoreBlanks')
      },
    },
    Type: {
      lire: (c) => {
        const [genre] = Object.keys(couvrante(c)?.regle ?? {})
        return genre === undefined ? 'None' : (GENRES[genre] ?? 'Inconsistent')
      },
    },
  },
  methodes: {
    Clear: (c) => {
      const feuille = vivante(c)
      exiger(feuille, 'allowFormatCells')
      feuille.validations = feuille.validations.filter((v) => v !== couvrante(c))
    },
  },
}
