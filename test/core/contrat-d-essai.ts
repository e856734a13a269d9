import { normaliser } from '../../core/libelle/index.ts'
import {
  type Axe,
  type AxeLu,
  assemblerUnites,
  type Centimes,
  CHAMPS,
  CHAMPS_MONTANT,
  CHAMPS_NOMBRE,
  CHAMPS_TEXTE,
  type Champ,
  type ChampMontant,
  type ChampNombre,
  type ChampTexte,
  type Collectivite,
  type Contrat,
  centimes,
  type Illisible,
  type Lieu,
  type Ligne,
  type Montant,
  type NatureLue,
  type Nombre,
  type Texte,
  type Traits,
  type TypeCollectivite,
  type Unite,
  type Vue,
  ZERO,
} from '../../core/modele/index.ts'

/** Montant d'essai, en euros. */
type Euros = number | 'vide' | 'illisible'

type MontantsDEssai = { readonly [C in ChampMontant]?: Euros }
type NombresDEssai = { readonly [C in ChampNombre]?: number | 'vide' | 'illisible' }
type TextesDEssai = { readonly [C in Exclude<ChampTexte, 'axe' | 'annee' | 'nature'>]?: string }

/**
 * Une ligne d'essai. Sans rien dire : action nouvelle de l'axe enfance, 2025, coût 100 000 €, État 50 000 €.
 * Sans part de la collectivité, celle-ci équilibre le plan de financement.
 */
export interface LigneDEssai extends MontantsDEssai, NombresDEssai, TextesDEssai {
  readonly axe?: AxeLu
  readonly axeLu?: string
  readonly lieuAxe?: Lieu
  readonly annee?: number | null
  readonly nature?: NatureLue
  /** Texte de la cellule nature, si ce n'est pas le nom de la nature. */
  readonly natureLue?: string
  readonly traits?: Partial<Traits>
  readonly formules?: readonly Champ[]
  readonly porteeParUneCommune?: boolean
  readonly nonReconduite?: boolean
  readonly masquee?: boolean
  /** Ligne de la feuille, à partir de 0 ; par défaut, une ligne chacune sous l'en-tête. */
  readonly rang?: number
}

export interface ContratDEssai {
  readonly type?: TypeCollectivite | null
  readonly collectivite?: Partial<Collectivite>
  readonly lignes?: readonly LigneDEssai[]
  /** Plafonds constants, en euros. */
  readonly plafonds?: { readonly [A in Axe]?: number }
  readonly feuille?: string
  readonly unite?: Unite
  /** En euros. */
  readonly demiPas?: number
  readonly vue?: Partial<Vue>
  /** Années côte à côte : une vue par année, ses montants dans ses propres colonnes. */
  readonly large?: boolean
  /** Colonnes présentes même si aucune ligne ne les remplit. */
  readonly colonnes?: readonly Champ[]
  /** Colonnes retirées même si une ligne les remplit. */
  readonly sans?: readonly Champ[]
  /** Le reste du contrat, tel quel. */
  readonly contrat?: Partial<Contrat>
}

const SANS_TRAITS: Traits = {
  slime: false,
  programmeCee: false,
  animationSlime: false,
  fsatme: false,
  cantine: null,
  evaluation: false,
  horsReferentiel: false,
  reprise: false,
  perimetre: [],
}

/** Colonnes fixes, pour que les tests citent des cellules : A axe, B action… J CEE, puis les autres. */
const PREMIERES: readonly Champ[] = [
  'axe',
  'action',
  'annee',
  'nature',
  'cout',
  'partEtat',
  'partCollectivite',
  'tiers',
  'fse',
  'cee',
]
const CHAMPS_CHIFFRES = [...CHAMPS_MONTANT, ...CHAMPS_NOMBRE]
const ORDRE: readonly Champ[] = [...PREMIERES, ...CHAMPS.filter((c) => !PREMIERES.includes(c))]
const TOUJOURS: readonly Champ[] = [
  'axe',
  'action',
  'annee',
  'nature',
  'cout',
  'partEtat',
  'partCollectivite',
]

