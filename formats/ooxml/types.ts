import { appliquer, type Chantier } from '../marquage/index.ts'
import { echapperAttribut, lireXml } from '../xml/index.ts'
import { ajouterDans, prefixeDe, prefixer, premier } from './element.ts'

const PARTIE = '[Content_Types].xml'

/** Déclare le type d'une partie que nous créons, par son nom, sauf si son extension le dit déjà. */
export function declarer(chantier: Chantier, partie: string, type: string): void {
  const texte = chantier.texte(PARTIE)
  const racine = premier(texte, PARTIE, 'Types')
  if (racine === undefined || parExtension(texte, partie) === type) return
  const declaration = `<Override PartName="/${echapperAttribut(partie)}" ContentType="${type}"/>`
  const ajout = ajouterDans(racine, prefixer(declaration, prefixeDe(racine.nom)))
  chantier.ecrire(PARTIE, appliquer(texte, [ajout]))
}

/** Retire des parties et leurs types. */
export function retirerParties(chantier: Chantier, parties: readonly string[]): void {
  for (const partie of parties) chantier.retirer(partie)
  const retirees = new Set(parties.map((partie) => `/${partie}`.toLowerCase()))
  const texte = chantier.texte(PARTIE)
  const xml = lireXml(texte, PARTIE)
  const retouches = []
  while (xml.suivant()) {
    if (!xml.ouvre('Override')) continue
    const { debut } = xml
    const retiree = retirees.has((xml.attribut('PartName') ?? '').toLowerCase())
    xml.sauter()
    if (retiree) retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  chantier.ecrire(PARTIE, appliquer(texte, retouches))
}

function parExtension(texte: string, partie: string): string | undefined {
  const extension = partie.slice(partie.lastIndexOf('.') + 1)
  const xml = lireXml(texte, PARTIE)
  while (xml.suivant()) {
    if (!xml.ouvre('Default')) continue
    if (xml.attribut('Extension')?.toLowerCase() === extension) return xml.attribut('ContentType')
  }
  return undefined
}
