/** Noms et titres des feuilles : # est l'année ou les années. */
export const NOMS_DU_BUDGET = [
  'Budget',
  'Programmation',
  'Annexe financière',
  'Plan de financement',
  'CLS',
  'Contrat',
  'Tableau financier',
  'Maquette',
  'Actions',
  'Feuil1',
  'Financement',
  'Synthèse financière',
] as const

export const TITRES = [
  'Contrat local des solidarités # – programmation financière',
  'Annexe financière au contrat local des solidarités #',
  'CLS # : plan de financement des actions',
  'Programmation # du contrat local des solidarités',
  'Budget prévisionnel # – contrat local des solidarités',
  'Tableau financier # (contrat local des solidarités)',
  'Pacte des solidarités – contrat local # – maquette financière',
  'Contrat local des solidarités : crédits #',
  'Convention # – annexe 2 : plan de financement',
  'Actions # du contrat local des solidarités',
  'CLS # – tableau de programmation des crédits',
  'Programmation budgétaire # – contrat des solidarités',
] as const

export const CONSIGNES = [
  'Consignes de saisie : renseigner une ligne par action.',
  'Les cellules grisées sont calculées automatiquement, ne pas les modifier.',
  'Le coût total d’une action est égal à la somme de ses financements.',
  'La part de l’État ne peut excéder celle de la collectivité.',
  'Tout cofinancement européen doit être mentionné dans la colonne prévue.',
  'Joindre la fiche-action correspondante pour chaque ligne.',
  'Indiquer le nom complet de la structure porteuse.',
  'Merci de retourner ce tableau au commissaire avant le 15 mars.',
  'Les montants sont prévisionnels et toutes taxes comprises.',
  'En cas de doute, contacter le service des solidarités.',
  'Ne pas ajouter de colonne.',
  'Les actions reconduites ne sont éligibles qu’à titre dérogatoire.',
  'Chaque action relève d’un seul axe.',
  'Un indicateur au moins est attendu par action.',
] as const

export const NOTES = [
  'Sous réserve de l’inscription des crédits au budget.',
  'Source : direction des solidarités, service du budget.',
  'Document de travail établi par le service.',
  'Les montants pourront être ajustés par avenant.',
  'Vu pour être annexé à la délibération.',
  'Mise à jour par la cellule budget.',
] as const

export const MOTS_DU_TOTAL = [
  'Total général',
  'TOTAL',
  'Total contrat',
  'Total des actions',
  'TOTAL GÉNÉRAL',
  'Ensemble',
  'Total CLS',
  'Total toutes actions',
  'Montant total du contrat',
  'Total programmation',
  'TOTAUX',
  'Total tous axes',
] as const

/** @ est le nom que la feuille donne à l'axe. */
export const MOTS_DU_SOUS_TOTAL = [
  'Sous-total @',
  'Total @',
  'S/Total @',
  'Sous total @',
  'TOTAL @',
  'Total de l’axe : @',
  'Cumul @',
  'Sous-total : @',
  'Total partiel @',
  'Montant total @',
  'S/T @',
  'Somme @',
] as const

export const MOTS_DU_PLAFOND = [
  'Plafond notifié',
  'Enveloppe notifiée',
  'Crédits notifiés',
  'Notification État',
  'Montant notifié par l’État',
  'Enveloppe État maximale',
  'Plafond de crédits État',
  'Montant maximum notifié',
  'Droit de tirage notifié',
  'Plafond État',
  'Crédits État notifiés (plafond)',
  'Enveloppe plafond',
] as const

export const MOTS_DU_DONT = [
  'dont personnel',
  'dont frais de structure',
  'dont achats de prestations',
  'dont pilotage',
  'dont déplacements',
  'dont communication',
] as const

export const LIGNES_DE_MODELE = ['À compléter', '…', 'Action à définir', 'xxx', '[Nom de l’action]']

export const MEMES = ['idem', '"', '〃', 'Idem', '//'] as const

/** Des mots que seule la maison comprend : aucune lecture ne peut les deviner tous. */
export const MOTS_INVENTES = [
  'Ligne 6574-E',
  'Apport P1',
  'QP d’équilibre',
  'Tranche ferme',
  'Bloc V',
  'Vert. 12',
  'Masse A',
  'Colonne Martine',
  'Fléché 2',
  'Volume consolidé',
  'Ressource bleue',
  'Réf. GF-7',
  'Poche n° 4',
  'Sillon',
] as const
