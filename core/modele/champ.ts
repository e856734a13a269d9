/** Ce que tout le projet sait d'une colonne ; les mots qui la font reconnaître sont ceux du lexique de la lecture. */
interface DeclarationDeChamp {
  readonly genre: 'montant' | 'nombre' | 'texte'
  /** Son nom pour une personne, dans une liste ou un titre. */
  readonly nom: string
  /** Son nom dans une phrase, article compris : tout chiffre peut y être cité, et toute colonne qu'une règle attend. */
  readonly avecArticle?: string
  /** Ce qu'elle apporte au financement d'une action : son nom dans le détail de la somme. */
  readonly apport?: string
  /** Une ligne de total l'additionne. */
  readonly additionne?: true
  /** L'année d'un en-tête est celle de ce qu'elle porte. */
  readonly annuel?: true
}

/** Une colonne, une ligne ; l'ordre est celui de correspondance.json et de la fenêtre de choix. */
const DECLARATIONS = {
  cout: { genre: 'montant', nom: 'coût', avecArticle: 'le coût', additionne: true, annuel: true },
  partEtat: {
    genre: 'montant',
    nom: 'part État',
    avecArticle: 'la part de l’État',
    apport: 'État',
    additionne: true,
    annuel: true,
  },
  partCollectivite: {
    genre: 'montant',
    nom: 'part collectivité',
    avecArticle: 'la part de la collectivité',
    apport: 'collectivité',
    additionne: true,
    annuel: true,
  },
  tiers: {
    genre: 'montant',
    nom: 'tiers',
    avecArticle: 'le financement des tiers',
    apport: 'tiers',
    additionne: true,
    annuel: true,
  },
  fse: {
    genre: 'montant',
    nom: 'FSE+',
    avecArticle: 'le FSE+',
    apport: 'FSE+',
    additionne: true,
    annuel: true,
  },
  cee: {
    genre: 'montant',
    nom: 'CEE',
    avecArticle: 'le montant des CEE',
    apport: 'CEE',
    additionne: true,
    annuel: true,
  },
  plafond: { genre: 'montant', nom: 'plafond', avecArticle: 'le plafond notifié' },
  consomme: {
    genre: 'montant',
    nom: 'crédits consommés',
    avecArticle: 'le montant consommé',
    additionne: true,
    annuel: true,
  },
  coutAnterieur: { genre: 'montant', nom: 'coût antérieur', avecArticle: 'le coût antérieur' },
  partCollectiviteAnterieure: {
    genre: 'montant',
    nom: 'part collectivité antérieure',
    avecArticle: 'la part antérieure de la collectivité',
  },
  report: { genre: 'montant', nom: 'report', avecArticle: 'le report', annuel: true },
  repas: {
    genre: 'nombre',
    nom: 'nombre de repas',
    avecArticle: 'le nombre de repas',
    annuel: true,
  },
  tarifRepas: { genre: 'nombre', nom: 'tarif du repas', avecArticle: 'le tarif du repas' },
  quotientFamilial: {
    genre: 'nombre',
    nom: 'quotient familial',
    avecArticle: 'le quotient familial',
  },
  axe: { genre: 'texte', nom: 'axe', avecArticle: 'l’axe' },
  sousThematique: { genre: 'texte', nom: 'sous-thématique', avecArticle: 'la sous-thématique' },
  action: { genre: 'texte', nom: 'action' },
  porteur: { genre: 'texte', nom: 'porteur' },
  nature: { genre: 'texte', nom: 'nature', avecArticle: 'la nature de l’action' },
  annee: { genre: 'texte', nom: 'année', avecArticle: 'l’année' },
  section: { genre: 'texte', nom: 'section' },
  indicateurLocal: { genre: 'texte', nom: 'indicateur local', avecArticle: 'l’indicateur local' },
  indicateurNational: {
    genre: 'texte',
    nom: 'indicateur national',
    avecArticle: 'l’indicateur national',
  },
  valeurIndicateur: {
    genre: 'texte',
    nom: 'valeur de l’indicateur',
    avecArticle: 'la valeur annuelle de l’indicateur',
    annuel: true,
  },
  justification: { genre: 'texte', nom: 'justification de l’écart', annuel: true },
  justificationRenfort: {
    genre: 'texte',
    nom: 'justification du renfort',
    avecArticle: 'la file active, les publics ou les zones en plus',
  },
  accordReport: {
    genre: 'texte',
    nom: 'accord sur le report',
    avecArticle: 'l’accord sur le report',
  },
  programme: { genre: 'texte', nom: 'programme', avecArticle: 'le programme budgétaire' },
  horsReferentiel: { genre: 'texte', nom: 'hors référentiel' },
  avancementQuantitatif: {
    genre: 'texte',
    nom: 'avancement quantitatif',
    avecArticle: 'l’avancement quantitatif',
  },
  avancementFinancier: {
    genre: 'texte',
    nom: 'avancement financier',
    avecArticle: 'l’avancement financier',
  },
  avancementQualitatif: {
    genre: 'texte',
    nom: 'avancement qualitatif',
    avecArticle: 'l’avancement qualitatif',
  },
  avenant: { genre: 'texte', nom: 'avenant', annuel: true },
} as const satisfies Readonly<Record<string, DeclarationDeChamp>>

