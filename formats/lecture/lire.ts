import { ErreurDeClasseur } from '../erreur.ts'
import { fichierVide, ouvrirPaquet, refuserOle } from '../paquet/index.ts'
import type { Avancer } from './avancement.ts'
import type { ClasseurLu, FormatDeClasseur } from './classeur-lu.ts'
import { decoderCsv, lireCsv } from './csv/index.ts'
import { lireExcel } from './excel/index.ts'
import { natureDe, natureDuPaquet, refuserSelonLaNature } from './nature.ts'
import { lireOds } from './ods/index.ts'

/**
 * Lit un classeur. `nom` est le nom du fichier (avec ou sans dossiers) : son extension doit dire la même chose que le
 * contenu, et la feuille d'un .csv en prend le nom. `avancer` : où en est la lecture d'un zip. ErreurDeClasseur, avec
 * une phrase, pour tout fichier inutilisable.
 */
export function lireClasseur(octets: Uint8Array, nom: string, avancer?: Avancer): ClasseurLu {
  const { extension, racine } = decouper(nom)
  if (octets.length === 0) throw fichierVide()
  refuserOle(octets)
  const nature = natureDe(octets)
  refuserSelonLaNature(nature)
  if (nature === 'zip') {
    const paquet = ouvrirPaquet(octets)
    const lu =
      natureDuPaquet(paquet) === 'ods' ? lireOds(paquet, avancer) : lireExcel(paquet, avancer)
    if (FAMILLES[lu.format].includes(extension)) return lu
    throw mauvaiseExtension(extension, `un classeur .${lu.format}`, lu.format)
  }
  if (extension === 'csv') return lireCsv(octets, racine)
  // Lu pour refuser d'abord ce qui n'est même pas du texte.
  decoderCsv(octets)
  throw mauvaiseExtension(extension, 'un texte délimité', 'csv')
}

/** Extensions admises pour chaque contenu : Excel lui-même confond parfois ses deux. */
const FAMILLES: Readonly<Record<FormatDeClasseur, readonly string[]>> = {
  xlsx: ['xlsx', 'xlsm'],
  xlsm: ['xlsx', 'xlsm'],
  ods: ['ods'],
  csv: ['csv'],
}

function decouper(nom: string): { extension: string; racine: string } {
  const base = nom.split(/[\\/]/).at(-1) ?? nom
  const point = base.lastIndexOf('.')
  if (point < 0) return { extension: '', racine: base }
  return { extension: base.slice(point + 1).toLowerCase(), racine: base.slice(0, point) }
}

function mauvaiseExtension(
  extension: string,
  contenu: string,
  bonne: FormatDeClasseur,
): ErreurDeClasseur {
  const porte = extension === '' ? 'n’a pas d’extension' : `porte l’extension .${extension}`
  return new ErreurDeClasseur(
    'extension',
    `Le fichier ${porte} mais contient ${contenu}\u00a0: renommez-le en .${bonne}, ou vérifiez ` +
      'que c’est le bon fichier.',
  )
}
