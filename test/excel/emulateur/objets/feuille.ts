import {
  exigerLaStructure,
  type Feuille,
  lireAdresse,
  plageUtile,
  TOUT,
} from '../classeur/index.ts'
import {
  type Attribut,
  argumentInvalide,
  booleen,
  couleur,
  entier,
  type GenreDObjet,
  introuvable,
  type Objet,
  objet,
  parmi,
  RefusDExcel,
  texte,
} from '../protocole/index.ts'
import { commentaires } from './commentaires.ts'
import { graphiques } from './graphiques.ts'
import { miseEnPage, sautsDePage, voletsFiges } from './mise-en-page.ts'
import { noms } from './noms.ts'
import { notes } from './notes.ts'
import { plage, zones } from './plage.ts'
import { proprietesDeFeuille } from './proprietes-de-feuille.ts'
import { protectionDeFeuille } from './protections.ts'
import { type CibleDeFeuille, exigerDePouvoirAnnuler, type Seance, vivante } from './seance.ts'

/** Au-delà, `getRanges` refuse l’adresse (office-js, ticket 5198). */
const LONGUEUR_D_ADRESSE = 8192

const quadrillage: Attribut<CibleDeFeuille> = {
  lire: (c) => vivante(c).quadrillage,
  ecrire: (c, valeur) => {
    vivante(c).quadrillage = booleen(valeur, 'quadrillage')
  },
}

export const feuille: GenreDObjet<CibleDeFeuille> = {
  nom: 'Worksheet',
  id: (c) => c.feuille.id,
  attributs: {
    Id: { lire: (c) => vivante(c).id },
    Name: { lire: (c) => vivante(c).nom, ecrire: (c, valeur) => renommer(c, valeur) },
    Position: {
      lire: (c) => c.seance.classeur.feuilles.indexOf(vivante(c)),
      ecrire: (c, valeur) => deplacer(c, entier(valeur, 'position')),
    },
    Visibility: {
      lire: (c) => vivante(c).visibilite,
      ecrire: (c, valeur) => {
        exigerLaStructure(c.seance.classeur)
        vivante(c).visibilite = parmi(
          valeur,
          ['Visible', 'Hidden', 'VeryHidden'] as const,
          'visibilité',
        )
      },
    },
    TabColor: {
      lire: (c) => vivante(c).couleurDOnglet,
      ecrire: (c, valeur) => {
        vivante(c).couleurDOnglet = valeur === '' ? '' : couleur(valeur, 'couleur d’onglet')
      },
    },
    ShowGridlines: quadrillage,
    // La bibliothèque l’écrit sous cet autre nom.
    Gridlines: quadrillage,
  },
  objets: {
    Protection: (c) => objet(protectionDeFeuille, c),
    Names: (c) => objet(noms, { seance: c.seance, liste: vivante(c), feuille: c.feuille }),
    Charts: (c) => objet(graphiques, c),
    Notes: (c) => objet(notes, c),
    Comments: (c) => objet(commentaires, c),
    FreezePanes: (c) => objet(voletsFiges, c),
    PageLayout: (c) => objet(miseEnPage, c),
    HorizontalPageBreaks: (c) => objet(sautsDePage, c),
    CustomProperties: (c) => objet(proprietesDeFeuille, c),
  },
  methodes: {
    GetRange: (c, [adresse]) => {
      const zone = adresse === null || adresse === undefined ? TOUT : lire(c, adresse)
      return objet(plage, { ...c, zones: [zone] })
    },
    GetRanges: (c, [adresse]) => objet(zones, { ...c, zones: plusieurs(c, adresse) }),
    GetCell: (c, [ligne, colonne]) => {
      const [haut, gauche] = [entier(ligne, 'ligne'), entier(colonne, 'colonne')]
      if (haut < 0 || gauche < 0) throw argumentInvalide('cellule hors de la feuille')
      return objet(plage, { ...c, zones: [{ haut, gauche, bas: haut, droite: gauche }] })
    },
    GetRangeByIndexes: (c, args) => {
      const [haut, gauche, lignes, colonnes] = args.map((n) => entier(n, 'rang'))
      if (haut === undefined || gauche === undefined || !lignes || !colonnes) {
        throw argumentInvalide('plage vide')
      }
      const zone = { haut, gauche, bas: haut + lignes - 1, droite: gauche + colonnes - 1 }
      return objet(plage, { ...c, zones: [zone] })
    },
    GetUsedRange: (c, [valeursSeules]) => {
      const zone = plageUtile(vivante(c), TOUT, valeursSeules === true)
      return objet(plage, { ...c, zones: [zone ?? { haut: 0, gauche: 0, bas: 0, droite: 0 }] })
    },
    GetUsedRangeOrNullObject: (c, [valeursSeules]) => {
      const zone = plageUtile(vivante(c), TOUT, valeursSeules === true)
      return zone && objet(plage, { ...c, zones: [zone] })
    },
    Activate: (c) => {
      const { seance } = c
      if (vivante(c).visibilite !== 'Visible') {
        throw new RefusDExcel('InvalidOperation', 'Une feuille masquée ne s’active pas.')
      }
      seance.classeur.active = c.feuille
      seance.emettre({ genre: 'activee', feuille: c.feuille })
    },
    Delete: (c) => supprimer(c),
  },
}

