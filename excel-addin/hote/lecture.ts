import type { ClasseurBrut, FeuilleBrute, Plage } from '../../core/grille/index.ts'
import { compteDepuis1904 } from './calendrier.ts'
import { estDuMotif } from './erreurs.ts'
import { suivreLesEtalements } from './etales.ts'
import { demanderLesFusions, lesFusions, lireLesFusions, peutVenirDesFusions } from './fusions.ts'
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
 * Lit tout le classeur. Un seul échange quand la liste des feuilles est connue et qu'aucune mise en forme n'est
 * faite par formule ; deux sinon. Un gros classeur se lit par pages.
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
  memoire.noms = new Map(lues.feuilles.map(({ connue: { id, nom } }) => [id, nom]))
  for (const { connue } of lues.feuilles) {
    if (connue.estNotreRapport) memoire.rapports.add(connue.id)
  }
  retenirLInventaire(memoire, {
    feuilles: lues.feuilles.map((f) => f.connue),
    structureProtegee: lues.structureProtegee,
  })
  const feuilles = lues.feuilles.filter((f) => !f.connue.estNotreRapport)
  const brutes = (await suivreLesEtalements(feuilles)).map(enFeuille)
  const depuis1904 = await compteDepuis1904(brutes)
  return depuis1904 ? { feuilles: brutes, depuis1904 } : { feuilles: brutes }
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
  try {
    return await lireAvecOuSansFusions(connues, gros, avancer, true)
  } catch (cause) {
    if (!peutVenirDesFusions(cause)) throw cause
  }
  const lu = await lireAvecOuSansFusions(connues, gros, avancer, false)
  const feuilles: FeuilleLue[] = []
  for (const feuille of lu.feuilles) {
    const { haut, valeurs } = feuille.matrices
    const fusions =
      valeurs.length > 0 ? await lireLesFusions(feuille.connue.id, haut, valeurs.length) : []
    feuilles.push({ ...feuille, fusions })
  }
  return { ...lu, feuilles }
}

async function lireAvecOuSansFusions(
  connues: readonly FeuilleReperee[],
  gros: boolean,
  avancer: (fraction: number) => void,
  avecLesFusions: boolean,
): Promise<ClasseurLu> {
  if (!gros) {
    try {
      const quoi = { cellules: true, fusions: avecLesFusions }
      return await executerAvecReprise((c) => lireLesFeuilles(c, connues, quoi))
    } catch (cause) {
      if (!estDuMotif(cause, 'trop-gros')) throw cause
    }
  }
  const { feuilles, structureProtegee } = await executerAvecReprise((c) =>
    lireLesFeuilles(c, connues, { cellules: false, fusions: avecLesFusions }),
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
  readonly fusions: Excel.RangeAreas | null
  readonly matrices: MatricesDemandees | null
}

/** Ce qu'on lit d'une feuille, en plus de ses traits. */
interface Quoi {
  readonly cellules: boolean
  readonly fusions: boolean
}

function demander(id: string, feuille: Excel.Worksheet, quoi: Quoi): Demande {
  const traits = demanderLesTraits(feuille)
  const fusions = quoi.fusions ? demanderLesFusions(feuille.getRange()) : null
  const utilisee = quoi.cellules ? feuille.getUsedRangeOrNullObject(true) : null
  return { id, traits, fusions, matrices: utilisee && demanderLesMatrices(utilisee) }
}

async function lireLesFeuilles(
  contexte: Contexte,
  connues: readonly FeuilleReperee[],
  quoi: Quoi,
): Promise<ClasseurLu> {
  const liste = demanderLaListe(contexte)
  const structure = demanderLaStructure(contexte)
  const demandes = connues.map(({ id }) => demander(id, liste.getItemOrNullObject(id), quoi))
  await contexte.sync()
  // La liste relue fait foi : elle dit l'ordre, ce qui a disparu, et ce qui s'est ajouté depuis.
  const ids = new Set(demandes.map(({ id }) => id))
  const nouvelles = liste.items
    .filter(({ id }) => !ids.has(id))
    .map((feuille) => demander(feuille.id, feuille, quoi))
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
    fusions: fusions === null ? [] : lesFusions(fusions),
    matrices: matrices === null ? SANS_CELLULES : lesMatrices(matrices),
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
