import {
  estPlage,
  type Fonction,
  type Scalaire,
  type ValeurDArgument,
} from '../../core/fonctions/index.ts'
import { a1 } from '../../core/grille/index.ts'

/** Comment chaque tableur écrit le nom d'une fonction. */
export const PREFIXES = { excel: 'PACTE.', sheets: 'PACTE_' } as const

export type Tableur = keyof typeof PREFIXES

/** La syntaxe, facultatifs entre crochets : « =PACTE.PARTETAT(coût; [tiers]) ». */
export function syntaxe({ nom, parametres, variadique }: Fonction, tableur: Tableur): string {
  const ecrits = parametres.map((p) => (p.facultatif ? `[${p.terme}]` : p.terme))
  return `=${PREFIXES[tableur]}${nom}(${ecrits.join('; ')}${variadique ? '…' : ''})`
}

type Rangees = readonly (readonly Scalaire[])[]

/** Un appel et la feuille que ses plages désignent ; null : il n'a pas de plage. */
export interface Appel {
  readonly formule: string
  readonly feuille: Rangees | null
}

/** L'appel tel qu'on le taperait dans un Excel français ; les plages se suivent de gauche à droite sur une feuille. */
export function ecrireAppel(nom: string, valeurs: readonly ValeurDArgument[]): Appel {
  const feuille: Scalaire[][] = []
  let gauche = 0
  const ecrits = valeurs.map((valeur) => {
    if (!estPlage(valeur)) return ecrireScalaire(valeur)
    const largeur = Math.max(1, ...valeur.map((l) => l.length))
    poser(feuille, valeur, gauche)
    const plage = `${a1(0, gauche)}:${a1(valeur.length - 1, gauche + largeur - 1)}`
    gauche += largeur + 1
    return plage
  })
  while (ecrits.at(-1) === '') ecrits.pop()
  return {
    formule: `=${PREFIXES.excel}${nom}(${ecrits.join(';')})`,
    feuille: feuille.length > 0 ? feuille : null,
  }
}

function ecrireScalaire(valeur: Scalaire): string {
  if (valeur === null || valeur === undefined || valeur === '') return ''
  if (typeof valeur === 'number') return String(valeur).replace('.', ',')
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  return valeur.startsWith('#') ? valeur : `"${valeur.replaceAll('"', '""')}"`
}

function poser(feuille: Scalaire[][], plage: Rangees, gauche: number): void {
  for (const [i, ligne] of plage.entries()) {
    const cible = feuille[i] ?? []
    feuille[i] = cible
    while (cible.length < gauche) cible.push('')
    cible.push(...ligne)
  }
}
