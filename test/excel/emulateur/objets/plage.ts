import type { Plage } from '../../../../core/grille/index.ts'
import {
  adresseComplete,
  DERNIERE_COLONNE,
  DERNIERE_LIGNE,
  decalerLesLignes,
  enCommun,
  exiger,
  genreDeValeur,
  lireAdresse,
  lireGrille,
  nombreDeColonnes,
  nombreDeLignes,
  plageUtile,
  texteAffiche,
} from '../classeur/index.ts'
import {
  argumentInvalide,
  entier,
  estUnObjet,
  type GenreDObjet,
  inconnu,
  introuvable,
  type Objet,
  objet,
  texte,
} from '../protocole/index.ts'
import { format } from './apparence.ts'
import { ecrireFormats, ecrireFormules, ecrireLiens, ecrireValeurs, effacer } from './ecrire.ts'
import { estEtalee, etalementDe } from './etalement.ts'
import { feuilleDe } from './feuille.ts'
import { fusionner, fusionsListables, separer } from './fusions.ts'
import { masquage } from './masquage.ts'
import { misesEnForme } from './mises-en-forme.ts'
import { proprietesDesCellules, proprietesDesRangs } from './proprietes.ts'
import { type CibleDeFeuille, vivante, type Zones } from './seance.ts'
import { validation } from './validation.ts'

/** La plage d’une cible, qui n’a qu’une zone. */
function seule(c: Zones): Plage {
  const [zone] = c.zones
  if (!zone) throw introuvable('plage')
  return zone
}

/** Une plage déduite d’une autre ; hors de la feuille, InvalidArgument. */
function autre(c: Zones, zone: Plage): Objet {
  const { haut, gauche, bas, droite } = zone
  const dedans = haut >= 0 && gauche >= 0 && bas <= DERNIERE_LIGNE && droite <= DERNIERE_COLONNE
  if (!dedans || haut > bas || gauche > droite) throw argumentInvalide('plage hors de la feuille')
  return objet(plage, { ...c, zones: [zone] })
}

function grille<T>(lire: Parameters<typeof lireGrille<T>>[2]) {
  return { lire: (c: Zones) => lireGrille(vivante(c), seule(c), lire) }
}

