import { GRAVITES, type Gravite, type Marque, signature } from '../../core/constats/index.ts'
import { suivre } from '../lecture/index.ts'
import { blocDe, cellulesDe, ouvrirChantier } from '../marquage/index.ts'
import type { Paquet } from '../paquet/index.ts'
import { lireXml } from '../xml/index.ts'
import { lireClasseur } from './classeur.ts'
import { lireSuite } from './feuille.ts'

/** Les marques que le classeur porte : chaque cellule de nos couleurs, et notre bloc dans sa note. */
export function releverOoxml(paquet: Paquet): readonly Marque[] {
  const chantier = ouvrirChantier(paquet)
  return lireClasseur(chantier).onglets.flatMap(({ nom, partie }) => {
    if (partie === null) return []
    const notes = suivre(chantier, partie, 'comments')
    const blocs = notes ? blocsDe(paquet.texte(notes), notes) : new Map<string, string>()
    const { couleurs } = lireSuite(chantier.texte(partie), partie)
    return couleurs.flatMap(({ regles, plages }) =>
      regles.flatMap(({ formule }) => {
        const gravite = graviteDe(formule)
        if (gravite === null) return []
        return cellulesDe(plages).map((cellule) => ({
          feuille: nom,
          cellule,
          gravite,
          note: blocs.get(cellule) ?? '',
        }))
      }),
    )
  })
}

/** null : la règle n'est pas une marque (elle peut être la signature d'un rapport). */
function graviteDe(formule: string): Gravite | null {
  return GRAVITES.find((gravite) => signature(gravite) === formule) ?? null
}

/** Nos blocs, par cellule. */
function blocsDe(texte: string, partie: string): ReadonlyMap<string, string> {
  const xml = lireXml(texte, partie)
  const notes = new Map<string, string>()
  let cellule = ''
  while (xml.suivant()) {
    if (xml.ouvre('comment')) cellule = (xml.attribut('ref') ?? '').toUpperCase()
    else if (xml.ouvre('t')) notes.set(cellule, (notes.get(cellule) ?? '') + xml.texteEntier())
  }
  return new Map([...notes].flatMap(([ref, note]) => blocDe(note).map((bloc) => [ref, bloc])))
}
