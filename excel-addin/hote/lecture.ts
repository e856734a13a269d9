import type { ClasseurBrut, FeuilleBrute, Plage } from '../../core/grille/index.ts'
import { ErreurDHote } from '../../hote/index.ts'
import {
  conclure,
  demanderLaStructure,
  demanderLesTraits,
  type FeuilleConnue,
  type Traits,
} from './inventaire.ts'
import {
  demanderLesMatrices,
  lesMatrices,
  type Matrices,
  type MatricesDemandees,
  SANS_CELLULES,
} from './matrices.ts'
import { type Memoire, retenirLInventaire } from './memoire.ts'
import { lireParPages } from './pages.ts'
import { demanderLaListe, type FeuilleReperee, reperer } from './reperage.ts'
import { type Contexte, executerAvecReprise } from './session.ts'

/** Au-delà, Excel sur le web refuse de tout donner en un échange (5 Mo). */
const CELLULES_PAR_ECHANGE = 200_000

/**
 * Lit tout le classeur. Un seul échange quand la liste des feuilles est connue et qu'aucune mise en forme n'est faite par
 * formule ; deux sinon. Un gros classeur se lit par pages.
 */
export async function lire(
  memoire: Memoire,
  avancer: (fraction: number) => void,
): Promise<ClasseurBrut> {
  const connues = memoire.feuilles ?? (await executerAvecReprise((c) => reperer(c)))
  const cellules = connues.reduce((somme, f) => somme + f.cellules, 0)
  const lues = await lireAuMieux(connues, cellules > CELLULES_PAR_ECHANGE, avancer)
  memoire.feuilles = lues.feuilles.map(({ connue, matrices }) => ({
    id: connue.id,
    cellules: matrices.valeurs.length * (matrices.valeurs[0]?.length ?? 0),
  }))
  retenirLInventaire(memoire, {
    feuilles: lues.feuilles.map((f) => f.connue),
    structureProtegee: lues.structureProtegee,
  })
  return { feuilles: lues.feuilles.filter((f) => !f.connue.estNotreRapport).map(enFeuille) }
}

/** Une feuille telle qu'elle a été lue. */
interface FeuilleLue {
  readonly connue: FeuilleConnue
  readonly fusions: readonly Plage[]
  readonly matrices: Matrices
}

interface ClasseurLu {
  readonly feuilles: readonly FeuilleLue[]
  readonly structureProtegee: boolean
}

async function lireAuMieux(
  connues: readonly FeuilleReperee[],
  gros: boolean,
  avancer: (fraction: number) => void,
): Promise<ClasseurLu> {
  if (!gros) {
    try {
      return await executerAvecReprise((c) => lireLesFeuilles(c, connues, true))
    } catch (cause) {
      if (!(cause instanceof ErreurDHote) || cause.motif !== 'trop-gros') throw cause
    }
  }
  const { feuilles, structureProtegee } = await executerAvecReprise((c) =>
    lireLesFeuilles(c, connues, false),
  )
  const aLire = feuilles.filter((f) => !f.connue.estNotreRapport).map((f) => f.connue.id)
  const pages = await lireParPages(aLire, avancer)
  return {
    feuilles: feuilles.map((f) => ({ ...f, matrices: pages.get(f.connue.id) ?? f.matrices })),
    structureProtegee,
  }
}

interface Demande {
  readonly id: string
  readonly traits: Traits
  readonly fusions: Excel.RangeAreas
  readonly matrices: MatricesDemandees | null
}

function demander(id: string, feuille: Excel.Worksheet, avecLesCellules: boolean): Demande {
  const traits = demanderLesTraits(feuille)
  const fusions = feuille.getRange().getMergedAreasOrNullObject()
  fusions.load('areaCount')
  fusions.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount')
  const utilisee = avecLesCellules ? feuille.getUsedRangeOrNullObject(true) : null
  return { id, traits, fusions, matrices: utilisee && demanderLesMatrices(utilisee) }
}

async function lireLesFeuilles(
  contexte: Contexte,
  connues: readonly FeuilleReperee[],
  avecLesCellules: boolean,
): Promise<ClasseurLu> {
  const liste = demanderLaListe(contexte)
  const structure = demanderLaStructure(contexte)
  const demandes = connues.map(({ id }) =>
    demander(id, liste.getItemOrNullObject(id), avecLesCellules),
  )
  await contexte.sync()
  // La liste relue fait foi : elle dit l'ordre, ce qui a disparu, et ce qui s'est ajouté depuis.
  const ids = new Set(demandes.map(({ id }) => id))
  const nouvelles = liste.items
    .filter(({ id }) => !ids.has(id))
    .map((feuille) => demander(feuille.id, feuille, avecLesCellules))
  if (nouvelles.length > 0) await contexte.sync()
  const parId = new Map([...demandes, ...nouvelles].map((d) => [d.id, d]))
  const presentes = liste.items.flatMap(({ id }) => parId.get(id) ?? [])
  const { feuilles, structureProtegee } = await conclure(
    contexte,
    presentes.map(({ traits }) => traits),
    structure,
  )
  const lues = feuilles.map((connue, i) => ({ connue, ...contenuDe(presentes[i]) }))
  return { feuilles: lues, structureProtegee }
}

function contenuDe(demande: Demande | undefined): Omit<FeuilleLue, 'connue'> {
  if (demande === undefined) return { fusions: [], matrices: SANS_CELLULES }
  const { fusions, matrices } = demande
  return {
    fusions: fusions.isNullObject ? [] : fusions.areas.items.map(plageDe),
    matrices: matrices === null ? SANS_CELLULES : lesMatrices(matrices),
  }
}

function plageDe({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Plage {
  return {
    haut: rowIndex,
    gauche: columnIndex,
    bas: rowIndex + rowCount - 1,
    droite: columnIndex + columnCount - 1,
  }
}

function enFeuille({ connue, fusions, matrices }: FeuilleLue): FeuilleBrute {
  return {
    nom: connue.nom,
    ...matrices,
    fusions,
    masquee: !connue.visible,
    protegee: connue.protegee,
  }
}
