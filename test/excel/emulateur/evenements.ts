import type { Evenement } from './objets/index.ts'

/** Un message que l’hôte pousse vers la bibliothèque. */
export interface MessageDeLHote {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: string
}

const CATEGORIE = 65_536
const TOUT_LE_CLASSEUR = 'Workbook'

/** Numéros d’événement du protocole. */
const NUMEROS: Readonly<Record<Evenement['genre'], number>> = {
  change: 10,
  activee: 11,
  ajoutee: 13,
  selection: 14,
  supprimee: 15,
  renommee: 25,
}

/** Les messages d’un événement : au classeur entier, et à la feuille elle-même. */
export function messagesDe(evenement: Evenement, duComplement: boolean): readonly MessageDeLHote[] {
  const message = JSON.stringify(contenu(evenement, duComplement))
  return [TOUT_LE_CLASSEUR, evenement.feuille.id].map((targetId) => ({
    messageCategory: CATEGORIE,
    messageType: NUMEROS[evenement.genre],
    targetId,
    message,
  }))
}

function contenu(evenement: Evenement, duComplement: boolean): Record<string, unknown> {
  const commun = { source: 'Local', worksheetId: evenement.feuille.id }
  switch (evenement.genre) {
    case 'change':
      return {
        ...commun,
        address: evenement.adresse,
        changeType: 'RangeEdited',
        triggerSource: duComplement ? 'ThisLocalAddin' : 'Unknown',
      }
    case 'selection':
      return { ...commun, address: evenement.adresse }
    case 'renommee':
      return { ...commun, nameBefore: evenement.avant, nameAfter: evenement.feuille.nom }
    default:
      return commun
  }
}
