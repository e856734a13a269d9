import {
  type Classeur,
  copierPuisRouvrir,
  type EtatDeClasseur,
  etatDe,
  ouvrir,
} from './classeur/index.ts'
import { creerGestes, type Gestes } from './gestes.ts'
import { type Evenement, racine, type Seance } from './objets/index.ts'
import { creerPannes, type Pannes } from './pannes.ts'
import { executer, type Lot, type Objet, objet, type ReponseAuLot } from './protocole/index.ts'
import { type ResultatDeFonction, serviceDesFonctions, serviceMuet } from './services.ts'

/** Un échange avec la bibliothèque, en octets de JSON. */
export interface Echange {
  readonly octetsEnvoyes: number
  readonly octetsRecus: number
  readonly actions: number
  /** Le code du refus, s’il y en a eu un. */
  readonly erreur: string | null
}

/** Excel, en mémoire : un classeur ouvert, ce qu’il a échangé, et ses pannes. */
export interface Hote extends Gestes {
  readonly classeur: Classeur
  readonly echanges: Echange[]
  readonly pannes: Pannes
  /** Appels à Office hors du classeur (ruban, volet…), sous la forme « service.méthode ». */
  readonly appelsDeService: string[]
  /** Sépare les zones dans `getRanges` : « ; » sur certains Excel français. */
  separateurDeZones: Seance['separateurDeZones']
  /** Les prochains lots font partie d’un groupe d’annulation : ce qui ne s’annule pas est refusé. */
  annulationGroupee: boolean
  /** Donne la valeur des formules écrites ; null : le banc n’en calcule aucune. */
  calculer: Seance['calculer']
  /** Ouvre un autre classeur à la place. */
  readonly ouvrir: (etat: EtatDeClasseur) => void
  /** Enregistre, ferme et rouvre : même contenu, autres identifiants. */
  readonly rouvrir: () => void
  /** Photo comparable par `toEqual`. */
  readonly etat: () => EtatDeClasseur
}

/** Ce dont le pont a besoin derrière l’hôte. */
export interface Coulisses {
  readonly executer: (lot: Lot) => ReponseAuLot
  /** `duComplement` : c’est lui qui l’a provoqué. */
  ecouter: (evenement: Evenement, duComplement: boolean) => void
  surResultat: (resultat: ResultatDeFonction) => void
}

export function creerHote(etat: EtatDeClasseur): { hote: Hote; coulisses: Coulisses } {
  const references = new Map<string, Objet>()
  const appelsDeService: string[] = []
  const genreDeLaRacine = racine(references)
  let duComplement = false
  const seance: Seance = {
    classeur: ouvrir(etat),
    separateurDeZones: ',',
    calculer: null,
    annulationGroupee: false,
    emettre: (evenement) => coulisses.ecouter(evenement, duComplement),
  }
  const interprete = {
    references,
    racine: () => objet(genreDeLaRacine, seance),
    service: (nom: string) =>
      serviceDesFonctions(nom, (r) => coulisses.surResultat(r)) ??
      serviceMuet(nom, appelsDeService),
  }
  const coulisses: Coulisses = {
    executer: (lot) => {
      duComplement = true
      try {
        return executer(interprete, lot)
      } finally {
        duComplement = false
      }
    },
    ecouter: () => {},
    surResultat: () => {},
  }
  const changer = (classeur: Classeur) => {
    references.clear()
    seance.classeur = classeur
  }
  const hote: Hote = {
    get classeur() {
      return seance.classeur
    },
    get separateurDeZones() {
      return seance.separateurDeZones
    },
    set separateurDeZones(separateur) {
      seance.separateurDeZones = separateur
    },
    get annulationGroupee() {
      return seance.annulationGroupee
    },
    set annulationGroupee(groupee) {
      seance.annulationGroupee = groupee
    },
    get calculer() {
      return seance.calculer
    },
    set calculer(calculer) {
      seance.calculer = calculer
    },
    echanges: [],
    appelsDeService,
    pannes: creerPannes(),
    ouvrir: (neuf) => changer(ouvrir(neuf)),
    rouvrir: () => changer(copierPuisRouvrir(seance.classeur)),
    etat: () => etatDe(seance.classeur),
    ...creerGestes(seance),
  }
  return { hote, coulisses }
}
