import { appliquer, type Retouche } from '../marquage/index.ts'
import { echapperAttribut, lireXml } from '../xml/index.ts'

export const PARTIE_DU_MANIFESTE = 'META-INF/manifest.xml'

/** Chemin dans le paquet → type ; un dossier d'objet finit par « / ». */
export type Inscriptions = ReadonlyMap<string, string>

/** Inscrit au manifeste les parties que nous ajoutons, dans la mise en page de celles qui y sont. */
export function inscrire(manifeste: string, inscriptions: Inscriptions): string {
  const xml = lireXml(manifeste, PARTIE_DU_MANIFESTE)
  let place = -1
  let prefixe = ''
  let blanc = ''
  while (xml.suivant()) {
    if (!xml.ouvre('file-entry')) continue
    prefixe = xml.prefixe
    blanc = blancAvant(manifeste, xml.debut)
    xml.sauter()
    place = xml.fin
  }
  if (place < 0) return manifeste
  const texte = [...inscriptions]
    .map(
      ([chemin, type]) =>
        `${blanc}<${prefixe}file-entry ${prefixe}full-path="${echapperAttribut(chemin)}" ` +
        `${prefixe}media-type="${type}"/>`,
    )
    .join('')
  return appliquer(manifeste, [{ debut: place, fin: place, texte }])
}

/** Retire du manifeste les chemins retenus, avec le blanc qui les précède. */
export function desinscrire(manifeste: string, retire: (chemin: string) => boolean): string {
  const xml = lireXml(manifeste, PARTIE_DU_MANIFESTE)
  const retouches: Retouche[] = []
  while (xml.suivant()) {
    if (!xml.ouvre('file-entry')) continue
    const debut = xml.debut - blancAvant(manifeste, xml.debut).length
    const concerne = retire(xml.attribut('full-path') ?? '')
    xml.sauter()
    if (concerne) retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  return appliquer(manifeste, retouches)
}

function blancAvant(texte: string, position: number): string {
  return /\s*$/.exec(texte.slice(Math.max(0, position - 100), position))?.[0] ?? ''
}
