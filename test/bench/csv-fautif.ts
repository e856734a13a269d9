import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exiger } from './exiger.ts'
import { lancer } from './lancer.ts'
import { type Mesure, mesurer } from './mesure.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ENTETE = 'Axe;Action;Nature;Année;Coût;Part État;Part Département;Tiers'

/** Ce que la mémoire doit tenir, en Mo, selon le nombre de lignes. */
const CIBLES = [
  [20_000, 250],
  [200_000, 700],
] as const

/** Ce qui ne va pas sur chaque ligne : ses quatre montants, le code de sortie, et de quoi retrouver tous ses constats. */
const FAUTES = [
  {
    nom: 'un coût illisible',
    montants: 'mille;600;400;0',
    code: 1,
    regle: 'montant-illisible',
    fois: 1,
  },
  {
    nom: 'trois montants illisibles',
    montants: 'mille;six cents;quatre cents;0',
    code: 1,
    regle: 'montant-illisible',
    fois: 3,
  },
  // Toutes les lignes accusées : la lecture se demande, et les constats attendent la réponse.
  {
    nom: 'une parité dépassée',
    montants: '1000;600;400;0',
    code: 3,
    regle: 'parite-depassee',
    fois: 1,
  },
] as const

/** La mémoire suit le classeur, non les constats : un csv où chaque ligne a un défaut. */
export function csvFautif(dossier: string): Mesure[] {
  return FAUTES.flatMap((faute) => CIBLES.map((cible) => mesurerUn(dossier, faute, cible)))
}

function mesurerUn(
  dossier: string,
  { nom: defaut, montants, code: attendu, regle, fois }: (typeof FAUTES)[number],
  [lignes, maximum]: (typeof CIBLES)[number],
): Mesure {
  const fichier = join(dossier, `fautif-${lignes}.csv`)
  writeFileSync(fichier, csvDe(lignes, montants))
  const { code, stdout, stderr, memoire } = lancer(
    ['dist/pacte.js', 'verifier', fichier, '--format', 'json'],
    true,
  )
  exiger(code === attendu, `code de sortie ${code} : ${stderr}`)
  exiger(
    nombreDe(stdout, regle) === lignes * fois,
    'tous les constats de chaque ligne : détaillé, compté ou en attente',
  )
  const nom = `mémoire pour un csv de ${lignes.toLocaleString('fr')} lignes, ${defaut} par ligne`
  return mesurer({ groupe: 'commande', nom, unite: 'Mo', cible: { sur: 'mediane', maximum } }, [
    memoire,
  ])
}

/** Ceux que la sortie détaille, ceux qu'elle groupe, et ceux qui attendent une réponse. */
function nombreDe(json: string, cherchee: string): number {
  const { classeurs } = JSON.parse(json) as {
    readonly classeurs: readonly {
      readonly constats: readonly { readonly regle: string }[]
      readonly groupes: readonly { readonly regle: string; readonly nombre: number }[]
      readonly questions: readonly { readonly regles: string[]; readonly preuves: string[] }[]
    }[]
  }
  return classeurs
    .flatMap(({ constats, groupes, questions }) => [
      ...constats.map((c) => ({ ...c, nombre: 1 })),
      ...groupes,
      ...questions.flatMap(({ regles: [regle = ''], preuves }) => {
        return { regle, nombre: Number(/accuserait (\d+) lignes/.exec(preuves.join())?.[1] ?? 0) }
      }),
    ])
    .filter(({ regle }) => regle === cherchee)
    .reduce((total, { nombre }) => total + nombre, 0)
}

function csvDe(lignes: number, montants: string): string {
  const rangees = Array.from(
    { length: lignes },
    (_, i) => `${AXES[i % AXES.length]};Action numéro ${i + 1};Nouvelle;2025;${montants}`,
  )
  return `${[ENTETE, ...rangees].join('\n')}\n`
}
