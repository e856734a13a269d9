import { DEBUT_DE_BLOC, type GenreDeFeuille } from '../../core/constats/index.ts'
import { type Chantier, ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { lireXml } from '../xml/index.ts'
import { estNotreCondition, estSignatureDuRapport } from './couleurs.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { desinscrire, PARTIE_DU_MANIFESTE } from './manifeste.ts'
import { type Menage, nettoyer, TOUT } from './nettoyer.ts'
import { STYLE_SIGNE } from './reperes.ts'
import { PARTIE_DES_STYLES, retirerStyles, STYLES_VIDES } from './styles.ts'

/**
 * Le classeur sans rien de ce qu'annoterOds y ajoute. Un fichier jamais réenregistré retrouve chaque partie octet pour
 * octet ; un fichier réenregistré par un tableur perd nos marques. Un classeur sans marque est rendu tel quel.
 */
export function effacerOds(paquet: Paquet): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  retirer(chantier, TOUT)
  return rendre(paquet, chantier)
}

/** Le classeur sans notre feuille de ce genre ; le reste ne change pas. */
export function retirerRapportOds(paquet: Paquet, genre: GenreDeFeuille): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  retirer(chantier, { marques: false, feuilles: [genre] })
  return rendre(paquet, chantier)
}

function rendre(paquet: Paquet, chantier: Chantier): Uint8Array {
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

/** Noms de nos feuilles : rien n'y est à vérifier. */
export function rapportsDuClasseurOds(paquet: Paquet): readonly string[] {
  return nettoyer(paquet.texte(PARTIE_DU_CONTENU), TOUT).rapports
}

/** Combien de nos mises en forme conditionnelles et de nos blocs de note le classeur porte. */
export function compterOds(paquet: Paquet): number {
  const xml = lireXml(paquet.texte(PARTIE_DU_CONTENU), PARTIE_DU_CONTENU)
  let nombre = 0
  while (xml.suivant()) {
    if (xml.ouvre('p')) nombre += xml.texteEntier().trim() === DEBUT_DE_BLOC ? 1 : 0
    else if (xml.ouvre('condition') || xml.ouvre('map')) {
      const condition = xml.attribut('calcext:value') ?? xml.attribut('style:condition') ?? ''
      if (estNotreCondition(condition) && !estSignatureDuRapport(condition)) nombre++
    }
  }
  return nombre
}

/** Retire nos traces d'un chantier. */
export function retirer(chantier: Chantier, menage: Menage): void {
  const { contenu, objets } = nettoyer(chantier.texte(PARTIE_DU_CONTENU), menage)
  chantier.ecrire(PARTIE_DU_CONTENU, contenu)
  const retirees = new Set(retirerLesObjets(chantier, objets))
  // Les marques et nos feuilles partagent des styles communs : ils restent tant qu'il reste de quoi s'en servir.
  if (menage.marques && chantier.existe(PARTIE_DES_STYLES)) {
    const styles = retirerStyles(chantier.texte(PARTIE_DES_STYLES))
    chantier.ecrire(PARTIE_DES_STYLES, styles)
    if (styles === STYLES_VIDES && !rapportGarde(contenu)) {
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

/** Une feuille à nous restée dans le classeur se sert de nos styles communs. */
export function rapportGarde(contenu: string): boolean {
  return contenu.includes(`"${STYLE_SIGNE}`)
}

function retirerLesObjets(chantier: Chantier, objets: readonly string[]): readonly string[] {
  if (objets.length === 0) return []
  const parties = chantier
    .noms()
    .filter((nom) => objets.some((objet) => nom === objet || nom.startsWith(`${objet}/`)))
  for (const partie of parties) chantier.retirer(partie)
  return parties
}