export function feuilleDe({ seance, feuille: f }: CibleDeFeuille): Objet {
  return objet(feuille, { seance, feuille: f })
}

function lire(c: CibleDeFeuille, adresse: unknown) {
  const demandee = texte(adresse, 'adresse')
  const nomme = c.feuille.noms.find((n) => n.nom === demandee)
  return lireAdresse(nomme ? nomme.formule.slice(1) : demandee, vivante(c).nom)
}

function plusieurs(c: CibleDeFeuille, adresse: unknown) {
  if (adresse === null || adresse === undefined) return [TOUT]
  const demandees = texte(adresse, 'adresses')
  if (demandees.length > LONGUEUR_D_ADRESSE) {
    throw argumentInvalide(`adresse de ${demandees.length} caractères`)
  }
  return demandees.split(c.seance.separateurDeZones).map((a) => lireAdresse(a, vivante(c).nom))
}

/** Lève si le nom ne convient pas à une feuille de ce classeur. */
export function verifierLeNom({ classeur }: Seance, nom: string, sauf?: Feuille): void {
  if (nom === '' || nom.length > 31 || /[[\]:*?/\\]|^'|'$/.test(nom)) {
    throw argumentInvalide(`nom de feuille « ${nom} »`)
  }
  const pris = classeur.feuilles.some(
    (f) => f !== sauf && f.nom.toLowerCase() === nom.toLowerCase(),
  )
  if (pris) throw new RefusDExcel('ItemAlreadyExists', `Une feuille s’appelle déjà « ${nom} ».`)
}

function renommer(c: CibleDeFeuille, valeur: unknown): void {
  const nom = texte(valeur, 'nom de feuille')
  const avant = vivante(c).nom
  exigerLaStructure(c.seance.classeur)
  exigerDePouvoirAnnuler(c.seance, 'Renommer une feuille')
  verifierLeNom(c.seance, nom, c.feuille)
  c.feuille.nom = nom
  c.seance.emettre({ genre: 'renommee', feuille: c.feuille, avant })
}

function deplacer(c: CibleDeFeuille, rang: number): void {
  const { classeur } = c.seance
  exigerLaStructure(classeur)
  const autres = classeur.feuilles.filter((f) => f !== vivante(c))
  if (rang < 0 || rang > autres.length) throw argumentInvalide(`position ${rang}`)
  classeur.feuilles = [...autres.slice(0, rang), c.feuille, ...autres.slice(rang)]
}

function supprimer(c: CibleDeFeuille): void {
  const { classeur } = c.seance
  vivante(c)
  exigerLaStructure(classeur)
  exigerDePouvoirAnnuler(c.seance, 'Supprimer une feuille')
  if (c.feuille.visibilite === 'VeryHidden') {
    throw new RefusDExcel('InvalidOperation', 'Une feuille très masquée ne se supprime pas.')
  }
  const restantes = classeur.feuilles.filter((f) => f !== c.feuille)
  const visible = restantes.find((f) => f.visibilite === 'Visible')
  if (!visible) throw new RefusDExcel('InvalidOperation', 'Un classeur garde une feuille visible.')
  classeur.feuilles = restantes
  if (classeur.active === c.feuille) {
    classeur.active = visible
    classeur.selection = [{ haut: 0, gauche: 0, bas: 0, droite: 0 }]
  }
  c.seance.emettre({ genre: 'supprimee', feuille: c.feuille })
}

export function feuilleIntrouvable(cle: unknown): never {
  throw introuvable(`feuille ${String(cle)}`)
}
