import { spawn } from 'node:child_process'

/** Le programme qui ouvre une adresse, selon le système ; null s'il n'y a pas d'écran où l'ouvrir. */
export function programmeDOuverture(
  systeme: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | null {
  if (systeme === 'darwin') return ['open']
  // « start » prend son premier argument entre guillemets pour un titre ; rundll32 n'interprète rien.
  if (systeme === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null
}

/** Ouvre l'adresse dans le navigateur, s'il y en a un ; ne lève pas : l'adresse est aussi écrite à l'écran. */
export function ouvrirLeNavigateur(
  adresse: string,
  systeme: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): void {
  const programme = programmeDOuverture(systeme, env)
  if (programme === null) return
  const [commande, ...arguments_] = programme
  const ouvrant = spawn(commande, [...arguments_, adresse], { stdio: 'ignore', detached: true })
  ouvrant.once('error', () => undefined)
  ouvrant.unref()
}
