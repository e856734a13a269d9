import { LIBELLES_DES_AXES } from '../catalogue/index.ts'
import { a1, type Plage, plageEnA1 } from '../grille/index.ts'
import {
  axesFongibles,
  INTITULES_DES_TYPES,
  type Nature,
  type TypeCollectivite,
} from '../modele/index.ts'
import type { CelluleDeModele, ModeleDeTableau, StyleDeModele } from './modele.ts'

export interface ChoixDeModele {
  readonly type: TypeCollectivite
  readonly annee: number
}

type Rangee = readonly (CelluleDeModele | null)[]

const LIGNES_D_ACTIONS = 30

/** Le mot qui dit la nature d'une action, tel qu'une feuille à remplir le propose. */
export const NOMS_DES_NATURES: Readonly<Record<Nature, string>> = {
  nouvelle: 'Nouvelle',
  renforcee: 'Renforcée',
  reconduite: 'Reconduite',
}

export const NATURES: readonly string[] = Object.values(NOMS_DES_NATURES)

/** Colonnes du tableau des actions ; leur ordre fait les lettres des formules. */
const COLONNES = {
  axe: 0,
  action: 1,
  nature: 2,
  cout: 3,
  tiers: 4,
  fse: 5,
  cee: 6,
  etat: 7,
  collectivite: 8,
  indicateur: 9,
} as const

/** Ce dont les parts se calculent, dans l'ordre des fonctions. */
const ENTREES = [COLONNES.cout, COLONNES.tiers, COLONNES.fse, COLONNES.cee]

const LARGEURS = [24, 44, 14, 16, 16, 16, 16, 16, 18, 40]

/**
 * Une feuille prête à remplir : les plafonds par axe avec leur plancher et ce qui manque, puis le tableau des actions
 * où les parts de l'État et de la collectivité se calculent.
 */
export function modeleDeTableau({ type, annee }: ChoixDeModele): ModeleDeTableau {
  const axes = axesFongibles(type)
  const premierAxe = 4
  const enteteDesActions = premierAxe + axes.length + 1
  const premiere = enteteDesActions + 1
  const derniere = premiere + LIGNES_D_ACTIONS - 1
  const colonne = (c: number): Plage => ({ haut: premiere, bas: derniere, gauche: c, droite: c })
  const dernierAxe = premierAxe + axes.length - 1
  return {
    nom: `Contrat ${annee}`,
    lignes: [
      [texte('titre', `Contrat local des solidarités ${annee} – ${INTITULES_DES_TYPES[type]}`)],
      [
        texte(
          'note',
          'Remplissez les cases jaunes\u00a0: plafonds notifiés, actions, coûts et ' +
            'cofinancements, en euros. Le reste se calcule.',
        ),
      ],
      [],
      ENTETES_DES_PLAFONDS.map((t) => texte('entete', t)),
      ...axes.map((axe, i) =>
        rangeeDAxe(LIBELLES_DES_AXES[axe].court, premierAxe + i, premiere, derniere, type),
      ),
      [],
      entetes(type).map((t) => texte('entete', t)),
      ...Array.from({ length: LIGNES_D_ACTIONS }, (_, i) => rangeeDAction(premiere + i)),
      rangeeDeTotal(premiere, derniere),
    ],
    largeurs: LARGEURS,
    montants: [
      { haut: premierAxe, bas: dernierAxe, gauche: 1, droite: 5 },
      { haut: premiere, bas: derniere + 1, gauche: COLONNES.cout, droite: COLONNES.collectivite },
    ],
    validations: [
      {
        genre: 'liste',
        plage: colonne(COLONNES.axe),
        valeurs: axes.map((axe) => LIBELLES_DES_AXES[axe].court),
        titre: 'Axe',
        phrase: 'Choisissez un des axes de la liste\u00a0: ce sont ceux du contrat.',
      },
      {
        genre: 'liste',
        plage: colonne(COLONNES.nature),
        valeurs: NATURES,
        titre: 'Nature de l’action',
        phrase: 'Choisissez\u00a0: Nouvelle, Renforcée ou Reconduite.',
      },
      {
        genre: 'montant',
        plage: { ...colonne(COLONNES.cout), droite: COLONNES.cee },
        titre: 'Montant en euros',
        phrase: 'Saisissez un montant en euros, positif ou nul, sans texte.',
      },
      {
        genre: 'montant',
        plage: { haut: premierAxe, bas: dernierAxe, gauche: 1, droite: 1 },
        titre: 'Plafond notifié',
        phrase: 'Saisissez le plafond annuel notifié pour cet axe, en euros.',
      },
    ],
    etalees: [
      etaler('PARTETAT', colonne(COLONNES.etat)),
      etaler('PARTCOLLECTIVITE', colonne(COLONNES.collectivite)),
    ],
    lignesFigees: 0,
  }
}

