import { appliquer, type Chantier } from '../marquage/index.ts'
import { echapper, lireXml, OUVRANTE } from '../xml/index.ts'
import { ajouterDans, clore, type Element, ouvrante, prefixeDe, prefixer } from './element.ts'

/** Enfants du classeur que `definedNames` suit, dans l'ordre du schéma. */
const AVANT = new Set(['sheets', 'functionGroups', 'externalReferences'])

/** Une ligne d'une feuille, à répéter en haut de chaque page imprimée. */
interface TitreImprime {
  readonly nom: string
  /** De la feuille dans le classeur, à partir de 0. */
  readonly rang: number
  /** À partir de 0. */
  readonly ligne: number
}

/** Excel le tient d'un nom local ; retirer la feuille l'emporte. */
export function repeterEnHautDePage(
  chantier: Chantier,
  partie: string,
  { nom, rang, ligne }: TitreImprime,
): void {
  const texte = chantier.texte(partie)
  const { noms, place, prefixe } = nomsDefinis(texte, partie)
  // Un `<definedNames/>` que nous ouvririons ne se refermerait pas à l'identique.
  if (noms?.vide) return
  const reference = `'${nom.replaceAll("'", "''")}'!$${ligne + 1}:$${ligne + 1}`
  const ecrit =
    `<definedName name="_xlnm.Print_Titles" localSheetId="${rang}">` +
    `${echapper(reference)}</definedName>`
  const retouche =
    noms === null
      ? {
          debut: place,
          fin: place,
          texte: prefixer(`<definedNames>${ecrit}</definedNames>`, prefixe),
        }
      : ajouterDans(noms, prefixer(ecrit, prefixe))
  chantier.ecrire(partie, appliquer(texte, [retouche]))
}

function nomsDefinis(texte: string, partie: string) {
  const xml = lireXml(texte, partie)
  let noms: Element | null = null
  let place = 0
  let prefixe = ''
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE || xml.profondeur !== 2) continue
    const debut = ouvrante(xml)
    const { nom } = xml
    xml.sauter()
    if (AVANT.has(nom)) {
      place = xml.fin
      prefixe = prefixeDe(debut.nom)
    } else if (nom === 'definedNames') noms = clore(debut, xml)
  }
  return { noms, place, prefixe }
}
