import { ESPACE_DES_REGLAGES, reglagesDeXml, reglagesEnXml } from '../../core/reglages/index.ts'
import { relationsDe } from '../lecture/index.ts'
import { type Chantier, ouvrirChantier } from '../marquage/index.ts'
import { DECLARATION, ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { lireClasseur, type PartieDuClasseur } from './classeur.ts'
import { type Dialecte, TYPES } from './dialecte.ts'
import { nomLibre } from './inventaire.ts'
import { delier, relier } from './relations.ts'
import { declarer, retirerParties } from './types.ts'

/** Le texte gardé dans le classeur ; null s'il n'y en a pas. Deux parties (coédition) : la dernière l'emporte. */
export function lireReglagesOoxml(paquet: Paquet): string | null {
  const chantier = ouvrirChantier(paquet)
  const derniere = nosParties(chantier, lireClasseur(chantier)).at(-1)
  return derniere === undefined ? null : reglagesDeXml(chantier.texte(derniere.partie))
}

/** Garde ce texte dans une partie XML personnalisée du classeur, à la place du précédent ; null le retire. */
export function ecrireReglagesOoxml(paquet: Paquet, texte: string | null): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  const classeur = lireClasseur(chantier)
  const parties = nosParties(chantier, classeur)
  const gardee = texte === null ? undefined : parties.at(-1)
  for (const partie of parties) if (partie !== gardee) retirer(chantier, classeur, partie)
  if (texte !== null) {
    const xml = DECLARATION + reglagesEnXml(texte)
    if (gardee === undefined) creer(chantier, classeur, xml)
    else chantier.ecrire(gardee.partie, xml)
  }
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

interface PartieDesReglages {
  readonly partie: string
  /** La relation du classeur qui y mène. */
  readonly relation: string
}

function nosParties(chantier: Chantier, { partie }: PartieDuClasseur): PartieDesReglages[] {
  return relationsDe(chantier, partie).flatMap(({ id, type, cible }) => {
    if (type !== 'customXml' || cible === null) return []
    const xml = chantier.texte(cible)
    const notre = xml.includes(ESPACE_DES_REGLAGES) && reglagesDeXml(xml) !== null
    return notre ? [{ partie: cible, relation: id }] : []
  })
}

/**
 * Excel nomme chaque partie personnalisée par un identifiant ; le nôtre n'a besoin d'être unique que dans le
 * classeur.
 */
const IDENTIFIANT = '{6F0C2A4E-9B1D-4C53-8E07-5AC7E0B61D21}'

function creer(chantier: Chantier, { partie, dialecte }: PartieDuClasseur, xml: string): void {
  const donnees = nomLibre(chantier, 'customXml/item', '.xml')
  chantier.ecrire(donnees, xml)
  declarer(chantier, donnees, TYPES.donnees)
  relier(chantier, partie, `${dialecte.relations}/customXml`, donnees)
  const description = nomLibre(chantier, 'customXml/itemProps', '.xml')
  chantier.ecrire(description, descriptionEnXml(dialecte))
  declarer(chantier, description, TYPES.descriptionDesDonnees)
  relier(chantier, donnees, `${dialecte.relations}/customXmlProps`, description)
}

function descriptionEnXml({ donnees }: Dialecte): string {
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${IDENTIFIANT}" xmlns:ds="${donnees}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${ESPACE_DES_REGLAGES}"/></ds:schemaRefs></ds:datastoreItem>`
  )
}

function retirer(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  { partie, relation }: PartieDesReglages,
): void {
  const descriptions = relationsDe(chantier, partie).flatMap(({ cible }) => cible ?? [])
  delier(chantier, classeur.partie, relation)
  retirerParties(chantier, [partie, ...descriptions])
}
