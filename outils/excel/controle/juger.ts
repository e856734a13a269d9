import { extname } from 'node:path'
import { FICHIERS } from '../../../manifests/index.ts'
import { TYPES } from '../hebergement/index.ts'
import type { Recu } from './demander.ts'

export interface Remarque {
  /** Vrai si le complément ne marchera pas ; faux pour un conseil. */
  readonly bloque: boolean
  readonly dit: string
}

const OFFICE = 'https://appsforoffice.microsoft.com'
/** D'où Excel sur le web encadre un volet : un site qui n'admettrait que d'autres cadres le laisserait blanc. */
const CADRES_D_EXCEL =
  /(^|\s)(\*|https:|https:\/\/\*\.(officeapps\.live|office|sharepoint|cloud\.microsoft)\S*)(\s|$)/
const JOURS_AVANT_LA_FIN = 30
const JOUR = 86_400_000

const bloque = (dit: string): Remarque => ({ bloque: true, dit })
const conseil = (dit: string): Remarque => ({ bloque: false, dit })

/** Ce qui ne va pas dans ce que le serveur donne pour un fichier du complément. */
export function jugerLeFichier(nom: string, recu: Recu, maintenant: Date): readonly Remarque[] {
  const { code, entetes } = recu
  if (code >= 300 && code < 400) {
    return [
      bloque(
        `${nom} renvoie vers ${entetes.location ?? 'une autre adresse'}\u00a0: une page de connexion ou ` +
          `une autre adresse ` +
          's’interpose. Le complément doit être servi à son adresse même, sans compte.',
      ),
    ]
  }
  if (code !== 200)
    return [bloque(`${nom} répond ${code}\u00a0: le fichier n’est pas à cette adresse.`)]
  return [
    ...jugerLeType(nom, entetes),
    ...jugerLeContenu(nom, recu.corps),
    ...(nom === FICHIERS.page ? jugerLaPage(recu, maintenant) : []),
    ...(nom === FICHIERS.description ? jugerLePartage(entetes) : []),
  ]
}

function jugerLeType(nom: string, entetes: Recu['entetes']): readonly Remarque[] {
  const [attendu = ''] = (TYPES[extname(nom)] ?? '').split(';')
  const [donne = ''] = (entetes['content-type'] ?? '').split(';')
  const [vu, voulu] = [donne.trim().toLowerCase(), attendu]
  const memeSorte = vu === voulu || (/javascript$/.test(vu) && /javascript$/.test(voulu))
  if (memeSorte || (vu === 'text/xml' && voulu === 'application/xml')) return []
  return [
    bloque(
      `${nom} est donné comme «\u00a0${donne || 'sans type'}\u00a0» au lieu de «\u00a0${attendu}\u00a0».`,
    ),
  ]
}

/** Une page de connexion répond volontiers 200 à tout. */
function jugerLeContenu(nom: string, corps: string): readonly Remarque[] {
  const notre = SIGNES[nom]
  return notre === undefined || corps.includes(notre)
    ? []
    : [bloque(`${nom} n’est pas le nôtre\u00a0: le serveur donne autre chose à cette adresse.`)]
}

const SIGNES: Readonly<Record<string, string>> = {
  [FICHIERS.page]: FICHIERS.fonctions,
  [FICHIERS.description]: '"functions"',
}

function jugerLaPage({ entetes, finDuCertificat }: Recu, maintenant: Date): readonly Remarque[] {
  const remarques: Remarque[] = []
  if (entetes['x-frame-options'] !== undefined) {
    remarques.push(
      bloque(
        `X-Frame-Options vaut «\u00a0${entetes['x-frame-options']}\u00a0»\u00a0: Excel sur le web ` +
          `n’affichera qu’un cadre vide. ` +
          'Retirez cet en-tête pour ce dossier.',
      ),
    )
  }
  remarques.push(...jugerLaPolitique(entetes['content-security-policy'] ?? ''))
  if (!/no-cache|no-store|max-age=0/.test(entetes['cache-control'] ?? '')) {
    remarques.push(
      conseil(
        'Cache-Control n’est pas «\u00a0no-cache\u00a0»\u00a0: une mise à jour tardera à se voir.',
      ),
    )
  }
  if (finDuCertificat !== null) {
    const jours = Math.floor((finDuCertificat.getTime() - maintenant.getTime()) / JOUR)
    if (jours < JOURS_AVANT_LA_FIN) {
      remarques.push(conseil(`Le certificat n’est valable que ${jours} jours encore.`))
    }
  }
  return remarques
}

/** Une politique donnée en en-tête s'ajoute à celle de la page, et peut l'empêcher. */
function jugerLaPolitique(politique: string): readonly Remarque[] {
  const directives = new Map(
    politique.split(/[;,]/).map((directive) => {
      const [nom = '', ...sources] = directive.trim().split(/\s+/)
      return [nom.toLowerCase(), sources.join(' ')] as const
    }),
  )
  const remarques: Remarque[] = []
  const cadres = directives.get('frame-ancestors')
  if (cadres !== undefined && !CADRES_D_EXCEL.test(cadres)) {
    remarques.push(
      bloque(
        `L’en-tête Content-Security-Policy n’admet d’être encadré que par ` +
          `«\u00a0${cadres}\u00a0»\u00a0: Excel sur le web n’affichera ` +
          'qu’un cadre vide. Retirez «\u00a0frame-ancestors\u00a0» pour ce dossier.',
      ),
    )
  }
  const scripts = directives.get('script-src') ?? directives.get('default-src')
  if (scripts !== undefined && !new RegExp(`${OFFICE}|(^|\\s)(\\*|https:)(\\s|$)`).test(scripts)) {
    remarques.push(
      bloque(
        `L’en-tête Content-Security-Policy n’admet de scripts que de «\u00a0${scripts}\u00a0»\u00a0: ` +
          `office.js sera refusé. ` +
          `Ajoutez ${OFFICE}.`,
      ),
    )
  }
  return remarques
}

function jugerLePartage(entetes: Recu['entetes']): readonly Remarque[] {
  const admis = entetes['access-control-allow-origin']
  if (admis === '*' || /^https:\/\/excel\.officeapps\.live\.com$/.test(admis ?? '')) return []
  return [
    bloque(
      `${FICHIERS.description} n’a pas d’en-tête «\u00a0Access-Control-Allow-Origin: *\u00a0»\u00a0: ` +
        `Excel sur le web n’aura pas les ` +
        'fonctions de cellule.',
    ),
  ]
}
