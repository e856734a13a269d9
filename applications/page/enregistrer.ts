import { pluriel } from '../../core/constats/index.ts'
import { direLesNonEcrits } from '../../hotes/grille/index.ts'
import { verifierLeContrat } from '../../task-pane/parcours/index.ts'
import type { Avis } from './etat.ts'
import { nomDeLaCopie, typeDe } from './noms.ts'
import type { Seance } from './seance.ts'
import { telecharger } from './telecharger.ts'

/**
 * Vérifie ce que la grille contient à présent, et donne à enregistrer le fichier d'origine avec les changements,
 * les marques et le rapport de cette vérification. Lève une ErreurDHote ou une ErreurDeClasseur, et rien n'est
 * alors donné.
 */
export async function enregistrerLaCopie(seance: Seance): Promise<Avis> {
  const { fichier, grille, outils } = seance
  const { verification, echec } = await verifierLeContrat(outils, await outils.hote.lireReglages())
  const verifie = verification.genre === 'verifie'
  const rapport = verifie && outils.hote.capacites.feuilles ? await outils.moteur.rapport() : null
  const { octets, nonEcrits } = grille.copie(rapport ?? undefined)
  const nom = nomDeLaCopie(fichier.nom)
  telecharger(octets, nom, typeDe(fichier.nom))
  seance.noterLEnregistrement()
  seance.verifierDansLeVolet()
  const marques = verifie
    ? pluriel(verification.marques.length, 'cellule signalée', 'cellules signalées')
    : `aucun signalement. ${verification.phrase}`
  const manques = [
    ...(echec === null ? [] : [echec.message]),
    ...direLesNonEcrits(nonEcrits).map((n) => n.phrase),
    ...grille.remarques(),
  ]
  return {
    genre: manques.length === 0 ? 'succes' : 'information',
    phrases: [
      `La copie «\u00a0${nom}\u00a0» est dans vos téléchargements\u00a0: ${marques}${verifie ? '.' : ''}`,
      ...manques,
    ],
  }
}
