/**
 * Ce qu'une de nos relations a remplacé, gardé dans son identifiant : rien d'autre ne voyage aussi sûrement avec
 * elle, et un tableur qui récrit le fichier l'efface en même temps que ce qu'il rappelait.
 */
export interface Souvenir {
  /** L'identifiant d'avant, tel qu'écrit. */
  readonly id: string
  /** Ce que visait la relation, tel qu'écrit ; null si aucune relation ne portait cet identifiant. */
  readonly cible: string | null
}

/** « rIdPacte1 », ou « rIdPacte1__rId3__styles.xml » s'il faut se souvenir. */
export function idDe(rang: number, souvenir: Souvenir | null): string {
  const id = `rIdPacte${rang}`
  if (souvenir === null) return id
  const suite = souvenir.cible === null ? '' : `__${enNom(souvenir.cible)}`
  return `${id}__${enNom(souvenir.id)}${suite}`
}

/** null : l'identifiant n'est pas à nous, ou ne rappelle rien. */
export function souvenirDe(identifiant: string): Souvenir | null {
  const [debut = '', id, cible, deTrop] = identifiant.split('__')
  if (!/^rIdPacte\d+$/.test(debut) || id === undefined || deTrop !== undefined) return null
  return { id: deNom(id), cible: cible === undefined ? null : deNom(cible) }
}

/** Un identifiant n'admet que lettres, chiffres et quelques signes ; le reste s'écrit « _002f ». */
function enNom(texte: string): string {
  return texte.replaceAll(
    /[^A-Za-z0-9.-]/g,
    (c) => `_${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function deNom(nom: string): string {
  return nom.replaceAll(/_([0-9a-f]{4})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
