import type { ChoixDeModele } from '../../core/gabarit/index.ts'
import type { Champ } from '../../core/modele/index.ts'
import type { Empreinte, ReglagesEcrits } from '../../core/reglages/index.ts'
import type {
  ConstatRange,
  Dialogue,
  Etat,
  Evenement,
  Faite,
  Filtres,
  Onglet,
  TableauACorriger,
} from '../etat/index.ts'
import { listeDe, voisin } from '../etat/index.ts'
import type { Cible, Portee } from '../hote/index.ts'
import type { Outils } from '../parcours/index.ts'
import { corrections } from './corrections.ts'
import { feuilles } from './feuilles.ts'
import { justifications } from './justifications.ts'
import { lectures } from './lectures.ts'
import { ouvrirMenee } from './mener.ts'
import { navigation } from './navigation.ts'
import { reglages } from './reglages.ts'

/** De quoi agir : lire l’état, le changer, parler au tableur et au moteur. */
export interface Contexte {
  readonly outils: Outils
  readonly etat: () => Etat
  readonly envoyer: (evenement: Evenement) => void
}

/** Tout ce que l’utilisateur peut demander au volet. */
export interface Actions {
  readonly ouvrir: () => void
  readonly choisirLOnglet: (onglet: Onglet) => void
  readonly verifier: () => void
  /** Sans quitter l’onglet où l’on est. */
  readonly verifierDeNouveau: () => void
  /** Lit et comprend le classeur sans rien y marquer. */
  readonly lire: () => void
  readonly effacer: () => void
  readonly creerLeRapport: () => void
  readonly demanderLeModele: () => void
  readonly insererLeModele: (choix: ChoixDeModele) => void
  readonly demanderAFiger: () => void
  readonly figer: (portee: Portee) => void
  readonly regler: (changer: (reglages: ReglagesEcrits) => ReglagesEcrits) => void
  readonly oublierLesReglages: () => void
  readonly prendreLaSelection: (tableau: TableauACorriger | null, champ: Champ) => void
  readonly filtrer: (filtres: Partial<Filtres>) => void
  readonly afficherLaSuite: () => void
  readonly deplier: (numero: number) => void
  readonly allerAuConstat: (constat: ConstatRange) => void
  readonly allerAuVoisin: (pas: 1 | -1) => void
  readonly allerA: (cible: Cible) => void
  readonly demander: (dialogue: Dialogue) => void
  readonly renoncer: () => void
  readonly appliquer: (dialogue: Extract<Dialogue, { genre: 'appliquer' }>) => void
  readonly remettre: (faite: Faite) => void
  readonly justifier: (constat: ConstatRange, motif: string) => void
  readonly retirerLesJustifications: (empreintes: readonly Empreinte[]) => void
  readonly reessayer: () => void
  readonly taire: () => void
}

export function actionsDe(contexte: Contexte): Actions {
  const { etat, envoyer } = contexte
  const menee = ouvrirMenee(envoyer)
  const reglage = reglages(contexte, menee)
  const lecture = lectures(contexte, menee, reglage)
  const aller = navigation(contexte, menee)
  const allerAuConstat = (constat: ConstatRange): void => {
    envoyer({ genre: 'va', numero: constat.numero })
    const { feuille, cellules } = constat.constat
    const [cellule] = cellules
    if (feuille !== null && cellule !== undefined) aller({ feuille, cellule })
  }
  return {
    ...lecture,
    ...feuilles(contexte, menee),
    ...corrections(contexte, menee),
    ...justifications(contexte, menee, reglage, lecture),
    ouvrir: reglage.charger,
    regler: reglage.regler,
    oublierLesReglages: reglage.oublier,
    prendreLaSelection: reglage.prendreLaSelection,
    choisirLOnglet: (onglet) => envoyer({ genre: 'onglet', onglet }),
    filtrer: (filtres) => envoyer({ genre: 'filtre', filtres }),
    afficherLaSuite: () => envoyer({ genre: 'suite' }),
    deplier: (numero) => envoyer({ genre: 'deplie', numero }),
    allerA: aller,
    allerAuConstat,
    allerAuVoisin: (pas) => {
      const suivant = voisin(listeDe(etat()), etat().courant, pas)
      if (suivant !== null) allerAuConstat(suivant)
    },
    demander: (dialogue) => envoyer({ genre: 'demande', dialogue }),
    renoncer: () => envoyer({ genre: 'renonce' }),
    reessayer: menee.reessayer,
    taire: () => envoyer({ genre: 'tait' }),
  }
}
