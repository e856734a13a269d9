import { genreDeNotreFeuille, type Marque, type Rapport } from '../../core/constats/index.ts'
import type { Feuille, ValeurBrute } from '../../core/grille/index.ts'
import {
  type Changements,
  type Copie,
  type Fichier,
  ouvrirFichier,
  type Releve,
} from '../../formats/index.ts'
import type { Hote } from '../../task-pane/hote/index.ts'
import { type Apparence, apparenceDe } from './apparence/index.ts'
import { avisDe } from './avis.ts'
import { helpers, type Model } from './bibliotheque.ts'
import { dUneTraite, type ParEtapes, peuAPeu, type Suivi } from './etapes.ts'
import { type Etat, type FeuilleOuverte, rattacher } from './etat.ts'
import { direLesRefus } from './garde/index.ts'
import {
  changementsDe,
  contenuEn,
  estModifie,
  hoteDe,
  poser,
  remarquesDe,
  valeurEn,
} from './hote/index.ts'
import {
  essayer,
  type FeuilleAOuvrir,
  habillageDe,
  sansReferencesStructurees,
} from './ouverture/index.ts'
import { type Place, placeDe } from './place.ts'
import { preparer } from './preparer.ts'
import { noterLesEcritures, surveiller } from './surveiller.ts'

/** Un fichier ouvert dans une grille. */
export interface GrilleOuverte {
  readonly hote: Hote
  /** À montrer par `afficher`. */
  readonly modele: Model
  /** Ce qui a changé depuis l'ouverture. */
  readonly changements: () => Required<Changements>
  /** Le fichier d'origine, plus ces changements ; `rapport` : à la place de celui de la grille. */
  readonly copie: (rapport?: Rapport) => Copie
  /** Ce que la copie montrera autrement que la grille, une phrase chacun. */
  readonly remarques: () => readonly string[]
  /** Y a-t-il un travail à perdre en quittant ? Poser ou effacer des marques n'en est pas un. */
  readonly modifie: () => boolean
  /** Appelle `faire` après chaque changement ; rend de quoi ne plus l'être. */
  readonly quandChange: (faire: () => void) => () => void
  /** Ce qu'il faut savoir de cette ouverture, une phrase chacun ; vide si tout s'affiche et se recalcule. */
  readonly avis: readonly string[]
}

/** Un fichier lu, dans ce fil ou dans un autre, et ce que la grille en montre outre ses cellules. */
export interface FichierLu {
  readonly fichier: Fichier
  readonly releve: Releve
  readonly apparence: Apparence | null
}

/**
 * Ouvre un fichier (.xlsx, .xlsm, .ods ou .csv) dans une grille. ErreurDeClasseur, avec une phrase, s'il est
 * inutilisable.
 */
export function ouvrirDansLaGrille(octets: Uint8Array, nom: string): GrilleOuverte {
  return dUneTraite(ouvrirParEtapes(octets, nom))
}

/** De même, en laissant la page répondre. */
export function ouvrirPeuAPeu(octets: Uint8Array, nom: string): Promise<GrilleOuverte> {
  return peuAPeu(ouvrirParEtapes(octets, nom))
}

/** De même, d'un fichier déjà lu. */
export function montrerPeuAPeu(lu: FichierLu, suivi: Suivi): Promise<GrilleOuverte> {
  return peuAPeu(montrerParEtapes(lu), suivi)
}

function* ouvrirParEtapes(octets: Uint8Array, nom: string): ParEtapes<GrilleOuverte> {
  const fichier = ouvrirFichier(octets, nom)
  yield
  const lu = { fichier, releve: fichier.relever(), apparence: apparenceDe(fichier.lu()) }
  return yield* montrerParEtapes(lu)
}

function* montrerParEtapes({ fichier, releve, apparence }: FichierLu): ParEtapes<GrilleOuverte> {
  const { marques, rapports } = releve
  const { feuilles } = fichier.classeur
  preparer()
  yield
  const habillage = apparence?.habillage ? habillageDe(apparence.habillage) : null
  yield
  const toutes = [
    ...feuilles.map((f) => sansReferencesStructurees(f, apparence?.tableaux ?? [])),
    ...rapports,
  ].map(aOuvrir)
  const { modele, feuilles: ouvertes } = yield* essayer(toutes, habillage, apparence?.noms ?? {})
  yield
  const auxDeparts: FeuilleOuverte[] = []
  for (const ouverte of ouvertes.slice(0, feuilles.length)) {
    auxDeparts.push(yield* auDepart(modele, ouverte))
  }
  const etat: Etat = {
    feuilles: auxDeparts,
    touchees: noterLesEcritures(modele),
    marques: new Map(),
    marquesChangees: false,
    rapports: ouvertes.slice(feuilles.length).map(({ id, feuille: { nom } }) => ({
      id,
      genre: genreDeNotreFeuille(nom) ?? 'rapport',
      rapport: null,
    })),
    reglages: undefined,
    interne: false,
    refuser: () => {},
  }
  rattacher(modele, etat)
  remarquer(modele, etat, marques)
  direLesRefus(modele, etat)
  return {
    hote: hoteDe(modele, etat, fichier),
    modele,
    changements: () => changementsDe(modele, etat),
    copie: (rapport) =>
      fichier.appliquer({ ...changementsDe(modele, etat), ...(rapport ? { rapport } : {}) }),
    remarques: () => remarquesDe(modele, etat),
    modifie: () => estModifie(modele, etat),
    quandChange: (faire) => surveiller(modele, faire),
    avis: avisDe(etat, apparence !== null && habillage === null),
  }
}

function aOuvrir(feuille: Feuille, rang: number): FeuilleAOuvrir {
  return { id: `feuille-${rang}`, feuille, figees: new Set() }
}

function remarquer(modele: Model, etat: Etat, marques: readonly Marque[]): void {
  poser(modele, etat, marques)
  etat.marquesChangees = false
}

const CELLULES_PAR_ETAPE = 256

/** Ce que la grille montre avant que personne n'y touche. */
function* auDepart({ getters }: Model, ouverte: FeuilleAOuvrir): ParEtapes<FeuilleOuverte> {
  const contenus = new Map<Place, string>()
  const resultats = new Map<Place, ValeurBrute>()
  const jours = new Set<Place>()
  const pourcents = new Set<Place>()
  for (const [rang, { id, format }] of getters.getCells(ouverte.id).entries()) {
    if (rang % CELLULES_PAR_ETAPE === 0) yield
    const position = getters.getCellPosition(id)
    const place = placeDe(position.row, position.col)
    const contenu = contenuEn(getters, position)
    if (format !== undefined && helpers.isDateTimeFormat(format)) jours.add(place)
    if (format?.includes('%')) pourcents.add(place)
    if (contenu !== '') contenus.set(place, contenu)
    if (contenu.startsWith('=')) resultats.set(place, valeurEn(getters, position))
  }
  return { ...ouverte, contenus, resultats, jours, pourcents }
}
