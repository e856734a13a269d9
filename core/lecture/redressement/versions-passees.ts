import { ditCeQuiResulte, ditQuIlRemplace, versionDe } from '../rangs/index.ts'
import { type Page, preparerPage } from '../textes/index.ts'
import { posteDe } from './mots.ts'

const LIGNES_DE_TETE = 60
const COLONNES = 16
const VERSIONS_AU_MOINS = 4

/** Une ligne, et le rang de sa version. */
interface LigneVersionnee {
  readonly ligne: number
  readonly version: number
}

/**
 * « Maraude | Initial | État », puis « Maraude | Après avenant 1 | État » : la même feuille, sans les lignes qu'une version
 * plus récente de la même action remplace, si elle dit qu'elles se remplacent.
 */
export function sansVersionsPassees(page: Page): Page {
  for (let c = 0; c < Math.min(COLONNES, page.largeur(premiereLigne(page))); c++) {
    const versions = versionsEn(page, c)
    if (versions.length === 0) continue
    const avenants = versions.filter((v) => v.version > 0)
    const resultent = avenants.every((v) => ditCeQuiResulte(page.libelle(v.ligne, c)))
    if (!resultent && !ditQuIlRemplace(page)) return page
    const passees = new Set(suitesDe(page, c, versions).flatMap(remplaceesDans))
    if (passees.size === 0) return page
    const { feuille } = page
    const lignes = feuille.lignes.map((ligne, l) => (passees.has(l) ? undefined : ligne))
    return preparerPage({ ...feuille, lignes })
  }
  return page
}

/** La ligne la plus large du haut de la feuille. */
function premiereLigne({ feuille: { lignes } }: Page): number {
  let large = 0
  for (let l = 0; l < Math.min(lignes.length, LIGNES_DE_TETE); l++)
    if ((lignes[l]?.length ?? 0) > (lignes[large]?.length ?? 0)) large = l
  return large
}

/** Les lignes qui disent leur version dans cette colonne ; aucune si elle dit d'autres choses, ou une seule version. */
function versionsEn(page: Page, colonne: number): LigneVersionnee[] {
  const versions: LigneVersionnee[] = []
  for (let ligne = 0; ligne < page.nombreDeLignes; ligne++) {
    const libelle = page.libelle(ligne, colonne)
    const version = libelle === '' ? null : versionDe(libelle)
    if (version !== null) versions.push({ ligne, version })
    else if (libelle !== '' && versions.length > 0 && versions.length < VERSIONS_AU_MOINS) return []
  }
  const distinctes = new Set(versions.map((v) => v.version))
  return versions.length >= VERSIONS_AU_MOINS && distinctes.size > 1 ? versions : []
}

/** Les versions d'une même action se suivent ; un autre nom à gauche, ou une version plus ancienne, en ouvre une autre. */
function suitesDe(page: Page, colonne: number, versions: readonly LigneVersionnee[]) {
  const suites: LigneVersionnee[][] = []
  const dits = new Map<number, string>()
  for (const v of versions) {
    const derniere = suites.at(-1)?.at(-1)
    let autre = derniere === undefined || v.version < derniere.version
    for (let c = 0; c < colonne; c++) {
      const texte = page.texte(v.ligne, c)
      if (texte === '' || posteDe(texte) !== null) continue
      autre ||= dits.has(c) && dits.get(c) !== texte
      dits.set(c, texte)
    }
    if (autre) suites.push([v])
    else suites.at(-1)?.push(v)
  }
  return suites
}

function remplaceesDans(suite: readonly LigneVersionnee[]): number[] {
  const derniere = Math.max(...suite.map((v) => v.version))
  return suite.flatMap((v) => (v.version < derniere ? [v.ligne] : []))
}
