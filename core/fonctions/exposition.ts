import { diminution, type Entree, facultatif, montant, plage } from '../calculs/index.ts'
import { type Centimes, enEuros, somme } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { fonctionDEnsemble, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'
import { type ErreurDeFonction, estPlage, type Scalaire, type ValeurDArgument } from './valeur.ts'

const NOM = 'EXPOSITION'

/** Ce qu'une ligne attend dans chacune des trois plages. */
const LUES = (['les programmés', 'les consommés', 'les justifiés'] as const).map((sujet) =>
  facultatif(montant(sujet, '')),
)

/** Une somme par plages : `DIMINUTION` rend une erreur dès qu'un consommé est vide, et la somme échoue. */
export const exposition = fonctionDEnsemble({
  nom: NOM,
  etalee: false,
  titre: 'Ce qui peut être retiré de la dernière année, au plus',
  description:
    'Programmé, ni consommé ni justifié, additionné ligne par ligne. Un consommé vide ou à 0 est inconnu, non ' +
    'compté\u00a0: EXPLIQUER le dit. Rien de consommé s’écrit «\u00a00\u00a0€\u00a0», en texte. Le préfet apprécie.',
  parametres: [
    parametre(
      'programmes',
      plage('les programmés', 'Crédits de l’État programmés, une ligne par action et par année'),
    ),
    parametre(
      'consommes',
      plage('les consommés', 'Crédits consommés, de même forme\u00a0; vide ou 0\u00a0: inconnu'),
    ),
    parametre(
      'justifies',
      facultatif(
        plage(
          'les justifiés',
          'Part justifiée de chaque écart, de même forme\u00a0; vide\u00a0: aucune',
        ),
      ),
    ),
  ],
  exemples: [
    {
      arguments: [
        [[128_000], [196_500]],
        [[47_150], [161_350]],
      ],
      attendu: 116_000,
    },
    {
      arguments: [
        [[100], [60]],
        [[60], ['']],
      ],
      attendu: 40,
    },
    {
      arguments: [
        [[100], [100]],
        [[120], [60]],
      ],
      attendu: 40,
    },
    { arguments: [[[100]], [[60]], [[15]]], attendu: 25 },
  ],
  sources: ['suivi/derniere-annee', 'calendrier/report'],
  calcule: (valeurs) => {
    const lues = lire(valeurs)
    return 'erreur' in lues ? lues : enEuros(totalDe(lues))
  },
  explique: (valeurs) => {
    const lues = lire(valeurs)
    return 'erreur' in lues ? lues : [...lues.ecarts.map(direLEcart), ...conclure(lues)]
  },
})

interface Ecart {
  /** Position dans les plages, à partir de 1. */
  readonly rang: number
  readonly credits: Centimes
  readonly engages: Centimes
  readonly justifies: Centimes | undefined
  readonly montant: Centimes
}

interface Lues {
  readonly ecarts: readonly Ecart[]
  /** Lignes où le programmé, ou le consommé, manque. */
  readonly inconnues: number
}

function lire(valeurs: readonly ValeurDArgument[]): Lues | ErreurDeFonction {
  const plages = alignees(valeurs)
  if ('erreur' in plages) return plages
  const ecarts: Ecart[] = []
  let inconnues = 0
  for (const [i, rangee] of plages.entries()) {
    const lue = lireRangee(rangee, i + 1)
    if ('erreur' in lue) return lue
    const [credits, engages, justifies] = lue
    if (credits === undefined && engages === undefined) continue
    if (credits === undefined || engages === undefined) inconnues += 1
    else {
      const annee = { credits, engages, ...(justifies !== undefined && { justifies }) }
      ecarts.push({ rang: i + 1, credits, engages, justifies, montant: diminution(annee) })
    }
  }
  if (ecarts.length > 0) return { ecarts, inconnues }
  return {
    erreur: `${NOM}\u00a0: aucune ligne n’a à la fois un programmé et un consommé\u00a0; l’exposition est inconnue.`,
  }
}

type Rangee = readonly Scalaire[]

/** Programmé, consommé, justifié de chaque ligne ; ou la phrase qui refuse des plages de formes différentes. */
function alignees([programmes, consommes, justifies]: readonly ValeurDArgument[]):
  | readonly Rangee[]
  | ErreurDeFonction {
  const plages = [programmes, consommes, justifies].map(enPlage)
  const [p = [], c = [], j] = plages.map((plage) => plage.flat())
  const formes = plages.map((plage) => `${plage.length} × ${plage[0]?.length ?? 0}`)
  const sansJustifies = estVide(justifies)
  const [reference] = formes
  const autre = (sansJustifies ? formes.slice(0, 2) : formes).find((f) => f !== reference)
  if (autre !== undefined) {
    return {
      erreur: `${NOM}\u00a0: les plages n’ont pas la même forme (${reference}, puis ${autre}).`,
    }
  }
  return p.map((programme, i) =>
    [programme, c[i], sansJustifies ? undefined : j?.[i]].map((v) => (estVide(v) ? null : v)),
  )
}

/** Une cellule vide arrive 0 dans Excel de bureau : les deux y sont la même chose, donc partout. */
function estVide(valeur: ValeurDArgument): boolean {
  return valeur === undefined || valeur === null || valeur === '' || valeur === 0
}

function enPlage(valeur: ValeurDArgument): readonly Rangee[] {
  return estPlage(valeur) ? valeur : [[valeur]]
}

function lireRangee(
  rangee: Rangee,
  rang: number,
): readonly (Centimes | undefined)[] | ErreurDeFonction {
  const lues: (Centimes | undefined)[] = []
  for (const [i, entree] of LUES.entries()) {
    const lu = lireArgument(NOM, situer(entree, rang), rangee[i])
    if (typeof lu === 'object') return lu
    lues.push(lu as Centimes | undefined)
  }
  return lues
}

/** L'erreur dit quelle ligne corriger. */
function situer(entree: Entree, rang: number): Entree {
  return { ...entree, sujet: `${entree.sujet} (ligne ${rang})` }
}

function totalDe({ ecarts }: Lues): Centimes {
  return somme(ecarts.map(({ montant }) => montant))
}

function direLEcart({ rang, credits, engages, justifies = 0 as Centimes, montant }: Ecart): string {
  const retranches = justifies === 0 ? [engages] : [engages, justifies]
  const calcul = [credits, ...retranches].map(ecrireEuros).join(' − ')
  // Un écart négatif ne se compte pas : rien ne peut y baisser.
  const reserve = credits < engages + justifies ? ', rien ne peut baisser' : ''
  return `ligne ${rang} = ${calcul}${reserve} = ${ecrireEuros(montant)}`
}

function conclure(lues: Lues): string[] {
  const { ecarts, inconnues } = lues
  const total = `exposition = somme des lignes = ${ecrireEuros(totalDe(lues))}`
  if (inconnues === 0) return [total]
  return [
    total,
    `Au moins\u00a0: ${ecarts.length} ${ecarts.length < 2 ? 'ligne connue' : 'lignes connues'} sur ` +
      `${ecarts.length + inconnues}. Sur ${inconnues < 2 ? 'l’autre' : 'les autres'}, un programmé ou un consommé ` +
      `manque\u00a0: ${inconnues < 2 ? 'elle n’est pas comptée' : 'elles ne sont pas comptées'}.`,
  ]
}
