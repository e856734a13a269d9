import { reconnaitreCollectivite, reconnaitreNomDeCollectivite } from '../catalogue/index.ts'
import { normaliser } from '../libelle/index.ts'
import type { Collectivite, TypeCollectivite } from '../modele/index.ts'
import type { Interpretations, ReglagesDuContrat } from '../reglages/index.ts'
import type { Page, TexteLibre } from './textes/index.ts'

type Reconnue = NonNullable<ReturnType<typeof reconnaitreCollectivite>>

/** Ce que les en-têtes des parts laissent voir : « Part Département », « Part Loir-et-Cher ». */
export interface VueDesEntetes {
  readonly type: TypeCollectivite | null
  readonly nommee: Reconnue | null
}

export const SANS_ENTETE: VueDesEntetes = { type: null, nommee: null }

/** La collectivité : contrat.json, sinon le premier titre qui la nomme, sinon ce que les en-têtes laissent voir. */
export function identifier(
  textes: readonly TexteLibre[],
  reglages: ReglagesDuContrat,
  entetes: VueDesEntetes,
  lyon: Interpretations['lyon'],
): Collectivite {
  const trouvee = chercher(textes)
  const declaree =
    reglages.collectivite === undefined ? null : reconnaitreNomDeCollectivite(reglages.collectivite)
  const reconnue =
    reglages.collectivite === undefined ? (trouvee?.reconnue ?? entetes.nommee) : declaree
  const nom = reglages.collectivite ?? reconnue?.nom ?? null
  const memeNom =
    trouvee &&
    nom !== null &&
    (trouvee.reconnue.nom === reconnue?.nom ||
      normaliser(trouvee.texte.texte).includes(normaliser(nom)))
  const type = reglages.type ?? typeDe(reconnue, lyon) ?? entetes.type
  return {
    nom,
    type,
    eligible: reconnue ? reconnue.eligible : nom === null || type !== 'metropole',
    outreMer: reglages.outreMer ?? reconnue?.outreMer ?? false,
    lieu: memeNom ? trouvee.texte.lieu : null,
  }
}

function typeDe(
  reconnue: Reconnue | null | undefined,
  lyon: Interpretations['lyon'],
): TypeCollectivite | null {
  if (!reconnue) return null
  return /lyon/i.test(reconnue.nom) ? lyon : reconnue.type
}

/** Une collectivité éligible l'emporte sur une commune ou une agglomération citée en passant. */
function chercher(textes: readonly TexteLibre[]): { reconnue: Reconnue; texte: TexteLibre } | null {
  let repli: { reconnue: Reconnue; texte: TexteLibre } | null = null
  for (const texte of textes) {
    if (texte.texte.length > 250) continue
    const reconnue = reconnaitreCollectivite(texte.texte)
    if (reconnue?.eligible) return { reconnue, texte }
    if (reconnue) repli ??= { reconnue, texte }
  }
  return repli
}

const MOIS: Readonly<Record<string, string>> = {
  janvier: '01',
  fevrier: '02',
  mars: '03',
  avril: '04',
  mai: '05',
  juin: '06',
  juillet: '07',
  aout: '08',
  septembre: '09',
  octobre: '10',
  novembre: '11',
  decembre: '12',
}

/** Date de signature du contrat (pas d'un avenant), AAAA-MM-JJ : dans le texte, ou dans une cellule à sa droite. */
export function signatureEcrite(
  textes: readonly TexteLibre[],
  pages: readonly Page[],
): { date: string; texte: TexteLibre } | null {
  for (const texte of textes) {
    if (!/\bsign(e|ee|ature)\b|\bconclu\b/.test(texte.libelle) || /avenant/.test(texte.libelle))
      continue
    const date = dateEcrite(texte.texte) ?? dateADroite(texte, pages)
    if (date) return { date, texte }
  }
  return null
}

const PORTEE = 4

function dateADroite({ lieu }: TexteLibre, pages: readonly Page[]): string | null {
  const page = pages.find((p) => p.feuille.nom === lieu.feuille)
  for (let c = lieu.colonne + 1; page && c <= lieu.colonne + PORTEE; c++) {
    const cellule = page.cellule(lieu.ligne, c)
    if (cellule?.genre === 'date') return cellule.valeur
    if (cellule?.genre === 'texte' && cellule.valeur.trim() !== '')
      return dateEcrite(cellule.valeur)
  }
  return null
}

function dateEcrite(texte: string): string | null {
  const chiffres = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/.exec(texte)
  if (chiffres) return dater(chiffres[3], chiffres[2], chiffres[1])
  const lettres = /\b(\d{1,2})(?:er)? ([a-z]+) (20\d\d)\b/.exec(normaliser(texte))
  const mois = MOIS[lettres?.[2] ?? '']
  return lettres && mois ? dater(lettres[3], mois, lettres[1]) : null
}

function dater(
  annee: string | undefined,
  mois: string | undefined,
  jour: string | undefined,
): string | null {
  if (!annee || !mois || !jour || Number(mois) > 12 || Number(jour) > 31) return null
  return `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`
}
