import { citer, VERIFIER } from '../../manifests/gestes/index.ts'
import { ErreurDHote, type MotifDErreur } from '../../task-pane/hote/index.ts'

interface Cause {
  /** Ce que Google dit, en anglais ou en français ; il n'a pas d'autre code d'erreur. */
  readonly dit: RegExp
  readonly motif: MotifDErreur
  readonly phrase: string
}

const AUTRE_VERSION =
  'Le script de Pacte a changé depuis que ce volet est ouvert. Fermez le volet, rechargez la ' +
  'page du classeur, puis rouvrez-le par le menu Pacte.'

/** Dans l'ordre : la première qui convient. */
const CAUSES: readonly Cause[] = [
  {
    // Après être revenu par le menu, réessayer réussit : ce n'est pas un classeur en lecture seule.
    dit: /permission|authoriz|autoris|access denied|accès refusé/i,
    motif: 'interrompu',
    phrase:
      'Google refuse à Pacte l’accès au classeur. Si plusieurs comptes Google sont ouverts dans ' +
      'ce navigateur, c’est sans doute la cause\u00a0: ouvrez le classeur dans une fenêtre privée, ou ' +
      `ne gardez qu’un compte. Sinon, choisissez ${citer(VERIFIER)} dans le menu Pacte, ` +
      'donnez l’autorisation que Google demande, puis réessayez.',
  },
  {
    dit: /invoked too many times|too many simultaneous|rate limit|limit exceeded|quota|trop de fois|trop souvent/i,
    motif: 'interrompu',
    phrase:
      'Votre compte Google a atteint la limite de ce que les scripts peuvent faire. Attendez ' +
      'quelques minutes et réessayez\u00a0; si Google refuse encore, la limite se lève le lendemain.',
  },
  {
    dit: /maximum execution time|temps d.exécution maximal|durée.{0,12}d.exécution/i,
    motif: 'trop-gros',
    phrase:
      'Google arrête un script au bout de six minutes, et celui de Pacte n’avait pas fini\u00a0: son travail ' +
      'est perdu. Gardez seulement les feuilles du contrat, ou partagez le classeur en deux, puis réessayez.',
  },
  {
    dit: /networkerror|transporterror|connection failure|http 0|failed to fetch|offline|échec de (?:la )?connexion|erreur réseau/i,
    motif: 'interrompu',
    phrase:
      'La connexion avec Google s’est interrompue. Vérifiez que vous êtes en ligne, puis réessayez.',
  },
  {
    dit: /function not found|is not a function|n’est pas un geste|fonction .{0,40}introuvable/i,
    motif: 'interrompu',
    phrase: AUTRE_VERSION,
  },
  {
    dit: /too large|too big|above the limit|exceeds? .{0,30}(?:limit|size)|trop volumineu/i,
    motif: 'trop-gros',
    phrase:
      'Ce classeur est trop gros pour que Google le transmette à ' +
      'Pacte. Gardez seulement les feuilles du contrat, puis réessayez.',
  },
  {
    dit: /server error|service error|internal error|try again|timed out|unavailable|erreur (?:de service|interne|.{0,30}serveur)|réessayer|indisponible/i,
    motif: 'interrompu',
    phrase:
      'Google Sheets n’a pas pu répondre. Attendez un instant, puis ' +
      'réessayez\u00a0; si cela persiste, rechargez la page du classeur.',
  },
]

/** Ce que google.script.run a rejeté, dit à l'utilisateur ; une ErreurDHote est rendue telle quelle. */
export function traduire(cause: unknown): ErreurDHote {
  if (cause instanceof ErreurDHote) return cause
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) }
  const { motif, phrase } =
    CAUSES.find(({ dit }) => dit.test(`${name}: ${message}`)) ?? inattendue(message)
  const erreur = new ErreurDHote(motif, phrase)
  erreur.cause = cause
  return erreur
}

/** La réponse n'a pas la forme attendue : le volet et le script ne sont pas de la même version. */
export function desaccord(): ErreurDHote {
  return new ErreurDHote('interrompu', AUTRE_VERSION)
}

function inattendue(message: string): Pick<Cause, 'motif' | 'phrase'> {
  return {
    motif: 'inattendu',
    phrase:
      `Google Sheets n’a pas pu terminer\u00a0: «\u00a0${message}\u00a0». Réessayez\u00a0; ` +
      'si cela persiste, rechargez la page du classeur.',
  }
}