type Declarations = typeof DECLARATIONS
type Qui<Trait> = { [C in Champ]: Declarations[C] extends Trait ? C : never }[Champ]

/** Ce qu'une colonne peut porter. Les noms sont ceux de correspondance.json. */
export type Champ = keyof Declarations
export type ChampMontant = Qui<{ readonly genre: 'montant' }>
export type ChampNombre = Qui<{ readonly genre: 'nombre' }>
export type ChampTexte = Qui<{ readonly genre: 'texte' }>
/** Ce qu'une phrase peut nommer. */
export type ChampCite = Qui<{ readonly avecArticle: string }>
/** Ce qui finance une action. */
export type Apport = Qui<{ readonly apport: string }>
/** Le plan de financement d'une action : son coût, et ce qui le finance. */
export type ChampDuPlan = 'cout' | Apport

export function estMontant(champ: Champ): champ is ChampMontant {
  return DECLARATIONS[champ].genre === 'montant'
}

function estNombre(champ: Champ): champ is ChampNombre {
  return DECLARATIONS[champ].genre === 'nombre'
}

function estTexte(champ: Champ): champ is ChampTexte {
  return DECLARATIONS[champ].genre === 'texte'
}

function estCite(champ: Champ): champ is ChampCite {
  return 'avecArticle' in DECLARATIONS[champ]
}

function estUnApport(champ: Champ): champ is Apport {
  return 'apport' in DECLARATIONS[champ]
}

function estDuPlan(champ: Champ): champ is ChampDuPlan {
  return champ === 'cout' || estUnApport(champ)
}

/** Un champ qui se calcule : ses phrases le citent avec son article. */
export function estChiffre(champ: Champ): champ is ChampMontant | ChampNombre {
  return estMontant(champ) || estNombre(champ)
}

export const CHAMPS = /* @__PURE__ */ Object.keys(DECLARATIONS) as readonly Champ[]
export const CHAMPS_MONTANT: readonly ChampMontant[] = /* @__PURE__ */ CHAMPS.filter(estMontant)
export const CHAMPS_NOMBRE: readonly ChampNombre[] = /* @__PURE__ */ CHAMPS.filter(estNombre)
export const CHAMPS_TEXTE: readonly ChampTexte[] = /* @__PURE__ */ CHAMPS.filter(estTexte)
/** Ce qu'une ligne dit en plus du libellé de son action : des milliers de lignes disent la même chose. */
export type ChampDit = Exclude<ChampTexte, 'action'>
export const CHAMPS_DITS = /* @__PURE__ */ CHAMPS_TEXTE.filter((c): c is ChampDit => c !== 'action')
export const APPORTS: readonly Apport[] = /* @__PURE__ */ CHAMPS.filter(estUnApport)

export const CHAMPS_DU_PLAN: readonly ChampDuPlan[] = /* @__PURE__ */ CHAMPS.filter(estDuPlan)
/** Les mêmes, où l'on cherche un champ quelconque. */
export const DU_PLAN: readonly Champ[] = CHAMPS_DU_PLAN

/** Champs dont plusieurs colonnes s'additionnent ; hors de la table, car un volet n'emporte que cette liste. */
export const CHAMPS_ADDITIFS: readonly Champ[] = ['partCollectivite', 'tiers']
/** Champs dont l'en-tête peut donner l'année. */
export const CHAMPS_ANNUELS = /* @__PURE__ */ CHAMPS.filter(
  (champ) => 'annuel' in DECLARATIONS[champ],
)
export const MONTANTS_ANNUELS = /* @__PURE__ */ CHAMPS_MONTANT.filter(
  (champ) => 'annuel' in DECLARATIONS[champ],
)
/** Montants qu'une ligne de total additionne. */
export const MONTANTS_ADDITIONNES = /* @__PURE__ */ CHAMPS_MONTANT.filter(
  (champ) => 'additionne' in DECLARATIONS[champ],
)

/** Nom d'un champ pour une personne. */
export const NOMS_DES_CHAMPS = /* @__PURE__ */ parChamp(CHAMPS, (champ) => DECLARATIONS[champ].nom)
/** Nom d'un champ dans une phrase. */
export const NOMS_AVEC_ARTICLE = /* @__PURE__ */ parChamp(
  /* @__PURE__ */ CHAMPS.filter(estCite),
  (champ) => DECLARATIONS[champ].avecArticle,
)
export const NOMS_DES_APPORTS = /* @__PURE__ */ parChamp(
  APPORTS,
  (champ) => DECLARATIONS[champ].apport,
)

function parChamp<C extends Champ>(
  champs: readonly C[],
  nommer: (champ: C) => string,
): Readonly<Record<C, string>> {
  return Object.fromEntries(champs.map((c) => [c, nommer(c)])) as Record<C, string>
}
