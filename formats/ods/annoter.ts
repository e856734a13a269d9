import { genreDe, type Marque, nomDeRapportLibre, type Rapport } from '../../core/constats/index.ts'
import {
  type Annotation,
  appliquer,
  type Chantier,
  type MarqueNonPosee,
  ouvrirChantier,
  type RapportEcrit,
  type Retouche,
} from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { rapportGarde, retirer } from './effacer.ts'
import { type Espaces, espacesManquants } from './espaces.ts'
import { type FeuilleOds, feuillesDe, PARTIE_DU_CONTENU, type PlaceDesStyles } from './feuilles.ts'
import { type Graphique, INSCRIPTIONS_DU_GRAPHIQUE, partiesDuGraphique } from './graphique.ts'
import { type Inscriptions, inscrire, PARTIE_DU_MANIFESTE } from './manifeste.ts'
import { marquerFeuille } from './marquer.ts'
import { feuilleDuRapport, stylesDuRapport } from './rapport.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT, STYLE_SIGNE } from './reperes.ts'
import { PARTIE_DES_STYLES, poserStyles, STYLES_VIDES } from './styles.ts'
import { conditionsDansLesStyles, stylesDesTeintes, type Teintes } from './teinte.ts'
import type { Variantes } from './variantes.ts'

/**
 * Une copie du classeur où nos marques remplacent celles d'avant ; toute partie qu'elles ne touchent pas reste la même.
 * `rapport` : celui qui remplace le précédent ; null laisse le précédent tel qu'il est.
 */
export function annoterOds(
  paquet: Paquet,
  marques: readonly Marque[],
  rapport: Rapport | null,
): Annotation {
  const chantier = ouvrirChantier(paquet)
  retirer(chantier, { marques: true, feuilles: rapport === null ? [] : [genreDe(rapport)] })
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  const espaces = espacesManquants(contenu)
  const { feuilles, placeDesStyles } = feuillesDe(contenu)
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
  const styles = teintes ? stylesDesTeintes(contenu, teintes, feuilles[0]?.nom ?? '', espaces) : ''
  if (styles !== '') retouches.push(placerStyles(placeDesStyles, styles, espaces))
  chantier.ecrire(PARTIE_DU_CONTENU, appliquer(contenu, retouches))
  const servent = rapport !== null || rapportGarde(contenu) || variantes.size > 0
  if (servent) poserLesStyles(chantier, contenu, variantes)
  const nom = rapport === null ? null : ajouterRapport(chantier, rapport, teintes === null)
  return { octets: ecrirePaquet(paquet, chantier.changements()), nonPosees, rapport: nom }
}

/** Une copie du classeur où cette feuille remplace celle de son genre ; nos marques restent. */
export function ecrireRapportOds(paquet: Paquet, rapport: Rapport): RapportEcrit {
  const chantier = ouvrirChantier(paquet)
  const { structureProtegee } = feuillesDe(chantier.texte(PARTIE_DU_CONTENU))
  if (structureProtegee) return { octets: paquet.source, nom: null }
  retirer(chantier, { marques: false, feuilles: [genreDe(rapport)] })
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  if (!aNosStyles(chantier)) poserLesStyles(chantier, contenu, new Map())
  const nom = ajouterRapport(chantier, rapport, !conditionsDansLesStyles(contenu))
  return { octets: ecrirePaquet(paquet, chantier.changements()), nom }
}

/** Les styles communs que le rapport partage avec les marques y sont déjà. */
function aNosStyles(chantier: Chantier): boolean {
  if (!chantier.existe(PARTIE_DES_STYLES)) return false
  return chantier.texte(PARTIE_DES_STYLES).includes(`style:name="${STYLE_SIGNE}"`)
}

/** Ajoute la feuille du rapport après la dernière ; rend son nom, null si la structure est protégée. */
function ajouterRapport(chantier: Chantier, rapport: Rapport, liste: boolean): string | null {
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  const espaces = espacesManquants(contenu)
  const { feuilles, structureProtegee, fin, placeDesStyles } = feuillesDe(contenu)
  if (structureProtegee || fin < 0) return null
  const nom = nomDeRapportLibre(
    feuilles.map((f) => f.nom),
    rapport,
  )
  const ajouts = [
    placerStyles(placeDesStyles, stylesDuRapport(nom, rapport, liste, espaces), espaces),
    { debut: fin, fin, texte: feuilleDuRapport(nom, rapport, liste, espaces) },
  ]
  chantier.ecrire(PARTIE_DU_CONTENU, appliquer(contenu, ajouts))
  if (rapport.graphique !== null) poserLeGraphique(chantier, nom, rapport.graphique)
  return nom
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
