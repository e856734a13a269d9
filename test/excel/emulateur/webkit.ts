/** Ensembles d’API déclarés par l’Excel émulé : ceux d’Office LTSC 2021, le plancher du produit. */
export const LTSC_2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.3',
  AddinCommands: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
}

/** Ce que `office.js` lit (adresse de la page ou mémoire de séance) pour se savoir dans Excel pour Mac, en français. */
export const INFORMATIONS_D_HOTE = 'Excel$Mac$16.00$fr-FR$$$$0'

interface Poste {
  readonly webkit: { messageHandlers: { Agave: { postMessage: (message: string) => void } } }
}

const CONTEXTE = 5
const APPEL = 'OSF.ScriptMessaging.agaveHostCallback'

/**
 * L’accueil d’Excel pour Mac : office.js lui demande où il est (langue, classeur, ensembles d’API). Le reste passe par
 * le pont natif.
 */
export function creerWebkit(
  nomDuClasseur: string,
  ensembles: Readonly<Record<string, string>>,
  rappeler: (nom: string, numero: string, reponse: readonly unknown[]) => void,
): Poste['webkit'] {
  const postMessage = (recu: string) => {
    const { methodId, callbackId } = JSON.parse(recu)
    if (!callbackId) return
    const reponse = methodId === CONTEXTE ? contexte(nomDuClasseur, ensembles) : [0]
    setTimeout(() => rappeler(APPEL, callbackId, reponse))
  }
  return { messageHandlers: { Agave: { postMessage } } }
}

/** Vingt-quatre réponses dont office.js connaît le rang : réglages, langue, titre, ensembles d’API, version. */
function contexte(nom: string, ensembles: Readonly<Record<string, string>>): readonly unknown[] {
  const identifiant = '00000000-0000-0000-0000-000000000001'
  const avant = [[[], []], identifiant, 1, 16, 0, 0, 0, 1, 'fr-FR', 'fr-FR', 0, nom, 1, 1, '', 0]
  const apres = ['seance', 'instance', false, false, JSON.stringify(ensembles), '', '16.100.0.0', 0]
  return [...avant, ...apres]
}
