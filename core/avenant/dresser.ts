import { diminution } from '../calculs/index.ts'
import {
  type CelluleDeModele,
  type ModeleDeTableau,
  NATURES,
  NOMS_DES_NATURES,
  type StyleDeModele,
} from '../gabarit/index.ts'
import { lettreDe } from '../grille/index.ts'
import { type Centimes, enEuros, somme } from '../modele/index.ts'
import type { ActionReprise, Avenant, BlocDAvenant } from './avenant.ts'
import type { ColonneDAvenant } from './colonnes.ts'
import { direLaNonReconduite, rappelsDe } from './dire.ts'
import { type BlocPlace, dispositionDe, neuvesDe } from './disposition.ts'
import { enteteDesAxes, rangeeDAxe } from './rangee-d-axe.ts'

type Rangee = readonly (CelluleDeModele | null)[]
type Colonne = ColonneDAvenant['champ']

const MONTANTS_SAISIS: readonly Colonne[] = ['cout', 'partEtat', 'fse', 'tiers', 'cee', 'report']
const TOTALISEES: readonly Colonne[] = [
  'cout',
  'partEtat',
  'partCollectivite',
  'fse',
  'tiers',
  'cee',
  'report',
  'memoireProgramme',
  'memoireConsomme',
  'memoireReste',
]

/**
 * La feuille d'un avenant : les axes, leur plafond et leur plancher, puis les actions reprises, sans montant. Ses
 * formules sont natives : elle se calcule aussi là où Pacte n'est pas installé.
 */
export function dresserLAvenant(avenant: Avenant): ModeleDeTableau {
  const disposition = dispositionDe(avenant)
  const { colonnes, colonne, premierAxe, rangDeLEntete, places, rangDuTotal } = disposition
  const rangs = { premiere: rangDeLEntete + 1, derniere: rangDuTotal - 1 }
  const plage = (champ: Colonne, { premiere, derniere } = rangs) => ({
    haut: premiere,
    bas: derniere,
    gauche: colonne(champ),
    droite: colonne(champ),
  })
  return {
    nom: avenant.nomDeFeuille,
    lignes: [
      [ecrit('titre', titreDe(avenant))],
      [
        ecrit(
          'note',
          'Remplissez les cases jaunes\u00a0: coûts, crédits et cofinancements de l’année, en euros. ' +
            'Le reste se calcule.',
        ),
      ],
      [],
      enteteDesAxes().map((t) => ecrit('entete', t)),
      ...avenant.axes.map((axe, i) =>
        rangeeDAxe(axe, premierAxe + i, {
          ...(places.find((p) => p.bloc.axe === axe.axe) ?? rangs),
          etat: colonne('partEtat'),
          report: colonne('report'),
        }),
      ),
      [],
      colonnes.map(({ titre }) => ecrit('entete', titre)),
      ...places.flatMap(({ bloc, premiere }) => rangeesDuBloc(bloc, premiere, colonnes)),
      rangeeDeTotal(places, colonnes),
      ...listes(avenant),
    ],
    largeurs: colonnes.map(({ largeur }) => largeur),
    montants: [
      { haut: premierAxe, bas: premierAxe + avenant.axes.length - 1, gauche: 1, droite: 6 },
      ...TOTALISEES.map((champ) => plage(champ, { ...rangs, derniere: rangDuTotal })),
    ],
    validations: [
      {
        genre: 'liste',
        plage: plage('nature'),
        valeurs: NATURES,
        titre: 'Nature de l’action',
        phrase: `Choisissez\u00a0: ${NATURES.join(', ')}.`,
      },
      ...MONTANTS_SAISIS.map((champ) => ({
        genre: 'montant' as const,
        plage: plage(champ),
        titre: 'Montant en euros',
        phrase: 'Saisissez un montant en euros, positif ou nul, sans texte.',
      })),
    ],
    lignesFigees: 0,
  }
}

function titreDe({ collectivite: { nom }, annee }: Avenant): string {
  return [nom, 'Contrat local des solidarités', `avenant ${annee}`].filter((t) => t).join(' – ')
}

function rangeesDuBloc(
  bloc: BlocDAvenant,
  premiere: number,
  colonnes: readonly ColonneDAvenant[],
): Rangee[] {
  const { libelle, actions } = bloc
  return [
    ...actions.map((action, i) =>
      colonnes.map(({ champ }) => celluleReprise(champ, action, premiere + i, colonnes)),
    ),
    ...Array.from({ length: neuvesDe(bloc) }, (_, i) =>
      colonnes.map(({ champ }) =>
        celluleNeuve(champ, libelle, premiere + actions.length + i, colonnes),
      ),
    ),
  ]
}

