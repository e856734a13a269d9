import { estSignature, peutEtreUnRapport, SIGNATURE_DU_RAPPORT } from '../../core/constats/index.ts'
import { ErreurDHote } from '../../hote/index.ts'
import { demanderLaListe } from './reperage.ts'
import { type Contexte, saitNoter } from './session.ts'

/** Une feuille, sans ses cellules : ce qu'on peut y écrire, et ce que nous y avons posé. */
export interface FeuilleConnue {
  readonly id: string
  readonly nom: string
  readonly visible: boolean
  readonly protegee: boolean
  readonly estNotreRapport: boolean
  /** Identifiants de nos mises en forme conditionnelles. */
  readonly marques: readonly string[]
  /** Nombre de notes, de qui que ce soit. */
  readonly notes: number
}

export interface Inventaire {
  readonly feuilles: readonly FeuilleConnue[]
  /** Le classeur n'admet ni nouvelle feuille, ni suppression. */
  readonly structureProtegee: boolean
}

/** Ce qui a été demandé d'une feuille, et se lira après la prochaine synchronisation. */
export interface Traits {
  readonly feuille: Excel.Worksheet
  readonly protection: Excel.WorksheetProtection
  readonly couleurs: Excel.ConditionalFormatCollection
  readonly notes: Excel.NoteCollection | null
}

export function demanderLesTraits(feuille: Excel.Worksheet): Traits {
  feuille.load('id,name,visibility')
  const { protection } = feuille
  protection.load('protected')
  const couleurs = feuille.getRange().conditionalFormats
  couleurs.load('items/id,items/type')
  const notes = saitNoter() ? feuille.notes : null
  notes?.load('items/content')
  return { feuille, protection, couleurs, notes }
}

export function demanderLaStructure({ workbook }: Contexte): Excel.WorkbookProtection {
  const { protection } = workbook
  protection.load('protected')
  return protection
}

/** Lève « protege » : ni notre rapport ni un tableau ne peuvent s'ajouter. */
export function exigerLaStructure({ structureProtegee }: Pick<Inventaire, 'structureProtegee'>) {
  if (!structureProtegee) return
  throw new ErreurDHote(
    'protege',
    'La structure du classeur est protégée : aucune feuille ne peut s’y ajouter. Ôtez cette protection (onglet Révision, « Protéger le classeur »), puis recommencez.',
  )
}

/** Une synchronisation de plus s'il y a des mises en forme par formule : les nôtres se reconnaissent à leur formule. */
export async function conclure(
  contexte: Contexte,
  traits: readonly Traits[],
  structure: Excel.WorkbookProtection,
): Promise<Inventaire> {
  const regles = new Map<Traits, readonly Regle[]>()
  for (const trait of traits) regles.set(trait, demanderLesFormules(trait))
  if ([...regles.values()].some((r) => r.length > 0)) await contexte.sync()
  return {
    feuilles: traits.map((trait) => connaitre(trait, regles.get(trait) ?? [])),
    structureProtegee: structure.protected,
  }
}

/** Lit tout ce qui n'est pas une cellule : deux échanges, trois s'il y a des mises en forme par formule. */
export async function inventorier(contexte: Contexte): Promise<Inventaire> {
  const liste = demanderLaListe(contexte)
  const structure = demanderLaStructure(contexte)
  await contexte.sync()
  const traits = liste.items.map(demanderLesTraits)
  await contexte.sync()
  return conclure(contexte, traits, structure)
}

interface Regle {
  readonly id: string
  readonly regle: Excel.ConditionalFormatRule
}

function demanderLesFormules({ couleurs }: Traits): Regle[] {
  return couleurs.items
    .filter(({ type }) => type === 'Custom')
    .map(({ id, custom }) => {
      const { rule } = custom
      rule.load('formula')
      return { id, regle: rule }
    })
}

function connaitre(
  { feuille, protection, notes }: Traits,
  regles: readonly Regle[],
): FeuilleConnue {
  const signee = regles.some(
    ({ regle }) => regle.formula.replace(/^=|\s/g, '') === SIGNATURE_DU_RAPPORT,
  )
  const estNotreRapport = signee && peutEtreUnRapport(feuille.name)
  return {
    id: feuille.id,
    nom: feuille.name,
    visible: feuille.visibility === 'Visible',
    protegee: protection.protected,
    estNotreRapport,
    marques: regles.filter(({ regle }) => estSignature(regle.formula)).map(({ id }) => id),
    notes: notes?.items.length ?? 0,
  }
}
