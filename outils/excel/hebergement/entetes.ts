/** Le type sous lequel un serveur donne chaque sorte de fichier du complément. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Ce que tout serveur dit de chaque fichier. */
export const ENTETES: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Les noms des fichiers ne changent pas d'une version à l'autre : le navigateur redemande, et une
  // mise à jour se voit.
  'Cache-Control': 'no-cache',
  // Excel sur le web lit functions.json depuis sa propre adresse ; rien de ce dossier n'est secret.
  'Access-Control-Allow-Origin': '*',
}

/** Ce qui empêcherait Excel sur le web d'afficher le volet dans son cadre. */
export const ENTETE_A_RETIRER = 'X-Frame-Options'
