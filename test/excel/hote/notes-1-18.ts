/**
 * La bibliothèque publiée sur npm s'arrête à ExcelApi 1.15 : elle n'a pas `worksheet.notes` (1.18). Nous la prolongeons
 * ici de deux classes écrites comme son propre code engendré, au-dessus de ses objets et de son protocole, pour éprouver
 * notre chemin des notes. Ce n'est pas la bibliothèque de Microsoft : le nom des membres vient de ses types publiés, le
 * reste est notre lecture de ce code.
 */
import { LTSC_2021 } from '../emulateur/index.ts'

/** Un Excel qui déclare les notes. */
export const AVEC_NOTES: Readonly<Record<string, string>> = { ...LTSC_2021, ExcelApi: '1.18' }

type Constructeur = new (...args: unknown[]) => object

/** Ce que le code engendré emploie de la bibliothèque, et qu'elle ne déclare pas. */
interface Interieur {
  readonly ClientObject: Constructeur & {
    readonly prototype: { _handleResult: (valeur: unknown) => void }
  }
  readonly BatchApiHelper: {
    readonly createPropertyObject: (
      type: Constructeur,
      parent: object,
      nom: string,
      collection: boolean,
      drapeaux: number,
    ) => object
    readonly createMethodObject: (
      type: Constructeur,
      parent: object,
      nom: string,
      operation: number,
      args: readonly unknown[],
      collection: boolean,
      perimeApresLeLot: boolean,
      parId: null,
      drapeaux: number,
    ) => object
    readonly createChildItemObject: (
      type: Constructeur,
      indexee: boolean,
      parent: object,
      donnees: unknown,
      rang: number,
    ) => object
    readonly invokeMethod: (
      objet: object,
      nom: string,
      operation: number,
      args: readonly unknown[],
      drapeaux: number,
      traitement: number,
    ) => void
    readonly invokeSetProperty: (
      objet: object,
      nom: string,
      valeur: unknown,
      drapeaux: number,
    ) => void
  }
  readonly Utility: {
    readonly load: (objet: object, options: unknown) => object
    readonly throwIfNotLoaded: (nom: string, valeur: unknown, type: string, nul: unknown) => void
    readonly fixObjectPathIfNecessary: (objet: object, valeur: unknown) => void
  }
}

const ECRITURE = 0
const LECTURE = 1
const SANS_EFFET = 4

/** Ajoute `notes` aux feuilles de cette bibliothèque, si elle ne l'a pas encore. */
export function ajouterLesNotes(bibliotheque: {
  readonly Excel: { readonly Worksheet: { readonly prototype: object } }
  readonly OfficeExtension: object
}): void {
  const feuille = bibliotheque.Excel.Worksheet.prototype
  if ('notes' in feuille) return
  const interieur = bibliotheque.OfficeExtension as Interieur
  const { ClientObject, BatchApiHelper, Utility } = interieur

  class Note extends ClientObject {
    contenu: unknown
    get _className() {
      return 'Note'
    }
    get _scalarPropertyNames() {
      return ['content']
    }
    get _scalarPropertyOriginalNames() {
      return ['Content']
    }
    get content(): unknown {
      Utility.throwIfNotLoaded('content', this.contenu, 'Note', Reflect.get(this, '_isNull'))
      return this.contenu
    }
    set content(valeur: unknown) {
      this.contenu = valeur
      BatchApiHelper.invokeSetProperty(this, 'Content', valeur, ECRITURE)
    }
    set width(valeur: unknown) {
      BatchApiHelper.invokeSetProperty(this, 'Width', valeur, ECRITURE)
    }
    set height(valeur: unknown) {
      BatchApiHelper.invokeSetProperty(this, 'Height', valeur, ECRITURE)
    }
    delete() {
      BatchApiHelper.invokeMethod(this, 'Delete', ECRITURE, [], ECRITURE, 0)
    }
    load(options: unknown) {
      return Utility.load(this, options)
    }
    _handleResult(valeur: unknown) {
      ClientObject.prototype._handleResult.call(this, valeur)
      if (typeof valeur !== 'object' || valeur === null) return
      Utility.fixObjectPathIfNecessary(this, valeur)
      if ('Content' in valeur) this.contenu = valeur.Content
    }
  }

  class NoteCollection extends ClientObject {
    elements: object[] | undefined
    get _className() {
      return 'NoteCollection'
    }
    get _isCollection() {
      return true
    }
    get items() {
      const nul = Reflect.get(this, '_isNull')
      Utility.throwIfNotLoaded('items', this.elements, 'NoteCollection', nul)
      return this.elements
    }
    add(cellule: string, contenu: string) {
      const args = [cellule, contenu]
      return methode(this, 'Add', ECRITURE, args, true, ECRITURE)
    }
    getItem(cellule: string) {
      return methode(this, 'GetItem', LECTURE, [cellule], false, SANS_EFFET)
    }
    getItemOrNullObject(cellule: string) {
      return methode(this, 'GetItemOrNullObject', LECTURE, [cellule], false, SANS_EFFET)
    }
    load(options: unknown) {
      return Utility.load(this, options)
    }
    _handleResult(valeur: unknown) {
      ClientObject.prototype._handleResult.call(this, valeur)
      if (typeof valeur !== 'object' || valeur === null) return
      Utility.fixObjectPathIfNecessary(this, valeur)
      if (!('_Items' in valeur) || !Array.isArray(valeur._Items)) return
      this.elements = valeur._Items.map((donnees: unknown, rang) => {
        const element = BatchApiHelper.createChildItemObject(Note, false, this, donnees, rang)
        Note.prototype._handleResult.call(element, donnees)
        return element
      })
    }
  }

  const methode = (
    parent: object,
    nom: string,
    operation: number,
    args: readonly unknown[],
    perime: boolean,
    drapeaux: number,
  ) =>
    BatchApiHelper.createMethodObject(
      Note,
      parent,
      nom,
      operation,
      args,
      false,
      perime,
      null,
      drapeaux,
    )

  Object.defineProperty(feuille, 'notes', {
    get(this: object) {
      return BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, SANS_EFFET)
    },
  })
}
