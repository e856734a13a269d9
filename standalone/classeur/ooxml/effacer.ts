import { type Chantier, ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { lireClasseur, type PartieDuClasseur } from './classeur.ts'
import { decolorer } from './couleurs.ts'
import { stylesEmployes } from './emplois.ts'
import { lireSuite } from './feuille.ts'
import { denoter } from './notes.ts'
import { estUnRapport, retirerRapports } from './retirer-rapport.ts'
import { retirerStyles } from './styles.ts'

/**
 * Le classeur sans rien de ce qu'annoterOoxml y ajoute : couleurs, blocs de note, feuille du rapport, styles. Un fichier
 * jamais réenregistré retrouve chaque partie octet pour octet ; un fichier réenregistré par un tableur perd nos marques, où
 * qu'elles soient passées. Un classeur sans marque est rendu tel quel.
 */
export function effacerOoxml(paquet: Paquet): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  nettoyer(chantier)
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

/** Noms des feuilles qui sont nos rapports : rien n'y est à vérifier. */
export function rapportsDuClasseur(paquet: Paquet): readonly string[] {
  const chantier = ouvrirChantier(paquet)
  return lireClasseur(chantier).onglets.flatMap(({ nom, partie }) =>
    partie !== null && estUnRapport(chantier, nom, partie) ? [nom] : [],
  )
}

/** Retire toutes nos traces d'un chantier et rend le classeur tel qu'il est alors. */
export function nettoyer(chantier: Chantier): PartieDuClasseur {
  retirerRapports(chantier)
  const classeur = lireClasseur(chantier)
  for (const { partie } of classeur.onglets) {
    if (partie === null) continue
    const texte = chantier.texte(partie)
    const suite = lireSuite(texte, partie)
    const propre = decolorer(texte, suite)
    if (propre !== texte) chantier.ecrire(partie, propre)
    denoter(chantier, partie)
  }
  retirerStyles(chantier, classeur, (departs, ajouts) =>
    stylesEmployes(chantier, classeur, departs, ajouts),
  )
  return lireClasseur(chantier)
}
