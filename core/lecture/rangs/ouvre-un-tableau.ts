import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { type Cadre, noterEntete } from '../entete/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import { annoncePlafond, ditTotal } from './mots.ts'
import { estUnNombre } from './nombre.ts'
import type { Rang } from './rang.ts'

const INTITULE_DE_COLONNE = 5

/**
 * Après un blanc, « Plafonds notifiés » au-dessus d'un axe et de son montant, ou un nom de colonne au-dessus d'un
 * nombre, là où le tableau écrit des montants : un autre commence.
 */
export function ouvreUnTableau(
  cadre: Cadre,
  argent: readonly number[],
  { ligne, valeurs, textes }: Rang,
): boolean {
  const { page } = cadre
  const [premier] = textes
  if (!premier || valeurs.some((v) => v !== null)) return false
  return (
    ouvreDesPlafonds(cadre, premier, textes) ||
    argent.some(
      (c) =>
        page.estRemplie(ligne, c) &&
        (noterEntete(page.libelle(ligne, c))[0]?.poids ?? 0) >= INTITULE_DE_COLONNE &&
        page.cellule(ligne + 1, c)?.genre === 'nombre',
    )
  )
}

/** « Plafonds notifiés », ou « Axe | Plafond notifié », au-dessus d'un axe et de son montant. */
function ouvreDesPlafonds(
  { page, gauche, droite }: Cadre,
  { texte, lieu: { ligne } }: TexteSitue,
  textes: readonly TexteSitue[],
): boolean {
  // L'axe du dessous n'est pas toujours sous le titre, qui peut tenir dans la colonne des axes.
  let colonne = gauche
  while (colonne < droite && page.texte(ligne + 1, colonne) === '') colonne++
  return (
    textes.length <= 2 &&
    textes.some((t) => annoncePlafond(page.libelle(ligne, t.lieu.colonne))) &&
    reconnaitreTitreDAxe(texte) === null &&
    !ditTotal(page.libelle(ligne + 1, colonne)) &&
    reconnaitreAxe(page.texte(ligne + 1, colonne)) !== null &&
    (page.feuille.lignes[ligne + 1] ?? []).slice(colonne + 1, droite + 1).some(estUnNombre)
  )
}
