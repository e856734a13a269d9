import { type Marque, nomDeRapportLibre, type Rapport } from '../../../core/constats/index.ts'
import {
  type Annotation,
  appliquer,
  type Chantier,
  type MarqueNonPosee,
  ouvrirChantier,
  type Retouche,
} from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { retirerTout } from './effacer.ts'
import { type Espaces, espacesManquants } from './espaces.ts'
import { type FeuilleOds, feuillesDe, PARTIE_DU_CONTENU, type PlaceDesStyles } from './feuilles.ts'
import { type Graphique, INSCRIPTIONS_DU_GRAPHIQUE, partiesDuGraphique } from './graphique.ts'
import { type Inscriptions, inscrire, PARTIE_DU_MANIFESTE } from './manifeste.ts'
import { marquerFeuille } from './marquer.ts'
import { feuilleDuRapport, stylesDuRapport } from './rapport.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT } from './reperes.ts'
import { PARTIE_DES_STYLES, poserStyles, STYLES_VIDES } from './styles.ts'
import { conditionsDansLesStyles, stylesDesTeintes, type Teintes } from './teinte.ts'
import type { Variantes } from './variantes.ts'

/** Une copie du classeur où nos marques remplacent celles d'avant ; toute partie qu'elles ne touchent pas reste la même. */
export function annoterOds(
  paquet: Paquet,
  marques: readonly Marque[],
  rapport: Rapport,
): Annotation {
  const chantier = ouvrirChantier(paquet)
  retirerTout(chantier)
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  const espaces = espacesManquants(contenu)
  const { feuilles, structureProtegee, fin, placeDesStyles } = feuillesDe(contenu)
  const teintes: Teintes | null = conditionsDansLesStyles(contenu) ? new Map() : null
  const variantes: Variantes = new Map()
  const parNom = new Map(feuilles.map((feuille) => [feuille.nom, feuille]))
  const retouches: Retouche[] = []
  const nonPosees: MarqueNonPosee[] = []
  for (const nom of new Set(marques.map(({ feuille }) => feuille))) {
    const siennes = marques.filter(({ feuille }) => feuille === nom)
    const feuille = parNom.get(nom)
    const raison = refus(feuille)
    if (feuille === undefined || raison !== null) {
      for (const marque of siennes) {
        nonPosees.push({ marque, manque: 'tout', raison: raison ?? 'feuille-absente' })
      }
      continue
    }
    const avant = contenu.slice(feuille.debut, feuille.fin)
    const texte = marquerFeuille(avant, nom, siennes, variantes, teintes, espaces)
    retouches.push({ debut: feuille.debut, fin: feuille.fin, texte })
  }
  const nom = structureProtegee || fin < 0 ? null : nomDeRapportLibre(feuilles.map((f) => f.nom))
  const styles: string[] = []
  if (teintes) styles.push(stylesDesTeintes(contenu, teintes, feuilles[0]?.nom ?? '', espaces))
  if (nom !== null) {
    const liste = teintes === null
    retouches.push({ debut: fin, fin, texte: feuilleDuRapport(nom, rapport, liste, espaces) })
    styles.push(stylesDuRapport(nom, rapport, liste, espaces))
  }
  const xml = styles.join('')
  if (xml !== '') retouches.push(placerStyles(placeDesStyles, xml, espaces))
  chantier.ecrire(PARTIE_DU_CONTENU, appliquer(contenu, retouches))
  poserLesStyles(chantier, contenu, variantes)
  if (nom !== null && rapport.graphique !== null) poserLeGraphique(chantier, nom, rapport.graphique)
  return { octets: ecrirePaquet(paquet, chantier.changements()), nonPosees, rapport: nom }
}

function refus(feuille: FeuilleOds | undefined): MarqueNonPosee['raison'] | null {
  if (feuille === undefined) return 'feuille-absente'
  return feuille.protegee ? 'feuille-protegee' : null
}

function placerStyles(place: PlaceDesStyles, styles: string, espaces: Espaces): Retouche {
  const { debut, fin, nom } = place
  if (place.etat === 'remplis') return { debut, fin: debut, texte: styles }
  const element = `<${nom}${place.etat === 'absents' ? espaces('office') : ''}>${styles}</${nom}>`
  if (place.etat === 'vides') return { debut, fin, texte: element }
  return { debut, fin: debut, texte: `${DEBUT_D_AJOUT}${element}${FIN_D_AJOUT}` }
}

function poserLesStyles(chantier: Chantier, contenu: string, variantes: Variantes): void {
  if (!chantier.existe(PARTIE_DES_STYLES)) {
    chantier.ecrire(PARTIE_DES_STYLES, STYLES_VIDES)
    inscrireAuManifeste(chantier, new Map([[PARTIE_DES_STYLES, 'text/xml']]))
  }
  const styles = poserStyles(chantier.texte(PARTIE_DES_STYLES), contenu, variantes)
  chantier.ecrire(PARTIE_DES_STYLES, styles)
}

function poserLeGraphique(chantier: Chantier, feuille: string, graphique: Graphique): void {
  for (const [partie, texte] of partiesDuGraphique(feuille, graphique)) {
    chantier.ecrire(partie, texte)
  }
  inscrireAuManifeste(chantier, INSCRIPTIONS_DU_GRAPHIQUE)
}

function inscrireAuManifeste(chantier: Chantier, inscriptions: Inscriptions): void {
  if (!chantier.existe(PARTIE_DU_MANIFESTE)) return
  chantier.ecrire(PARTIE_DU_MANIFESTE, inscrire(chantier.texte(PARTIE_DU_MANIFESTE), inscriptions))
}