export const plage: GenreDObjet<Zones> = {
  nom: 'Range',
  gardable: true,
  attributs: {
    Address: { lire: (c) => adresseComplete(vivante(c).nom, seule(c)) },
    AddressLocal: { lire: (c) => adresseComplete(vivante(c).nom, seule(c)) },
    RowIndex: { lire: (c) => seule(c).haut },
    ColumnIndex: { lire: (c) => seule(c).gauche },
    RowCount: { lire: (c) => nombreDeLignes(seule(c)) },
    ColumnCount: { lire: (c) => nombreDeColonnes(seule(c)) },
    CellCount: { lire: (c) => nombreDeLignes(seule(c)) * nombreDeColonnes(seule(c)) },
    IsEntireColumn: { lire: (c) => nombreDeLignes(seule(c)) > DERNIERE_LIGNE },
    IsEntireRow: { lire: (c) => nombreDeColonnes(seule(c)) > DERNIERE_COLONNE },
    Values: { ...grille((x) => x?.valeur ?? ''), ecrire: (c, v) => ecrireValeurs(c, seule(c), v) },
    Formulas: {
      ...grille((x) => x?.formule ?? x?.valeur ?? ''),
      ecrire: (c, v) => ecrireFormules(c, seule(c), v),
    },
    NumberFormat: {
      ...grille((x) => x?.format ?? 'General'),
      ecrire: (c, v) => ecrireFormats(c, seule(c), v),
    },
    Text: grille((x) => texteAffiche(x)),
    ValueTypes: grille((x) => genreDeValeur(x)),
    HasSpill: { lire: (c) => estEtalee(vivante(c), seule(c)) },
    RowHidden: masquage('lignesMasquees'),
    ColumnHidden: masquage('colonnesMasquees'),
    Hyperlink: {
      lire: (c) => enCommun(vivante(c), [seule(c)], (x) => x?.lien) ?? null,
      ecrire: (c, v) => ecrireLiens(c, seule(c), v),
    },
  },
  objets: {
    Worksheet: (c) => feuilleDe(c),
    Format: (c) => objet(format, c),
    ConditionalFormats: (c) => objet(misesEnForme, c),
    DataValidation: (c) => objet(validation, c),
  },
  methodes: {
    GetCell: (c, [ligne, colonne]) => {
      const haut = seule(c).haut + entier(ligne, 'ligne')
      const gauche = seule(c).gauche + entier(colonne, 'colonne')
      return autre(c, { haut, gauche, bas: haut, droite: gauche })
    },
    GetRow: (c, [rang]) => {
      const haut = seule(c).haut + entier(rang, 'ligne')
      return autre(c, { ...seule(c), haut, bas: haut })
    },
    GetColumn: (c, [rang]) => {
      const gauche = seule(c).gauche + entier(rang, 'colonne')
      return autre(c, { ...seule(c), gauche, droite: gauche })
    },
    GetLastRow: (c) => autre(c, { ...seule(c), haut: seule(c).bas }),
    GetLastColumn: (c) => autre(c, { ...seule(c), gauche: seule(c).droite }),
    GetLastCell: (c) => autre(c, { ...seule(c), haut: seule(c).bas, gauche: seule(c).droite }),
    GetEntireRow: (c) => autre(c, { ...seule(c), gauche: 0, droite: DERNIERE_COLONNE }),
    GetEntireColumn: (c) => autre(c, { ...seule(c), haut: 0, bas: DERNIERE_LIGNE }),
    GetOffsetRange: (c, [lignes, colonnes]) => {
      const [i, j] = [entier(lignes, 'lignes'), entier(colonnes, 'colonnes')]
      const { haut, gauche, bas, droite } = seule(c)
      return autre(c, { haut: haut + i, gauche: gauche + j, bas: bas + i, droite: droite + j })
    },
    GetResizedRange: (c, [lignes, colonnes]) => {
      const { bas, droite } = seule(c)
      const [i, j] = [entier(lignes, 'lignes'), entier(colonnes, 'colonnes')]
      return autre(c, { ...seule(c), bas: bas + i, droite: droite + j })
    },
    GetAbsoluteResizedRange: (c, [lignes, colonnes]) => {
      const { haut, gauche } = seule(c)
      const bas = haut + entier(lignes, 'lignes') - 1
      return autre(c, { haut, gauche, bas, droite: gauche + entier(colonnes, 'colonnes') - 1 })
    },
    GetBoundingRect: (c, [argument]) => {
      const [a, b] = [seule(c), plageEnArgument(c, argument).zone]
      return autre(c, {
        haut: Math.min(a.haut, b.haut),
        gauche: Math.min(a.gauche, b.gauche),
        bas: Math.max(a.bas, b.bas),
        droite: Math.max(a.droite, b.droite),
      })
    },
    // La bibliothèque coupe une grande écriture en morceaux, après avoir fait dire à Excel si elle a la bonne taille.
    _ValidateArraySize: (c, [lignes, colonnes]) => {
      if (lignes !== nombreDeLignes(seule(c)) || colonnes !== nombreDeColonnes(seule(c))) {
        throw argumentInvalide('matrice d’une autre taille que la plage')
      }
    },
    GetUsedRange: (c, [valeursSeules]) =>
      utile(c, valeursSeules) ??
      autre(c, { ...seule(c), bas: seule(c).haut, droite: seule(c).gauche }),
    GetUsedRangeOrNullObject: (c, [valeursSeules]) => utile(c, valeursSeules),
    GetMergedAreasOrNullObject: (c) => {
      const fusions = fusionsListables(vivante(c), seule(c))
      return fusions.length === 0 ? null : objet(zones, { ...c, zones: fusions })
    },
    GetSpillingToRangeOrNullObject: (c) => {
      const etalee = etalementDe(vivante(c), seule(c))
      return etalee && autre(c, etalee)
    },
    GetRowProperties: (c, [demande]) => proprietesDesRangs(c, seule(c), 'ligne', demande),
    GetColumnProperties: (c, [demande]) => proprietesDesRangs(c, seule(c), 'colonne', demande),
    GetCellProperties: (c, [demande]) => proprietesDesCellules(c, seule(c), demande),
    Select: (c) => {
      c.seance.classeur.active = vivante(c)
      c.seance.classeur.selection = [seule(c)]
      const adresse = adresseComplete(c.feuille.nom, seule(c)).split('!').at(-1) ?? ''
      c.seance.emettre({ genre: 'selection', feuille: c.feuille, adresse })
    },
    Clear: (c, [quoi]) => effacer(c, quoi),
    Merge: (c, [parLigne]) => fusionner(c, seule(c), parLigne === true),
    Unmerge: (c) => separer(c, seule(c)),
    Insert: (c, [sens]) => {
      decaler(c, sens === 'Down' ? nombreDeLignes(seule(c)) : 0)
      return autre(c, seule(c))
    },
    Delete: (c, [sens]) => decaler(c, sens === 'Up' ? -nombreDeLignes(seule(c)) : 0),
  },
}

