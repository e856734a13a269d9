import { FONCTIONS, type Fonction } from '../../core/fonctions/index.ts'
import { adresseDeFonction } from '../site/index.ts'

/**
 * functions.json : ce qu'Excel sait des fonctions avant d'en appeler une. Tout accepte une cellule ou une plage, et
 * tout rend des lignes, puisqu'une plage en argument étale le résultat ; les erreurs de cellule passent, pour être
 * dites.
 */
export function metadonneesDesFonctions(hebergement: string): string {
  const metadonnees = {
    allowErrorForDataTypeAny: true,
    functions: FONCTIONS.map((fonction) => metadonneesDe(fonction, hebergement)),
  }
  return `${JSON.stringify(metadonnees, null, 2)}\n`
}

function metadonneesDe(
  { nom, titre, description, parametres, variadique }: Fonction,
  hebergement: string,
) {
  return {
    id: nom,
    name: nom,
    description: `${titre}. ${description}`,
    helpUrl: `${hebergement}/aide/${adresseDeFonction(nom)}`,
    parameters: parametres.map((parametre, i) => ({
      name: parametre.nom,
      description: parametre.description,
      type: 'any',
      dimensionality: 'matrix',
      ...(variadique && i === parametres.length - 1
        ? { repeating: true }
        : { optional: parametre.facultatif }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  }
}