/** Un contrat valide, à une feuille : en-tête ligne 1, actions à partir de la ligne 2. */
export function contratDEssai(essai: ContratDEssai = {}): Contrat {
  const { lignes = [{}], type = 'departement', feuille = 'Budget', large = false } = essai
  const presentes = colonnesPresentes(lignes, essai)
  const annees = [...new Set(lignes.map((l) => anneeDe(l)))].filter((a) => a !== null).sort()
  const vueCommune = vueDEssai(essai, presentes, feuille, null, 0, lignes.length)
  const vues = large
    ? annees.map((annee, i) => vueDEssai(essai, presentes, feuille, annee, i, lignes.length))
    : [vueCommune]
  const lues = lignes.map((ligne, i) => {
    const vue = vues.find((v) => v.annee === anneeDe(ligne)) ?? vues[0] ?? vueCommune
    return ligneDEssai(ligne, vue, ligne.rang ?? i + 1)
  })
  return {
    collectivite: {
      nom: null,
      type,
      eligible: true,
      outreMer: false,
      lieu: null,
      ...essai.collectivite,
    },
    signature: null,
    annees,
    vues,
    lignes: lues,
    unites: assemblerUnites(lues),
    plafonds: plafondsDEssai(essai.plafonds ?? {}),
    contradictions: [],
    reports: [],
    dejaRepris: [],
    totaux: [],
    totauxEnErreur: [],
    recapitulations: [],
    incomprises: [],
    perimees: [],
    mentions: [],
    illisibles: [],
    mentionneAvenant: false,
    ...essai.contrat,
  }
}

/** « E2 » : la cellule d'un champ à une ligne donnée de la feuille (à partir de 0). */
export function colonneDEssai(champ: Champ): number {
  return ORDRE.indexOf(champ)
}

function anneeDe(ligne: LigneDEssai): number | null {
  return ligne.annee === undefined ? 2025 : ligne.annee
}

function colonnesPresentes(lignes: readonly LigneDEssai[], essai: ContratDEssai): Champ[] {
  const demandees = new Set<Champ>([...TOUJOURS, ...(essai.colonnes ?? [])])
  for (const ligne of lignes) {
    for (const champ of CHAMPS) if (champ in ligne) demandees.add(champ)
  }
  return ORDRE.filter((c) => demandees.has(c) && !essai.sans?.includes(c))
}

function vueDEssai(
  essai: ContratDEssai,
  presentes: readonly Champ[],
  feuille: string,
  annee: number | null,
  rangDAnnee: number,
  nombreDeLignes: number,
): Vue {
  const montants: readonly Champ[] = CHAMPS_MONTANT
  const colonne = (champ: Champ) =>
    ORDRE.indexOf(champ) + (montants.includes(champ) ? rangDAnnee * ORDRE.length : 0)
  const retenues = presentes.filter((c) => annee === null || c !== 'annee')
  return {
    feuille,
    entete: { haut: 0, gauche: 0, bas: 0, droite: ORDRE.length * (rangDAnnee + 1) - 1 },
    annee,
    lieuAnnee: annee === null ? null : { feuille, ligne: 0, colonne: colonne('cout') },
    large: annee !== null,
    complement: false,
    mentionAvenant: false,
    unite: essai.unite ?? 'EUR',
    demiPas: enCentimes(essai.demiPas ?? 0),
    colonnes: parChamp(retenues, (c) => [colonne(c)]),
    entetes: parChamp(retenues, (c) => ({ feuille, ligne: 0, colonne: colonne(c) })),
    nombreDeLignes,
    ...essai.vue,
  }
}

function ligneDEssai(essai: LigneDEssai, vue: Vue, rang: number): Ligne {
  const action = essai.action ?? 'Accompagner les familles'
  const axe = essai.axe ?? 'enfance'
  const nature = vue.colonnes.nature ? (essai.nature ?? 'nouvelle') : 'absente'
  const textes = textesDEssai(essai, vue, { action, axe: essai.axeLu ?? axe, nature })
  const montants = montantsDEssai(essai, vue)
  return {
    vue,
    rang,
    masquee: essai.masquee ?? false,
    annee: anneeDe(essai),
    axe,
    axeLu: essai.axeLu ?? axe,
    lieuAxe: essai.lieuAxe ?? { feuille: vue.feuille, ligne: rang, colonne: 0 },
    sousThematique: essai.sousThematique ?? null,
    action,
    cle: normaliser(action),
    traits: { ...SANS_TRAITS, ...essai.traits },
    nature,
    montants,
    nombres: nombresDEssai(essai, vue),
    textes,
    illisibles: illisiblesDEssai(essai, vue, rang),
    negatifs: CHAMPS_MONTANT.flatMap((champ) => {
      const montant = montants[champ]
      if (typeof montant !== 'number' || montant >= 0) return []
      const lieu = lieuEn(vue, rang, champ)
      return lieu ? [{ champ, lieu, montant }] : []
    }),
    formules: essai.formules ?? [],
    porteeParUneCommune: essai.porteeParUneCommune ?? false,
    nonReconduite: essai.nonReconduite ?? false,
  }
}

