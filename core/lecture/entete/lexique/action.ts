import { DERIVE, type Entree, mot } from './entree.ts'

/** Ce qui dit de quelle action il s'agit. */
export const ACTION: readonly Entree[] = [
  {
    champ: 'axe',
    contenu: 'texte',
    termes: [
      [/^champs?( d intervention)?$/, 4],
      [/^(axes?|enjeux?|orientations?|piliers?)\b/, 8],
      [/^(thematiques?|themes?) axes?\b/, 8],
      [
        /^(n|num\w*|noms?|intitules?|libelles?)( et (n|noms?|intitules?|libelles?))?( (d|de l|du|des))? axes?\b/,
        8,
      ],
      // Un axe en a parfois plusieurs.
      [/^volets?\b/, 7],
      [/^(thematiques?|themes?|priorites?|objectifs? strategiques?|domaines?)\b/, 6],
      [/^(engagements?|ambitions?|chapitres?)\b/, 4],
      [/\b(axes?|enjeux?|volets?)\b/, 5],
    ],
    sauf: mot(
      '\\bsous (?!actions?)',
      'volets? (financ|budget)',
      'plafond',
      'cout',
      'montant',
      'credit',
      'indicateur',
      'part ',
      'operationnel',
      DERIVE,
    ),
  },
  {
    champ: 'sousThematique',
    contenu: 'texte',
    termes: [
      [/^objectifs?$/, 4],
      [/sous (thematiques?|axes?|themes?|enjeux?|objectifs?|volets?|referentiels?)/, 9],
      [/objectifs? operationnels?|\bleviers?\b/, 5],
      [/^(thematiques?|themes?|referentiels?)\b/, 4],
    ],
    sauf: mot('hors referentiel', 'indicateur', 'cout', 'montant'),
  },
  {
    champ: 'action',
    contenu: 'texte',
    termes: [
      [
        /^((intitules?|noms?|libelles?|titres?|designations?|denominations?)( (de l|des|de la|du|de))? ?)?(fiches? )?(actions?|projets?|mesures?|operations?)\b/,
        8,
      ],
      [
        /^((intitules?|noms?|libelles?|titres?|designations?|denominations?)( (de l|des|de la|du|de))? ?)?dispositifs?\b/,
        7.5,
      ],
      [/^(intitules?|libelles?|designations?|denominations?|fiches?( actions?)?|objet)\b/, 7],
      [/^titres?$|^quoi\b/, 6],
      [/\b(actions?|projets?|intitules?)\b/, 5],
      [/\b(mesures?|operations?|dispositifs?)\b/, 4],
    ],
    sauf: mot(
      '^(n|no|num|numero|code|id|ref\\w*)\\b',
      '\\b(nature|type|statut|porteu\\w*|pilote|cout|depenses? (?:de|par)\\b|budget|montant|indicateur|date|calendrier)',
      'avancement|public|part |financ(?!ee?s?\\b)|credit|responsable|axe|thematique|annee|nombre|hors|reconduc|nouvelle|bilan|etat',
    ),
  },
  {
    champ: 'porteur',
    contenu: 'texte',
    termes: [
      [
        /porteurs?|porteuses?|pilotes?|operateurs?|maitres? d ouvrage|chefs? de file|gestionnaires?|portage|porte par/,
        8,
      ],
      [
        /\b(structures?|organismes?|prestataires?|responsables?|directions?|services?|referents?)\b/,
        6,
      ],
      [/\btiers benef/, 6],
      [/\b(benef\w*|associations?)\b/, 3],
    ],
    sauf: mot('nombre', 'montant', 'indicateur', 'cout', 'public', 'part ', 'touch'),
  },
  {
    champ: 'nature',
    contenu: 'texte',
    termes: [
      [/^(natures?|typologies?)\b/, 8],
      [
        /types? d actions?|nouvelle?s?.*(renforc|reconduc|reprise|existant)|^n r( r)?\b|caractere|^nouveaute|^creation ou/,
        8,
      ],
      [/\bstatut|^type\b|categorie|situation|^etat de l action/, 4],
    ],
    sauf: mot(
      'depense',
      'budgetaire',
      'financ',
      'comptable',
      'indicateur',
      'section',
      'juridique',
      'avancement',
    ),
  },
  {
    champ: 'section',
    contenu: 'texte',
    termes: [
      [/\bsections?\b|nature (de la |des |de )?depenses?|fonct\w* (ou |et )?inv\w*|^f i$/, 9],
      [/types? de (depenses?|credits?)|^natures? (budgetaire|comptable)/, 7],
    ],
  },
  {
    champ: 'annee',
    contenu: 'annee',
    termes: [
      [/^annuites?\b/, 8],
      [/^(annees?|exercices?|millesime|an)\b/, 9],
    ],
    sauf: mot('cout', 'montant', 'plafond', 'part '),
  },
  {
    champ: 'programme',
    contenu: 'libre',
    termes: [
      [/^(n|no|numero)( de)? (programme|bop)|^p ?304\b|^p ?102\b/, 8],
      [/^(programmes?( budgetaires?| lolf)?|bop|uo|ligne budgetaire|imputation)\b/, 8],
    ],
    sauf: mot('credit', 'montant', 'part '),
  },
  {
    champ: 'horsReferentiel',
    contenu: 'libre',
    termes: [
      [/hors ref\b/, 9],
      [
        /hors referentiel|referentiel (oui|non)|(inscrite?|conforme|dans).*referentiel|^au referentiel\b/,
        10,
      ],
    ],
  },
]
