import { normaliser } from '../libelle/index.ts'

const ROMAINS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
}

const NUMERO = String.raw`(?:n |no |numero )?(\d{1,2}|viii|vii|vi|iv|v|iii|ii|i)`
const DIVISION = '(?:axes?|enjeux?|orientations?|volets?|piliers?|thematiques?|themes?)'
const SUBDIVISION = '(?:priorites?|objectifs?|ambitions?|engagements?|chapitres?|parties?)'

const DIVISION_NUMEROTEE = new RegExp(String.raw`\b${DIVISION} ?${NUMERO}(?!\w| ?[%€])`)
const TITRE_NUMEROTE = new RegExp(
  String.raw`^(?:${DIVISION}|${SUBDIVISION})(?: strategiques?| thematiques?| contractuels?)? ?${NUMERO}(?!\w| ?[%€])`,
)
const DIVISION_SEULE = new RegExp(String.raw`^${DIVISION}(?: strategique| thematique)?\b`)
/** « 4. », « 2 - », « III – », « A3 : » ; jamais « 1.1 », qui numérote une action. */
const NUMERO_SEUL =
  /^\s*(?:a\s?(?=\d))?(\d{1,2}|viii|vii|vi|iv|v|iii|ii|i)\s*[.)°\-–—:/|_]+(?!\s*\d)\s*/i
const SIGLE_NUMEROTE = /^\s*a\s?(\d)(?=\s|$)/i

const LETTRE = /(\p{L}{3,14})\s+(?:[nN]\s*°\s*)?([A-H])(?=$|[\s:.,;)–—|/-])/u
const DIVISION_ENTIERE = new RegExp(`^${DIVISION}$`)
/** « AXE À DÉFINIR », en capitales sans accent. */
const RESTE_A_FAIRE =
  /^(?:definir|preciser|venir|completer|determiner|confirmer|arbitrer|renseigner|choisir)\b/

/** « Axe B Accès aux droits » se numérote comme « Axe 2 » ; « axe à définir » n'a pas de lettre. */
export function enChiffres(texte: string): string {
  const lu = LETTRE.exec(texte)
  const [tout = '', division = '', lettre = ''] = lu ?? []
  if (lu === null || !DIVISION_ENTIERE.test(normaliser(division))) return texte
  const suite = texte.slice(lu.index + tout.length)
  if (RESTE_A_FAIRE.test(normaliser(suite))) return texte
  const rang = lettre.charCodeAt(0) - 'A'.charCodeAt(0) + 1
  return `${texte.slice(0, lu.index)}${division} ${rang}${suite}`
}

/**
 * Le numéro qu'une collectivité donne à son axe : « Axe 1 », « AXE II – … », « Enjeu n°3 », « Sous-total axe 2 »,
 * « 4. Transition ». null s'il n'y en a pas. Il ne dit jamais à lui seul de quel axe il s'agit.
 */
export function numeroDAxe(brut: string): number | null {
  const texte = enChiffres(brut)
  const normalise = normaliser(texte)
  const numero =
    TITRE_NUMEROTE.exec(normalise)?.[1] ??
    DIVISION_NUMEROTEE.exec(normalise)?.[1] ??
    NUMERO_SEUL.exec(texte)?.[1] ??
    SIGLE_NUMEROTE.exec(texte)?.[1]
  if (numero === undefined) return null
  return ROMAINS[numero.toLowerCase()] ?? Number(numero)
}

/** Comment un titre s'annonce : « axe », « enjeu »… numérotés ; « priorité », « objectif »… ; ou rien. */
export type Annonce = 'division' | 'subdivision' | null

export function annonceDe(normalise: string): Annonce {
  if (!TITRE_NUMEROTE.test(normalise)) return null
  return commenceParUneDivision(normalise) ? 'division' : 'subdivision'
}

/** « Volet insertion », « Axe transversal ». */
export function commenceParUneDivision(normalise: string): boolean {
  return DIVISION_SEULE.test(normalise)
}

/** Le texte normalisé, sans ce qui annonce ou numérote l'axe. */
export function sansNumero(brut: string): string {
  const texte = enChiffres(brut)
  const seul = NUMERO_SEUL.exec(texte) ?? SIGLE_NUMEROTE.exec(texte)
  return normaliser(seul ? texte.slice(seul[0].length) : texte)
    .replace(TITRE_NUMEROTE, ' ')
    .replace(DIVISION_NUMEROTEE, ' ')
    .trim()
}
