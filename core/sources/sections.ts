const PROCESSUS = 'Processus de contractualisation'
const ENFANCE =
  'Référentiel sur l’axe\u00a0: prévenir la pauvreté et lutter contre les inégalités dès l’enfance'
const EMPLOI = 'Référentiel sur l’axe\u00a0: amplifier la politique de l’accès à l’emploi pour tous'
const DROITS = 'Référentiel sur l’axe\u00a0: axe accès aux droits et grande précarité'
const TRANSITION = 'Référentiel sur l’axe\u00a0: axe transition écologique et solidaire'

/**
 * Les sections de la foire aux questions, chapitre d'abord ; toutes, pour que chacune finisse où commence la
 * suivante.
 */
export const SECTIONS = {
  presentation: 'Pactes et contrats locaux des solidarités',
  principes: `${PROCESSUS} › Principes généraux`,
  cadrage: `${PROCESSUS} › Questions relatives au cadrage administratif et budgétaire`,
  suivi: `${PROCESSUS} › Sur le suivi et l’évaluation`,
  objectifs: `${PROCESSUS} › Sur les objectifs de la contractualisation`,
  parentalite: `${ENFANCE} › Soutien à la parentalité et aux familles en situation de précarité`,
  decrochage: `${ENFANCE} › Prévention du décrochage des adolescents 11-15 ans (collégiens)`,
  jeunes: `${ENFANCE} › Accompagner les jeunes en situation de précarité de 16 à 25 ans vers l’autonomie`,
  franceTravail: `${EMPLOI} › Articulation avec France Travail`,
  emploiDesMetropoles: `${EMPLOI} › Axe 2 de la contractualisation avec les métropoles`,
  droitsSociaux: `${DROITS} › Accéder aux droits sociaux et santé pour prévenir la bascule dans la pauvreté`,
  expulsions: `${DROITS} › Prévention des expulsions locatives`,
  vieillissement: `${DROITS} › Accompagnement des personnes vieillissantes en situation de précarité`,
  bidonvilles: `${DROITS} › Services pour les personnes en bidonvilles`,
  sansDomicile: `${DROITS} › Services aux personnes sans domicile`,
  energie: `${TRANSITION} › Précarité énergétique`,
  mobilite: `${TRANSITION} › Mobilité solidaire`,
  alimentation: `${TRANSITION} › Alimentation durable`,
  telechargement: 'Téléchargement',
  glossaire: 'Glossaire',
} as const
