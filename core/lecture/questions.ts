import { reconnaitreTitreDAxe } from '../catalogue/index.ts'
import { a1, lettreDe } from '../grille/index.ts'
import { normaliser } from '../libelle/index.ts'
import { type Champ, type Lieu, NOMS_DES_CHAMPS, type Question } from '../modele/index.ts'
import {
  EN_JEU,
  empreinteDe,
  type Hesitation,
  type Option,
  rangDeVersion,
  sansAnnee,
  sansEntete,
  statutDe,
  valeurDOption,
} from './entete/index.ts'
import { avecLePacteLocal, type Doute } from './pacte-local.ts'
import type { Tableau } from './tableau/index.ts'
import { montantDe } from './textes/index.ts'

/** En deçà, les deux lectures se tiennent. */
const MARGE_D_UN_DOUTE = 0.08

/**
 * Ce sur quoi les tableaux retenus hésitent ; ceux qui ont le même en-tête aux mêmes colonnes ne le demandent qu'une
 * fois. `situer` : la vraie cellule d'une place lue.
 */
export function questionsDe(
  tableaux: readonly Tableau[],
  situer: (lieu: Lieu) => readonly Lieu[],
): Question[] {
  const parEntete = new Map<string, readonly Question[]>()
  for (const tableau of tableaux) {
    const { hesitation, bloc } = tableau
    const serree = hesitation !== null && hesitation.marge < MARGE_D_UN_DOUTE
    const doute =
      (serree && porteSurLEtat(hesitation) ? hesitation : etatSansMots(tableau)) ??
      etatDelaisse(tableau) ??
      (serree
        ? hesitation
        : (deuxCollectivites(tableau) ??
          axesEnColonnes(tableau) ??
          argentSansEntete(tableau) ??
          sansMots(tableau)))
    for (const sien of avecLePacteLocal(tableau, doute)) {
      const question = questionDe(tableau, sien, situer)
      const cle = sien.colonnes[0]?.colonne + empreinteDe(bloc.colonnes)
      parEntete.set(cle, [...(parEntete.get(cle) ?? []), question])
    }
  }
  return [...parEntete.values()].flatMap(reunir)
}

/** Une seule question, qui nomme tous les tableaux qui la posent. */
export function reunir(questions: readonly Question[]): readonly Question[] {
  const [premiere, ...memes] = questions
  if (!premiere || memes.length === 0) return questions
  const ou = questions.map(({ lieux: [l] }) => `${l.feuille}!${a1(l.ligne, l.colonne)}`).join(', ')
  return [
    {
      ...premiere,
      memes: memes.map(({ id }) => id),
      lieux: [...premiere.lieux, ...memes.flatMap(({ lieux }) => lieux)],
      preuves: [
        ...premiere.preuves,
        `La réponse vaut pour tous les tableaux au même en-tête : ${ou}.`,
      ],
    },
  ]
}

/** « Département » et « Métropole » : rien ne dit laquelle signe, et l'autre est un tiers. */
function deuxCollectivites(tableau: Tableau): Hesitation | null {
  const parts = tableau.attributions.filter(
    ({ champ, entete }) =>
      champ === 'partCollectivite' && !/\bsignataires?\b/.test(normaliser(entete.complet)),
  )
  const dite = (motif: RegExp) => parts.find((a) => motif.test(normaliser(a.entete.complet)))
  const departement = dite(/\b(?:departements?|conseil departemental)\b/)
  const metropole = dite(/\b(?:euro)?metropole\b/)
  if (!departement || !metropole || departement === metropole) return null
  return douter(tableau, metropole.entete, 'partCollectivite', 'tiers')
}

function douter(
  { hesitation }: Tableau,
  entete: Hesitation['colonnes'][number],
  retenu: Champ | null,
  autre: Champ | null,
): Hesitation {
  return {
    marge: 0,
    colonnes: [entete],
    retenu: enOption(retenu),
    autre: enOption(autre),
    equilibre: hesitation?.equilibre ?? null,
  }
}

/** Un axe en tête d'une colonne d'argent : aucun financeur ne s'appelle ainsi. */
function axesEnColonnes(tableau: Tableau): Hesitation | null {
  const [premiere, seconde] = tableau.attributions.filter(
    ({ champ, entete }) => EN_JEU.includes(champ) && reconnaitreTitreDAxe(entete.texte) !== null,
  )
  if (!premiere || !seconde) return null
  const { entete, champ } = premiere
  return douter(tableau, entete, champ, champ === 'partEtat' ? null : 'partEtat')
}

/** De l'argent sous une case d'en-tête vide, sans quoi le coût ne s'équilibre pas. */
function argentSansEntete(tableau: Tableau): Hesitation | null {
  const { page, bloc, gauche, droite, actions, hesitation } = tableau
  const equilibre = hesitation?.equilibre ?? null
  if (equilibre === null || equilibre >= EQUILIBRE_SUFFISANT) return null
  for (let colonne = gauche; colonne <= droite; colonne++) {
    if (bloc.colonnes.some((c) => c.colonne === colonne)) continue
    const argent = actions.some(
      ({ ligne }) => montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR').genre === 'lu',
    )
    if (argent) return douter(tableau, sansEntete(colonne, bloc.bas), null, 'tiers')
  }
  return null
}

/** Score d'une colonne que seuls les nombres ont nommée. */
const SANS_MOTS = 3
const EQUILIBRE_SUFFISANT = 0.8

