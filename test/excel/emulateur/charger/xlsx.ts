import ExcelJS from 'exceljs'
import type { Plage } from '../../../../core/grille/index.ts'
import {
  type Cellule,
  classeurDe,
  type EtatDeClasseur,
  type EtatDeFeuille,
  feuilleVide,
  lireAdresse,
  type NomDefini,
  numeroDeSerie,
  type Valeur,
} from '../classeur/index.ts'
import { alleger } from './alleger.ts'
import { apparenceDe } from './apparence.ts'
import { miseEnFormeDe } from './mises-en-forme.ts'

/** Un .xlsx ou .xlsm, lu par exceljs : un lecteur qui n’est pas le nôtre. */
export async function etatDXlsx(octets: Uint8Array, nom: string): Promise<EtatDeClasseur> {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(copie(alleger(octets)))
  const etat = classeurDe(classeur.worksheets.map(feuilleDe), nom)
  etat.noms = classeur.definedNames.model.map(nomDe)
  return etat
}

function copie(octets: Uint8Array): ArrayBuffer {
  const tampon = new ArrayBuffer(octets.length)
  new Uint8Array(tampon).set(octets)
  return tampon
}

function feuilleDe(feuille: ExcelJS.Worksheet): EtatDeFeuille {
  const etat = feuilleVide(feuille.name)
  if (feuille.state !== 'visible') {
    etat.visibilite = feuille.state === 'veryHidden' ? 'VeryHidden' : 'Hidden'
  }
  etat.protection = protectionDe(feuille)
  etat.fusions = feuille.model.merges.map((adresse) => lireAdresse(adresse, feuille.name))
  etat.colonnesMasquees = feuille.columns?.flatMap((c, i) => (c.hidden ? [i] : [])) ?? []
  for (const [i, colonne] of (feuille.columns ?? []).entries()) {
    if (colonne.width !== undefined) etat.largeurs[String(i)] = colonne.width * 5.25
  }
  feuille.eachRow({ includeEmpty: true }, (ligne, numero) => {
    if (ligne.hidden) etat.lignesMasquees.push(numero - 1)
    if (ligne.height) etat.hauteurs[String(numero - 1)] = ligne.height
    ligne.eachCell({ includeEmpty: true }, (cellule) => ranger(etat, cellule))
  })
  etat.misesEnForme = reglesDe(feuille)
    .sort((a, b) => a.priorite - b.priorite)
    .map(({ priorite: _, ...mise }) => mise)
  return etat
}

function protectionDe(feuille: ExcelJS.Worksheet): EtatDeFeuille['protection'] {
  const lue: unknown = Reflect.get(feuille, 'sheetProtection')
  if (typeof lue !== 'object' || lue === null) return { active: false, options: null }
  const permis = (nom: string) => Reflect.get(lue, nom) === true
  return {
    active: true,
    options: {
      allowFormatCells: permis('formatCells'),
      allowFormatColumns: permis('formatColumns'),
      allowFormatRows: permis('formatRows'),
    },
  }
}

function ranger(etat: EtatDeFeuille, source: ExcelJS.Cell): void {
  const { address } = source
  const texte = texteDeNote(source.note)
  if (texte !== null) etat.notes[address] = { auteur: '', texte }
  if (source.isMerged && source.master !== source) return
  const cellule: Cellule = { valeur: valeurDe(source.formula ? source.result : source.value) }
  if (source.formula) cellule.formule = `=${source.formula}`
  if (source.numFmt && source.numFmt !== 'General') cellule.format = source.numFmt
  const apparence = apparenceDe(source)
  if (apparence) cellule.apparence = apparence
  const vide = cellule.valeur === '' && !cellule.formule
  if (!vide || cellule.format || cellule.apparence) etat.cellules[address] = cellule
}

function texteDeNote(note: string | ExcelJS.Comment | undefined): string | null {
  if (note === undefined) return null
  if (typeof note === 'string') return note
  return (note.texts ?? []).map((t) => t.text).join('')
}

function valeurDe(valeur: ExcelJS.CellValue): Valeur {
  if (valeur === null || valeur === undefined) return ''
  if (valeur instanceof Date) return numeroDeSerie(valeur.getTime())
  if (typeof valeur !== 'object') return valeur
  if ('richText' in valeur) return valeur.richText.map((t) => t.text).join('')
  if ('error' in valeur) return valeur.error
  if ('text' in valeur) return valeurDe(valeur.text)
  return ''
}

function reglesDe(feuille: ExcelJS.Worksheet) {
  // exceljs lit les mises en forme conditionnelles sans les déclarer dans ses types.
  const lues: unknown = Reflect.get(feuille, 'conditionalFormattings')
  if (!Array.isArray(lues)) return []
  return lues.flatMap(({ ref, rules }: { ref: string; rules: readonly object[] }) => {
    const zones: Plage[] = ref.split(' ').map((adresse) => lireAdresse(adresse, feuille.name))
    return rules.map((regle) => miseEnFormeDe(zones, regle))
  })
}

function nomDe({ name, ranges }: { name: string; ranges: readonly string[] }): NomDefini {
  return { nom: name, formule: `=${ranges.join(',')}`, commentaire: '', visible: true }
}
