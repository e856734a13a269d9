// Les fonctions de tableur : un appel par cellule, puis une plage de 10 000 lignes d'un seul appel.
import {
  estErreur,
  evaluer,
  FONCTIONS,
  type ValeurDArgument,
  type ValeurDeFonction,
} from '../../core/fonctions/index.ts'
import { alterner } from './alterner.ts'
import { exiger } from './exiger.ts'
import { suite } from './hasard.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'core : fonctions'
const PLAGE = 10_000

/** Ce qu'une formule écrite à la main ferait des mêmes arguments (les exemples de la fonction). */
const A_NU: Readonly<Record<string, (a: number, b: number, c: number) => unknown>> = {
  PARTETAT: (cout, tiers = 0) => Math.floor(((cout - tiers) * 100) / 2) / 100,
  PARTCOLLECTIVITE: (cout, tiers = 0) => Math.ceil(((cout - tiers) * 100) / 2) / 100,
  PLANFINANCEMENT: (cout, tiers = 0) => [(cout - tiers) / 2, (cout - tiers) / 2, 0, tiers, 0],
  COUTPOURETAT: (etat, tiers = 0) => 2 * etat + tiers,
  PLANCHER: (_type, plafond) => Math.ceil(plafond * 40) / 100,
  MANQUEPLANCHER: (_type, plafond, programme) => Math.max(0, (plafond * 40) / 100 - programme),
  RESTEPLAFOND: (plafond, programme) => plafond - programme,
  TAUXCEE: (annee) => (annee === 2024 ? 0.6 : 0.5),
  COMPENSATIONCANTINE: (repas, credits) => Math.min(repas, credits * 0.3),
  DIMINUTION: (credits, engages, justifies = 0) => Math.max(0, credits - engages - justifies),
}

const EGALITE: (a: number, b: number, c: number) => unknown = (a, b) => a === b

function unAppel(): Mesure[] {
  return FONCTIONS.flatMap((fonction) => {
    if (fonction.portee !== 'cellule') return []
    const { nom, exemples, largeur } = fonction
    const [{ arguments: valeurs, attendu }] = exemples
    const rendu = evaluer(nom, valeurs)
    const juste = largeur === 1 ? rendu : Array.isArray(rendu) && rendu[0]
    exiger(memeValeur(juste, attendu), `${nom} sur son premier exemple`)
    const nue = A_NU[nom] ?? EGALITE
    const [a, b, c] = valeurs as readonly number[]
    const durees = alterner(
      () => evaluer(nom, valeurs),
      () => nue(a ?? 0, b ?? 0, c ?? 0),
      { tours: 40, chauffe: 10, appels: 5000 },
    )
    const enMicrosecondes = (ms: number) => ms * 1000
    return mesurer(
      {
        groupe: GROUPE,
        nom: `${nom}, un appel`,
        unite: 'µs',
        cible: { sur: 'mediane', maximum: 1 },
        reference: A_NU[nom] ? 'expression nue' : 'comparaison nue',
      },
      durees.mesure.map(enMicrosecondes),
      durees.reference.map(enMicrosecondes),
    )
  })
}

function memeValeur(rendu: unknown, attendu: unknown): boolean {
  const plat = Array.isArray(attendu) ? attendu.flat() : attendu
  return JSON.stringify(rendu) === JSON.stringify(plat)
}

interface Plage {
  readonly nom: string
  readonly fonction: string
  readonly arguments: readonly ValeurDArgument[]
  readonly nue: () => readonly unknown[]
  readonly attendu: (rang: number) => unknown
}

function enPlage({ nom, fonction, arguments: valeurs, nue, attendu }: Plage): Mesure {
  controlerPlage(evaluer(fonction, valeurs), nom, attendu)
  const durees = alterner(() => evaluer(fonction, valeurs), nue, { tours: 60, chauffe: 30 })
  return mesurer(
    {
      groupe: GROUPE,
      nom,
      cible: { sur: 'mediane', maximum: 5 },
      reference: 'expression nue, en boucle',
    },
    durees.mesure,
    durees.reference,
  )
}

function controlerPlage(
  rendu: ValeurDeFonction,
  nom: string,
  attendu: (rang: number) => unknown,
): void {
  exiger(typeof rendu === 'object' && !estErreur(rendu) && rendu.length === PLAGE, nom)
  if (typeof rendu !== 'object' || estErreur(rendu)) return
  for (const [rang, ligne] of rendu.entries()) {
    exiger(JSON.stringify(ligne) === JSON.stringify(attendu(rang)), `${nom}, ligne ${rang + 1}`)
  }
}

function plages(): Mesure[] {
  const tirer = suite(7)
  // Des multiples de deux centimes : la moitié est exacte, la référence n'a pas à arrondir.
  const couts = Array.from({ length: PLAGE }, () => 20_000 + 2 * tirer(5_000_000))
  const tiers = couts.map(() => 2 * tirer(10_000))
  const colonne = (centimes: readonly number[]) => centimes.map((c) => [c / 100])
  const textes = couts.map((c) => [`${enFrancais(c)} €`])
  const moitie = (rang: number) => ((couts[rang] ?? 0) - (tiers[rang] ?? 0)) / 200
  const nue = () => couts.map((cout, rang) => (cout - (tiers[rang] ?? 0)) / 200)
  return [
    enPlage({
      nom: 'PARTETAT, plage de 10 000 lignes',
      fonction: 'PARTETAT',
      arguments: [colonne(couts), colonne(tiers)],
      nue,
      attendu: (rang) => [moitie(rang)],
    }),
    enPlage({
      nom: 'PLANFINANCEMENT, plage de 10 000 lignes',
      fonction: 'PLANFINANCEMENT',
      arguments: [colonne(couts), colonne(tiers)],
      nue,
      attendu: (rang) => [moitie(rang), moitie(rang), 0, (tiers[rang] ?? 0) / 100, 0],
    }),
    enPlage({
      nom: 'PARTETAT, 10 000 lignes en texte (« 1 160,50 € »)',
      fonction: 'PARTETAT',
      arguments: [textes, colonne(tiers)],
      nue,
      attendu: (rang) => [moitie(rang)],
    }),
  ]
}

function enFrancais(centimes: number): string {
  const entiers = String(Math.floor(centimes / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return `${entiers},${String(centimes % 100).padStart(2, '0')}`
}

console.log(JSON.stringify([...unAppel(), ...plages()]))