const ENTETES_DES_PLAFONDS = [
  'Axe',
  'Plafond notifié',
  'Plancher',
  'Crédits État inscrits',
  'Manque au plancher',
  'Reste sous plafond',
]

function entetes(type: TypeCollectivite): string[] {
  return [
    'Axe',
    'Action',
    'Nature',
    'Coût total',
    'Cofinancements tiers',
    'FSE+',
    'CEE',
    'Part État',
    `Part ${INTITULES_DES_TYPES[type]}`,
    'Indicateur local',
  ]
}

function rangeeDAxe(
  axe: string,
  ligne: number,
  premiere: number,
  derniere: number,
  type: TypeCollectivite,
): Rangee {
  const plafond = a1(ligne, 1)
  const programme = a1(ligne, 3)
  const axes = `$${a1(premiere, COLONNES.axe)}:$${a1(derniere, COLONNES.axe)}`
  const etats = `$${a1(premiere, COLONNES.etat)}:$${a1(derniere, COLONNES.etat)}`
  const siPlafond = (formule: string) => calcul(`IF(${plafond}="","",${formule})`)
  return [
    texte('saisie', axe),
    { style: 'saisie' },
    siPlafond(`PACTE.PLANCHER("${type}",${plafond})`),
    calcul(`SUMIF(${axes},${a1(ligne, 0)},${etats})`),
    siPlafond(`PACTE.MANQUEPLANCHER("${type}",${plafond},${programme})`),
    siPlafond(`PACTE.RESTEPLAFOND(${plafond},${programme})`),
  ]
}

function rangeeDAction(ligne: number): Rangee {
  const cout = a1(ligne, COLONNES.cout)
  const entrees = ENTREES.map((c) => a1(ligne, c)).join(',')
  const part = (nom: string) => calcul(`IF(${cout}="","",PACTE.${nom}(${entrees}))`)
  const saisie: CelluleDeModele = { style: 'saisie' }
  return [
    ...[saisie, saisie, saisie, saisie, saisie, saisie, saisie],
    part('PARTETAT'),
    part('PARTCOLLECTIVITE'),
    saisie,
  ]
}

/** La même part, pour toute la colonne : une rangée vide y reste vide. */
function etaler(nom: string, plage: Plage) {
  const entrees = ENTREES.map((c) => plageEnA1({ ...plage, gauche: c, droite: c })).join(',')
  return { plage, formule: `PACTE.${nom}(${entrees})` }
}

function rangeeDeTotal(premiere: number, derniere: number): Rangee {
  const somme = (c: number): CelluleDeModele => ({
    style: 'total',
    formule: `SUM(${a1(premiere, c)}:${a1(derniere, c)})`,
  })
  const { cout, tiers, fse, cee, etat, collectivite } = COLONNES
  return [
    texte('total', 'Total'),
    texte('total', ''),
    texte('total', ''),
    ...[cout, tiers, fse, cee, etat, collectivite].map(somme),
    texte('total', ''),
  ]
}

function texte(style: StyleDeModele, contenu: string): CelluleDeModele {
  return { style, texte: contenu }
}

function calcul(formule: string): CelluleDeModele {
  return { style: 'calcul', formule }
}
