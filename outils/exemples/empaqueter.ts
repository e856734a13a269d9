import type { Workbook } from 'exceljs'
import { unzipSync, type Zippable, zipSync } from 'fflate'

const DATE = new Date('2025-01-15T12:00:00Z')
/** Un zip garde l'heure du lieu : on écrit la même partout. */
const DATE_DU_ZIP = new Date(2025, 0, 15, 12)

/** Les octets du classeur, les mêmes à chaque fois : ni heure, ni auteur de la machine. */
export async function empaqueter(classeur: Workbook): Promise<Uint8Array> {
  classeur.creator = 'Pacte'
  classeur.lastModifiedBy = 'Pacte'
  classeur.created = DATE
  classeur.modified = DATE
  const parties = unzipSync(new Uint8Array(await classeur.xlsx.writeBuffer()))
  const datees: Zippable = {}
  for (const [nom, octets] of Object.entries(parties))
    datees[nom] = [octets, { mtime: DATE_DU_ZIP, level: 9 }]
  return zipSync(datees)
}
