import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { ouvrir } from '../../../hotes/fichier/index.ts'
import { lireFichier } from '../../disque/index.ts'
import { estUneConsolidation, estUneConsolidationEnCsv } from '../../rendus/index.ts'
import { ErreurDEntree } from '../erreur.ts'
import type { Trouve } from './parcourir.ts'

/**
 * Les fichiers trouvés sans celui que l'on va récrire : la consolidation d'hier, restée dans le dossier. Lève une
 * ErreurDEntree si la sortie est un classeur à vérifier, que l'on écraserait.
 */
export async function sansLaSortie(
  trouves: readonly Trouve[],
  sortie: string,
): Promise<readonly Trouve[]> {
  const place = placeDe(sortie)
  const vise = trouves.find(({ chemin }) => placeDe(chemin) === place && place !== null)
  if (!vise) return trouves
  if (vise.ignore === null && !(await estLaNotre(vise.chemin))) {
    throw new ErreurDEntree(
      `--sortie\u00a0: «\u00a0${vise.nom}\u00a0» est un des classeurs à consolider, il serait écrasé. ` +
        'Donnez un autre nom.',
    )
  }
  return trouves.filter((trouve) => trouve !== vise)
}

async function estLaNotre(chemin: string): Promise<boolean> {
  try {
    const octets = lireFichier(chemin)
    if (chemin.endsWith('.csv')) return estUneConsolidationEnCsv(new TextDecoder().decode(octets))
    const { feuilles } = await ouvrir(octets, basename(chemin)).hote.lire()
    return estUneConsolidation(feuilles.map(({ nom }) => nom))
  } catch {
    return false
  }
}

function placeDe(chemin: string): string | null {
  try {
    return realpathSync(chemin)
  } catch {
    return null
  }
}
