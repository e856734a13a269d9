import type { Inventaire } from './inventaire.ts'
import type { FeuilleReperee } from './reperage.ts'
import type { Separateur } from './separateur.ts'

/** Ce que nous avons posé sur une feuille, tel qu'Excel l'a rangé. */
export interface Posees {
  /** Cellules et gravités : les mêmes couleurs, si c'est le même texte. */
  readonly cle: string
  readonly regles: readonly { readonly id: string; readonly adresse: string }[]
}

/** Ce que l'hôte retient d'un geste à l'autre, pour échanger moins avec Excel. Tout se retrouve si c'est perdu. */
export interface Memoire {
  /** La liste des feuilles, connue d'avance, permet de tout lire en un échange. */
  feuilles: readonly FeuilleReperee[] | null
  /** Ce que nous avons posé ; ne vaut que jusqu'à la prochaine écriture. */
  inventaire: { readonly contenu: Inventaire; readonly luLe: number } | null
  /** Celui que cet Excel accepte entre deux zones. */
  separateur: Separateur | null
  /** Le nom de chaque feuille de la dernière lecture, par identifiant ; null : rien n'est encore lu. */
  noms: ReadonlyMap<string, string> | null
  /** Nos couleurs, par identifiant de feuille, telles que nous les avons laissées. */
  posees: ReadonlyMap<string, Posees>
  /** Identifiants de nos feuilles de rapport. */
  readonly rapports: Set<string>
}

export function memoireVide(): Memoire {
  return {
    feuilles: null,
    inventaire: null,
    separateur: null,
    noms: null,
    posees: new Map(),
    rapports: new Set(),
  }
}

/** Au-delà, l'utilisateur ou un coauteur a pu changer ce qui est posé. En millisecondes. */
const FRAICHEUR = 30_000

export function retenirLInventaire(memoire: Memoire, contenu: Inventaire): void {
  memoire.inventaire = { contenu, luLe: Date.now() }
}

/** L'inventaire ne sert qu'une fois, et pas longtemps : ce qui suit le rend faux. */
export function prendreLInventaire(memoire: Memoire): Inventaire | null {
  const { inventaire } = memoire
  memoire.inventaire = null
  if (inventaire === null || Date.now() - inventaire.luLe > FRAICHEUR) return null
  return inventaire.contenu
}
