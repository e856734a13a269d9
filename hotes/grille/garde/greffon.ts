import { ESPACE_DES_FONCTIONS } from '../../../core/fonctions/index.ts'
import {
  type Command,
  type CommandResult,
  ecouter,
  type Getters,
  isCoreCommand,
  type Model,
  registries,
  UIPlugin,
} from '../bibliotheque.ts'
import { type Etat, etatDe } from '../etat.ts'
import { ADMISES, estRefusee, phraseDeRefus } from './admises.ts'

const ADMISE = 'Success' as CommandResult
const REFUSEE = 'PACTE_REFUSEE' as CommandResult
const ETALEE = 'PACTE_ETALEE' as CommandResult

/** Refuse ce que l'enregistrement ne rendrait pas au fichier ; nos propres commandes passent. */
class Garde extends UIPlugin {
  override allowDispatch(commande: Command): CommandResult {
    const etat = etatDe(this.getters)
    // À l'ouverture, la bibliothèque s'installe : l'état n'est pas encore rattaché.
    if (etat === undefined || etat.interne) return ADMISE
    if (!estAdmise(this.getters, etat, commande)) return REFUSEE
    return sEtale(this.getters, commande) ? ETALEE : ADMISE
  }
}

export function ajouterLaGarde(): void {
  registries.featurePluginRegistry.replace('pacte_garde', Garde)
}

/** Dit chaque refus à l'utilisateur ; un essai que la bibliothèque fait d'elle-même n'en est pas un. */
export function direLesRefus(modele: Model, etat: Etat): void {
  ecouter(modele, 'command-rejected', etat, ({ command, result }: Refus) => {
    if (result.reasons.includes(ETALEE)) etat.refuser(L_ETALEMENT)
    if (!result.reasons.includes(REFUSEE)) return
    etat.refuser(estDansUnRapport(etat, command) ? LE_RAPPORT : phraseDeRefus(command.type))
  })
}

interface Refus {
  readonly command: Command
  readonly result: { readonly reasons: readonly CommandResult[] }
}

const LE_RAPPORT =
  'La feuille du rapport se réécrit à chaque demande\u00a0: rien ' +
  'ne s’y saisit. Corrigez le budget, puis refaites le rapport.'

function estAdmise(getters: Getters, etat: Etat, commande: Command): boolean {
  if (estRefusee(commande.type)) return estUnAjoutAuBout(getters, commande)
  if (!isCoreCommand(commande)) return true
  if (!ADMISES.has(commande.type) || estDansUnRapport(etat, commande)) return false
  // Sans contenu, c'est de la mise en forme.
  return commande.type !== 'UPDATE_CELL' || 'content' in commande
}

const NOTRES = new RegExp(`\\b${ESPACE_DES_FONCTIONS}[._]`, 'i')

const L_ETALEMENT =
  'Cette formule remplirait plusieurs cellules, et la copie enregistrée ne garderait que la ' +
  'première\u00a0: rien n’a été écrit. Écrivez une formule par cellule, ou posez celle-ci dans votre tableur.'

/**
 * La formule donne-t-elle plus d'une valeur ? Les nôtres le peuvent : ce que la copie en garde se dit à
 * l'enregistrement.
 */
function sEtale(getters: Getters, commande: Command): boolean {
  if (commande.type !== 'UPDATE_CELL' || !commande.content?.startsWith('=')) return false
  const { sheetId, row, col, content } = commande
  if (NOTRES.test(content)) return false
  const resultat = getters.evaluateFormula(sheetId, content, { sheetId, row, col })
  return Array.isArray(resultat) && resultat.flat().length > 1
}

/** Des lignes ou des colonnes vides de plus, après les dernières, ne changent rien au fichier. */
function estUnAjoutAuBout(getters: Getters, commande: Command): boolean {
  if (commande.type !== 'ADD_COLUMNS_ROWS' || commande.position !== 'after') return false
  const { sheetId, dimension, base } = commande
  const nombre =
    dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)
  return base === nombre - 1
}

function estDansUnRapport({ rapports }: Etat, commande: Command): boolean {
  return 'sheetId' in commande && rapports.some(({ id }) => id === commande.sheetId)
}
