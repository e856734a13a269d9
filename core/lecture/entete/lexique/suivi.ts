import { type Entree, mot } from './entree.ts'

/** Ce qui justifie, mesure et suit. */
export const SUIVI: readonly Entree[] = [
  {
    champ: 'accordReport',
    contenu: 'texte',
    qualifie: true,
    termes: [
      [/^(avis|decision)( du)? prefet|^date (d |de l )?accord/, 6],
      [
        /accord.*report|report.*(accord|valid|autoris|decision|\bavis\b)|(valid|autoris|decision|\bavis\b)\w*.*report/,
        10,
      ],
      [/^accord\b/, 7],
    ],
  },
  {
    champ: 'justificationRenfort',
    contenu: 'texte',
    termes: [
      [/ce qui est renforc|^extension\b|^renforts?\b/, 7],
      [
        /file active|nouveaux publics|publics?.*(en plus|nouveaux|supplementaires|elargi)|zones?.*(en plus|nouvelles|supplementaires)/,
        9,
      ],
      [
        /renfor\w*.*(justif|apport|contenu|objet|precis|perimetre|motif|consist)|(justif|apport|contenu|objet|precis|perimetre|motif|description|nature)\w*.*renfor/,
        9,
      ],
      [/^renforcements?$|en quoi/, 6],
    ],
    sauf: mot('nouvelle ou', 'indicateur', 'cout', 'montant'),
  },
  {
    champ: 'justification',
    contenu: 'texte',
    termes: [
      [/^(raisons?|causes?)\b/, 7],
      [/justifi|motifs?\b|explication/, 8],
      [/(comment|observ)\w*.*(ecart|consomm)|ecart.*(comment|observ)/, 8],
    ],
    sauf: mot('renfor', 'file active', 'referentiel', '^date', 'montant', 'report'),
  },
  {
    champ: 'repas',
    contenu: 'nombre',
    termes: [
      [/\brepas\b/, 5],
      [
        /(nombre|nb|nbre|effectif|volume|total)( \w+){0,2} repas|repas (servis|annuels?|prevus|previsionnels?)|^repas$|repas\b.*\b(nombre|quantite)/,
        9,
      ],
    ],
    sauf: mot('tarif', 'prix', 'cout', 'indicateur'),
  },
  {
    champ: 'tarifRepas',
    contenu: 'nombre',
    termes: [
      [/(prix|tarif|cout)( \w+){0,3} (familles?|repas)\b/, 9],
      [/(tarif|prix)( \w+){0,3} repas|^tarif( applique| unitaire| facture| maximum)?$/, 9],
    ],
  },
  {
    champ: 'quotientFamilial',
    contenu: 'nombre',
    termes: [[/quotients?\b|\bqf\b/, 9]],
  },
  {
    champ: 'indicateurNational',
    contenu: 'texte',
    termes: [[/indicateurs?.*nationa|nationa\w*.*indicateur/, 10]],
    sauf: mot('valeur', 'cible', 'atteint'),
  },
  {
    champ: 'indicateurLocal',
    contenu: 'texte',
    termes: [
      [/criteres? d evaluation/, 6],
      [/indicateurs?.*loca(l|ux)|loca(l|ux).*indicateur/, 10],
      [
        /^indicateurs?( (de|d) (suivi|resultat|realisation|performance|moyens|evaluation|impact)s?)*( retenu| propose)?s?$/,
        8,
      ],
      [/indicateur/, 5],
    ],
    sauf: mot('nationa', 'valeur', 'cible', 'atteint', 'unite', '20\\d\\d'),
  },
  {
    champ: 'valeurIndicateur',
    contenu: 'libre',
    termes: [
      [/^(mesures?|atteint)( en)?$/, 4],
      [
        /valeurs?( \w+){0,2} (atteinte|realisee|constatee|annuelle|indicateur|obtenue|20\d\d)s?|indicateurs?.*(valeur|atteint|realis|20\d\d)|(valeur|atteint|realis|constat)\w*.*indicateur/,
        9,
      ],
      [
        /^(valeurs?|resultats?( atteints?| obtenus?| annuels?)?|realisations?)( 20\d\d)?$|resultats?.*indicateur/,
        7,
      ],
    ],
    sauf: mot('cible', 'initiale', 'attendu', 'objectif', 'previs', 'financ', 'montant'),
  },
  {
    champ: 'avancementQuantitatif',
    contenu: 'libre',
    termes: [
      [/resultats? chiffr/, 8],
      [
        /(avancement|bilan|niveau|etat|realisation|suivi|volet|elements?|donnees).*(quantita|chiffr)|^quantita/,
        10,
      ],
    ],
  },
  {
    champ: 'avancementFinancier',
    contenu: 'libre',
    termes: [
      [/(execution|consommation|realisation) financiere/, 8],
      [/(avancement|bilan|niveau|etat|suivi|elements?).*financi|^financiere?$/, 10],
    ],
  },
  {
    champ: 'avancementQualitatif',
    contenu: 'libre',
    termes: [
      [/(analyse|commentaires?|appreciation|observations?) qualita/, 10],
      [/^appreciation\b/, 6],
      [/(avancement|bilan|niveau|etat|suivi|volet|elements?|appreciation).*qualita|^qualita/, 10],
    ],
  },
  {
    champ: 'avenant',
    contenu: 'texte',
    termes: [
      [/(reference|numero)( \w+){0,2} avenant/, 8],
      [/^avenants?\b|n\w* (d )?avenant|^acte( contractuel)?$/, 8],
    ],
    sauf: mot('montant', 'cout', 'part ', 'credit'),
  },
]
