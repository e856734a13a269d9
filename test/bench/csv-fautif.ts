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

/** La mémoire suit le classeur, non les constats : un csv où chaque ligne a un coût illisible. */
export function csvFautif(dossier: string): Mesure[] {
  return CIBLES.map(([lignes, maximum]) => {
    const fichier = join(dossier, `fautif-${lignes}.csv`)
    writeFileSync(fichier, csvDe(lignes))
    const { code, stdout, stderr, memoire } = lancer(
      ['dist/pacte.js', 'verifier', fichier, '--format', 'json'],
      true,
    )
    exiger(code === 1, `code de sortie ${code} : ${stderr}`)
    exiger(nombreDIllisibles(stdout) === lignes, 'un constat par ligne, détaillé ou compté')
    const nom = `mémoire pour un csv de ${lignes.toLocaleString('fr')} lignes, une faute par ligne`
    return mesurer({ groupe: 'commande', nom, unite: 'Mo', cible: { sur: 'mediane', maximum } }, [
      memoire,
    ])
  })
}

/** Ceux que la sortie détaille, et ceux qu'elle groupe. */
function nombreDIllisibles(json: string): number {
  const { classeurs } = JSON.parse(json) as {
    readonly classeurs: readonly {
      readonly constats: readonly { readonly regle: string }[]
      readonly groupes: readonly { readonly regle: string; readonly nombre: number }[]
    }[]
  }
  return classeurs
    .flatMap(({ constats, groupes }) => [...constats.map((c) => ({ ...c, nombre: 1 })), ...groupes])
    .filter(({ regle }) => regle === 'montant-illisible')
    .reduce((total, { nombre }) => total + nombre, 0)
}

function csvDe(lignes: number): string {
  const rangees = Array.from(
    { length: lignes },
    (_, i) => `${AXES[i % AXES.length]};Action numéro ${i + 1};Nouvelle;2025;mille;600;400;0`,
  )
  return `${[ENTETE, ...rangees].join('\n')}\n`
}
