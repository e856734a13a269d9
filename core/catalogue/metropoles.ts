/** Une des 22 métropoles éligibles (objectifs/metropoles-eligibles). */
export interface Metropole {
  readonly nom: string
  /** Mots normalisés qui la désignent à côté de « métropole », « eurométropole », « communauté »… */
  readonly villes: readonly string[]
  /** Sigles et noms d'usage, tels qu'on les écrit. */
  readonly sigles: readonly string[]
}

export const METROPOLES: readonly Metropole[] = [
  metropole('Métropole Aix-Marseille-Provence', 'aix marseille, marseille', 'AMP, MAMP'),
  metropole('Bordeaux Métropole', 'bordeaux, bordelaise', 'BM, BxM'),
  metropole('Brest Métropole', 'brest, brestoise', 'BM, BMO'),
  metropole('Clermont Auvergne Métropole', 'clermont, clermontoise', 'CAM'),
  metropole('Dijon Métropole', 'dijon, dijonnaise', 'DM'),
  metropole('Grenoble-Alpes Métropole', 'grenoble, grenobloise', 'GAM, La Métro'),
  metropole('Métropole Européenne de Lille', 'lille, lilloise', 'MEL'),
  metropole('Eurométropole de Metz', 'metz, messine', 'EMM, Eurométropole'),
  metropole('Montpellier Méditerranée Métropole', 'montpellier, montpellieraine', '3M, M3M'),
  metropole('Nantes Métropole', 'nantes, nantaise', 'NM'),
  metropole('Métropole du Grand Nancy', 'nancy, nanceienne', 'MGN, Grand Nancy'),
  metropole('Métropole Nice Côte d’Azur', 'nice, nicoise', 'NCA, MNCA'),
  metropole('Orléans Métropole', 'orleans, orleanaise', 'OM'),
  metropole('Rennes Métropole', 'rennes, rennaise', 'RM'),
  metropole('Métropole Rouen Normandie', 'rouen, rouennaise', 'MRN'),
  metropole('Saint-Étienne Métropole', 'saint etienne, st etienne, stephanoise', 'SEM'),
  metropole('Eurométropole de Strasbourg', 'strasbourg, strasbourgeoise', 'EMS, Eurométropole'),
  metropole('Métropole Toulon-Provence-Méditerranée', 'toulon, toulonnaise', 'TPM, MTPM'),
  metropole('Toulouse Métropole', 'toulouse, toulousaine', 'TM'),
  metropole('Tours Métropole Val de Loire', 'tours, tourangelle', 'TMVL'),
  metropole('Perpignan Méditerranée Métropole', 'perpignan, perpignanaise', 'PMM, PMMCU'),
  metropole('Amiens Métropole', 'amiens, amienoise', 'AM'),
]

/** Sigles assez rares pour désigner une métropole dans un texte libre, écrits exactement ainsi. */
export const SIGLES_SURS: ReadonlySet<string> = new Set([
  'MEL',
  'TPM',
  'MRN',
  'MAMP',
  'TMVL',
  'PMMCU',
])

function metropole(nom: string, villes: string, sigles: string): Metropole {
  return { nom, villes: villes.split(', '), sigles: sigles.split(', ') }
}
