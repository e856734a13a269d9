/** Les noms sous lesquels un poste se désigne lui-même. */
const CE_POSTE = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/** Vrai d'une adresse que seul ce poste peut joindre. */
export function estDeCePoste(adresse: string): boolean {
  return CE_POSTE.test(new URL(adresse).hostname)
}

/**
 * L'adresse d'un dossier servi en https, sans barre finale. Lève une Error dont le message dit ce qui ne va pas, et
 * l'adresse à donner.
 */
export function adresseDuDossier(ecrite: string): string {
  const url = enHttps(ecrite)
  const page = /^(.*)\/[^/]+\.(html|xml|js|json)$/.exec(url.pathname)
  if (url.search || url.hash || page) {
    const dossier = `${url.origin}${page?.[1] ?? url.pathname}`.replace(/\/+$/, '')
    const recharger = url.search
      ? ' Pour qu’une nouvelle version se charge, nul besoin de « ?v=… » : le serveur fait revalider les fichiers, ' +
        'et le manifeste porte un numéro de version.'
      : ''
    throw new Error(
      `« ${ecrite} » n’est pas l’adresse d’un dossier : Pacte y ajoute lui-même le nom de chaque fichier. ` +
        `Donnez « ${dossier} ».${recharger}`,
    )
  }
  return url.href.replace(/\/+$/, '')
}

/** L'adresse d'un fichier servi en https. Lève une Error dont le message se montre. */
export function adresseDuFichier(ecrite: string): string {
  return enHttps(ecrite).href
}

/** Excel ne charge rien qui ne soit en https, et un nom écrit dans l'adresse irait à tous les postes. */
function enHttps(ecrite: string): URL {
  const url = URL.canParse(ecrite) ? new URL(ecrite) : null
  if (url?.protocol === 'https:' && !url.username && !url.password) return url
  const nue = ecrite.replace(/^[a-z]*:?\/\//i, '').replace(/^[^/]*@/, '')
  const propose = URL.canParse(`https://${nue}`) ? ` Donnez « https://${nue} ».` : ''
  const raison = url?.username
    ? 'porte un nom d’utilisateur, que chaque poste recevrait'
    : 'n’est pas une adresse en https, et Excel ne charge rien d’autre'
  throw new Error(`« ${ecrite} » ${raison}.${propose}`)
}
