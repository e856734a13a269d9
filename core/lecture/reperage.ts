import { reconnaitreNomDeCollectivite, siglesDe } from '../catalogue/index.ts'
import { normaliser } from '../libelle/index.ts'
import type { Reponses, TypeCollectivite } from '../modele/index.ts'
import {
  type Correspondance,
  completerInterpretations,
  type ReglagesDuContrat,
} from '../reglages/index.ts'
import {
  type Cadres,
  type Decoupes,
  decouper,
  type Indices,
  imposer,
  reperer,
  sansAnnee,
} from './entete/index.ts'
import { identifier, SANS_ENTETE, type VueDesEntetes } from './identite.ts'
import { classerLesRangs } from './rangs/index.ts'
import type { Tableau } from './tableau/index.ts'
import {
  type Legende,
  legendeDesPages,
  type Page,
  type TexteLibre,
  textesLibres,
  titrerLesFeuilles,
} from './textes/index.ts'

export interface Reperage {
  readonly tableaux: readonly Tableau[]
  /** Tableaux d'actions qui ne programment rien : suivi, indicateurs. */
  readonly complements: readonly Tableau[]
  readonly cadres: ReadonlyMap<Page, Cadres>
  readonly entetes: VueDesEntetes
  /** Ce que veut dire le nom d'une feuille, quand il ne nomme pas tout à fait son axe. */
  readonly titresDesFeuilles: ReadonlyMap<string, string>
}

/** Les en-têtes disent parfois seuls le type (« Part Département ») ; on relit alors avec cet indice. */
export function repererTout(
  pages: readonly Page[],
  reglages: ReglagesDuContrat,
  correspondances: readonly Correspondance[],
  reponses: Reponses,
): Reperage {
  const titres = pages.flatMap((p) => textesLibres(p, []))
  const { lyon } = completerInterpretations(reglages.interpretations)
  const avant = identifier(titresDes(pages, titres), reglages, SANS_ENTETE, lyon)
  const sigles = avant.nom ? siglesDe(avant.nom).map(normaliser) : []
  const lyonnaise = /\blyon\b/i.test(avant.nom ?? '')
  const titresDesFeuilles = titrerLesFeuilles(pages)
  const preparees = {
    pages,
    decoupes: decouper(pages),
    legende: new Map([
      ...legendeDesPages(pages),
      ...[...titresDesFeuilles].map(([nom, titre]) => [normaliser(nom), titre] as const),
    ]),
  }
  const premier = tableauxDe(
    preparees,
    { type: avant.type, sigles, lyon: lyonnaise, reponses },
    correspondances,
  )
  if (avant.type !== null) return { ...premier, entetes: SANS_ENTETE, titresDesFeuilles }
  const entetes = vueDesEntetes(premier.tableaux)
  const { type } = entetes
  return type === null
    ? { ...premier, entetes, titresDesFeuilles }
    : {
        ...tableauxDe(preparees, { type, sigles, lyon: false, reponses }, correspondances),
        entetes,
        titresDesFeuilles,
      }
}

export function titresDes(pages: readonly Page[], textes: readonly TexteLibre[]): TexteLibre[] {
  const noms = pages.map((p) => ({
    texte: p.feuille.nom,
    libelle: normaliser(p.feuille.nom),
    lieu: { feuille: p.feuille.nom, ligne: 0, colonne: 0 },
  }))
  const parLigne = new Map<string, TexteLibre[]>()
  const cle = (t: TexteLibre) => `${t.lieu.feuille}\n${t.lieu.ligne}`
  for (const t of textes) parLigne.set(cle(t), [...(parLigne.get(cle(t)) ?? []), t])
  return [...textes.filter((t) => estUneLigneDeTitre(parLigne.get(cle(t)) ?? [])), ...noms]
}

const TITRE = /\b(?:contrat|convention|pacte|exercice|page)\b/

/** Une ligne d'en-tête ou d'action n'est pas un titre : elle dit plus de choses, et ne parle pas du contrat. */
function estUneLigneDeTitre(textes: readonly TexteLibre[]): boolean {
  const dits = [...new Set(textes.map((t) => t.libelle))]
  return dits.length <= 2 || (dits.length <= 4 && dits.some((libelle) => TITRE.test(libelle)))
}

interface Preparees {
  readonly pages: readonly Page[]
  readonly decoupes: Decoupes
  readonly legende: Legende
}

function tableauxDe(
  { pages, decoupes, legende }: Preparees,
  indices: Indices,
  correspondances: readonly Correspondance[],
) {
  const cadres = new Map<Page, Cadres>()
  const tableaux: Tableau[] = []
  const complements: Tableau[] = []
  for (const page of pages) {
    const correspondance = correspondancePour(correspondances, page)
    const impose = correspondance ? imposer(page, correspondance, decoupes, indices) : null
    const lue = lireEn(impose ?? reperer(page, decoupes, indices), legende)
    cadres.set(page, lue.cadres)
    if (!correspondance && correspondances.some((c) => c.exclusive)) continue
    tableaux.push(...lue.tableaux)
    const suivis = lue.cadres.ecartes.filter((e) => e.reconnus.includes('action'))
    complements.push(...suivis.map((e) => classerLesRangs(e.cadre, legende)))
  }
  return { tableaux, complements, cadres }
}

interface LectureDeFeuille {
  readonly cadres: Cadres
  readonly tableaux: readonly Tableau[]
}

function lireEn(cadres: Cadres, legende: Legende): LectureDeFeuille {
  return { cadres, tableaux: cadres.cadres.map((c) => classerLesRangs(c, legende)) }
}

/** Celle qui nomme la feuille, sinon celle qui vaut pour toutes. */
export function correspondancePour(
  correspondances: readonly Correspondance[],
  { feuille: { nom } }: Page,
): Correspondance | undefined {
  return (
    correspondances.find((c) => c.feuille === nom) ??
    correspondances.find((c) => c.feuille === undefined)
  )
}

/** « Part », « Financement du » : ce qui précède un nom. */
const AVANT_LE_NOM =
  /^(?:(?:part|financement|participation|contribution|credits?|apport) )?(?:(?:de|du|des|d|la|le|les|l) )*/

function vueDesEntetes(tableaux: readonly Tableau[]): VueDesEntetes {
  const libelles = tableaux.flatMap((t) =>
    t.attributions
      .filter((a) => a.champ === 'partCollectivite')
      .map((a) => sansAnnee(a.entete.complet)),
  )
  const nommees = libelles.map((libelle) =>
    reconnaitreNomDeCollectivite(libelle.replace(AVANT_LE_NOM, '')),
  )
  // À côté d'une autre part, un nom peut n'être que celui d'un financeur.
  const [nommee = null, ...autres] = nommees
  const seule = autres.every((autre) => autre?.nom === nommee?.nom) && nommee?.eligible
  return seule ? { type: nommee.type, nommee } : { type: typeDesLibelles(libelles), nommee: null }
}

function typeDesLibelles(libelles: readonly string[]): TypeCollectivite | null {
  const metropole = libelles.some((l) => /\b(euro)?metropole\b/.test(l))
  const departement = libelles.some((l) =>
    /\b(departement|dpt|dept|cd ?\d*|conseil departemental)\b/.test(l),
  )
  if (metropole === departement) return null
  return metropole ? 'metropole' : 'departement'
}
