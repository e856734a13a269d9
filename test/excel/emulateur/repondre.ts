import type { Coulisses, Hote } from './hote.ts'
import {
  type CodeDErreur,
  GenreDAction,
  GenreDeChemin,
  type Lot,
  lireLot,
  type ReponseAuLot,
} from './protocole/index.ts'

/** Réponse du transport : 200 et le résultat du lot, ou un refus d’un bloc. */
export interface Reponse {
  readonly statut: number
  readonly corps: string
}

/** Répond à un message de la bibliothèque, pannes comprises, et compte l’échange. */
export function repondre(hote: Hote, coulisses: Coulisses, message: unknown): Reponse {
  const lot = lireLot(message)
  if (estInterne(lot)) return { statut: 200, corps: JSON.stringify(coulisses.executer(lot)) }
  const octetsEnvoyes = octets(typeof message === 'string' ? message : JSON.stringify(message))
  const { pannes, echanges } = hote
  pannes.avantChaqueLot?.(echanges.length + 1)
  const reponse = traiter()
  const octetsRecus = octets(reponse.corps)
  const erreur = reponse.code
  echanges.push({ octetsEnvoyes, octetsRecus, actions: lot.Actions.length, erreur })
  return reponse

  /** Une faute du banc se lit dans l’erreur du complément, au lieu de le laisser attendre. */
  function executerSansTomber(): ReponseAuLot {
    try {
      return coulisses.executer(lot)
    } catch (erreur) {
      const Message = `Le banc d’essai est en faute : ${String(erreur)}`
      const refus = { Code: 'GeneralException', Message, Location: '', ActionIndex: 0 }
      return { Results: [], Error: { ...refus, HttpStatusCode: 500 } }
    }
  }

  function traiter(): Reponse & { readonly code: string | null } {
    if (pannes.lotsPerdus > 0) {
      pannes.lotsPerdus--
      return { statut: 503, corps: '', code: 'ConnectionFailure' }
    }
    if (pannes.editionDeCellule) return refuser('InvalidOperationInCellEditMode')
    const refus = pannes.refus.shift()
    if (refus) return refuser(refus)
    if (octetsEnvoyes > pannes.plafondDEnvoi) return refuser('RequestPayloadSizeLimitExceeded')
    const resultat = executerSansTomber()
    const corps = JSON.stringify(resultat)
    if (octets(corps) > pannes.plafondDeReponse) return refuser('ResponsePayloadSizeLimitExceeded')
    return { statut: 200, corps, code: resultat.Error?.Code ?? null }
  }
}

function refuser(code: CodeDErreur): Reponse & { readonly code: string } {
  return { statut: 400, corps: JSON.stringify({ error: { code, message: code } }), code }
}

/**
 * Un lot qui ne s’adresse qu’à des services d’Office, ou qui rend les références après `Excel.run` (la bibliothèque
 * l’envoie d’elle-même, sans l’attendre), ne touche pas au classeur : il ne compte pas et n’a pas de panne.
 */
function estInterne(lot: Lot): boolean {
  const menage = lot.Actions.filter((a) => a.ActionType !== GenreDAction.instancier)
  if (menage.every((a) => a.Name === '_RemoveReference')) return menage.length > 0
  return Object.values(lot.ObjectPaths).some((c) => c.ObjectPathType === GenreDeChemin.nouveau)
}

function octets(texte: string): number {
  return new TextEncoder().encode(texte).length
}
