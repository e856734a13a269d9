import { ANTERIEUR, COLLECTIVITE, DERIVE, type Entree, EXECUTE, mot, PASSE } from './entree.ts'

/** « Fonds propres des associations » : ceux de l'opérateur, et non ceux de qui signe. */
const PROPRES_A_UN_TIERS =
  '(?:fonds propres|autofin\\w*) (?:(?:de|des|du|d|l|la|les) )*(?:asso\\w*|operateurs?|structures?|partenaires?|beneficiaires?)\\b'

/** Seul poids d'un service de l'État, qui n'est le contrat que si rien d'autre ne l'est. */
export const SERVICE_DE_L_ETAT = 5
/** Seul poids d'un mot qui dit la part de qui porte l'action, sans le nommer. */
export const CONTREPARTIE = 6

/** Ce qui porte de l'argent. */
export const ARGENT: readonly Entree[] = [
  {
    champ: 'cout',
    contenu: 'montant',
    termes: [
      [
        /\b(cout|budget|montant|depenses?|charges?) (total\w*|previsionnel\w*|global\w*|complet|eligible\w*|annuel|de l action)/,
        10,
      ],
      [/\bcouts?\b|\bca coute\b|\bct (?:tot|prev)\w*/, 9],
      [
        /\bbudget\b|total (de l |des |du )?(actions?|projet|depenses?|budget|financement\w*|ressources)/,
        8,
      ],
      [
        /\bmontants? (ttc|ht|actions?|(du|des|de la|par) (projets?|actions?|operations?|fiches?))|assiette/,
        6,
      ],
      // Celle d'un axe est son plafond ; celle d'une action, ce qu'elle coûte.
      [/\benveloppe (?:globale|totale|financiere)\b/, 6],
      [/^total( general| previsionnel| annuel| ttc| euros?)?$|\bdepenses?\b|^charges?\b/, 5],
      [/^montants?$|^total\b|^plan de financement$/, 4],
      [/^dep$/, 3],
    ],
    sauf: mot(
      ANTERIEUR,
      EXECUTE,
      DERIVE,
      'unitaire|repas|plafond|charges? nettes?|\\betat\\b|fse|\\bcees?\\b|indicateur|section|nature|type|notifi|enveloppe(?! (?:globale|totale|financiere))',
      '\\bautres? (?:co ?)?(?:financ|partenaire|contribut)|\\btotal (?:\\w+ ){0,3}(?:tiers|partenaires?)\\b',
      `\\b(${COLLECTIVITE})\\b`,
    ),
  },
  {
    champ: 'partEtat',
    contenu: 'montant',
    termes: [
      [
        /^(\w+ )?(part|montant|financement|participation|credits?|subvention|contribution|apport|dotation|cofinancement|aide|concours)s?( \w+){0,2} etat\b/,
        10,
      ],
      [/^etat\b/, 9],
      [/\betat\b/, 8],
      [
        /(part|credits?|montants?|subventions?|participation|financement|recettes?) (\w+ ){0,2}(cls|contrat|pacte|p ?304|bop ?304|d(?:dets|r?i?eets|rihl)\w*|dgcs|prefecture|contractualises?)\b/,
        7,
      ],
      [/^(cls|credits (programmes|prevus|inscrits|delegues)|(p|prog|programme|bop) ?304)\b/, 6],
      [/^(prefecture|d(?:dets|r?i?eets|rihl)\w*|dgcs)\b/, SERVICE_DE_L_ETAT],
      [/^(montants? )?(programme|prevu)s?( 20\d\d)?$/, 3],
    ],
    sauf: mot(
      PASSE,
      EXECUTE,
      DERIVE,
      'plafond|notifi(?!ee)|enveloppe|droits? de tirage|plancher|engage(?!ment)|etat depens|\\breport|hors etat|etat hors (?:contrat|cls|pacte|convention)\\b|indicateur|justif|verse|paye',
      'autres? (\\w+ )?(de l )?etat|etat (d avancement|de l action|des lieux|d execution)|dihal|drac|177|\\bars\\b|fse',
    ),
  },
  {
    champ: 'partCollectivite',
    contenu: 'montant',
    termes: [
      [
        mot(
          `\\b(part|participation|financement|contribution|credits?|montant|apport)s? (\\w+ ){0,2}(${COLLECTIVITE})\\b`,
        ),
        10,
      ],
      [mot(`^(${COLLECTIVITE})\\b`), 9],
      [/\bcollectivites? (?:co ?)?signataires?\b/, 8],
      [mot(`\\b(${COLLECTIVITE})\\b`), 7],
      [/fonds propres|autofin|part locale|contrepartie/, CONTREPARTIE],
      [/reste a charge|charges? nettes?|^rac\b/, 5],
      // « Dép. » : le département ; à défaut, les dépenses.
      [/^dep$/, 4],
    ],
    sauf: mot(
      PASSE,
      EXECUTE,
      '%|\\btaux\\b|\\becarts?\\b|soldes?|cumul|indicateur|porteu|pilote|direction|service',
      'plafond|\\betat\\b|report|nombre|accord(?!ee?s?\\b)',
      PROPRES_A_UN_TIERS,
    ),
  },
  {
    champ: 'fse',
    contenu: 'montant',
    termes: [
      [/\bfse\b|fonds social europeen/, 9],
      [
        /fonds europeens?|\beurope\b|\bue\b|union europeenne|credits europeens|cofinancement europeen/,
        7,
      ],
    ],
    sauf: mot('energie', 'feder', PASSE, EXECUTE, DERIVE),
  },
  {
    champ: 'cee',
    contenu: 'montant',
    termes: [[/\bcees?\b|certificats? d ?economies? d ?energie/, 10]],
    sauf: mot(PASSE, EXECUTE, DERIVE),
  },
  {
    champ: 'tiers',
    contenu: 'montant',
    termes: [
      [/\b(exterieur|externe)e?s?\b/, 6],
      [
        /\bautres? (co ?)?(financ|fin\b|partenaire|recette|ressource|contribut|apport|participation|fonds|credit|subvention|public|source|concours)\w*|autres? (\w+ )?(de l )?etat\b|\betat hors (?:contrat|cls|pacte|convention)\b/,
        9,
      ],
      [/\b(tiers|tierces?)\b/, 8],
      [mot(PROPRES_A_UN_TIERS), 8],
      [
        /\b(region\w*|ars|caf|cnaf|msa|cpam|carsat|mecenat|mecenes?|fondations?|dihal|drac|anct|anah|ademe|agefiph|fiphfp|feder|cnsa|dpjj|agence de l eau|action logement|banque des territoires|caisses?|bailleurs?|mutuelles?|mutualite|securite sociale|leader|assurance maladie)\b/,
        8,
      ],
      [
        /\b(communes|ccas|epci|agglomerations?|intercommun\w*|villes?|bloc communal|collectivites locales)\b/,
        8,
      ],
      // Où l'action se tient, plus souvent que ce qui la paie : ses montants en décident.
      [/\bcommune\b/, 7],
      [
        /\bco ?financ\w*|\bp ?177\b|bop ?177|politique de la ville|contrat de ville|\bprives?\b|usagers|recettes|fse energie/,
        7,
      ],
      [/^(?:les )?autres?( financ\w*| mettent| donnent| paient)?$/, 6],
      [/\bassociations?\b|\bpartenaires? financ\w*/, 6],
      [/\bpartenaires?\b|\bpartenariats?\b/, 4],
    ],
    sauf: mot(
      '\\bcees?\\b|(?:^|(?:^| )(?!hors )[^ ]+ )fse\\b(?! energie)',
      '^(nom|liste)',
      PASSE,
      EXECUTE,
      '%|\\btaux\\b|\\becarts?\\b|indicateur|porteu|benef|pilote|nombre|plafond',
      // « Banque des territoires » finance.
      '(?:^|(?:^| )(?!des )[^ ]+ )territoire',
    ),
  },
  {
    champ: 'consomme',
    contenu: 'montant',
    qualifie: true,
    termes: [
      [
        /\betat\b.*(consomm|realis|mandat|execut|engage(?!ment))|(consomm|realis|mandat|execut|engage(?!ment))\w*.*\betat\b/,
        10,
      ],
      [
        /(credits?|part|montants?) (consomm|realis|mandat|execut|engage(?!ment))|credits? (d )?(l )?etat depens/,
        9,
      ],
      [/consomm|mandat|execut|liquid/, 7],
      [/^realise?e?s?( 20\d\d)?$|^(engage|paye|verse|decaisse)e?s?\b/, 5],
    ],
    sauf: mot(
      PASSE,
      // Un acompte, un « 2e versement » : une partie de ce qui est dû, et non ce que l’année a consommé.
      'financiere|acompte|avance\\b|\\bau \\d\\d? \\d\\d?\\b|(?:premier|second|deuxieme|dernier|\\d[a-z]*) (?:versement|paiement|tranche)|(?:versement|paiement|tranche) (?:n )?\\d\\b',
      '20(1\\d|2[0-3])\\b',
      DERIVE,
      'indicateur|valeur|\\bdates?\\b|non (consomm|engag)|quantitat|qualitat|\\bcouts?\\b|avancement|justif|objectif|resultat',
      `\\b(${COLLECTIVITE})\\b|fse|\\bcees?\\b|\\bcaf\\b|region|autres?|\\btotal`,
    ),
  },
  {
    champ: 'coutAnterieur',
    contenu: 'montant',
    qualifie: true,
    termes: [
      [/^(base|realise|reference|depenses?) 20(1\d|2[0-3])$/, 9],
      [mot(`\\b(cout|budget|montant|depenses?)s?\\b.*(${ANTERIEUR}|reference)`), 10],
      [mot(`(${ANTERIEUR}).*\\b(cout|budget|montant|depenses?)s?\\b`), 10],
    ],
    sauf: mot(DERIVE, '\\betat\\b|fse|indicateur', `\\b(${COLLECTIVITE})\\b`),
  },
  {
    champ: 'partCollectiviteAnterieure',
    contenu: 'montant',
    qualifie: true,
    termes: [
      [mot(`\\b(${COLLECTIVITE}|part locale|part propre|fonds propres)\\b.*(${ANTERIEUR})`), 10],
      [mot(`(${ANTERIEUR}).*\\b(${COLLECTIVITE}|part locale|part propre|fonds propres)\\b`), 10],
    ],
    sauf: mot(DERIVE, '\\betat\\b', 'indicateur'),
  },
  {
    champ: 'plafond',
    contenu: 'montant',
    qualifie: true,
    termes: [
      [/\bplafonds?\b/, 9],
      [
        /enveloppes?\b|notifi|\bnotifs?\b|droits? de tirage|maxim(um|al|aux)|dotations? (notifiee|maximale|annuelle)/,
        8,
      ],
      [/\bae( 20\d\d)?\b|autorisations? d engagement/, 7],
    ],
    sauf: mot(
      // « Subvention de l'État notifiée » est celle d'une action.
      '^(?!.*(?:plafond|enveloppe)).*\\b(?:subv\\w*|participation|aide|part) (?:\\w+ ){0,3}notifiee|^etat notifiee',
      'quotient|\\bqf\\b|%|taux|\\breste|ecart|plancher|(sous|sur|hors) plafond|disponible|tarif|solde|depass(?!er\\b)|ressources',
    ),
  },
  {
    champ: 'report',
    contenu: 'montant',
    qualifie: true,
    termes: [
      [/\breliquats?\b/, 8],
      [/\breports?\b|\breporte/, 9],
    ],
    sauf: mot('accord', 'valid', 'motif', 'justif', 'autoris', 'decision', '\\bavis\\b'),
  },
]
