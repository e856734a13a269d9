/**
 * Les façons d'écrire en tête de colonne chaque part d'un plan de financement, dans des services qui ne se parlent
 * pas.
 */
export const MOTS_DU_COUT = [
  'Coût total',
  'Coût de l’action',
  'Coût total de l’action',
  'Budget de l’action',
  'Budget prévisionnel',
  'Budget total',
  'Montant total de l’action',
  'Dépense totale',
  'Total des dépenses',
  'Dépenses éligibles',
  'Assiette éligible',
  'Coût prévisionnel',
  'Coût prévisionnel TTC',
  'Coût complet',
  'Charges prévisionnelles',
  'Coût global du projet',
  'Coût annuel',
] as const

export const MOTS_DE_L_ETAT = [
  'Part État',
  'Part de l’Etat',
  'Crédits État',
  'Subvention État',
  'Financement État',
  'Participation de l’État',
  'Contribution de l’État',
  'Montant État',
  'État',
  'ETAT',
  'État (DDETS)',
  'Crédits DDETS',
  'Dotation État',
  'Concours de l’État',
  'Crédits État contrat local',
  'Cofinancement État',
  'Montant de l’aide de l’État',
] as const

/** Le 304 ne se dit pas d'un contrat qui porte aussi des crédits d'un autre programme. */
export const MOTS_DU_PROGRAMME = [
  'BOP 304',
  'Crédits P304',
  'État – P304',
  'Programme 304',
  'Part État (BOP 304)',
] as const

export const MOTS_DU_DEPARTEMENT = [
  'Part Département',
  'Département',
  'Conseil départemental',
  'Participation du Département',
  'Crédits départementaux',
  'Financement CD',
  'Part CD',
  'Autofinancement',
  'Fonds propres',
  'Part collectivité',
  'Contrepartie départementale',
  'Autofinancement du Département',
  'Budget départemental',
  'Contribution du Conseil départemental',
] as const

export const MOTS_DE_LA_METROPOLE = [
  'Part Métropole',
  'Métropole',
  'Participation de la Métropole',
  'Crédits métropolitains',
  'Financement Métropole',
  'Autofinancement',
  'Fonds propres',
  'Part collectivité',
  'Contrepartie métropolitaine',
  'Autofinancement Métropole',
  'Contribution de la Métropole',
  'Part de la collectivité',
] as const

export const MOTS_DU_FSE = [
  'FSE+',
  'FSE +',
  'Part FSE+',
  'Fonds social européen +',
  'Crédits FSE+',
  'Subvention FSE+',
  'Europe (FSE+)',
  'UE – FSE+',
  'Fonds européens (FSE+)',
  'Crédits européens FSE+',
  'Participation FSE+',
  'Cofinancement FSE+',
  'Montant FSE+',
] as const

export const MOTS_DES_CEE = [
  'CEE',
  'Part CEE',
  'Certificats d’économies d’énergie',
  'Certificats d’économie d’énergie (CEE)',
  'Financement CEE',
  'Recettes CEE',
  'Valorisation CEE',
  'Prime CEE',
  'Montant CEE',
  'Produit des CEE',
  'Apport CEE',
  'CEE (SLIME)',
] as const

export const MOTS_DES_TIERS = [
  'Autres financeurs',
  'Autres financements',
  'Autres cofinanceurs',
  'Autres partenaires',
  'Cofinancements externes',
  'Financements tiers',
  'Tiers financeurs',
  'Autres recettes',
  'Autres subventions',
  'Partenaires (CAF, ARS, Région…)',
  'Autres contributeurs',
  'Autres apports',
] as const

export const FINANCEURS = [
  'CAF',
  'ARS',
  'Région',
  'Conseil régional',
  'MSA',
  'CPAM',
  'CARSAT',
  'Fondation de France',
  'Bailleurs sociaux',
  'DRAC',
  'Agefiph',
  'Mécénat',
  'Action Logement',
  'Caisse des dépôts',
  'Mutualité française',
] as const