/** La colonne de ce champ, si rien que des nombres la désigne. */
function devinee({ attributions }: Tableau, champ: Champ): Tableau['attributions'][0] | undefined {
  const siennes = attributions.filter((a) => a.champ === champ)
  return siennes.some((a) => a.score > SANS_MOTS) ? undefined : siennes[0]
}

/** Laquelle est la part de l'État, les nombres seuls ne le disent pas : aucune autre hésitation ne passe avant. */
function etatSansMots(tableau: Tableau): Hesitation | null {
  const etat = devinee(tableau, 'partEtat')
  return etat ? douter(tableau, etat.entete, 'partEtat', 'tiers') : null
}

/** « Part État – Beauce », à côté de « Part État – Perche », seule comptée : rien ne dit qu'elle ne compte pas. */
function etatDelaisse(tableau: Tableau): Hesitation | null {
  const { attributions, ecartees, hesitation } = tableau
  if ((hesitation?.equilibre ?? 0) >= EQUILIBRE_SUFFISANT) return null
  const retenues = attributions.filter((a) => a.champ === 'partEtat' && sansStatutDit(a.entete))
  const delaissee = ecartees.find(
    ({ entete, genre, argent }) =>
      argent &&
      genre !== 'recapitule' &&
      sansStatutDit(entete) &&
      entete.notes.some((n) => n.champ === 'partEtat' && n.poids >= BIEN_NOMMEE) &&
      retenues.some((a) => a.annee === entete.annee && a.score >= BIEN_NOMMEE),
  )
  return delaissee ? douter(tableau, delaissee.entete, null, 'partEtat') : null
}

const BIEN_NOMMEE = 7
const sansStatutDit = ({ complet }: Hesitation['colonnes'][number]): boolean =>
  statutDe(sansAnnee(complet), complet) === null && rangDeVersion(sansAnnee(complet)) === null

function porteSurLEtat({ retenu, autre }: Hesitation): boolean {
  return retenu.champ === 'partEtat' || autre.champ === 'partEtat'
}

/**
 * Ce que les nombres seuls ne peuvent pas dire non plus, quelle que soit leur marge : laquelle est la part de la
 * collectivité, et ce que porte une colonne d'argent sans laquelle le coût ne s'équilibre pas.
 */
function sansMots(tableau: Tableau): Hesitation | null {
  const { attributions, ecartees, hesitation } = tableau
  const equilibre = hesitation?.equilibre ?? null
  const nommee = attributions.some((a) => a.champ === 'partCollectivite' && a.score > SANS_MOTS)
  const part = nommee
    ? undefined
    : (devinee(tableau, 'partCollectivite') ??
      attributions.find((a) => a.champ === 'tiers' && a.score <= SANS_MOTS))
  if (part)
    return douter(
      tableau,
      part.entete,
      part.champ,
      part.champ === 'tiers' ? 'partCollectivite' : 'tiers',
    )
  const muette = ecartees.find(
    (e) =>
      e.genre === 'libre' &&
      e.argent &&
      !e.nomme &&
      // « Coût total réalisé » n'est d'aucun plan de financement.
      statutDe(sansAnnee(e.entete.complet), e.entete.complet) !== 'realise',
  )
  if (muette && equilibre !== null && equilibre < EQUILIBRE_SUFFISANT)
    return douter(tableau, muette.entete, null, 'tiers')
  return null
}

function enOption(champ: Champ | null): Option {
  return { champ, genre: champ === null ? 'libre' : 'champ', poids: 0 }
}

function questionDe(
  { page, bloc }: Tableau,
  { colonnes, retenu, autre, equilibre, fondement }: Doute,
  situer: (lieu: Lieu) => readonly Lieu[],
): Question {
  const [premiere] = colonnes
  const place = { feuille: page.feuille.nom, ligne: bloc.bas, colonne: premiere?.colonne ?? 0 }
  const lieux = colonnes.flatMap(({ colonne }) => situer({ ...place, colonne }))
  const [lieu = place, ...autres] = lieux
  const complet = premiere?.complet ?? ''
  const nom = `La colonne ${lettreDe(lieu.colonne)} ${complet === '' ? 'sans en-tête' : `« ${complet} »`}`
  return {
    id: `${page.feuille.nom}!${a1(place.ligne, place.colonne)}:${valeurDOption(retenu)}`,
    objet: 'colonne',
    lieux: [lieu, ...autres],
    question: `${nom} : ${dire(retenu)}, ou ${dire(autre)} ?`,
    retenu: valeurDOption(retenu),
    choix: [retenu, autre].map((option) => ({
      valeur: valeurDOption(option),
      dit: enTete(dire(option)),
    })),
    preuves: [
      ...(equilibre === null
        ? []
        : [
            `Ainsi lue, le coût est la somme des financements sur ${Math.round(equilibre * 100)} % des lignes.`,
          ]),
      fondement ?? 'L’en-tête seul ne départage pas ces deux lectures.',
    ],
    champs: [retenu, autre].flatMap(({ champ }): Champ[] => (champ === null ? [] : [champ])),
  }
}

function dire({ champ, genre }: Option): string {
  if (champ !== null) return `« ${NOMS_DES_CHAMPS[champ]} »`
  if (genre === 'recapitule') return 'la récapitulation d’autres colonnes'
  return genre === 'ecarte' ? 'des montants hors du contrat' : 'rien qui compte dans le contrat'
}

function enTete(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
