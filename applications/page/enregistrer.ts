import { pluriel } from '../../core/constats/index.ts'
import { direLesNonEcrits, type GrilleOuverte } from '../../hotes/grille/index.ts'
import { type Outils, verifierLeContrat } from '../../task-pane/parcours/index.ts'
import type { Avis } from './etat.ts'
import type { CopieVerifiee } from './lecteur/index.ts'
import { nomDeLaCopie, typeDe } from './noms.ts'
import { telecharger } from './telecharger.ts'

/** Vérifie ce que la grille contient à présent, puis donne la copie du fichier `nom`. */
export async function enregistrerLaGrille(
  nom: string,
  grille: GrilleOuverte,
  outils: Outils,
): Promise<Avis> {
  const { verification, echec } = await verifierLeContrat(outils, await outils.hote.lireReglages())
  const verifie = verification.genre === 'verifie'
  const rapport = verifie && outils.hote.capacites.feuilles ? await outils.moteur.rapport() : null
  const { octets, nonEcrits } = grille.copie(rapport ?? undefined)
  return donnerLaCopie(nom, {
    octets,
    bilan: verifie ? { genre: 'verifie', marques: verification.marques.length } : verification,
    manques: [
      ...(echec === null ? [] : [echec.message]),
      ...direLesNonEcrits(nonEcrits).map((n) => n.phrase),
      ...grille.remarques(),
    ],
  })
}

/** Donne à enregistrer la copie du fichier `nom`, et dit ce qu'elle porte. */
export function donnerLaCopie(nom: string, { octets, bilan, manques }: CopieVerifiee): Avis {
  const copie = nomDeLaCopie(nom)
  telecharger(octets, copie, typeDe(nom))
  const marques =
    bilan.genre === 'verifie'
      ? `${pluriel(bilan.marques, 'cellule marquée', 'cellules marquées')}.`
      : `aucun signalement. ${bilan.phrase}`
  return {
    genre: manques.length === 0 ? 'succes' : 'information',
    phrases: [
      `La copie «\u00a0${copie}\u00a0» est dans vos téléchargements\u00a0: ${marques}`,
      ...manques,
    ],
  }
}
