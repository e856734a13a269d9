import { reconnaitreCollectivite, reconnaitreNomDeCollectivite } from '../catalogue/index.ts'
import { a1 } from '../grille/index.ts'
import { normaliser } from '../libelle/index.ts'
import type { Laisse, Lieu, Question, Reponses } from '../modele/index.ts'
import type { ReglagesDuContrat } from '../reglages/index.ts'
import { ditPourInformation } from './entre-tableaux/index.ts'
import { porteDesMontants } from './redressement/index.ts'
import type { Page } from './textes/index.ts'

/** Les feuilles d'un contrat, et celles d'une autre collectivité, qui a le sien. */
interface Tri {
  readonly pages: readonly Page[]
  readonly laisses: readonly Laisse[]
  readonly questions: readonly Question[]
}

/** Une feuille de montants, et la collectivité dont son titre dit que c'est le contrat. */
interface FeuilleSignee {
  readonly page: Page
  readonly nom: string
  readonly lieu: Lieu
}

const LIGNES_DE_TITRE = 8
const COLONNES_DE_TITRE = 8
const LONGUEUR_D_UN_TITRE = 250
const CASES_D_UN_TITRE = 3
/** En deçà, une feuille qui nomme une collectivité n'en porte pas le budget. */
const MONTANTS_AU_MOINS = 6
const CONTRAT = /\b(?:contrat|cls|convention|pacte)\b/
/** « CLS du Nord – territoire de la métropole de Lille » : un lieu, et non qui signe. */
const EN_PASSANT = /\b(?:territoires?|secteurs?|bassins?|partenaires?|porteurs?|avec|perimetre)\b/

/**
 * Deux collectivités dans un classeur ont chacune leur contrat : on n'en vérifie qu'un, celui qu'on a désigné, et leurs
 * crédits ne s'additionnent jamais.
 */
export function separerLesContrats(
  pages: readonly Page[],
  { collectivite }: ReglagesDuContrat,
  reponses: Reponses,
): Tri {
  const signees = pages.flatMap((page) => signer(page) ?? [])
  const noms = [...new Set(signees.map(({ nom }) => nom))]
  const [premiere] = signees
  if (!premiere || noms.length < 2) return { pages, laisses: [], questions: [] }
  const question = questionDe([premiere, ...signees.slice(1)], noms)
  const dite = collectivite === undefined ? null : reconnaitreNomDeCollectivite(collectivite)?.nom
  const designe = [dite, reponses[question.id]].find((nom) => noms.some((n) => n === nom))
  const autres = signees.filter(({ nom }) => nom !== (designe ?? premiere.nom))
  return {
    pages: pages.filter((page) => !autres.some((autre) => autre.page === page)),
    laisses: autres.map(laisserDeCote),
    questions: designe === undefined ? [question] : [],
  }
}

function signer(page: Page): FeuilleSignee | null {
  if (!porteDesMontants(page.feuille, MONTANTS_AU_MOINS)) return null
  for (let ligne = 0; ligne < LIGNES_DE_TITRE; ligne++) {
    // L'en-tête, ou une action : « Convention avec… » n'y est plus un titre.
    if ((page.feuille.lignes[ligne] ?? []).filter(Boolean).length > CASES_D_UN_TITRE) return null
    for (let colonne = 0; colonne < COLONNES_DE_TITRE; colonne++) {
      const texte = page.texte(ligne, colonne)
      if (texte === '' || texte.length > LONGUEUR_D_UN_TITRE) continue
      const libelle = normaliser(texte)
      if (ditPourInformation(texte)) return null
      if (!CONTRAT.test(libelle) || EN_PASSANT.test(libelle)) continue
      const reconnue = reconnaitreCollectivite(texte)
      const lieu = { feuille: page.feuille.nom, ligne, colonne }
      if (reconnue?.eligible) return { page, nom: reconnue.nom, lieu }
    }
  }
  return null
}

function questionDe(
  signees: readonly [FeuilleSignee, ...FeuilleSignee[]],
  noms: readonly string[],
): Question {
  const [{ lieu, nom: retenu }, ...autres] = signees
  return {
    id: `${lieu.feuille}!${a1(lieu.ligne, lieu.colonne)}:collectivite`,
    objet: 'feuille',
    lieux: [lieu, ...autres.map((autre) => autre.lieu)],
    question: 'Ce classeur porte les contrats de plusieurs collectivités : lequel vérifier ?',
    retenu,
    choix: noms.map((nom) => ({ valeur: nom, dit: nom })),
    preuves: signees.map(({ page, nom }) => `Feuille « ${page.feuille.nom} » : ${nom}.`),
    champs: [],
  }
}

function laisserDeCote({ page, nom }: FeuilleSignee): Laisse {
  return {
    feuille: page.feuille.nom,
    raison: 'autre-contrat',
    dit: `Feuille « ${page.feuille.nom} » : laissée de côté, c’est le contrat d’une autre collectivité (${nom}), qui se vérifie à part.`,
    partEtat: null,
  }
}
