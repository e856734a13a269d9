/**
 * Ce que la page a le droit de charger : nos fichiers, et eux seuls. Aucune évaluation de texte, donc aucune
 * formule d'un classeur ne devient du code. La grille place ses cellules par des attributs « style », et dessine
 * ses repères en data:.
 */
export const POLITIQUE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // Un ancien WebKit ne connaît que child-src.
  "child-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Que toute réponse porte, même un refus. */
export const ENTETES_COMMUNS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLITIQUE,
  'X-Content-Type-Options': 'nosniff',
  // Un budget n'a pas à rester dans le cache d'un navigateur, ni le code d'une autre construction.
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}
