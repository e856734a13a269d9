import {
  presenter,
  type Refus,
  type Resultat,
  verifierUnClasseur,
} from '../../core/examen/index.ts'
import { evaluer } from '../../core/fonctions/index.ts'
import { modeleDeTableau } from '../../core/gabarit/index.ts'
import { ErreurDeReglage, relireReglages } from '../../core/reglages/index.ts'
import type { Moteur } from './moteur.ts'

/** Le moteur sans ouvrier : les mêmes appels, exécutés sur place. */
export function moteurDirect(): Moteur {
  let dernier: Resultat | null = null
  return {
    presenter: async () => presenter(),
    relire: async (texte) =>
      ouRefus(() => ({ genre: 'relu', reglages: relireReglages(texte) }), refuser),
    verifier: async ({ classeur, reglages, date, heure }) => {
      dernier = ouRefus(
        () => verifierUnClasseur(classeur, reglages, date, heure),
        (cause) => ({ verification: refuser(cause), rapport: () => null }),
      )
      return dernier.verification
    },
    rapport: async () => dernier?.rapport() ?? null,
    modele: async (choix) => modeleDeTableau(choix),
    evaluer: async (nom, valeurs) => evaluer(nom, valeurs),
  }
}

/** Un réglage illisible est une réponse ; toute autre erreur est un défaut, et remonte. */
function ouRefus<A, B>(faire: () => A, refus: (cause: ErreurDeReglage) => B): A | B {
  try {
    return faire()
  } catch (cause) {
    if (cause instanceof ErreurDeReglage) return refus(cause)
    throw cause
  }
}

function refuser({ message, conseil }: ErreurDeReglage): Refus {
  return {
    genre: 'refus',
    phrase:
      `Les réglages gardés dans ce classeur ne se lisent pas\u00a0: ${message} ` +
      (conseil ?? 'Oubliez-les, puis réglez le contrat de nouveau.'),
  }
}
