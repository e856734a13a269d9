import { ErreurDHote, type MotifDErreur } from '../../task-pane/hote/index.ts'

interface Cause {
  /** Ce que Google dit, en anglais ou en français ; il n'a pas d'autre code d'erreur. */
  readonly dit: RegExp
  readonly motif: MotifDErreur
  readonly phrase: string
}

/** Dans l'ordre : la première qui convient. */
const CAUSES: readonly Cause[] = [
  {
    dit: /protected (?:cell|range|sheet|object)|(?:cellule|plage|feuille|objet)s? .{0,20}protégée?s?/i,
    motif: 'protege',
    phrase:
      'Google Sheets refuse d’écrire\u00a0: une plage ou une feuille est protégée. Faites-la déprotéger par ' +
      'son propriétaire (menu Données, «\u00a0Protéger des feuilles et des plages\u00a0»), puis recommencez.',
  },
  {
    dit: /permission|authoriz|access denied|autoris|accès refusé/i,
    motif: 'lecture-seule',
    phrase:
      'Google ne vous laisse pas modifier ce classeur, ou Pacte n’y est pas autorisé. Demandez à ' +
      'son propriétaire le droit «\u00a0Éditeur\u00a0» ou travaillez sur une copie\u00a0; si vous ' +
      'l’avez déjà, rouvrez Pacte depuis son menu et redonnez l’autorisation.',
  },
  {
    dit: /property storage|too large: value|stockage des propriétés/i,
    motif: 'trop-gros',
    phrase:
      'Les réglages de Pacte prennent plus de place que Google n’en donne dans un ' +
      'classeur\u00a0: ceux d’avant sont restés. Raccourcissez ou retirez des justifications, puis recommencez.',
  },
  {
    dit: /too large|above the limit|storage quota|exceeds? .{0,30}(?:limit|size)|trop volumineu|dépasse .{0,40}limite/i,
    motif: 'trop-gros',
    phrase:
      'Ce classeur est trop gros pour Google Sheets. Gardez seulement les feuilles du contrat, puis recommencez.',
  },
  {
    dit: /invoked too many times|too many simultaneous|rate limit|limit exceeded|quota|trop de fois|trop souvent/i,
    motif: 'interrompu',
    phrase:
      'Google limite ce que les scripts peuvent faire, et votre compte vient d’atteindre cette ' +
      'limite. Attendez quelques minutes, ou demain si cela persiste, puis recommencez.',
  },
  {
    dit: /lock timeout|holding the lock|verrou/i,
    motif: 'interrompu',
    phrase:
      'Pacte travaille déjà sur ce classeur, dans un autre onglet ou ' +
      'pour une autre personne. Attendez une minute, puis recommencez.',
  },
  {
    dit: /maximum execution time|temps d.exécution maximal|durée maximale d.exécution|durée d.exécution maximale/i,
    motif: 'trop-gros',
    phrase:
      'Google Sheets a arrêté Pacte, qui travaillait depuis trop longtemps. ' +
      'Gardez seulement les feuilles du contrat, puis recommencez.',
  },
  {
    dit: /range not found|outside the dimensions|out of bounds|sheet .{0,60}(?:not found|does not exist|deleted)|plage introuvable|en dehors des dimensions|hors limites|feuille .{0,60}(?:introuvable|supprimée|n.existe)/i,
    motif: 'introuvable',
    phrase:
      'Une feuille ou une cellule n’est plus là\u00a0: elle a été renommée, déplacée ou ' +
      'supprimée entre-temps. Vérifiez de nouveau le contrat.',
  },
  {
    dit: /timed out|server error|service error|internal error|try again|failed while accessing|unavailable|délai .{0,30}(?:dépassé|expiré)|erreur (?:de service|interne|.{0,30}serveur)|réessayer|indisponible/i,
    motif: 'interrompu',
    phrase:
      'Google Sheets n’a pas répondu à temps. Attendez un instant, puis recommencez\u00a0; si ' +
      'cela persiste, rechargez la page du classeur.',
  },
]

/** L'erreur à montrer ; un défaut de notre code est rendu tel quel. */
export function traduire(cause: unknown): unknown {
  if (cause instanceof ErreurDHote || !vientDeGoogle(cause)) return cause
  const { message } = cause
  const { motif, phrase } = CAUSES.find(({ dit }) => dit.test(message)) ?? inattendue(message)
  const erreur = new ErreurDHote(motif, phrase)
  erreur.cause = cause
  return erreur
}

const DEFAUTS = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']

/** Google lève une erreur qu'il nomme « Exception » ; le moteur de JavaScript, une de ses classes à lui. */
function vientDeGoogle(cause: unknown): cause is Error {
  if (typeof cause !== 'object' || cause === null) return false
  return 'message' in cause && 'name' in cause && !DEFAUTS.includes(String(cause.name))
}

function inattendue(message: string): Pick<Cause, 'motif' | 'phrase'> {
  return {
    motif: 'inattendu',
    phrase:
      `Google Sheets n’a pas pu terminer\u00a0: «\u00a0${message}\u00a0». ` +
      'Recommencez\u00a0; si cela persiste, rechargez la page du classeur.',
  }
}
