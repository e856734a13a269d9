import { estSignature, peutEtreUnRapport, SIGNATURE_DU_RAPPORT } from '../../core/constats/index.ts'
import { structureProtegee as refusDeStructure } from '../../task-pane/hote/index.ts'
import { estDuMotif, traduire } from './erreurs.ts'
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
  /** Nombre de fils de commentaires, de qui que ce soit ; 0 là où nous n'écrivons pas de note. */
  readonly commentaires: number
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
  readonly commentaires: Excel.CommentCollection | null
}

export function demanderLesTraits(feuille: Excel.Worksheet): Traits {
  feuille.load('id,name,visibility')
  const { protection } = feuille
  protection.load('protected')
  const couleurs = feuille.getRange().conditionalFormats
  couleurs.load('items/id,items/type')
  const notes = saitNoter() ? feuille.notes : null
  notes?.load('items/content')
  const commentaires = saitNoter() ? feuille.comments : null
  commentaires?.load('items/id')
  return { feuille, protection, couleurs, notes, commentaires }
}

export function demanderLaStructure({ workbook }: Contexte): Excel.WorkbookProtection {
  const { protection } = workbook
  protection.load('protected')
  return protection
}

/** Lève « protege » : ni notre rapport ni un tableau ne peuvent s'ajouter. */
export function exigerLaStructure({ structureProtegee }: Pick<Inventaire, 'structureProtegee'>) {
  if (!structureProtegee) return
  throw refusDeStructure(
    'Ôtez cette protection (onglet Révision, «\u00a0Protéger le classeur\u00a0»), puis recommencez.',
  )
}

/** Une synchronisation de plus s'il y a des mises en forme par formule : les nôtres se reconnaissent à leur formule. */
export async function conclure(
  contexte: Contexte,
  traits: readonly Traits[],
  structure: Excel.WorkbookProtection,
): Promise<Inventaire> {
  const regles = new Map(traits.map((trait) => [trait, reglesDe(trait)]))
  await lireLesFormules(contexte, [...regles.values()].flat())
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
  readonly demander: () => Excel.ConditionalFormatRule
  /** Vide tant qu'elle n'est pas lue, et si Excel ne sait pas la lire. */
  formule: string
}

function reglesDe({ couleurs }: Traits): Regle[] {
  return couleurs.items
    .filter(({ type }) => type === 'Custom')
    .map(({ id }) => ({
      id,
      demander: () => couleurs.getItemOrNullObject(id).customOrNullObject.rule.load('formula'),
      formule: '',
    }))
}

/**
 * Excel liste des règles qu'il ne sait pas relire (deux règles faites à la main sur les mêmes cellules : tickets
 * office-js 5222, 6827 et 6835). Une telle règle fait échouer tout l'échange : on l'isole par moitiés, et on la laisse.
 */
async function lireLesFormules(contexte: Contexte, regles: readonly Regle[]): Promise<void> {
  if (regles.length === 0) return
  try {
    const lues = regles.map((regle) => ({ regle, lue: regle.demander() }))
    await contexte.sync()
    for (const { regle, lue } of lues) if (!lue.isNullObject) regle.formule = lue.formula
  } catch (cause) {
    if (!estDuMotif(traduire(cause), 'introuvable', 'inattendu')) throw cause
    if (regles.length === 1) return
    const moitie = regles.length >> 1
    await lireLesFormules(contexte, regles.slice(0, moitie))
    await lireLesFormules(contexte, regles.slice(moitie))
  }
}

function connaitre(
  { feuille, protection, notes, commentaires }: Traits,
  regles: readonly Regle[],
): FeuilleConnue {
  const signee = regles.some(
    ({ formule }) => formule.replace(/^=|\s/g, '') === SIGNATURE_DU_RAPPORT,
  )
  const estNotreRapport = signee && peutEtreUnRapport(feuille.name)
  return {
    id: feuille.id,
    nom: feuille.name,
    visible: feuille.visibility === 'Visible',
    protegee: protection.protected,
    estNotreRapport,
    marques: regles.filter(({ formule }) => estSignature(formule)).map(({ id }) => id),
    notes: notes?.items.length ?? 0,
    commentaires: commentaires?.items.length ?? 0,
  }
}
