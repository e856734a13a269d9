import { erreurDUsage } from './erreur.ts'

/** Là où la page se sert d'abord, à côté du complément (3443). */
const PORT_PREFERE = 3444
const DERNIER_PORT = 65_535

/** Ce que la ligne de commande demande. */
export type Demande =
  | { readonly genre: 'aide' }
  | {
      readonly genre: 'servir'
      /** Tel que l'utilisateur l'a écrit ; null : l'exemple. */
      readonly fichier: string | null
      /** Le premier port à essayer. */
      readonly port: number
      readonly navigateur: boolean
    }

/** Lève une ErreurDeDemarrage qui nomme l'option inconnue, de trop ou sans valeur. */
export function lireLaDemande(args: readonly string[]): Demande {
  const fichiers: string[] = []
  let port = PORT_PREFERE
  let navigateur = true
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? ''
    if (argument === '--aide' || argument === '--help' || argument === '-h') {
      return { genre: 'aide' }
    }
    if (argument === '--') {
      fichiers.push(...args.slice(i + 1))
      break
    }
    if (argument === '--sans-navigateur') navigateur = false
    else if (argument === '--port') port = lireLePort(args[++i])
    else if (argument.startsWith('--port=')) port = lireLePort(argument.slice('--port='.length))
    else if (argument.startsWith('-')) {
      throw erreurDUsage(
        `Option inconnue\u00a0: ${argument} (options admises\u00a0: --port, --sans-navigateur, --aide).`,
      )
    } else fichiers.push(argument)
  }
  const [fichier = null, deTrop] = fichiers
  if (deTrop !== undefined) {
    throw erreurDUsage(
      `«\u00a0${deTrop}\u00a0» est de trop\u00a0: la page montre un seul classeur à la fois.`,
    )
  }
  return { genre: 'servir', fichier, port, navigateur }
}

function lireLePort(ecrit: string | undefined): number {
  if (ecrit === undefined) throw erreurDUsage('L’option --port attend un nombre.')
  const port = /^\d{1,5}$/.test(ecrit) ? Number(ecrit) : 0
  if (port < 1 || port > DERNIER_PORT) {
    throw erreurDUsage(
      `«\u00a0${ecrit}\u00a0» n’est pas un port\u00a0: écrivez un nombre de 1 à ${DERNIER_PORT}.`,
    )
  }
  return port
}
