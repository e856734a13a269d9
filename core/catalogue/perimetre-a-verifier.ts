import { enPourcent } from '../modele/index.ts'
import { plafondCee, valeurDe } from '../parametres/index.ts'
import { CRECHES_AVIP } from '../sources/index.ts'
import type { CasAVerifier } from './cas-de-perimetre.ts'

const MOBILITE =
  'mobilites?|transports?|vehicules?|garages?|permis|velos?|covoiturage|auto ecoles?|deplacements?'

/** Ce que le texte encadre ou exclut. */
export const A_VERIFIER: readonly CasAVerifier[] = [
  {
    id: 'adultes-relais',
    sujet: 'des adultes-relais',
    motif: /\badultes? relais\b/,
    aVerifier:
      'Le cofinancement des postes d’adultes-relais n’entre pas dans le contrat\u00a0; une ' +
      'action qui s’appuie sur eux le peut, si elle suit un référentiel.',
    sources: ['enfance/adultes-relais'],
  },
  {
    id: 'mission-locale',
    sujet: 'une mission locale',
    motif: /\bmissions? locales?\b/,
    aVerifier:
      'Seule une action particulière du référentiel, distincte des ' +
      'missions déjà financées, peut être retenue pour une mission locale.',
    sources: ['enfance/mission-locale'],
  },
  {
    id: 'fonds-aide-jeunes',
    sujet: 'le fonds d’aide aux jeunes',
    motif: /\bfaj\b|\bfonds (?:\w+ )?d aides? aux jeunes\b/,
    aVerifier:
      'Le contrat n’alimente pas le fonds d’aide aux jeunes\u00a0; l’action peut seulement s’articuler avec lui.',
    sources: ['enfance/fonds-aide-jeunes'],
  },
  {
    id: 'revenu-jeunes',
    sujet: 'un revenu pour les jeunes',
    motif:
      /\brevenus? (?:jeunes?|etudiants?)\b|\b(?:revenus?|complements? de revenus?)\b.*\b(?:jeunes?|etudiants?|1[68] (?:a )?25)\b/,
    aVerifier:
      'Un revenu complémentaire pour les jeunes se discute avec l’État quand on négocie le ' +
      'contenu du contrat ; l’expérimentation est prévue à partir de 2025 : vérifier qu’il en a été ' +
      'question et qu’il respecte les textes en vigueur.',
    sources: ['enfance/revenu-jeunes', 'enfance/revenu-jeunes-2025'],
  },
  {
    id: 'prevention-specialisee',
    sujet: 'la prévention spécialisée',
    motif: /\bprevention specialisee\b|\bprev spe\b/,
    aVerifier:
      'La prévention spécialisée est admise\u00a0; la reprise d’une action CALPAE suit le même ' +
      'cadre que les autres (nouvelle, renforcée, ou reconduite par dérogation).',
    sources: ['enfance/prevention-specialisee'],
  },
  {
    id: 'avip',
    sujet: 'une crèche à vocation d’insertion professionnelle',
    motif: /\bavip\b|\bvocation d insertion professionnelle\b/,
    pour: 'departement',
    aVerifier: CRECHES_AVIP,
    sources: ['emploi/avip'],
  },
  {
    id: 'spie',
    sujet: 'le service public de l’insertion et de l’emploi',
    motif: /\bspie\b|\bservice public de l insertion et de l emploi\b/,
    pour: 'departement',
    aVerifier:
      'Dans un département, les expérimentations du SPIE relèvent de France Travail, non du ' +
      'contrat des solidarités : vérifier leur rattachement.',
    sources: ['emploi/spie'],
  },
  {
    id: 'freins-emploi',
    sujet: 'les freins à l’emploi ou un parcours d’insertion',
    motif:
      /\bfreins? (?:\w+ ){0,2}a l (?:emploi|insertion|embauche)\b|\b(?:levee|lever|leve) (?:de |d |des |les )?freins?\b|\bparcours d insertion\b/,
    pour: 'departement',
    aVerifier:
      'Pour les publics en parcours d’insertion (allocataires du RSA, demandeurs d’emploi), ce ' +
      'sont les crédits France Travail qui financent l’accompagnement et la levée des freins\u00a0: ' +
      'vérifier le public visé.',
    sources: ['emploi/repartition', 'emploi/avip'],
  },
  {
    id: 'lieu-ressource',
    sujet: 'un lieu ressource ou une maison des familles',
    motif:
      /^(?=.*\b(?:parent|famill)).*\blieux? ressources?\b|\bmaisons? (?:des |de la |de |d )(?:familles?|parents?|parentalite)\b/,
    aVerifier:
      'Il n’existe pas de label de maison des parents ou des familles. Le contrat peut ' +
      'cofinancer l’adaptation du lieu aux personnes qui en sont le plus éloignées (horaires, ' +
      'accueil) : vérifier que l’action porte sur cela.',
    sources: ['enfance/lieux-ressources', 'enfance/adaptation-lieu'],
  },
  {
    id: 'places-hebergement',
    sujet: 'des places d’hébergement',
    motif:
      /^(?!.*\b(?:creches?|siao|coordination)\b).*(?:\bplaces? d hebergement\b|\bplaces? (?:\w+ )*?(?:hebergement|violences?)\b|\bhebergements?\b.*\b(?:femmes?|meres?|violences?)\b|\b(?:femmes?|meres?|violences?)\b.*\bhebergement\b)/,
    aVerifier:
      'Les places d’hébergement pour mères isolées de très jeunes enfants ou ' +
      'femmes victimes de violence restent hors du contrat ; la coordination avec ' +
      'les SIAO et l’accès aux crèches des enfants hébergés y sont encouragés.',
    sources: ['enfance/hebergement'],
  },
  {
    id: 'adil',
    sujet: 'une ADIL',
    motif: /\badil\b|\bagences? departementales? d information sur le logement\b/,
    aVerifier:
      'Une ADIL n’est finançable que pour une action tournée vers la ' +
      'prévention des expulsions et suivie à part de son activité générale.',
    sources: ['droits/adil'],
  },
  {
    id: 'habitat-indigne',
    sujet: 'l’habitat indigne',
    motif:
      /\b(?:habitats?|logements?) (?:indignes?|insalubres?)\b|\binsalubrite\b|\bdiogene\b|\bincurie\b/,
    aVerifier:
      'La lutte contre l’habitat indigne entre dans le contrat pour prévenir une expulsion, quand un ' +
      'trouble du comportement ou une maladie chronique menace le maintien dans le logement\u00a0: vérifier ce lien.',
    sources: ['droits/habitat-indigne'],
  },
  {
    id: 'bidonvilles',
    sujet: 'les bidonvilles',
    motif: /\bbidonvilles?\b/,
    aVerifier:
      'Action d’abord prévue pour l’outre-mer et les métropoles\u00a0: ' +
      'ailleurs, vérifier que le diagnostic local la fait ressortir.',
    sources: ['droits/bidonvilles'],
  },
  {
    id: 'familles-sans-domicile',
    sujet: 'les familles sans domicile',
    motif:
      /\b(?:familles?|enfants?)\b.*\b(?:sans domicile|sans abri|sans logement|a la rue|sdf)\b|\b(?:sans domicile|sans abri)\b.*\b(?:familles?|enfants?)\b/,
    aVerifier:
      'Une approche pour les familles sans domicile n’est pas une priorité du référentiel\u00a0: ' +
      'vérifier que le diagnostic local la fait ressortir.',
    sources: ['droits/familles-sans-domicile'],
  },
  {
    id: 'accueil-de-jour',
    sujet: 'un accueil de jour',
    motif:
      /^(?!.*\b(?:extensions?|elargissement|elargir|etendre|renforcement|renforcer|existants?|bagagerie|laverie)\b).*\baccueils? de jour\b/,
    aVerifier:
      'Ouvrir un accueil de jour n’est pas l’objet du contrat ; un cofinancement peut ' +
      's’envisager quand un accueil existant étend ses services, ses activités ou ses publics.',
    sources: ['droits/accueil-de-jour'],
  },
  {
    id: 'tiers-lieu-alimentaire',
    sujet: 'un tiers-lieu alimentaire',
    motif: /^(?=.*\b(?:aliment|nourrici|cuisine)).*\btiers lieux?\b/,
    aVerifier:
      'Les tiers-lieux alimentaires existants sont financés depuis 2024 par le pacte national (programme ' +
      '177), et non par le contrat\u00a0: vérifier si celui-ci existait déjà.',
    sources: ['transition/tiers-lieux'],
  },
  {
    id: 'aide-alimentaire',
    sujet: 'l’aide alimentaire',
    motif:
      /\baides? alimentaires?\b|\bdistributions? (?:alimentaires?|de (?:colis|denrees|repas))\b|\bcolis alimentaires?\b|\bbanques? alimentaires?\b|\bepiceries? (?:sociales?|solidaires?)\b/,
    aVerifier:
      'Une association d’aide alimentaire qui bénéficie de contributions publiques (crédits ou ' +
      'locaux) doit être habilitée : vérifier son habilitation.',
    sources: ['transition/aide-alimentaire'],
  },
  {
    id: 'tarification-rep',
    sujet: 'une tarification sociale limitée à l’éducation prioritaire',
    motif:
      /^(?=.*(?:\brep\b|\beducation prioritaire\b)).*\b(?:tarif\w*|cantines?|restauration|repas)\b/,
    aVerifier:
      'La mesure couvre tout le territoire de la collectivité, et non les seuls collèges REP et ' +
      'REP+. L’aide de l’État, elle, peut viser ces collèges, et d’autres dont la fragilité est ' +
      'repérée s’il y a peu de REP : vérifier laquelle des deux le libellé décrit.',
    sources: ['transition/cantine-territoire', 'transition/cantine-depassement'],
  },
  {
    id: 'mobilite-insertion',
    sujet: 'une mobilité vers l’insertion ou l’emploi',
    motif: new RegExp(
      String.raw`^(?=.*\b(?:insertion|rsa|brsa|demandeurs? d emploi|emploi|emplois)\b)(?!.*\b(?:tous publics|tout public)\b).*\b(?:${MOBILITE})\b`,
    ),
    aVerifier:
      'Si l’action s’adresse strictement aux personnes en insertion professionnelle, elle se ' +
      'rattache à l’axe Emploi ou à France Travail ; ouverte à un public plus large, elle reste dans la transition.',
    sources: ['transition/mobilite-insertion'],
  },
  {
    id: 'mobilite-tous-publics',
    sujet: 'une mobilité ouverte à tous les publics',
    motif: new RegExp(
      String.raw`^(?=.*\b(?:tous (?:les )?(?:types? de )?publics|tout public|ensemble des publics)\b).*\b(?:${MOBILITE})\b`,
    ),
    pour: 'departement',
    aVerifier:
      'Si des personnes en insertion en bénéficient aussi, un cofinancement de France Travail est à rechercher.',
    sources: ['transition/mobilite-tous-publics'],
  },
  {
    id: 'ingenierie-mobilite',
    sujet: 'une ingénierie de mobilité',
    motif:
      /\bpams\b|^(?=.*\b(?:ingenierie|etudes?)\b).*\bmobilites?\b|\bplans? d actions? (?:de |pour la |en faveur de la )?mobilites? solidaires?\b/,
    aVerifier:
      'L’ingénierie sert d’abord à créer des plateformes locales de ' +
      'mobilité\u00a0; celle des plans régionaux (PAMS) peut être envisagée.',
    sources: ['transition/ingenierie-mobilite'],
  },
  {
    id: 'slime',
    sujet: 'un SLIME ou un autre programme CEE',
    motif:
      /\bslime\b|\btzee\b|\bterritoires? zero exclusion energetique\b|\bservices? (?:local|locaux) d intervention pour la maitrise de l energie\b/,
    aVerifier:
      'Vérifier qu’il s’agit d’une nouvelle plateforme, d’une extension ou d’un ' +
      `renfort, et que CEE et État ensemble ne dépassent pas ${enPourcent(valeurDe(plafondCee))} du ` +
      'coût. L’animation et le fonds d’aide aux travaux se financent hors plafond : par défaut, Pacte ' +
      'les tient hors de cette limite.',
    sources: [
      'transition/cee',
      'transition/hors-plafond',
      'transition/slime-nouveau',
      'transition/fsatme',
    ],
  },
  {
    id: 'vehicule',
    sujet: 'l’achat ou l’usage d’un véhicule',
    motif:
      /\bvehicules?\b|\b(?:camions?|camionnettes?|fourgons?|fourgonnettes?|minibus|solidaribus)\b|\b(?:achats?|acquisitions?) (?:d |de |des )?(?:une? )?(?:bus|voitures?)\b/,
    aVerifier:
      'L’investissement doit rester marginal : vérifier que le véhicule sert une démarche ' +
      'd’aller-vers, un nouveau service, ou un service qui étend sa zone ou son public.',
    sources: ['cadrage/investissement', 'droits/vehicule', 'transition/investissement'],
  },
  {
    id: 'jeunes-en-rupture',
    sujet: 'le contrat d’engagement jeune',
    motif: /\bcej\b|\bcontrats? d engagement jeunes?\b|\bjeunes? en ruptures?\b/,
    aVerifier:
      'Un cofinancement peut s’envisager s’il amplifie l’action d’un porteur retenu à l’appel à ' +
      'projets « jeunes en rupture » : plus de jeunes, ou un accompagnement plus dense.',
    sources: ['enfance/jeunes-en-rupture'],
  },
  {
    id: 'gestion-courante',
    sujet: 'de la gestion courante ou des moyens existants',
    motif:
      /\bgestion courante\b|\btemps (?:d |des |de )?(?:agents?|reunions?|travail)\b|\breunions\b(?! (?:d information|publiques|collectives|avec|des? (?:parents|familles|habitants)))|\b(?:agents?|etp|postes?|personnels?|moyens|ressources humaines) (?:deja )?(?:existante?s?|en place)\b|\bvalorisation (?:du |des |de )(?:temps|postes?|personnels?|agents?|moyens|existant)\b/,
    aVerifier:
      'La valorisation de l’existant (gestion courante, réunions, agents déjà en poste) est ' +
      'exclue\u00a0: vérifier qu’il s’agit de moyens nouveaux ou renforcés.',
    sources: ['cadrage/existant'],
  },
  {
    id: 'cantine-des-communes',
    sujet: 'la « cantine à 1 € » des communes',
    motif:
      /\bcantines? a (?:1|un) ?(?:€|euros?\b)|\baides? (?:de l etat )?(?:de |d )?(?:3|4|trois|quatre)(?: 00)? ?(?:€|euros?) (?:par|le|du) repas\b/,
    aVerifier:
      'L’aide de l’État de 3 € par repas (4 € avec l’engagement EGAlim) est celle des communes ' +
      'rurales et de leurs écoles, non celle du contrat : vérifier qu’elle n’est pas comptée ici.',
    sources: ['exterieure/cantine-des-communes'],
  },
]
