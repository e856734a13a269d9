/** Ce qu'une colonne peut porter. Les noms sont ceux de correspondance.json. */
export const CHAMPS_MONTANT = [
  'cout',
  'partEtat',
  'partCollectivite',
  'tiers',
  'fse',
  'cee',
  'plafond',
  'consomme',
  'coutAnterieur',
  'partCollectiviteAnterieure',
  'report',
] as const

export const CHAMPS_NOMBRE = ['repas', 'tarifRepas', 'quotientFamilial'] as const

export const CHAMPS_TEXTE = [
  'axe',
  'sousThematique',
  'action',
  'porteur',
  'nature',
  'annee',
  'section',
  'indicateurLocal',
  'indicateurNational',
  'valeurIndicateur',
  'justification',
  'justificationRenfort',
  'accordReport',
  'programme',
  'horsReferentiel',
  'avancementQuantitatif',
  'avancementFinancier',
  'avancementQualitatif',
  'avenant',
] as const

export const CHAMPS = [...CHAMPS_MONTANT, ...CHAMPS_NOMBRE, ...CHAMPS_TEXTE] as const

export type ChampMontant = (typeof CHAMPS_MONTANT)[number]
export type ChampNombre = (typeof CHAMPS_NOMBRE)[number]
export type ChampTexte = (typeof CHAMPS_TEXTE)[number]
export type Champ = (typeof CHAMPS)[number]

/** Champs dont plusieurs colonnes s'additionnent. */
export const CHAMPS_ADDITIFS: readonly Champ[] = ['partCollectivite', 'tiers']
