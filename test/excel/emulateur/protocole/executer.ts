import { RefusDExcel } from './erreur.ts'
import { enMajuscule, interroger } from './interroger.ts'
import {
  type ActionDuLot,
  type ArgumentsDuLot,
  type CheminDObjet,
  GenreDAction,
  GenreDeChemin,
  type Lot,
  type ReponseAuLot,
} from './lot.ts'
import { estUnObjet, inconnu, type Objet } from './objet.ts'

/** Ce qui dure d’un lot à l’autre : la racine, les services, les références gardées. */
export interface Interprete {
  readonly racine: () => Objet
  readonly service: (nom: string) => Objet
  readonly references: Map<string, Objet>
}

/**
 * Exécute un lot action par action. Au premier refus, le lot s’arrête là et la réponse porte l’erreur et le rang de
 * l’action : ce qui précède reste fait, comme dans Excel.
 */
export function executer(interprete: Interprete, lot: Lot): ReponseAuLot {
  const contexte = { interprete, lot, connus: new Map<number, Objet | null>() }
  const resultats: { ActionId: number; Value: unknown }[] = []
  for (const [rang, action] of lot.Actions.entries()) {
    try {
      resultats.push({ ActionId: action.Id, Value: agir(contexte, action) })
    } catch (erreur) {
      if (!(erreur instanceof RefusDExcel)) throw erreur
      const refus = {
        Code: erreur.code,
        Message: erreur.message,
        Location: lieuDe(lot, action),
        ActionIndex: rang,
        HttpStatusCode: 400,
      }
      return { Results: resultats, Error: refus }
    }
  }
  return { Results: resultats }
}

/** Le membre que l’action atteignait, comme Excel le nomme dans `debugInfo.errorLocation`. */
function lieuDe({ ObjectPaths }: Lot, { Name, ObjectPathId }: ActionDuLot): string {
  const nom = Name || (ObjectPaths[ObjectPathId]?.Name ?? '')
  return nom.charAt(0).toLowerCase() + nom.slice(1)
}

interface Contexte {
  readonly interprete: Interprete
  readonly lot: Lot
  readonly connus: Map<number, Objet | null>
}

function agir(contexte: Contexte, action: ActionDuLot): unknown {
  if (action.ActionType === GenreDAction.trace) return null
  const cible = trouver(contexte, action.ObjectPathId)
  // Tout ce qui s’adresse à un objet nul est sans effet et rend nul, comme dans Excel.
  if (cible === null) return null
  switch (action.ActionType) {
    case GenreDAction.instancier:
      return instancier(contexte, cible)
    case GenreDAction.requete:
      return interroger(cible, action.QueryInfo)
    case GenreDAction.methode:
      return valeurSimple(appeler(contexte, cible, action.Name, action.ArgumentInfo))
    case GenreDAction.affectation:
      cible.ecrireAttribut(action.Name ?? '', arguments_(contexte, action.ArgumentInfo)[0])
      return null
    case GenreDAction.miseAJour:
      for (const [nom, valeur] of Object.entries(action.ObjectState ?? {})) {
        cible.ecrireAttribut(enMajuscule(nom), valeur)
      }
      return null
    case GenreDAction.inchange:
      verifierInchange(cible, action.ObjectState ?? {})
      return null
    default:
      return inconnu('lot', `action de genre ${action.ActionType}`)
  }
}

function instancier({ interprete, lot }: Contexte, cible: Objet): Record<string, unknown> {
  const reponse: Record<string, unknown> = {}
  if (cible.id !== undefined) reponse.Id = cible.id
  if (cible.gardable && lot.AutoKeepReference) reponse._ReferenceId = garder(interprete, cible)
  return reponse
}

function garder({ references }: Interprete, cible: Objet): string {
  const nom = `reference-${++dernier}`
  references.set(nom, cible)
  return nom
}

let dernier = 0

function verifierInchange(cible: Objet, etat: Readonly<Record<string, unknown>>): void {
  for (const [nom, valeur] of Object.entries(etat)) {
    if (JSON.stringify(cible.lireAttribut(enMajuscule(nom))) !== JSON.stringify(valeur)) {
      throw new RefusDExcel('InvalidOperation', `${cible.nom}.${nom} a changé entre-temps.`)
    }
  }
}

/** Une méthode qui rend un objet (une plage, par exemple) ne rend rien dans le résultat d’une action. */
function valeurSimple(valeur: unknown): unknown {
  return estUnObjet(valeur) || valeur === undefined ? null : valeur
}

function trouver(contexte: Contexte, numero: number): Objet | null {
  const connu = contexte.connus.get(numero)
  if (connu !== undefined) return connu
  const chemin = contexte.lot.ObjectPaths[numero]
  if (!chemin) throw new RefusDExcel('InvalidObjectPath', `Chemin ${numero} absent du lot.`)
  const trouve = suivre(contexte, chemin)
  contexte.connus.set(numero, trouve)
  return trouve
}

function suivre(contexte: Contexte, chemin: CheminDObjet): Objet | null {
  const { interprete } = contexte
  const nom = chemin.Name ?? ''
  switch (chemin.ObjectPathType) {
    case GenreDeChemin.racine:
      return interprete.racine()
    case GenreDeChemin.nouveau:
      return interprete.service(nom)
    case GenreDeChemin.nul:
      return null
    case GenreDeChemin.reference:
      return interprete.references.get(nom) ?? perdue(nom)
    case GenreDeChemin.propriete:
      return parent(contexte, chemin)?.objet(nom) ?? null
    case GenreDeChemin.element:
      return parent(contexte, chemin)?.element(arguments_(contexte, chemin.ArgumentInfo)[0]) ?? null
    case GenreDeChemin.methode: {
      const cible = parent(contexte, chemin)
      return cible && objetRendu(appeler(contexte, cible, nom, chemin.ArgumentInfo), nom)
    }
    default:
      return inconnu('lot', `chemin de genre ${chemin.ObjectPathType}`)
  }
}

function perdue(nom: string): never {
  throw new RefusDExcel('InvalidObjectPath', `La référence ${nom} n’est plus gardée.`)
}

function parent(contexte: Contexte, chemin: CheminDObjet): Objet | null {
  return trouver(contexte, chemin.ParentObjectPathId ?? 0)
}

function objetRendu(rendu: unknown, nom: string): Objet | null {
  if (rendu === null || estUnObjet(rendu)) return rendu
  return inconnu('lot', `${nom}, qui ne rend pas d’objet`)
}

function appeler(
  contexte: Contexte,
  cible: Objet,
  nom: string | undefined,
  info: ArgumentsDuLot | undefined,
): unknown {
  if (nom === '_KeepReference') return null
  return cible.appeler(nom ?? '', arguments_(contexte, info))
}

function arguments_(contexte: Contexte, info: ArgumentsDuLot | undefined): readonly unknown[] {
  const chemins = info?.ReferencedObjectPathIds
  return (info?.Arguments ?? []).map((argument, i) => {
    const numero = chemins?.[i]
    return typeof numero === 'number' && numero > 0 ? trouver(contexte, numero) : argument
  })
}
