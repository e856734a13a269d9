import { type Adresse, contient, type Plage } from '../../core/grille/index.ts'
import { type FormuleRecopiee, preparerRecopie } from '../lecture/index.ts'
import type { FormuleLue } from './cellule-lue.ts'
import type { Zones } from './zones-des-formules.ts'

/** Ce que deviennent, au fil d'une feuille, les formules qui en dépendent d'une autre. */
export interface Formules {
  /** Une ligne sans rien à écrire peut porter des cellules qui suivent une formule remplacée. */
  readonly concernent: (ligne: number) => boolean
  /** À appeler pour chaque formule qui s'en va : celles qui la partagent auront leur propre texte. */
  readonly remplacer: (formule: FormuleLue, place: Adresse) => void
  /** Le texte que doit prendre la formule d'une cellule dont la formule partagée est partie ; null si elle reste. */
  readonly propre: (formule: FormuleLue, place: Adresse) => string | null
  readonly estDansUneMatrice: (place: Adresse) => boolean
  readonly estAbandonnee: (place: Adresse) => boolean
  readonly noterUnChangement: () => void
  readonly changees: () => boolean
}

export function suivreLesFormules({ matrices, abandonnees }: Zones): Formules {
  const orphelines = new Map<string, { origine: Adresse; recopier: FormuleRecopiee }>()
  let changees = false
  const dans = (plages: readonly Plage[], { ligne, colonne }: Adresse) =>
    plages.some((plage) => contient(plage, ligne, colonne))
  return {
    concernent: (ligne) =>
      orphelines.size > 0 || abandonnees.some(({ haut, bas }) => ligne >= haut && ligne <= bas),
    remplacer: ({ groupe, texte }, origine) => {
      if (groupe !== null && texte !== '') {
        orphelines.set(groupe, { origine, recopier: preparerRecopie(texte) })
      }
    },
    propre: ({ groupe, texte }, { ligne, colonne }) => {
      if (groupe === null) return null
      // Une autre formule peut reprendre le numéro du groupe : les suivantes sont les siennes.
      if (texte !== '') orphelines.delete(groupe)
      const parent = orphelines.get(groupe)
      if (parent === undefined) return null
      return parent.recopier(ligne - parent.origine.ligne, colonne - parent.origine.colonne)
    },
    estDansUneMatrice: (place) => dans(matrices, place),
    estAbandonnee: (place) => dans(abandonnees, place),
    noterUnChangement: () => {
      changees = true
    },
    changees: () => changees,
  }
}
