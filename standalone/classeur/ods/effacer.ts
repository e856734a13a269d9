import { type Chantier, ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { desinscrire, PARTIE_DU_MANIFESTE } from './manifeste.ts'
import { nettoyer } from './nettoyer.ts'
import { PARTIE_DES_STYLES, retirerStyles, STYLES_VIDES } from './styles.ts'

/**
 * Le classeur sans rien de ce qu'annoterOds y ajoute. Un fichier jamais réenregistré retrouve chaque partie octet pour
 * octet ; un fichier réenregistré par un tableur perd nos marques. Un classeur sans marque est rendu tel quel.
 */
export function effacerOds(paquet: Paquet): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  retirerTout(chantier)
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

/** Noms des feuilles qui sont nos rapports : rien n'y est à vérifier. */
export function rapportsDuClasseurOds(paquet: Paquet): readonly string[] {
  return nettoyer(paquet.texte(PARTIE_DU_CONTENU)).rapports
}

/** Retire toutes nos traces d'un chantier. */
export function retirerTout(chantier: Chantier): void {
  const { contenu, objets } = nettoyer(chantier.texte(PARTIE_DU_CONTENU))
  chantier.ecrire(PARTIE_DU_CONTENU, contenu)
  const retirees = new Set(retirerLesObjets(chantier, objets))
  if (chantier.existe(PARTIE_DES_STYLES)) {
    const styles = retirerStyles(chantier.texte(PARTIE_DES_STYLES))
    chantier.ecrire(PARTIE_DES_STYLES, styles)
    if (styles === STYLES_VIDES) {
      chantier.retirer(PARTIE_DES_STYLES)
      retirees.add(PARTIE_DES_STYLES)
    }
  }
  if (retirees.size === 0 || !chantier.existe(PARTIE_DU_MANIFESTE)) return
  const dossiers = new Set(objets.map((objet) => `${objet}/`))
  const manifeste = desinscrire(
    chantier.texte(PARTIE_DU_MANIFESTE),
    (chemin) => retirees.has(chemin) || dossiers.has(chemin),
  )
  chantier.ecrire(PARTIE_DU_MANIFESTE, manifeste)
}

function retirerLesObjets(chantier: Chantier, objets: readonly string[]): readonly string[] {
  if (objets.length === 0) return []
  const parties = chantier
    .noms()
    .filter((nom) => objets.some((objet) => nom === objet || nom.startsWith(`${objet}/`)))
  for (const partie of parties) chantier.retirer(partie)
  return parties
}
