import { type Marque, nomDeRapportLibre, type Rapport } from '../../core/constats/index.ts'
import type { ModeleDeTableau } from '../../core/gabarit/index.ts'
import { type ClasseurBrut, lireA1, type ValeurBrute } from '../../core/grille/index.ts'
import {
  type Changement,
  type Cible,
  type EcritureDeCellule,
  ErreurDHote,
  type Hote,
  type MotifDErreur,
  type Selection,
} from '../../task-pane/hote/index.ts'

/** Ce qu’un test regarde et provoque : le classeur tenu en mémoire, et les échecs à venir. */
export interface Memoire {
  classeur: ClasseurBrut
  reglages: string | null
  marques: readonly Marque[]
  rapport: Rapport | null
  modele: ModeleDeTableau | null
  formules: number
  selection: { feuille: string; ligne: number; colonne: number }
  /** Les cellules montrées, dans l’ordre. */
  readonly visites: Cible[]
  /** Les verbes appelés, dans l’ordre. */
  readonly appels: string[]
  /** Le prochain appel de ce verbe échoue, une fois. */
  readonly echecs: Map<
    keyof Hote,
    { readonly motif: MotifDErreur; readonly phrase: string } | 'inattendu'
  >
  /** Ce classeur se vérifie à chaque saisie. */
  aChaqueSaisie: boolean
  /** Fait savoir que le classeur a changé. */
  changer: (changement: Changement) => void
  choisir: (selection: Selection) => void
  /** Durée de chaque appel, en millisecondes. */
  lenteur: number
}

export function memoireDe(classeur: ClasseurBrut, reglages: string | null = null): Memoire {
  return {
    classeur,
    reglages,
    marques: [],
    rapport: null,
    modele: null,
    formules: 3,
    selection: { feuille: classeur.feuilles[0]?.nom ?? '', ligne: 0, colonne: 0 },
    visites: [],
    appels: [],
    echecs: new Map(),
    aChaqueSaisie: false,
    changer: () => undefined,
    choisir: () => undefined,
    lenteur: 0,
  }
}

/** Un tableur tenu en mémoire, qui se comporte comme l’interface le promet. */
export function hoteEnMemoire(memoire: Memoire): Hote {
  async function appeler<Valeur>(verbe: keyof Hote, faire: () => Valeur): Promise<Valeur> {
    memoire.appels.push(verbe)
    await new Promise((resoudre) => setTimeout(resoudre, memoire.lenteur))
    const echec = memoire.echecs.get(verbe)
    memoire.echecs.delete(verbe)
    if (echec === 'inattendu') throw new TypeError('x is undefined')
    if (echec !== undefined) throw new ErreurDHote(echec.motif, echec.phrase)
    return faire()
  }

  return {
    nom: 'Tableur de test',
    capacites: {
      notes: true,
      feuilles: true,
      modele: true,
      figer: true,
      aChaqueSaisie: memoire.aChaqueSaisie,
    },
    surveiller: (changer) => {
      memoire.changer = changer
    },
    suivreLaSelection: (choisir) => {
      memoire.choisir = choisir
    },
    lire: (avancer) =>
      appeler('lire', () => {
        avancer?.(1)
        return memoire.classeur
      }),
    marquer: (marques) =>
      appeler('marquer', () => {
        const protegees = new Set(
          memoire.classeur.feuilles.filter((f) => f.protegee).map((f) => f.nom),
        )
        const nonPosees = marques.filter((m) => protegees.has(m.feuille))
        memoire.marques = marques.filter((m) => !protegees.has(m.feuille))
        return {
          posees: memoire.marques.length,
          nonPosees: nonPosees.map((marque) => ({ marque, raison: 'feuille-protegee' as const })),
          avecNotes: true,
        }
      }),
    effacer: () =>
      appeler('effacer', () => {
        const retirees = memoire.marques.length
        memoire.marques = []
        const rapports = memoire.rapport === null ? [] : [nomDeRapportLibre([], memoire.rapport)]
        memoire.rapport = null
        return { retirees, rapports, feuillesProtegees: [] }
      }),
    allerA: (cible) =>
      appeler('allerA', () => {
        memoire.visites.push(cible)
      }),
    selection: () => appeler('selection', () => memoire.selection),
    lireReglages: () => appeler('lireReglages', () => memoire.reglages),
    ecrireReglages: (texte) =>
      appeler('ecrireReglages', () => {
        memoire.reglages = texte
      }),
    ecrireRapport: (rapport) =>
      appeler('ecrireRapport', () => {
        memoire.rapport = rapport
        return nomDeRapportLibre([], rapport)
      }),
    ecrire: (ecritures) =>
      appeler('ecrire', () => {
        memoire.classeur = ecritures.reduce(ecrireDans, memoire.classeur)
      }),
    insererTableau: (modele) =>
      appeler('insererTableau', () => {
        memoire.modele = modele
        return modele.nom
      }),
    compterFormules: (portee) =>
      appeler('compterFormules', () => ({
        feuille: memoire.selection.feuille,
        nombre: portee === 'feuille' ? memoire.formules : 0,
      })),
    figer: () =>
      appeler('figer', () => {
        const nombre = memoire.formules
        memoire.formules = 0
        return nombre
      }),
  }
}

/** Le classeur avec cette cellule changée, si elle contient encore ce qu’on attend. */
function ecrireDans(
  classeur: ClasseurBrut,
  { feuille, cellule, avant, apres }: EcritureDeCellule,
): ClasseurBrut {
  const place = lireA1(cellule)
  const page = classeur.feuilles.find((f) => f.nom === feuille)
  if (place === null || page === undefined) {
    throw new ErreurDHote('introuvable', `La feuille « ${feuille} » n’existe plus.`)
  }
  const i = place.ligne - page.haut
  const j = place.colonne - page.gauche
  if ((page.valeurs[i]?.[j] ?? '') !== (avant ?? '')) {
    throw new ErreurDHote(
      'changee',
      `${feuille}!${cellule} a changé depuis la vérification : vérifiez de nouveau.`,
    )
  }
  const changer = (lignes: readonly (readonly ValeurBrute[])[]) =>
    lignes.map((ligne, l) => (l === i ? ligne.map((v, c) => (c === j ? apres : v)) : ligne))
  return {
    feuilles: classeur.feuilles.map((f) =>
      f === page ? { ...f, valeurs: changer(f.valeurs), formules: changer(f.formules) } : f,
    ),
  }
}
