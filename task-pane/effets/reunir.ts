import { type ConstatRange, listeDe, voisin } from '../etat/index.ts'
import { repondre } from '../parcours/index.ts'
import type { Actions } from './actions.ts'
import type { Contexte } from './contexte.ts'
import { corrections } from './corrections.ts'
import { feuilles } from './feuilles.ts'
import { justifications } from './justifications.ts'
import { lectures } from './lectures.ts'
import { ouvrirMenee } from './mener.ts'
import { navigation } from './navigation.ts'
import { reglages } from './reglages.ts'
import { retenir } from './retenir.ts'
import { suivreLaSelection } from './selection.ts'
import { surveiller } from './surveillance.ts'

/** Toutes les actions du volet, chacune prise à l’effet qui la fait. */
export function actionsDe(contexte: Contexte): Actions {
  const { etat, envoyer } = contexte
  const menee = ouvrirMenee(envoyer)
  const reglage = reglages(contexte, menee)
  const lecture = lectures(contexte, menee, reglage)
  const aller = navigation(contexte, menee)
  surveiller(contexte, lecture)
  suivreLaSelection(contexte)
  const retenue = retenir(contexte, menee, reglage, lecture)
  const allerAuConstat = ({ numero, constat }: ConstatRange, discret?: boolean): void => {
    envoyer({ genre: 'va', numero })
    const {
      feuille,
      cellules: [cellule],
    } = constat
    if (feuille !== null && cellule !== undefined) aller({ feuille, cellule, discret })
  }
  return {
    ...lecture,
    ...feuilles(contexte, menee, lecture),
    ...corrections(contexte, menee, lecture),
    ...justifications(contexte, retenue),
    repondre: (id, valeur) =>
      retenue('Enregistrement de la réponse', 'Réponse gardée dans le classeur.', (r) =>
        repondre(r, id, valeur),
      ),
    ouvrir: reglage.charger,
    regler: reglage.regler,
    noter: reglage.noter,
    oublierLesReglages: reglage.oublier,
    prendreLaSelection: reglage.prendreLaSelection,
    choisirLOnglet: (onglet) => envoyer({ genre: 'onglet', onglet }),
    allerAuChamp: (onglet, champ) => envoyer({ genre: 'onglet', onglet, champ }),
    trier: (tri) => envoyer({ genre: 'trie', tri }),
    filtrer: (filtres) => envoyer({ genre: 'filtre', filtres }),
    afficherLaSuite: () => envoyer({ genre: 'suite' }),
    deplier: (numero) => envoyer({ genre: 'deplie', numero }),
    allerA: aller,
    allerAuConstat,
    allerAuVoisin: (pas) => {
      const suivant = voisin(listeDe(etat()), etat().courant, pas)
      if (suivant !== null) allerAuConstat(suivant, true)
    },
    demander: (dialogue) => envoyer({ genre: 'demande', dialogue }),
    renoncer: () => envoyer({ genre: 'renonce' }),
    reessayer: menee.reessayer,
    taire: () => envoyer({ genre: 'tait' }),
  }
}