/** Seules des lignes entières s’insèrent et se suppriment : le banc ne pousse pas des morceaux de ligne. */
function decaler(c: Zones, nombre: number): void {
  const { haut } = seule(c)
  const lignesEntieres = nombreDeColonnes(seule(c)) > DERNIERE_COLONNE
  if (nombre === 0 || !lignesEntieres) inconnu('Range', 'insert ou delete hors des lignes entières')
  exiger(vivante(c), 'allowFormatRows')
  decalerLesLignes(c.feuille, haut, nombre)
  const adresse = `${haut + 1}:${haut + Math.abs(nombre)}`
  c.seance.emettre({ genre: 'change', feuille: c.feuille, adresse })
}

function utile(c: Zones, valeursSeules: unknown): Objet | null {
  const zone = plageUtile(vivante(c), seule(c), valeursSeules === true)
  return zone && autre(c, zone)
}

/** Plusieurs plages d’un coup. */
export const zones: GenreDObjet<Zones> = {
  nom: 'RangeAreas',
  gardable: true,
  attributs: {
    Address: { lire: adresses },
    AddressLocal: { lire: adresses },
    AreaCount: { lire: (c) => c.zones.length },
    CellCount: {
      lire: (c) => c.zones.reduce((n, z) => n + nombreDeLignes(z) * nombreDeColonnes(z), 0),
    },
  },
  objets: {
    Worksheet: (c) => feuilleDe(c),
    Areas: (c) => objet(collection, c),
    Format: (c) => objet(format, c),
    ConditionalFormats: (c) => objet(misesEnForme, c),
    DataValidation: (c) => objet(validation, c),
  },
  methodes: {
    Clear: (c, [quoi]) => effacer(c, quoi),
    GetUsedRangeAreasOrNullObject: (c, [valeursSeules]) => {
      const utiles = c.zones.flatMap((z) => plageUtile(vivante(c), z, valeursSeules === true) ?? [])
      return utiles.length === 0 ? null : objet(zones, { ...c, zones: utiles })
    },
  },
}

function adresses(c: Zones): string {
  return c.zones.map((z) => adresseComplete(vivante(c).nom, z)).join(',')
}

const collection: GenreDObjet<Zones> = {
  nom: 'RangeCollection',
  elements: (c) => c.zones.map((z) => objet(plage, { ...c, zones: [z] })),
  methodes: {
    GetCount: (c) => c.zones.length,
    GetItemAt: (c, [rang]) => {
      const zone = c.zones[entier(rang, 'rang')]
      if (!zone) throw introuvable(`zone ${String(rang)}`)
      return objet(plage, { ...c, zones: [zone] })
    },
  },
}

/** Une plage donnée en argument : l’objet lui-même, ou une adresse de la même feuille. */
export function plageEnArgument(c: CibleDeFeuille, argument: unknown): Zones & { zone: Plage } {
  const cible = estUnObjet(argument) ? argument.cibleSi(plage) : undefined
  if (cible) return { ...cible, zone: seule(cible) }
  const zone = lireAdresse(texte(argument, 'plage'), vivante(c).nom)
  return { ...c, zones: [zone], zone }
}
