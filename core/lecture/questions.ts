import { a1, lettreDe } from '../grille/index.ts'
import { normaliser } from '../libelle/index.ts'
import { type Champ, type Lieu, NOMS_DES_CHAMPS, type Question } from '../modele/index.ts'
import {
  debutDeCle,
  empreinteDe,
  type Hesitation,
  type Option,
  valeurDOption,
} from './entete/index.ts'
import type { Tableau } from './tableau/index.ts'

/** En deçà, les deux lectures se tiennent. */
const MARGE_D_UN_DOUTE = 0.08

interface Doute {
  readonly tableau: Tableau
  readonly hesitation: Hesitation
}

/**
 * Ce sur quoi les tableaux retenus hésitent ; ceux qui ont le même en-tête aux mêmes colonnes ne le demandent qu'une
 * fois. `situer` : la vraie cellule d'une place lue.
 */
export function questionsDe(
  tableaux: readonly Tableau[],
  situer: (lieu: Lieu) => readonly Lieu[],
): Question[] {
  const parEntete = new Map<string, [Doute, ...Doute[]]>()
  for (const tableau of tableaux) {
    const hesitation = hesitationDe(tableau)
    if (!hesitation) continue
    const { bloc, gauche, droite } = tableau
    const siennes = bloc.colonnes.filter((c) => c.colonne >= gauche && c.colonne <= droite)
    const cle = `${hesitation.colonnes[0]?.colonne} ${empreinteDe(siennes)}`
    const doutes = parEntete.get(cle)
    if (doutes) doutes.push({ tableau, hesitation })
    else parEntete.set(cle, [{ tableau, hesitation }])
  }
  return [...parEntete.values()].map((doutes) => questionDe(doutes, situer))
}

function hesitationDe(tableau: Tableau): Hesitation | null {
  const { hesitation } = tableau
  const serree = hesitation !== null && hesitation.marge < MARGE_D_UN_DOUTE
  return serree ? hesitation : (deuxCollectivites(tableau) ?? sansMots(tableau))
}

/** « Département » et « Métropole » : rien ne dit laquelle signe, et l'autre est un tiers. */
function deuxCollectivites({ attributions, hesitation }: Tableau): Hesitation | null {
  const parts = attributions.filter((a) => a.champ === 'partCollectivite')
  const dite = (motif: RegExp) => parts.find((a) => motif.test(normaliser(a.entete.complet)))
  const departement = dite(/\b(?:departements?|conseil departemental)\b/)
  const metropole = dite(/\b(?:euro)?metropole\b/)
  if (!departement || !metropole || departement === metropole) return null
  return {
    marge: 0,
    colonnes: [metropole.entete],
    retenu: enOption('partCollectivite'),
    autre: enOption('tiers'),
    equilibre: hesitation?.equilibre ?? null,
  }
}

/** Score d'une colonne que seuls les nombres ont nommée. */
const SANS_MOTS = 3
const EQUILIBRE_SUFFISANT = 0.8

/**
 * Ce que les nombres seuls ne peuvent pas dire, quelle que soit leur marge : laquelle est la part de l'État, laquelle celle
 * de la collectivité, et ce que porte une colonne d'argent sans laquelle le coût ne s'équilibre pas.
 */
function sansMots({ attributions, ecartees, hesitation }: Tableau): Hesitation | null {
  const equilibre = hesitation?.equilibre ?? null
  const douter = (
    entete: Hesitation['colonnes'][number],
    retenu: Champ | null,
    autre: Champ | null,
  ): Hesitation => ({
    marge: 0,
    colonnes: [entete],
    retenu: enOption(retenu),
    autre: enOption(autre),
    equilibre,
  })
  const devinee = (champ: Champ) =>
    attributions.find((a) => a.champ === champ && a.score <= SANS_MOTS)
  const nommee = (champ: Champ) =>
    attributions.some((a) => a.champ === champ && a.score > SANS_MOTS)
  const etat = nommee('partEtat') ? undefined : devinee('partEtat')
  if (etat) return douter(etat.entete, 'partEtat', 'tiers')
  const part = nommee('partCollectivite')
    ? undefined
    : (devinee('partCollectivite') ?? devinee('tiers'))
  if (part)
    return douter(part.entete, part.champ, part.champ === 'tiers' ? 'partCollectivite' : 'tiers')
  const muette = ecartees.find((e) => e.genre === 'libre' && e.argent && !e.nomme)
  if (muette && equilibre !== null && equilibre < EQUILIBRE_SUFFISANT)
    return douter(muette.entete, null, 'tiers')
  return null
}

function enOption(champ: Champ | null): Option {
  return { champ, genre: champ === null ? 'libre' : 'champ', poids: 0 }
}

function questionDe(
  [premier, ...suivants]: readonly [Doute, ...Doute[]],
  situer: (lieu: Lieu) => readonly Lieu[],
): Question {
  const { colonnes, retenu, autre, equilibre } = premier.hesitation
  const idDe = ({ page, bloc }: Tableau) =>
    debutDeCle({ page, debut: bloc.bas + 1 }, colonnes[0]?.colonne ?? 0) + valeurDOption(retenu)
  const lieuxDe = ({ tableau: { page, bloc } }: Doute): readonly [Lieu, ...Lieu[]] => {
    const place = { feuille: page.feuille.nom, ligne: bloc.bas, colonne: colonnes[0]?.colonne ?? 0 }
    const [lieu = place, ...autres] = colonnes.flatMap(({ colonne }) =>
      situer({ ...place, colonne }),
    )
    return [lieu, ...autres]
  }
  const [lieu, ...autres] = lieuxDe(premier)
  const ailleurs = suivants.map(lieuxDe)
  const ou = direOu([lieu, ...ailleurs.map(([leur]) => leur)])
  const nom = `La colonne ${lettreDe(lieu.colonne)} « ${colonnes[0]?.complet ?? ''} »${ou}`
  return {
    id: idDe(premier.tableau),
    ...(suivants.length === 0 ? {} : { memes: suivants.map(({ tableau }) => idDe(tableau)) }),
    objet: 'colonne',
    lieux: [lieu, ...autres, ...ailleurs.flat()],
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
      'L’en-tête seul ne départage pas ces deux lectures.',
    ],
    champs: [retenu, autre].flatMap(({ champ }): Champ[] => (champ === null ? [] : [champ])),
  }
}

const PLACES_DITES = 3

/** « , dans 3 tableaux au même en-tête (F6, F20 et F6 de la feuille « 2025 ») » ; rien pour un seul. */
function direOu(lieux: readonly [Lieu, ...Lieu[]]): string {
  if (lieux.length === 1) return ''
  const [{ feuille }] = lieux
  const places = lieux.slice(0, PLACES_DITES).map((l) => {
    const place = a1(l.ligne, l.colonne)
    return l.feuille === feuille ? place : `${place} de la feuille « ${l.feuille} »`
  })
  const reste = lieux.length - places.length
  const dites = reste > 0 ? [...places, reste > 1 ? `${reste} autres` : '1 autre'] : places
  const liste = `${dites.slice(0, -1).join(', ')} et ${dites.at(-1)}`
  return `, dans ${lieux.length} tableaux au même en-tête (${liste})`
}

function dire({ champ, genre }: Option): string {
  if (champ !== null) return `« ${NOMS_DES_CHAMPS[champ]} »`
  if (genre === 'recapitule') return 'la récapitulation d’autres colonnes'
  return genre === 'ecarte' ? 'des montants hors du contrat' : 'rien qui compte dans le contrat'
}

function enTete(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
