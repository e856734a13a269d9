import { partieDecrite, partieDesRelations } from '../lecture/index.ts'
import { appliquer, type Chantier } from '../marquage/index.ts'
import { cleDePartie } from '../paquet/index.ts'
import { echapperAttribut, type LecteurXml, lireXml } from '../xml/index.ts'
import { ajouterDans, prefixeDe, prefixer, premier } from './element.ts'

const PARTIE = '[Content_Types].xml'

/** Déclare le type d'une partie que nous créons, par son nom, sauf si le paquet le dit déjà. */
export function declarer(chantier: Chantier, partie: string, type: string): void {
  const texte = chantier.texte(PARTIE)
  const racine = premier(texte, PARTIE, 'Types')
  if (racine === undefined || estDeclaree(texte, partie, type)) return
  const nom = `PartName="/${echapperAttribut(partie)}"`
  // Le nom d'une partie de relations ne se choisit pas : cet ordre des attributs la dit nôtre (`aRetirer`).
  const attributs =
    partieDecrite(partie) === null ? `${nom} ContentType="${type}"` : `ContentType="${type}" ${nom}`
  const ajout = ajouterDans(racine, prefixer(`<Override ${attributs}/>`, prefixeDe(racine.nom)))
  chantier.ecrire(PARTIE, appliquer(texte, [ajout]))
}

/** Retire des parties, leurs relations et leurs types. */
export function retirerParties(chantier: Chantier, parties: readonly string[]): void {
  const retirees = new Set<string>()
  for (const partie of parties) {
    for (const nom of [partie, partieDesRelations(partie)]) {
      if (chantier.existe(nom)) chantier.retirer(nom)
      retirees.add(cleDePartie(nom))
    }
  }
  const texte = chantier.texte(PARTIE)
  const xml = lireXml(texte, PARTIE)
  const retouches = []
  while (xml.suivant()) {
    if (!xml.ouvre('Override')) continue
    const { debut } = xml
    const retiree = aRetirer(xml, retirees)
    xml.sauter()
    if (retiree) retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  chantier.ecrire(PARTIE, appliquer(texte, retouches))
}

/** Les parties que le paquet déclare une à une, par leur clé. */
export function redefinitions(chantier: Chantier): readonly string[] {
  const xml = lireXml(chantier.texte(PARTIE), PARTIE)
  const parties: string[] = []
  while (xml.suivant()) {
    if (xml.ouvre('Override')) parties.push(cleDePartie(xml.attribut('PartName') ?? ''))
  }
  return parties
}

/**
 * Le type d'une partie de relations pouvait être déclaré avant nous, qui n'avons fait que la créer : on ne retire
 * alors que la déclaration écrite à notre façon.
 */
function aRetirer(xml: LecteurXml, retirees: ReadonlySet<string>): boolean {
  const partie = cleDePartie(xml.attribut('PartName') ?? '')
  if (!retirees.has(partie)) return false
  if (partieDecrite(partie) === null) return true
  const [nom = 0] = xml.etendueDe('PartName') ?? []
  const [type = 0] = xml.etendueDe('ContentType') ?? []
  return type < nom
}

function estDeclaree(texte: string, partie: string, type: string): boolean {
  const cle = cleDePartie(partie)
  const extension = cle.slice(cle.lastIndexOf('.') + 1)
  let parExtension: string | undefined
  const xml = lireXml(texte, PARTIE)
  while (xml.suivant()) {
    if (xml.ouvre('Override') && cleDePartie(xml.attribut('PartName') ?? '') === cle) return true
    if (xml.ouvre('Default') && xml.attribut('Extension')?.toLowerCase() === extension) {
      parExtension ??= xml.attribut('ContentType')
    }
  }
  return parExtension === type
}
