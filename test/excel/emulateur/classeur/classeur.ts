import { a1, lireA1, type Plage } from '../../../../core/grille/index.ts'
import { identifiant } from './identifiant.ts'
import type {
  Cellule,
  EtatDeClasseur,
  EtatDeFeuille,
  Graphique,
  MiseEnForme,
  NomDefini,
} from './modele.ts'

/** Une feuille ouverte : son état, et les identifiants qui ne valent que pour la session. */
export interface Feuille extends Omit<EtatDeFeuille, 'cellules' | 'misesEnForme' | 'graphiques'> {
  readonly id: string
  /** Par `cle(ligne, colonne)`. */
  readonly cellules: Map<number, Cellule>
  misesEnForme: MiseEnFormeOuverte[]
  graphiques: GraphiqueOuvert[]
}

export interface MiseEnFormeOuverte extends MiseEnForme {
  readonly id: string
}

export interface GraphiqueOuvert extends Graphique {
  readonly id: string
}

export interface PartieXml {
  readonly id: string
  xml: string
}

export interface Classeur {
  nom: string
  feuilles: Feuille[]
  noms: NomDefini[]
  parties: PartieXml[]
  reglages: Record<string, unknown>
  structureProtegee: boolean
  /** Ses jours se comptent depuis 1904. */
  depuis1904?: boolean
  lectureSeule?: boolean
  active: Feuille
  selection: Plage[]
}

const COLONNES = 16_384

export function cle(ligne: number, colonne: number): number {
  return ligne * COLONNES + colonne
}

export function lieuDe(cle: number): { readonly ligne: number; readonly colonne: number } {
  return { ligne: Math.floor(cle / COLONNES), colonne: cle % COLONNES }
}

/** Ouvre un classeur : les identifiants sont neufs, comme dans Excel à chaque ouverture. */
export function ouvrir(etat: EtatDeClasseur): Classeur {
  const copie = structuredClone(etat)
  const feuilles = copie.feuilles.map(ouvrirFeuille)
  const active = feuilles.find((f) => f.nom === etat.active) ?? feuilles[0]
  if (!active) throw new Error('Un classeur a au moins une feuille.')
  const parties = copie.parties.map((xml) => ({ id: identifiant(), xml }))
  return { ...copie, feuilles, parties, active }
}

export function ouvrirFeuille(etat: EtatDeFeuille): Feuille {
  const cellules = new Map<number, Cellule>()
  for (const [adresse, cellule] of Object.entries(etat.cellules)) {
    const lieu = lireA1(adresse)
    if (!lieu) throw new Error(`Adresse de cellule illisible : ${adresse}`)
    cellules.set(cle(lieu.ligne, lieu.colonne), cellule)
  }
  return {
    ...etat,
    id: identifiant(),
    cellules,
    misesEnForme: etat.misesEnForme.map((m) => ({ ...m, id: identifiant() })),
    graphiques: etat.graphiques.map((g) => ({ ...g, id: identifiant() })),
  }
}

/** Photographie le classeur, sans les identifiants de session : deux photos se comparent par `toEqual`. */
export function etatDe(classeur: Classeur): EtatDeClasseur {
  const { active, feuilles, parties, ...reste } = classeur
  return structuredClone({
    ...reste,
    feuilles: feuilles.map(etatDeFeuille),
    parties: parties.map((p) => p.xml),
    active: active.nom,
  })
}

function etatDeFeuille(feuille: Feuille): EtatDeFeuille {
  const { id: _, cellules, misesEnForme, graphiques, ...reste } = feuille
  const rangees = [...cellules].sort(([a], [b]) => a - b)
  return {
    ...reste,
    cellules: Object.fromEntries(
      rangees.map(([k, cellule]) => {
        const { ligne, colonne } = lieuDe(k)
        return [a1(ligne, colonne), cellule]
      }),
    ),
    misesEnForme: misesEnForme.map(({ id: _, ...m }) => m),
    graphiques: graphiques.map(({ id: _, ...g }) => g),
  }
}

/** Enregistre, ferme et rouvre : même contenu, autres identifiants. */
export function copierPuisRouvrir(classeur: Classeur): Classeur {
  return ouvrir(etatDe(classeur))
}
