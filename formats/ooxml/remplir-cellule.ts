import type { Adresse } from '../../core/grille/index.ts'
import { estVide, type Geste } from '../contenu/index.ts'
import type { Retouche } from '../marquage/index.ts'
import { type Cadre, celluleDeFormule, celluleDeValeur, formuleEnXml } from './cellule-ecrite.ts'
import type { CelluleLue, FormuleLue } from './cellule-lue.ts'
import type { Formules } from './formules.ts'

/** Une cellule absente, créée ; rien s'il n'y a rien à y mettre. */
export function creerCellule(cadre: Cadre, geste: Geste, formules: Formules): string {
  if ('formule' in geste) {
    formules.noterUnChangement()
    return celluleDeFormule(cadre, formuleEnXml(cadre.prefixe, geste.formule), geste.resultat)
  }
  return 'valeur' in geste && !estVide(geste.valeur) ? celluleDeValeur(cadre, geste.valeur) : ''
}

/** Les retouches d'une cellule présente ; aucune si rien ne la touche. */
export function remplirCellule(
  texte: string,
  lue: CelluleLue,
  place: Adresse,
  ref: string,
  geste: Geste | undefined,
  formules: Formules,
): readonly Retouche[] {
  const { debut, fin, prefixe, style, metadonnees, formule } = lue
  const nu: Cadre = { ref, prefixe, style, metadonnees: null }
  const propre = formule && formules.propre(formule, place)
  if (geste === undefined) return suivre(lue, nu, propre, formules.estAbandonnee(place))
  if ('valeur' in geste || 'formule' in geste) {
    if (formule !== null) formules.remplacer(formule, place)
    const enFormule = 'formule' in geste
    if (enFormule !== (formule !== null)) formules.noterUnChangement()
    const ecrite = enFormule
      ? celluleDeFormule(nu, formuleEnXml(prefixe, geste.formule), geste.resultat)
      : celluleDeValeur(nu, geste.valeur)
    return [{ debut, fin, texte: ecrite }]
  }
  if (formule === null && !formules.estDansUneMatrice(place)) return []
  const gardee = formule === null ? '' : formuleGardee(texte, prefixe, formule, propre)
  return [{ debut, fin, texte: celluleDeFormule({ ...nu, metadonnees }, gardee, geste.resultat) }]
}

/** Ce que devient une cellule qu'aucun geste ne vise. */
function suivre(
  { debut, fin, prefixe, formule }: CelluleLue,
  nu: Cadre,
  propre: string | null,
  abandonnee: boolean,
): readonly Retouche[] {
  if (formule !== null && propre !== null) {
    return [{ debut: formule.debut, fin: formule.fin, texte: formuleEnXml(prefixe, propre) }]
  }
  return formule === null && abandonnee ? [{ debut, fin, texte: celluleDeValeur(nu, null) }] : []
}

function formuleGardee(
  texte: string,
  prefixe: string,
  { debut, fin }: FormuleLue,
  propre: string | null,
): string {
  return propre === null ? texte.slice(debut, fin) : formuleEnXml(prefixe, propre)
}
