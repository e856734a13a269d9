import type { Feuille } from '../../../core/grille/index.ts'
import { rouvrirFichier } from '../../../formats/index.ts'
import type { FichierLu } from '../../../hotes/grille/index.ts'
import type { Fichier } from '../classeur-servi.ts'
import type { Lecteur } from './lecteur.ts'

/** Ce que le fil a lu, pour la grille, sans le relire ici : ses lignes passent par morceaux. */
export async function reprendre(
  { gestes }: Pick<Lecteur, 'gestes'>,
  { octets, nom }: Fichier,
): Promise<FichierLu> {
  const { lecture, releve, apparence } = await gestes.remettre()
  const feuilles: Feuille[] = []
  for (const [rang, feuille] of lecture.classeur.feuilles.entries()) {
    feuilles.push({ ...feuille, lignes: await lignesDe(gestes, rang) })
  }
  const fichier = rouvrirFichier(octets, nom, { ...lecture, classeur: { feuilles } })
  return { fichier, releve, apparence }
}

async function lignesDe(gestes: Lecteur['gestes'], feuille: number): Promise<Feuille['lignes']> {
  const lignes: Feuille['lignes'][number][] = []
  for (;;) {
    const morceau = await gestes.lignes(feuille, lignes.length)
    if (morceau.length === 0) return lignes
    lignes.push(...morceau)
  }
}
