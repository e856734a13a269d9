import { spawn } from 'node:child_process'
import { basename } from 'node:path'

/**
 * Le validateur de Microsoft (Open XML SDK) : le projet n'en dépend pas. La commande npm le prend une fois pour tous les
 * fichiers, car il n'en accepte qu'un à la fois, et un npx par fichier lui coûtait cinq fois ce qu'il fait.
 */
const COMMANDE = 'ooxml-validator'

interface Faute {
  readonly description: string
  readonly path: { readonly partUri?: string } | string | null
  readonly xPath: string | null
}

/** Ce que le validateur reproche à un fichier : chaque faute, sans sa place précise, autant de fois qu'elle y est. */
export async function valider(fichier: string): Promise<readonly string[]> {
  const sortie = await lancer(fichier)
  const debut = sortie.indexOf('{')
  if (debut < 0) throw new Error(`Le validateur n’a rien dit de ${basename(fichier)} : ${sortie}`)
  const { errors } = JSON.parse(sortie.slice(debut)) as { errors: readonly Faute[] }
  return errors.map(({ description, xPath }) => `${description} (${sansRangs(xPath)})`)
}

// Une ligne ajoutée décale les rangs de ce qui la suit : la faute reste la même.
function sansRangs(xPath: string | null): string {
  return (xPath ?? '').replaceAll(/\[\d+\]/g, '')
}

function lancer(fichier: string): Promise<string> {
  return new Promise((rendre, echouer) => {
    const enfant = spawn(COMMANDE, [fichier], { stdio: ['ignore', 'pipe', 'inherit'] })
    const morceaux: Buffer[] = []
    enfant.stdout.on('data', (morceau: Buffer) => morceaux.push(morceau))
    enfant.on('error', echouer)
    enfant.on('close', () => rendre(Buffer.concat(morceaux).toString('utf8')))
  })
}
