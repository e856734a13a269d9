import { type GenreDeFeuille, genreDeNotreFeuille } from '../../core/constats/index.ts'
import { type Chantier, ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { lireClasseur, type PartieDuClasseur } from './classeur.ts'
import { decolorer } from './couleurs.ts'
import { stylesEmployes } from './emplois.ts'
import { lireSuite } from './feuille.ts'
import { compterLesBlocs, denoter } from './notes.ts'
import { estUnRapport, retirerRapports } from './retirer-rapport.ts'
import { retirerStyles } from './styles.ts'

/**
 * Le classeur sans rien de ce qu'annoterOoxml y ajoute : couleurs, blocs de note, feuille du rapport, styles. Un
 * fichier jamais réenregistré retrouve chaque partie octet pour octet ; un fichier réenregistré par un tableur perd
 * nos marques, où qu'elles soient passées. Un classeur sans marque est rendu tel quel.
 */
export function effacerOoxml(paquet: Paquet): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  retirerRapports(chantier)
  retirerMarques(chantier, () => false)
  return rendre(paquet, chantier)
}

/** Le classeur sans notre feuille de ce genre ; le reste ne change pas, ni les styles qu'elle partage. */
export function retirerRapportOoxml(paquet: Paquet, genre: GenreDeFeuille): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  retirerRapports(chantier, (nom) => genreDeNotreFeuille(nom) === genre)
  return rendre(paquet, chantier)
}

function rendre(paquet: Paquet, chantier: Chantier): Uint8Array {
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

/** Noms de nos feuilles : rien n'y est à vérifier. */
export function rapportsDuClasseur(paquet: Paquet): readonly string[] {
  const chantier = ouvrirChantier(paquet)
  return lireClasseur(chantier).onglets.flatMap(({ nom, partie }) =>
    partie !== null && estUnRapport(chantier, nom, partie) ? [nom] : [],
  )
}

/**
 * Retire nos marques d'un chantier, et nos styles si plus rien ne s'en sert ; rend le classeur tel qu'il est alors. La
 * signature d'une feuille à nous est une marque : elle s'en va aussi, sauf s'il faut garder la feuille.
 */
export function retirerMarques(
  chantier: Chantier,
  aGarder: (nom: string) => boolean,
): PartieDuClasseur {
  const classeur = lireClasseur(chantier)
  for (const { nom, partie } of classeur.onglets) {
    if (partie === null || (aGarder(nom) && estUnRapport(chantier, nom, partie))) continue
    const texte = chantier.texte(partie)
    const propre = decolorer(texte, lireSuite(texte, partie))
    if (propre !== texte) chantier.ecrire(partie, propre)
    denoter(chantier, partie)
  }
  retirerStyles(chantier, classeur, (departs, ajouts) =>
    stylesEmployes(chantier, classeur, departs, ajouts),
  )
  return lireClasseur(chantier)
}

/** Combien de nos règles de couleur et de nos blocs de note le classeur porte. */
export function compterOoxml(paquet: Paquet): number {
  const chantier = ouvrirChantier(paquet)
  let nombre = 0
  for (const { nom, partie } of lireClasseur(chantier).onglets) {
    if (partie === null || estUnRapport(chantier, nom, partie)) continue
    for (const { etendue, regles } of lireSuite(chantier.texte(partie), partie).couleurs) {
      if (!etendue) nombre += regles.filter(({ notre }) => notre).length
    }
    nombre += compterLesBlocs(chantier, partie)
  }
  return nombre
}
