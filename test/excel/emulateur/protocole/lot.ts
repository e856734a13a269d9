/** Ce que la bibliothèque envoie à l’hôte : des chemins d’objets, et des actions sur ces chemins. */
export interface Lot {
  readonly AutoKeepReference?: boolean
  readonly Actions: readonly ActionDuLot[]
  readonly ObjectPaths: Readonly<Record<string, CheminDObjet>>
}

/** Les numéros sont ceux du protocole ; voir `GenreDeChemin`. */
export interface CheminDObjet {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name?: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentsDuLot
}

export interface ActionDuLot {
  readonly Id: number
  readonly ActionType: number
  readonly Name?: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentsDuLot
  readonly QueryInfo?: Requete
  readonly ObjectState?: Readonly<Record<string, unknown>>
}

export interface ArgumentsDuLot {
  readonly Arguments?: readonly unknown[]
  /** À la place d’un argument qui est un objet : le numéro de son chemin ; 0 ailleurs. */
  readonly ReferencedObjectPathIds?: readonly unknown[]
}

export interface Requete {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

export interface ReponseAuLot {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
    readonly HttpStatusCode: number
  }
}

export const GenreDeChemin = {
  racine: 1,
  nouveau: 2,
  methode: 3,
  propriete: 4,
  element: 5,
  reference: 6,
  nul: 7,
} as const

export const GenreDAction = {
  instancier: 1,
  requete: 2,
  methode: 3,
  affectation: 4,
  trace: 5,
  inchange: 8,
  miseAJour: 9,
} as const

/** Reconnaît un lot ; tout autre message lève, car il révèle un protocole que le banc ignore. */
export function lireLot(corps: unknown): Lot {
  const recu: unknown = typeof corps === 'string' ? JSON.parse(corps) : corps
  if (!estUnLot(recu)) throw new Error(`Message inattendu de la bibliothèque : ${String(corps)}`)
  return recu
}

function estUnLot(recu: unknown): recu is Lot {
  return (
    typeof recu === 'object' &&
    recu !== null &&
    'Actions' in recu &&
    Array.isArray(recu.Actions) &&
    'ObjectPaths' in recu &&
    typeof recu.ObjectPaths === 'object'
  )
}
