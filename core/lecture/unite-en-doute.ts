import { a1 } from '../grille/index.ts'
import {
  centimes,
  type Ligne,
  type Plafond,
  type Question,
  type Reponses,
  type Unite,
} from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import type { TableauLu } from './lire-tableau.ts'
import type { PlafondLu } from './plafonds/index.ts'
import type { Tableau } from './tableau/index.ts'
import { FACTEURS } from './textes/index.ts'

/** Ce que les années programment de leurs plafonds : en deçà ou au-delà, presque aucun contrat. */
const PLAUSIBLE = { moins: 0.1, plus: 3 } as const
const UNITES = ['EUR', 'kEUR', 'MEUR'] as const
const DITES: Readonly<Record<Unite, string>> = {
  EUR: 'en euros',
  kEUR: 'en milliers d’euros',
  MEUR: 'en millions d’euros',
}

/** Le budget et ses plafonds ne sont plausibles que si l'un des deux est dans une unité que le classeur ne dit pas. */
export function questionsSurLUnite(
  lus: readonly TableauLu[],
  plafonds: readonly Plafond[],
): readonly Question[] {
  const [premier, ...autres] = lus
  if (!premier || autres.some((l) => l.uniteDesMontants !== premier.uniteDesMontants)) return []
  const somme = sommesDe(
    lus.flatMap((l) => l.lignes),
    plafonds,
  )
  const plausible = (facteur: number) => {
    const part = (somme.programme * facteur) / somme.plafond
    return part >= PLAUSIBLE.moins && part <= PLAUSIBLE.plus
  }
  if (somme.programme === 0 || plausible(1)) return []
  const retenu = premier.uniteDesMontants
  // Celle que l'on a déclarée ne se redemande pas.
  const pourLeBudget = lus.some((l) => l.uniteDeclaree)
    ? undefined
    : UNITES.find((u) => plausible(FACTEURS[u] / FACTEURS[retenu]))
  if (pourLeBudget !== undefined) {
    const lire = (unite: Unite) =>
      `${ecrireEuros(centimes(Math.round((somme.programme * FACTEURS[unite]) / FACTEURS[retenu])))} de crédits de l’État, pour ${ecrireEuros(centimes(somme.plafond))} de plafonds notifiés aux mêmes axes`
    return [
      {
        ...demander('Les montants du budget', retenu, pourLeBudget, lire),
        id: enId(premier.tableau),
        lieux: [enTeteDe(premier.tableau), ...autres.map((l) => enTeteDe(l.tableau))],
        champs: [],
      },
    ]
  }
  const [ecrit, ...suivants] = plafonds.flatMap(({ lieu }) => lieu ?? [])
  const pourLesPlafonds = UNITES.find((u) => plausible(1 / FACTEURS[u]))
  if (pourLesPlafonds === undefined || !ecrit) return []
  const lire = (unite: Unite) =>
    `${ecrireEuros(centimes(somme.plafond * FACTEURS[unite]))} de plafonds notifiés, pour ${ecrireEuros(centimes(somme.programme))} de crédits de l’État aux mêmes axes`
  return [
    {
      ...demander('Les plafonds notifiés', 'EUR', pourLesPlafonds, lire),
      id: DES_PLAFONDS,
      lieux: [ecrit, ...suivants],
      champs: ['plafond'],
    },
  ]
}

const DES_PLAFONDS = 'plafonds:unite'

function demander(
  quoi: string,
  retenu: Unite,
  autre: Unite,
  lire: (unite: Unite) => string,
): Pick<Question, 'objet' | 'question' | 'retenu' | 'choix' | 'preuves'> {
  return {
    objet: 'unite',
    question: `${quoi} sont-ils ${DITES[retenu]}, ou ${DITES[autre]} ?`,
    retenu,
    choix: [retenu, autre].map((valeur) => ({ valeur, dit: enTete(DITES[valeur]) })),
    preuves: [retenu, autre].map((unite) => `${enTete(DITES[unite])} : ${lire(unite)}.`),
  }
}

/** L'unité que l'on a répondue pour les montants du budget. */
export function uniteRepondue(tableaux: readonly Tableau[], reponses: Reponses): Unite | null {
  const [premier] = tableaux
  const dite = premier && reponses[enId(premier)]
  return UNITES.find((u) => u === dite) ?? null
}

/** Les plafonds du classeur, dans l'unité que l'on a répondue. */
export function dansLUniteRepondue(
  plafonds: readonly PlafondLu[],
  reponses: Reponses,
): readonly PlafondLu[] {
  const unite = UNITES.find((u) => u === reponses[DES_PLAFONDS])
  if (unite === undefined) return plafonds
  return plafonds.map((p) => ({ ...p, montant: centimes(p.montant * FACTEURS[unite]) }))
}

/** Ce que programment les axes qui ont un plafond, et ces plafonds, une fois par axe et par année. */
function sommesDe(
  lignes: readonly Ligne[],
  plafonds: readonly Plafond[],
): { readonly programme: number; readonly plafond: number } {
  const annuels = new Map(plafonds.map((p) => [`${p.axe} ${p.annee}`, p.montant]))
  const servis = new Map<string, number>()
  let programme = 0
  for (const { axe, annee, montants } of lignes) {
    const plafond = annuels.get(`${axe} ${annee}`) ?? annuels.get(`${axe} null`)
    if (plafond === undefined || typeof montants.partEtat !== 'number') continue
    programme += montants.partEtat
    servis.set(`${axe} ${annee}`, plafond)
  }
  return { programme, plafond: [...servis.values()].reduce((s, m) => s + m, 0) }
}

function enTeteDe({ page, bloc, attributions }: Tableau): Question['lieux'][0] {
  const colonne = attributions.find((a) => a.champ === 'partEtat')?.colonne ?? 0
  return { feuille: page.feuille.nom, ligne: bloc.bas, colonne }
}

function enId(tableau: Tableau): string {
  const { feuille, ligne, colonne } = enTeteDe(tableau)
  return `${feuille}!${a1(ligne, colonne)}:unite`
}

function enTete(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
