import { partieDesRelations, relationsDe } from '../lecture/index.ts'
import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { echapperAttribut, lireXml } from '../xml/index.ts'
import { DECLARATION } from './dialecte.ts'
import { ajouterDans, prefixeDe, prefixer, premier, refermer } from './element.ts'

const CREEE = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`

/** Relie deux parties ; rend l'identifiant. `type` est l'URI entier. */
export function relier(chantier: Chantier, partie: string, type: string, cible: string): string {
  const rels = partieDesRelations(partie)
  const texte = chantier.existe(rels) ? chantier.texte(rels) : CREEE
  const pris = new Set(relationsDe(chantier, partie).map(({ id }) => id))
  let n = 1
  while (pris.has(`rIdPacte${n}`)) n++
  const id = `rIdPacte${n}`
  const racine = premier(texte, rels, 'Relationships')
  if (racine !== undefined) {
    const relation = `<Relationship Id="${id}" Type="${type}" Target="/${echapperAttribut(cible)}"/>`
    const ajout = ajouterDans(racine, prefixer(relation, prefixeDe(racine.nom)))
    chantier.ecrire(rels, appliquer(texte, [ajout]))
  }
  return id
}

/** Retire une relation, et la partie des relations si c'est nous qui l'avions créée. */
export function delier(chantier: Chantier, partie: string, id: string): void {
  const rels = partieDesRelations(partie)
  const retouches: Retouche[] = []
  const xml = lireXml(chantier.texte(rels), rels)
  while (xml.suivant()) {
    if (!xml.ouvre('Relationship') || xml.attribut('Id') !== id) continue
    const { debut } = xml
    xml.sauter()
    retouches.push({ debut, fin: xml.fin, texte: '' })
  }
  const texte = refermer(appliquer(chantier.texte(rels), retouches), rels, 'Relationships')
  if (texte === CREEE) chantier.retirer(rels)
  else chantier.ecrire(rels, texte)
}
