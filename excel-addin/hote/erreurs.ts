import { ErreurDHote, type MotifDErreur } from '../../task-pane/hote/index.ts'

/** Un refus d'Excel, dans nos mots ; le code est celui d'Excel, pour décider d'un autre essai. */
export class RefusDExcel extends ErreurDHote {
  readonly code: string

  constructor(code: string, cause: unknown) {
    const { motif, phrase } = CAUSES[code] ?? inattendue(code)
    super(motif, phrase)
    this.name = 'RefusDExcel'
    this.code = code
    this.cause = cause
  }
}

interface Cause {
  readonly motif: MotifDErreur
  readonly phrase: string
}

const EDITION: Cause = {
  motif: 'edition-en-cours',
  phrase:
    'Une cellule est en cours de saisie\u00a0: validez-la par Entrée ou quittez-la par Échap, puis recommencez.',
}
const PROTEGE: Cause = {
  motif: 'protege',
  phrase:
    'Excel refuse de modifier ce classeur\u00a0: une feuille ou le classeur est protégé. Ôtez la ' +
    'protection (onglet Révision), puis recommencez.',
}
const LECTURE_SEULE: Cause = {
  motif: 'lecture-seule',
  phrase:
    'Ce classeur est ouvert en lecture seule\u00a0: rien ne peut y être écrit. Passez en ' +
    'modification ou enregistrez une copie, puis recommencez.',
}
const INTROUVABLE: Cause = {
  motif: 'introuvable',
  phrase:
    'Une feuille ou une cellule n’est plus là\u00a0: elle a été renommée, ' +
    'déplacée ou supprimée entre-temps. Vérifiez de nouveau le contrat.',
}
const TROP_GROS: Cause = {
  motif: 'trop-gros',
  phrase:
    'Ce classeur est trop gros pour être échangé d’un coup avec Excel. Ouvrez-le dans Excel pour ' +
    'Windows ou Mac, ou gardez seulement les feuilles du contrat, puis recommencez.',
}
const COEDITION: Cause = {
  motif: 'interrompu',
  phrase:
    'Une autre personne modifie ce classeur au même moment. Attendez un instant, puis recommencez.',
}
const INTERROMPU: Cause = {
  motif: 'interrompu',
  phrase: 'Excel a interrompu l’opération avant la fin. Recommencez.',
}
const LIEN_PERDU: Cause = {
  motif: 'interrompu',
  phrase:
    'Excel a perdu le lien avec le volet. Recommencez\u00a0; si cela persiste, fermez puis rouvrez le volet.',
}
const TROP_ANCIEN: Cause = {
  motif: 'non-pris-en-charge',
  phrase: 'Cette version d’Excel ne sait pas faire cela. Mettez Excel à jour, puis recommencez.',
}
const AUTRE_CLASSEUR: Cause = {
  motif: 'inattendu',
  phrase: 'Un autre classeur est devant. Revenez au classeur du contrat, puis recommencez.',
}
const FEUILLE_SPECIALE: Cause = {
  motif: 'inattendu',
  phrase:
    'Une feuille de graphique ou de macros empêche l’opération. Affichez une feuille de calcul, puis recommencez.',
}
const SELECTION: Cause = {
  motif: 'inattendu',
  phrase: 'La sélection ne contient pas de cellules. Sélectionnez une cellule, puis recommencez.',
}

/** Les codes d'Excel, et ce qu'on en dit. */
const CAUSES: Readonly<Record<string, Cause>> = {
  InvalidOperationInCellEditMode: EDITION,
  AccessDenied: PROTEGE,
  ReadOnly: LECTURE_SEULE,
  ItemNotFound: INTROUVABLE,
  InvalidReference: INTROUVABLE,
  RequestPayloadSizeLimitExceeded: TROP_GROS,
  ResponsePayloadSizeLimitExceeded: TROP_GROS,
  OperationCellsExceedLimit: TROP_GROS,
  RangeExceedsLimit: TROP_GROS,
  MemoryLimitReached: TROP_GROS,
  Conflict: COEDITION,
  RequestAborted: INTERROMPU,
  Timeout: INTERROMPU,
  ActivityLimitReached: INTERROMPU,
  ConnectionFailure: LIEN_PERDU,
  InvalidObjectPath: LIEN_PERDU,
  InvalidRequestContext: LIEN_PERDU,
  HostRestartNeeded: LIEN_PERDU,
  InvalidSelection: SELECTION,
  InactiveWorkbook: AUTRE_CLASSEUR,
  UnsupportedSheet: FEUILLE_SPECIALE,
  ApiNotFound: TROP_ANCIEN,
  ApiNotAvailable: TROP_ANCIEN,
  NotImplemented: TROP_ANCIEN,
  UnsupportedFeature: TROP_ANCIEN,
  UnsupportedOperation: TROP_ANCIEN,
}

function inattendue(code: string): Cause {
  return {
    motif: 'inattendu',
    phrase:
      `Excel n’a pas pu terminer (code ${code}). Recommencez\u00a0; si cela persiste, ` +
      'enregistrez, fermez puis rouvrez le classeur.',
  }
}

/** L'erreur à montrer ; une erreur qui ne vient pas d'Excel est un défaut, rendue telle quelle. */
export function traduire(cause: unknown): unknown {
  if (cause instanceof ErreurDHote) return cause
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return cause
  return new RefusDExcel(String(cause.code), cause)
}

export function estDuMotif(cause: unknown, ...motifs: readonly MotifDErreur[]): boolean {
  return cause instanceof ErreurDHote && motifs.includes(cause.motif)
}

export function aPourCode(cause: unknown, ...codes: readonly string[]): boolean {
  return cause instanceof RefusDExcel && codes.includes(cause.code)
}

/** Le membre qu'Excel refuse (« Worksheet.getRanges ») ; vide s'il ne le dit pas. */
export function lieuDuRefus(cause: unknown): string {
  const origine = cause instanceof RefusDExcel ? cause.cause : null
  if (typeof origine !== 'object' || origine === null || !('debugInfo' in origine)) return ''
  const { debugInfo } = origine
  const connu = typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo
  return connu ? String(debugInfo.errorLocation) : ''
}
