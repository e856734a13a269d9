import type { Classeur } from '../../core/grille/index.ts'
import type { EncodageDUnOctet, OrdreDesOctets } from '../octets/index.ts'
import type { Paquet } from '../paquet/index.ts'

export type FormatDeClasseur = 'xlsx' | 'xlsm' | 'ods' | 'csv'

/** Un classeur lu, et ce qu'il faut pour en écrire une copie annotée. */
export type ClasseurLu = ClasseurExcel | ClasseurOds | ClasseurCsv

export interface ClasseurExcel {
  readonly format: 'xlsx' | 'xlsm'
  readonly classeur: Classeur
  readonly paquet: Paquet
  /** Nom de chaque feuille de calcul lue → sa partie (« xl/worksheets/sheet1.xml »), dans l'ordre des onglets. */
  readonly parties: ReadonlyMap<string, string>
  /** La partie du classeur, « xl/workbook.xml » en général. */
  readonly partieDuClasseur: string
}

export interface ClasseurOds {
  readonly format: 'ods'
  readonly classeur: Classeur
  readonly paquet: Paquet
}

export interface ClasseurCsv {
  readonly format: 'csv'
  readonly classeur: Classeur
  readonly dialecte: DialecteCsv
  /** Le fichier entier, tel que reçu. */
  readonly source: Uint8Array
  /** Ce qu'il faut dire du fichier à qui le lit ; souvent rien. */
  readonly remarques: readonly string[]
}

/** Un fichier dont on ne regarde pas les cellules : ce qu'il faut pour en écrire une copie. */
export type FichierDeClasseur =
  | Pick<ClasseurExcel, 'format' | 'paquet'>
  | Pick<ClasseurOds, 'format' | 'paquet'>
  | Pick<ClasseurCsv, 'format' | 'source'>

export type EncodageCsv = 'utf-8' | OrdreDesOctets | EncodageDUnOctet

export interface DialecteCsv {
  readonly encodage: EncodageCsv
  /** Marque d'ordre des octets en tête. */
  readonly marque: boolean
  readonly separateur: ';' | ',' | '\t' | '|'
  /** Première ligne « sep=; ». */
  readonly ligneSep: boolean
  readonly finDeLigne: '\r\n' | '\n' | '\r'
}
