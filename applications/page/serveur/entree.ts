// npm start : sert la page, et l'ouvre. Tout est déjà construit, à côté de ce fichier.
import { fileURLToPath } from 'node:url'
import { ouvrirLAcces } from './acces.ts'
import { AIDE } from './aide.ts'
import { trouverLeClasseur } from './classeur.ts'
import { ErreurDeDemarrage } from './erreur.ts'
import { listerLesFichiers } from './fichiers.ts'
import { ouvrirLeNavigateur } from './navigateur.ts'
import { type Demande, lireLaDemande } from './options.ts'
import { servir } from './servir.ts'

const PAGE = fileURLToPath(new URL('page', import.meta.url))
const EXEMPLE = fileURLToPath(
  new URL('../exemples/departement-finistere-2025.xlsx', import.meta.url),
)
const CODE_INUTILISABLE = 2
const SIGNAUX = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const { argv, env, platform, stdout, stderr } = process

try {
  const demande = lireLaDemande(argv.slice(2))
  if (demande.genre === 'aide') stdout.write(AIDE)
  else await demarrer(demande)
} catch (cause) {
  stderr.write(`${direLErreur(cause)}\n`)
  process.exitCode = CODE_INUTILISABLE
}

async function demarrer({
  fichier,
  port,
  navigateur,
}: Extract<Demande, { genre: 'servir' }>): Promise<void> {
  const fichiers = listerLesFichiers(PAGE)
  // npm se place dans le dossier du projet ; l'utilisateur, lui, a écrit son chemin depuis le sien.
  const classeur = fichier === null ? EXEMPLE : trouverLeClasseur(fichier, env.INIT_CWD ?? '.')
  const acces = ouvrirLAcces()
  const { origine, fermer } = await servir({ fichiers, classeur, exemple: EXEMPLE, acces }, port)
  stdout.write(`Pacte est ouvert à cette adresse, sur ce poste seulement\u00a0:

    ${origine}/?jeton=${acces.jeton}

Gardez cette fenêtre ouverte\u00a0; Ctrl-C arrête la page.
`)
  if (navigateur) ouvrirLeNavigateur(`${origine}/?jeton=${acces.passe()}`, platform, env)
  for (const signal of SIGNAUX) {
    process.once(signal, () => {
      fermer().then(() => stdout.write('\nPacte est arrêté. Votre fichier n’a pas été modifié.\n'))
    })
  }
}

function direLErreur(cause: unknown): string {
  if (cause instanceof ErreurDeDemarrage) return cause.message
  const detail = cause instanceof Error ? cause.message : String(cause)
  return (
    `Erreur inattendue (${detail.split('\n', 1)[0]})\u00a0: recommencez\u00a0; si elle ` +
    'revient, signalez-la avec ce message.'
  )
}