function celluleReprise(
  champ: Colonne,
  { axeLu, action, textes, programme, consomme }: ActionReprise,
  ligne: number,
  colonnes: readonly ColonneDAvenant[],
): CelluleDeModele {
  switch (champ) {
    case 'axe':
      return ecrit('calcul', axeLu)
    case 'action':
      return ecrit('calcul', action)
    case 'sousThematique':
    case 'porteur':
    case 'nature':
    case 'programme':
    case 'section':
    case 'indicateurLocal':
    case 'indicateurNational':
      return ecrit('saisie', textes[champ])
    case 'memoireProgramme':
      return montant(programme)
    case 'memoireConsomme':
      return montant(consomme)
    case 'memoireReste':
      return montant(nonConsomme(programme, consomme))
    default:
      return aSaisir(champ, ligne, colonnes)
  }
}

function celluleNeuve(
  champ: Colonne,
  libelle: string,
  ligne: number,
  colonnes: readonly ColonneDAvenant[],
): CelluleDeModele {
  if (champ === 'axe') return ecrit('calcul', libelle)
  if (champ === 'nature') return ecrit('saisie', NOMS_DES_NATURES.nouvelle)
  if (champ.startsWith('memoire')) return { style: 'calcul' }
  return aSaisir(champ, ligne, colonnes)
}

/** La part de la collectivité est ce qui reste du coût ; tout le reste est à l'utilisateur. */
function aSaisir(
  champ: Colonne,
  ligne: number,
  colonnes: readonly ColonneDAvenant[],
): CelluleDeModele {
  if (champ !== 'partCollectivite') return { style: 'saisie' }
  const en = (c: Colonne) => adresse(ligne, colonnes, c)
  const apports = ['partEtat', 'fse', 'tiers', 'cee'] as const
  return {
    style: 'calcul',
    formule: `IF(${en('cout')}="","",${en('cout')}-${apports.map(en).join('-')})`,
    resultat: '',
  }
}

function adresse(ligne: number, colonnes: readonly ColonneDAvenant[], champ: Colonne): string {
  return `${lettreDe(colonnes.findIndex((c) => c.champ === champ))}${ligne + 1}`
}

function nonConsomme(programme: Centimes | null, consomme: Centimes | null): Centimes | null {
  return programme === null || consomme === null
    ? null
    : diminution({ credits: programme, engages: consomme })
}

/** L'emploi d'un département, en dernier, n'entre dans aucun total. */
function rangeeDeTotal(places: readonly BlocPlace[], colonnes: readonly ColonneDAvenant[]): Rangee {
  const comptes = places.filter(({ aPart }) => !aPart)
  const titre = comptes.length < places.length ? 'Total hors emploi' : 'Total'
  const [haut, bas] = [comptes[0]?.premiere, comptes.at(-1)?.derniere]
  const memoires = comptes.flatMap(({ bloc }) => bloc.actions)
  const rappels: Partial<Record<Colonne, readonly Centimes[]>> = {
    memoireProgramme: memoires.flatMap((a) => a.programme ?? []),
    memoireConsomme: memoires.flatMap((a) => a.consomme ?? []),
    memoireReste: memoires.flatMap((a) => nonConsomme(a.programme, a.consomme) ?? []),
  }
  return colonnes.map(({ champ }) => {
    if (champ === 'axe') return ecrit('total', titre)
    if (!TOTALISEES.includes(champ) || haut === undefined || bas === undefined) {
      return ecrit('total', '')
    }
    const [de, a] = [adresse(haut, colonnes, champ), adresse(bas, colonnes, champ)]
    const rappeles = rappels[champ]
    // Un rappel dont rien n'est connu n'est pas nul.
    return rappeles === undefined
      ? { style: 'total', formule: `SUM(${de}:${a})`, resultat: 0 }
      : {
          style: 'total',
          formule: `IF(COUNT(${de}:${a})=0,"",SUM(${de}:${a}))`,
          resultat: rappeles.length === 0 ? '' : enEuros(somme(rappeles)),
        }
  })
}

/** Sous le tableau : ce qui n'est pas reconduit, et ce qui reste à vérifier. */
function listes(avenant: Avenant): Rangee[] {
  const arretees = avenant.nonReconduites.map(direLaNonReconduite)
  return [
    ...(arretees.length === 0 ? [] : titree('Actions non reconduites', arretees)),
    ...titree('À vérifier', rappelsDe(avenant)),
  ]
}

function titree(titre: string, phrases: readonly string[]): Rangee[] {
  return [[], [ecrit('titre', titre)], ...phrases.map((phrase) => [ecrit('note', phrase)])]
}

function montant(valeur: Centimes | null): CelluleDeModele {
  return valeur === null ? { style: 'calcul' } : { style: 'calcul', nombre: enEuros(valeur) }
}

function ecrit(style: StyleDeModele, contenu: string): CelluleDeModele {
  return contenu === '' ? { style } : { style, texte: contenu }
}
