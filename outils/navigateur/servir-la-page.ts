import { type ChildProcess, spawn } from 'node:child_process'

export interface PageServie {
  /** Avec son jeton. */
  readonly adresse: string
  readonly arreter: () => Promise<void>
}

/** Lance le serveur livré, sur ce classeur ou sur l'exemple. Lève une Error avec sa phrase s'il refuse. */
export async function servirLaPage(classeur: string | null): Promise<PageServie> {
  const fichiers = classeur === null ? [] : [classeur]
  const serveur = spawn('node', ['dist/serveur.js', '--sans-navigateur', ...fichiers])
  const adresse = await new Promise<string>((prete, echec) => {
    serveur.stdout.on('data', (texte: Buffer) => {
      const [trouvee] = /http:\S+/.exec(texte.toString()) ?? []
      if (trouvee !== undefined) prete(trouvee)
    })
    serveur.stderr.on('data', (texte: Buffer) => echec(new Error(texte.toString())))
  })
  return { adresse, arreter: () => arreter(serveur) }
}

function arreter(serveur: ChildProcess): Promise<void> {
  const fini = new Promise<void>((arrete) => serveur.once('exit', () => arrete()))
  serveur.kill('SIGINT')
  return fini
}
