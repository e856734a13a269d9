/**
 * Ce que la page du volet a le droit de charger : nos fichiers et office.js, rien d'autre, et aucune connexion. Ni
 * script ni style en ligne, ni évaluation de texte.
 */
export function politiqueDeSecurite(office: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${new URL(office).origin}`,
    "style-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    // Un ancien WebKit ne connaît que child-src.
    "child-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
