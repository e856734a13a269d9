import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { lireXml, OUVRANTE } from '../xml/index.ts'
import type { PartieDuClasseur } from './classeur.ts'
import { prefixeDe, prefixer } from './element.ts'

/** Enfants du classeur qui précèdent `calcPr`, dans l'ordre du schéma. */
const AVANT = new Set([
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'workbookProtection'],
  ...['bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames'],
])

/** Demande à Excel de tout recalculer à l'ouverture : une valeur écrite ici rend fausses celles qu'il a gardées. */
export function demanderLeRecalcul(chantier: Chantier, { partie, liste }: PartieDuClasseur): void {
  const texte = chantier.texte(partie)
  const xml = lireXml(texte, partie)
  let place = liste.fin
  let retouche: Retouche | null = null
  while (xml.suivant() && retouche === null) {
    if (xml.genre !== OUVRANTE || xml.profondeur !== 2) continue
    if (xml.nom === 'calcPr') {
      const etendue = xml.etendueDe('fullCalcOnLoad')
      const fin = xml.fin - (xml.vide ? 2 : 1)
      retouche =
        etendue === undefined
          ? { debut: fin, fin, texte: ' fullCalcOnLoad="1"' }
          : { debut: etendue[0], fin: etendue[1], texte: '1' }
    } else {
      const avant = AVANT.has(xml.nom)
      xml.sauter()
      if (avant) place = xml.fin
    }
  }
  const demande = prefixer('<calcPr fullCalcOnLoad="1"/>', prefixeDe(liste.nom))
  chantier.ecrire(
    partie,
    appliquer(texte, [retouche ?? { debut: place, fin: place, texte: demande }]),
  )
}