function montantsDEssai(essai: LigneDEssai, vue: Vue): Record<ChampMontant, Montant> {
  const { cout = 100_000, partEtat = 50_000, tiers = 0, cee = 0, fse = 0 } = essai
  const autres = [cout, partEtat, tiers, cee, fse].map((m) => (m === 'vide' ? 0 : m))
  const [total = 0, ...finances] = autres.map((m) => (m === 'illisible' ? Number.NaN : m))
  const solde = finances.reduce((reste, m) => reste - Math.round(m * 100), Math.round(total * 100))
  const donnes: MontantsDEssai = {
    partCollectivite: Number.isNaN(solde) ? 'vide' : Math.max(0, solde) / 100,
    ...essai,
    cout,
    partEtat,
  }
  return parChamp(CHAMPS_MONTANT, (champ): Montant => {
    if (!vue.colonnes[champ]) return 'absent'
    const montant = donnes[champ] ?? 'vide'
    return typeof montant === 'number' ? enCentimes(montant) : montant
  })
}

function nombresDEssai(essai: LigneDEssai, vue: Vue): Record<ChampNombre, Nombre> {
  return parChamp(CHAMPS_NOMBRE, (champ) =>
    vue.colonnes[champ] ? (essai[champ] ?? 'vide') : 'absent',
  )
}

function textesDEssai(
  essai: LigneDEssai,
  vue: Vue,
  lus: { action: string; axe: string; nature: NatureLue },
): Record<ChampTexte, Texte> {
  const precise = lus.nature !== 'inconnue' && lus.nature !== 'absente'
  const connus: { readonly [C in ChampTexte]?: string } = {
    ...essai,
    action: lus.action,
    axe: lus.axe,
    nature: essai.natureLue ?? (precise ? lus.nature : ''),
    annee: String(anneeDe(essai) ?? ''),
  }
  return parChamp(CHAMPS_TEXTE, (champ) => (vue.colonnes[champ] ? (connus[champ] ?? '') : null))
}

function illisiblesDEssai(essai: LigneDEssai, vue: Vue, rang: number): Illisible[] {
  const illisibles = CHAMPS_CHIFFRES.filter((champ) => essai[champ] === 'illisible')
  return illisibles.flatMap((champ) => {
    const lieu = lieuEn(vue, rang, champ)
    return lieu ? [{ champ, lieu, texte: 'à préciser', motif: 'texte' as const }] : []
  })
}

function lieuEn(vue: Vue, rang: number, champ: Champ): Lieu | null {
  const colonne = vue.colonnes[champ]?.[0]
  return colonne === undefined ? null : { feuille: vue.feuille, ligne: rang, colonne }
}

function plafondsDEssai(plafonds: { readonly [A in Axe]?: number }): Contrat['plafonds'] {
  const axes = Object.keys(plafonds) as Axe[]
  return axes.map((axe) => ({
    axe,
    annee: null,
    montant: enCentimes(plafonds[axe] ?? 0),
    lieu: null,
  }))
}

function enCentimes(euros: number): Centimes {
  return euros === 0 ? ZERO : centimes(Math.round(euros * 100))
}

function parChamp<C extends string, V>(
  champs: readonly C[],
  valeur: (champ: C) => V,
): Record<C, V> {
  // Les longs tirages bâtissent des millions de lignes : pas de couples intermédiaires.
  const rendu = {} as Record<C, V>
  for (const champ of champs) rendu[champ] = valeur(champ)
  return rendu
}
