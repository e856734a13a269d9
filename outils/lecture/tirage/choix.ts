import { hasard } from './hasard.ts'

/**
 * Toutes les façons d'écrire un même contrat, choix par choix. `ordinaire` : la part de la première option ; sans elle,
 * toutes se valent.
 */
export const CHOIX = {
  famille: {
    options: [
      'lignes',
      'colonnes',
      'blocs',
      'longue',
      'fiches',
      'fiches-empilees',
      'feuilles-par-axe',
      'feuilles-par-annee',
      'annees-cote-a-cote',
      'modele-ddets',
      'recapitulatif-et-detail',
    ],
  },
  annees: { options: ['une', 'deux', 'trois', 'quatre'] },
  axe: {
    options: [
      'colonne',
      'colonne-fusionnee',
      'colonne-une-fois',
      'colonne-idem',
      'intitules',
      'sigles-et-legende',
      'numeros-et-legende',
    ],
  },
  annonce: {
    options: ['axe-n', 'romain', 'lettre', 'enjeu', 'volet', 'numero', 'orientation', 'nue'],
  },
  libelles: { options: ['officiels', 'courts', 'capitales'] },
  annee: { options: ['titre', 'metadonnee', 'feuille', 'entete', 'colonne', 'intitules'] },
  coteACote: { options: ['suffixe', 'annee-en-haut', 'annee-en-bas'] },
  totaux: {
    options: [
      'aucun',
      'dessous',
      'dessus',
      'sur-intitule',
      'niveaux',
      'general',
      'general-en-tete',
    ],
  },
  sommes: { options: ['formules', 'valeurs'] },
  etages: { options: ['un', 'deux', 'trois'], ordinaire: 0.5 },
  groupes: { options: ['fusionnes', 'premiere', 'repetes'] },
  consignes: { options: ['aucune', 'quelques', 'longues'], ordinaire: 0.6 },
  notes: { options: ['aucune', 'dessous'], ordinaire: 0.6 },
  annexes: { options: ['aucune', 'quelques', 'beaucoup'], ordinaire: 0.3 },
  statuts: {
    options: ['aucun', 'demande-accorde', 'accorde-verse', 'budget-realise'],
    ordinaire: 0.7,
  },
  recapitulatives: {
    options: ['aucune', 'total-recettes', 'total-cofinancements', 'ecart', 'reste', 'taux'],
    ordinaire: 0.5,
  },
  tiers: { options: ['par-financeur', 'groupes'], ordinaire: 0.7 },
  ordre: { options: ['cout-avant', 'cout-apres'], ordinaire: 0.7 },
  unite: { options: ['euros', 'k-titre', 'k-entete', 'k-ligne'], ordinaire: 0.7 },
  zeros: { options: ['vides', 'nuls', 'tirets'] },
  nombres: { options: ['nombres', 'textes'], ordinaire: 0.8 },
  rangsVides: { options: ['aucun', 'entre-axes'], ordinaire: 0.7 },
  colonnesVides: { options: ['aucune', 'une'], ordinaire: 0.8 },
  masquees: { options: ['aucune', 'quelques'], ordinaire: 0.85 },
  modeles: { options: ['aucune', 'a-completer'], ordinaire: 0.75 },
  dont: { options: ['aucune', 'quelques'], ordinaire: 0.8 },
  plafonds: {
    options: ['absents', 'table-a-part', 'table-dessous', 'intitule', 'sous-total', 'phrase'],
    ordinaire: 0.25,
  },
  voisines: {
    options: ['aucune', 'projet', 'ancien-contrat', 'notice', 'listes', 'croise', 'toutes'],
    ordinaire: 0.4,
  },
  ordreDesFeuilles: { options: ['budget-devant', 'melangees'] },
  marge: { options: ['coin', 'decalee'], ordinaire: 0.6 },
  bloc: { options: ['titre', 'colonne', 'colonne-fusionnee'] },
  financeurs: { options: ['rangs', 'recettes-depenses'], ordinaire: 0.6 },
  coutDeLExport: { options: ['absent', 'ligne', 'colonne'] },
} as const satisfies Readonly<
  Record<string, { readonly options: readonly string[]; readonly ordinaire?: number }>
>

export type NomDeChoix = keyof typeof CHOIX
export type Option<N extends NomDeChoix> = (typeof CHOIX)[N]['options'][number]
export type Famille = Option<'famille'>

/** Tire une option, parmi celles que la disposition permet, et s'en souvient. */
export type Choisir = <N extends NomDeChoix, O extends Option<N> = Option<N>>(
  nom: N,
  permises?: readonly O[],
) => O

export interface Decisions {
  readonly choisir: Choisir
  readonly faites: ReadonlyMap<NomDeChoix, string>
}

/** `famille` : celle que l'on veut, et non celle que la graine tire. */
export function decisions(graine: number, famille: Famille | undefined): Decisions {
  const faites = new Map<NomDeChoix, string>(famille === undefined ? [] : [['famille', famille]])
  const choisir: Choisir = <N extends NomDeChoix, O extends Option<N>>(
    nom: N,
    permises?: readonly O[],
  ) => {
    const { options, ordinaire }: Ensemble = CHOIX[nom]
    const admises = permises ?? (options as readonly O[])
    const option =
      admises.find((o) => o === faites.get(nom)) ??
      tirerParmi(
        graine,
        nom,
        admises,
        admises.find((o) => o === options[0]),
        ordinaire,
      )
    faites.set(nom, option)
    return option
  }
  return { choisir, faites }
}

interface Ensemble {
  readonly options: readonly string[]
  readonly ordinaire?: number
}

function tirerParmi<O>(
  graine: number,
  nom: string,
  admises: readonly O[],
  simple: O | undefined,
  ordinaire: number | undefined,
): O {
  const de = hasard(graine, nom)
  const parmi = ordinaire !== undefined && simple !== undefined
  return parmi && de.chance(ordinaire) ? simple : de.parmi(admises)
}
