import fc from 'fast-check'
import type { Classeur, Feuille } from '../../../core/grille/index.ts'
import { a1, lettreDe } from '../../../core/grille/index.ts'
import type { Axe, TypeCollectivite } from '../../../core/modele/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

/** Un contrat conforme tiré au hasard, et une façon tirée au hasard de l'écrire dans un classeur. */
export interface ContratEcrit {
  readonly classeur: Classeur
  readonly type: TypeCollectivite
  /** Euros, par « axe année ». */
  readonly programme: Readonly<Record<string, number>>
  readonly plafonds: Readonly<Record<string, number>>
  readonly nombreDActions: number
  readonly disposition: Disposition
}

export interface Disposition {
  readonly axes:
    | 'colonne'
    | 'colonne-une-fois'
    | 'colonne-fusionnee'
    | 'intitule'
    | 'intitule-fusionne'
    | 'feuilles'
  readonly annees:
    | 'titre'
    | 'feuille'
    | 'entete'
    | 'colonne'
    | 'groupes'
    | 'groupes-fusionnes'
    | 'feuilles'
  readonly totaux: 'aucun' | 'formules' | 'saisis' | 'general'
  readonly plafonds: 'feuille' | 'cote' | 'dessous' | 'transpose' | 'intitule'
  readonly unite: 'EUR' | 'kEUR-titre' | 'kEUR-entete'
  readonly texte: boolean
  readonly decalage: readonly [number, number]
  readonly mots: number
  readonly ordre: readonly number[]
  readonly extras: boolean
}

const LIBELLES: Readonly<Record<Axe, readonly string[]>> = {
  enfance: [
    'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance',
    'Enfance et jeunesse',
    'PREVENIR LA PAUVRETE DES L ENFANCE',
    'Petite enfance, enfance, jeunesse',
  ],
  emploi: [
    'Amplifier la politique de l’accès à l’emploi pour tous',
    'Accès à l’emploi',
    'EMPLOI ET INSERTION',
    'Insertion par l’emploi',
  ],
  droits: [
    'Accès aux droits et grande précarité',
    'Lutter contre la grande exclusion grâce à l’accès aux droits',
    'ACCES AUX DROITS',
    'Accès aux droits essentiels',
  ],
  transition: [
    'Transition écologique et solidaire',
    'Construire une transition écologique solidaire',
    'TRANSITION ECOLOGIQUE',
    'Transition écologique',
  ],
}
const PREFIXES = [
  '',
  'Axe # – ',
  'AXE # : ',
  'Enjeu # : ',
  '#. ',
  'Axe n° # - ',
  'Orientation # – ',
  'Volet # : ',
]
const MOTS = {
  axe: [
    'Axe',
    'Axe / enjeu',
    'Thématique',
    'Axe du contrat',
    'Enjeu',
    'Axes stratégiques',
    'Orientation',
    'Volet',
    'Axe CLS',
  ],
  action: [
    'Action',
    'Intitulé de l’action',
    'Fiche action',
    'Libellé de l’action',
    'Nom de l’action',
    'Actions',
    'Projet',
    'Fiche-action',
    'Intitulé',
    'Désignation',
    'Titre de l’action',
    'Action (intitulé)',
    'Dénomination de l’action',
    'Mesure',
  ],
  nature: [
    'Nature',
    'Nature de l’action',
    'N/R',
    'Type d’action',
    'Nouvelle ou renforcée',
    'Nature (N/R)',
    'Nouvelle / renforcée / reconduite',
    'Statut de l’action',
    'Caractère nouveau ou renforcé',
  ],
  porteur: [
    'Porteur',
    'Structure porteuse',
    'Pilote',
    'Opérateur',
    'Maître d’ouvrage',
    'Porteur(s)',
    'Service pilote',
    'Structure',
    'Chef de file',
  ],
  cout: [
    'Coût total',
    'Coût total de l’action',
    'Budget total',
    'Coût prévisionnel',
    'Montant total',
    'Budget prévisionnel',
    'Coût',
    'Coût global',
    'Dépenses prévisionnelles',
    'Coût annuel',
    'Montant de l’action',
    'Coût TTC',
    'Budget',
    'Dépenses totales',
    'Total',
    'Total des dépenses',
    'Coût complet de l’action',
  ],
  etat: [
    'Part État',
    'État',
    'Participation de l’État',
    'Crédits État',
    'Financement Etat',
    'Subvention État',
    'Part de l’État (50 %)',
    'ETAT',
    'Crédits d’État',
    'Part ETAT (CLS)',
    'Contribution de l’État',
    'État (P304)',
    'Cofinancement État',
    'Aide de l’État',
    'Montant État demandé',
    'Crédits P304',
    'Financement de l’État au titre du contrat',
    'Part\nÉtat',
  ],
  departement: [
    'Part Département',
    'Département',
    'Participation du Département',
    'CD',
    'Conseil départemental',
    'Part CD',
    'CD72',
    'Dépt',
    'Conseil Départemental 72',
    'Crédits départementaux',
    'Part collectivité',
    'Fonds propres',
    'Reste à charge Département',
    'Cofinancement Département',
    'Part du\nDépartement',
    'Contrepartie départementale',
  ],
  metropole: [
    'Part Métropole',
    'Métropole',
    'Participation de la métropole',
    'Financement Métropole',
    'Crédits métropolitains',
    'Part collectivité',
    'Nantes Métropole',
    'Fonds propres métropole',
    'Autofinancement',
  ],
  fse: [
    'FSE+',
    'FSE +',
    'Fonds social européen (FSE+)',
    'dont FSE+',
    'Cofinancement FSE+',
    'Fonds européens',
    'Europe (FSE+)',
    'F.S.E.+',
  ],
  tiers: [
    'Autres financeurs',
    'Autres cofinanceurs',
    'Région',
    'CAF',
    'Cofinancements (ARS, CAF…)',
    'Autres',
    'Tiers',
    'Autres partenaires',
    'Financements tiers',
    'ARS',
    'Mécénat',
    'Cofinanceurs',
    'Autres recettes',
    'MSA',
    'Autres contributions',
    'Autres financements publics et privés',
  ],
  indicateur: [
    'Indicateur local',
    'Indicateur de suivi',
    'Indicateur',
    'Indicateurs locaux',
    'Indicateur(s) de résultat',
    'Indicateur retenu',
    'Indicateur de réalisation',
  ],
  plafond: [
    'Plafond notifié',
    'Plafond État',
    'Enveloppe notifiée',
    'Montant notifié',
    'Plafond annuel',
    'Crédits notifiés',
    'Enveloppe État',
    'Montant plafond',
    'Dotation notifiée',
    'Plafond des crédits de l’État',
    'Enveloppe',
  ],
} as const
const NATURES = [
  'Nouvelle',
  'Renforcée',
  'Action nouvelle',
  'Renforcement',
  'nouvelle',
  'RENFORCEE',
]
const ACTIONS = [
  'Relais parental',
  'Tutorat de collégiens',
  'Parrainage de proximité',
  'Premier accueil inconditionnel',
  'Domiciliation des personnes',
  'Médiation numérique',
  'Prêt de vélos',
  'Paniers solidaires',
  'Visites à domicile',
  'Points conseil',
  'Ateliers parents-enfants',
  'Équipe mobile',
  'Jardins partagés',
  'Chantiers éducatifs',
]

interface Action {
  readonly axe: Axe
  readonly nom: string
  readonly nature: string
  readonly porteur: string
  /** Par année : coût, État, collectivité, FSE+, tiers, en euros. */
  readonly montants: ReadonlyMap<number, readonly [number, number, number, number, number]>
}

export const dispositions = fc.record({
  axes: fc.constantFrom<Disposition['axes'][]>(
    'colonne',
    'colonne-une-fois',
    'colonne-fusionnee',
    'intitule',
    'intitule-fusionne',
    'feuilles',
  ),
  annees: fc.constantFrom<Disposition['annees'][]>(
    'titre',
    'feuille',
    'entete',
    'colonne',
    'groupes',
    'groupes-fusionnes',
    'feuilles',
  ),
  totaux: fc.constantFrom<Disposition['totaux'][]>('aucun', 'formules', 'saisis', 'general'),
  plafonds: fc.constantFrom<Disposition['plafonds'][]>(
    'feuille',
    'cote',
    'dessous',
    'transpose',
    'intitule',
  ),
  unite: fc.constantFrom<Disposition['unite'][]>('EUR', 'EUR', 'kEUR-titre', 'kEUR-entete'),
  texte: fc.boolean(),
  decalage: fc.tuple(fc.nat(4), fc.nat(3)),
  mots: fc.nat(1_000_000),
  ordre: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
  extras: fc.boolean(),
})

/** Tire au sort, de façon reproductible, à partir d'un entier. */
function tirage(graine: number) {
  let etat = graine * 2654435761 + 12345
  return <T>(choix: readonly T[]): T => {
    etat = (Math.imul(etat, 1664525) + 1013904223) >>> 0
    const valeur = choix[(etat >>> 8) % choix.length]
    if (valeur === undefined) throw new Error('tirage vide')
    return valeur
  }
}

export function ecrireContrat(disposition: Disposition): ContratEcrit {
  const tirer = tirage(disposition.mots)
  const type: TypeCollectivite = tirer(['departement', 'metropole'] as const)
  const axes: readonly Axe[] =
    type === 'metropole'
      ? ['enfance', 'emploi', 'droits', 'transition']
      : ['enfance', 'droits', 'transition']
  const plusieurs =
    ['colonne', 'groupes', 'groupes-fusionnes', 'feuilles'].includes(disposition.annees) &&
    disposition.axes !== 'feuilles'
  const annees = plusieurs ? [2025, 2026] : [tirer([2024, 2025, 2026])]
  const actions = tirerActions(tirer, axes, annees)
  const plafonds = new Map(axes.map((axe) => [axe, tirer([250_000, 280_000, 310_000])]))
  const programme: Record<string, number> = {}
  const attendus: Record<string, number> = {}
  for (const axe of axes) {
    for (const annee of annees) {
      programme[`${axe} ${annee}`] = actions
        .filter((a) => a.axe === axe)
        .reduce((s, a) => s + (a.montants.get(annee)?.[1] ?? 0), 0)
      attendus[`${axe} ${annee}`] = plafonds.get(axe) ?? 0
    }
  }
  const ecrivain: Ecrivain = {
    disposition,
    tirer,
    type,
    axes,
    annees,
    actions,
    plafonds,
    libelles: libellesDesAxes(tirer, axes),
    mots: motsDe(tirer, type),
  }
  return {
    classeur: classeur(...feuillesDe(ecrivain)),
    type,
    programme,
    plafonds: attendus,
    nombreDActions: actions.length,
    disposition,
  }
}

interface Ecrivain {
  readonly disposition: Disposition
  readonly tirer: ReturnType<typeof tirage>
  readonly type: TypeCollectivite
  readonly axes: readonly Axe[]
  readonly annees: readonly number[]
  readonly actions: readonly Action[]
  readonly plafonds: ReadonlyMap<Axe, number>
  readonly libelles: ReadonlyMap<Axe, string>
  readonly mots: Readonly<Record<string, string>>
}

function tirerActions(
  tirer: ReturnType<typeof tirage>,
  axes: readonly Axe[],
  annees: readonly number[],
): Action[] {
  let n = 0
  return axes.flatMap((axe) =>
    Array.from({ length: tirer([3, 4]) }, (): Action => {
      const nature = tirer(NATURES)
      const nom = ACTIONS[n++ % ACTIONS.length] ?? 'Action'
      const montants = new Map(
        annees.map((annee) => {
          const etat = tirer([45_000, 50_250, 48_100.5, 47_350])
          const tiers = tirer([0, 0, 5_000])
          const fse = /nouv/i.test(nature) ? tirer([0, 2_000]) : 0
          return [annee, [etat * 2 + tiers, etat, etat - fse, fse, tiers] as const]
        }),
      )
      return { axe, nom, nature, porteur: tirer(['UDAF', 'Croix-Rouge', 'SOLIHA']), montants }
    }),
  )
}

function libellesDesAxes(tirer: ReturnType<typeof tirage>, axes: readonly Axe[]) {
  const prefixe = tirer(PREFIXES)
  const forme = tirer([0, 1, 2, 3])
  return new Map(
    axes.map((axe, i) => [
      axe,
      prefixe.replace('#', String(i + 1)) + (LIBELLES[axe][forme] ?? axe),
    ]),
  )
}

function motsDe(tirer: ReturnType<typeof tirage>, type: TypeCollectivite): Record<string, string> {
  return {
    axe: tirer(MOTS.axe),
    action: tirer(MOTS.action),
    nature: tirer(MOTS.nature),
    porteur: tirer(MOTS.porteur),
    cout: tirer(MOTS.cout),
    etat: tirer(MOTS.etat),
    collectivite: tirer(type === 'metropole' ? MOTS.metropole : MOTS.departement),
    fse: tirer(MOTS.fse),
    tiers: tirer(MOTS.tiers),
    indicateur: tirer(MOTS.indicateur),
    plafond: tirer(MOTS.plafond),
  }
}

function feuillesDe(e: Ecrivain): Feuille[] {
  const { disposition, axes, annees, actions } = e
  const budgets: Feuille[] =
    disposition.axes === 'feuilles'
      ? axes.map((axe, i) =>
          budget(
            e,
            `Axe ${i + 1}`,
            annees,
            actions.filter((a) => a.axe === axe),
            axe,
          ),
        )
      : disposition.annees === 'feuilles'
        ? annees.map((annee) => budget(e, String(annee), [annee], actions, null))
        : [
            budget(
              e,
              disposition.annees === 'feuille' ? `CLS ${annees[0]}` : 'Budget',
              annees,
              actions,
              null,
            ),
          ]
  const plafonds =
    disposition.plafonds === 'feuille' || disposition.axes === 'feuilles' || budgets.length > 1
      ? [feuilleDesPlafonds(e)]
      : []
  const leurre = disposition.extras
    ? [
        feuille('Listes', [
          ['Natures', 'Axes'],
          ['Nouvelle', [...e.libelles.values()][0] ?? null],
          ['Renforcée', [...e.libelles.values()][1] ?? null],
        ]),
      ]
    : []
  return [...budgets, ...plafonds, ...leurre]
}

function feuilleDesPlafonds({ axes, libelles, plafonds, mots, tirer }: Ecrivain): Feuille {
  return feuille('Plafonds', [
    ['Plafonds annuels notifiés'],
    [],
    tirer([
      ['Axe', mots.plafond ?? ''],
      ['Axes', 'Montant'],
    ]),
    ...axes.map((axe): Case[] => [libelles.get(axe) ?? '', plafonds.get(axe) ?? 0]),
    ['Total', [...plafonds.values()].reduce((a, b) => a + b, 0)],
  ])
}

/** Une colonne du tableau : son en-tête (sur un ou deux étages) et ce qu'elle met sur une ligne d'action. */
interface Colonne {
  readonly groupe: string | null
  readonly entete: string
  readonly valeur: (action: Action, annee: number) => Case
  readonly argent: boolean
}

function budget(
  e: Ecrivain,
  nom: string,
  annees: readonly number[],
  actions: readonly Action[],
  axeSeul: Axe | null,
): Feuille {
  const { disposition, mots } = e
  const [haut, gauche] = disposition.decalage
  const titres = titresDe(e, nom, annees, axeSeul)
  const parIntitule = axeSeul === null && disposition.axes.startsWith('intitule')
  const long = disposition.annees === 'colonne' && axeSeul === null
  const large = disposition.annees.startsWith('groupes') && annees.length > 1
  const colonnes = colonnesDe(e, annees, axeSeul !== null || parIntitule, long, large)
  const lignes: Case[][] = []
  const fusions: string[] = []
  const poser = (cases: Case[]) => lignes.push([...Array<Case>(gauche).fill(null), ...cases])
  for (let i = 0; i < haut; i++) lignes.push([])
  for (const titre of titres) poser([titre])
  poser([])
  const avecTranspose = axeSeul === null && disposition.plafonds === 'transpose' && !separes(e)
  if (avecTranspose) {
    poser(['Axe', ...e.axes.map((a) => e.libelles.get(a) ?? '')])
    poser([mots.plafond ?? '', ...e.axes.map((a) => plafondSurPlace(e, a))])
    poser([])
  }
  const enteteGroupe = large
    ? colonnes.map((c, i) => (c.groupe && colonnes[i - 1]?.groupe !== c.groupe ? c.groupe : null))
    : null
  if (enteteGroupe) {
    if (disposition.annees === 'groupes-fusionnes') {
      colonnes.forEach((c, i) => {
        if (!c.groupe || colonnes[i - 1]?.groupe === c.groupe) return
        const fin = colonnes.map((x) => x.groupe).lastIndexOf(c.groupe)
        if (fin > i)
          fusions.push(`${a1(lignes.length, gauche + i)}:${a1(lignes.length, gauche + fin)}`)
      })
    }
    poser(enteteGroupe)
  }
  const ligneEntete = lignes.length
  const cote = axeSeul === null && disposition.plafonds === 'cote' && !separes(e)
  poser([...colonnes.map((c) => c.entete), ...(cote ? [null, 'Axe', mots.plafond ?? ''] : [])])
  const totalParAxe: number[][] = []
  for (const axe of axeSeul ? [axeSeul] : e.axes) {
    const siennes = actions.filter((a) => a.axe === axe)
    if (parIntitule) {
      const plafond =
        disposition.plafonds === 'intitule' && !separes(e)
          ? ` (plafond notifié : ${e.plafonds.get(axe)} €)`
          : ''
      if (disposition.axes === 'intitule-fusionne')
        fusions.push(
          `${a1(lignes.length, gauche)}:${a1(lignes.length, gauche + colonnes.length - 1)}`,
        )
      poser([`${e.libelles.get(axe) ?? ''}${plafond}`])
    }
    const debut = lignes.length
    for (const action of siennes) {
      for (const annee of long ? annees : [annees[0] ?? 0]) {
        poser(colonnes.map((c) => c.valeur(action, annee)))
        const colonneAxe = colonnes.findIndex((c) => c.entete === mots.axe)
        if (colonneAxe >= 0 && disposition.axes !== 'colonne' && lignes.length - 1 > debut)
          effacer(lignes, lignes.length - 1, gauche + colonneAxe)
      }
    }
    const colonneAxe = colonnes.findIndex((c) => c.entete === mots.axe)
    if (colonneAxe >= 0 && disposition.axes === 'colonne-fusionnee' && lignes.length - debut > 1) {
      fusions.push(
        `${a1(debut, gauche + colonneAxe)}:${a1(lignes.length - 1, gauche + colonneAxe)}`,
      )
    }
    totalParAxe.push(Array.from({ length: lignes.length - debut }, (_, i) => debut + i))
    if (disposition.totaux === 'formules' || disposition.totaux === 'saisis') {
      poser(
        totalDe(
          e,
          colonnes,
          lignes,
          `Sous-total ${e.libelles.get(axe)}`,
          [[debut, lignes.length - 1]],
          gauche,
        ),
      )
    }
  }
  if (disposition.totaux !== 'aucun') {
    poser(
      totalDe(
        e,
        colonnes,
        lignes,
        'TOTAL GÉNÉRAL',
        totalParAxe.map((t) => [t[0] ?? 0, t.at(-1) ?? 0]),
        gauche,
      ),
    )
  }
  if (cote) ecrireACote(e, lignes, ligneEntete + 1, gauche + colonnes.length + 1)
  if (
    axeSeul === null &&
    !separes(e) &&
    (disposition.plafonds === 'dessous' || (disposition.plafonds === 'intitule' && !parIntitule))
  ) {
    poser([])
    poser(['Plafonds notifiés'])
    poser(['Axe', mots.plafond ?? ''])
    for (const axe of e.axes) poser([e.libelles.get(axe) ?? '', plafondSurPlace(e, axe)])
  }
  poser([])
  poser(['Source : direction des solidarités'])
  return feuille(nom, lignes, { fusions })
}

/** Les plafonds sont sur leur propre feuille. */
function separes({ disposition }: Ecrivain): boolean {
  return (
    disposition.plafonds === 'feuille' ||
    disposition.axes === 'feuilles' ||
    disposition.annees === 'feuilles'
  )
}

/** Sur une feuille annoncée en k€, les plafonds le sont aussi. */
function plafondSurPlace({ disposition, plafonds }: Ecrivain, axe: Axe): number {
  return (plafonds.get(axe) ?? 0) / (disposition.unite === 'kEUR-titre' ? 1000 : 1)
}

function effacer(lignes: Case[][], ligne: number, colonne: number): void {
  const cases = lignes[ligne]
  if (cases) cases[colonne] = null
}

function titresDe(
  { type, disposition, libelles }: Ecrivain,
  nom: string,
  annees: readonly number[],
  axe: Axe | null,
): string[] {
  const collectivite = type === 'metropole' ? 'Nantes Métropole' : 'Département de la Sarthe'
  const annee =
    annees.length === 1 &&
    nom !== `CLS ${annees[0]}` &&
    nom !== String(annees[0]) &&
    disposition.annees !== 'entete'
      ? ` ${annees[0]}`
      : ''
  const unite = disposition.unite === 'kEUR-titre' ? ['(montants en k€)'] : []
  return [
    `Contrat local des solidarités – ${collectivite}`,
    `Programmation financière${annee}`,
    ...(axe ? [libelles.get(axe) ?? ''] : []),
    ...unite,
  ]
}

function colonnesDe(
  e: Ecrivain,
  annees: readonly number[],
  sansAxe: boolean,
  long: boolean,
  large: boolean,
): Colonne[] {
  const { disposition, mots } = e
  const fixe = (entete: string, valeur: Colonne['valeur']): Colonne => ({
    groupe: null,
    entete,
    valeur,
    argent: false,
  })
  const suffixe = disposition.unite === 'kEUR-entete' ? ' (k€)' : ''
  const argent = (annee: number | null): Colonne[] =>
    (
      [
        ['cout', 0],
        ['etat', 1],
        ['collectivite', 2],
        ['fse', 3],
        ['tiers', 4],
      ] as const
    ).map(([mot, i]) => ({
      groupe: large ? String(annee) : null,
      entete: `${mots[mot]}${disposition.annees === 'entete' && !large ? ` ${annees[0]}` : ''}${suffixe}`,
      valeur: (action, a) => montant(e, action.montants.get(annee ?? a)?.[i] ?? 0, i >= 3),
      argent: true,
    }))
  const textes: Colonne[] = [
    fixe(mots.action ?? '', (a) => a.nom),
    fixe(mots.nature ?? '', (a) => a.nature),
    fixe(mots.porteur ?? '', (a) => a.porteur),
    ...(long ? [fixe('Année', (_, annee) => annee)] : []),
  ]
  const axe = sansAxe ? [] : [fixe(mots.axe ?? '', (a) => e.libelles.get(a.axe) ?? '')]
  const numero = disposition.extras ? [fixe('N°', (a) => ACTIONS.indexOf(a.nom) + 1)] : []
  const fin = [
    fixe(mots.indicateur ?? '', () => 'Nombre de personnes'),
    ...(disposition.extras
      ? [
          fixe('% État', () => 0.5),
          fixe('Observations', (a) => (a.axe === 'droits' ? 'À revoir au printemps' : null)),
        ]
      : []),
  ]
  const groupes = large
    ? annees.map((annee) => argent(annee))
    : [melanger(argent(null), disposition.ordre)]
  return [...numero, ...axe, ...textes, ...groupes.flat(), ...fin]
}

function melanger<T>(liste: readonly T[], ordre: readonly number[]): T[] {
  return ordre.flatMap((i) => (liste[i] === undefined ? [] : [liste[i]]))
}

function montant({ disposition }: Ecrivain, euros: number, facultatif: boolean): Case {
  if (euros === 0 && facultatif) return null
  const valeur = disposition.unite === 'EUR' ? euros : euros / 1000
  if (!disposition.texte) return valeur
  const [entiers = '', decimales] = String(valeur).split('.')
  const groupes = entiers.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${groupes}${decimales ? `,${decimales}` : ''}${disposition.unite === 'EUR' ? ' €' : ''}`
}

function totalDe(
  e: Ecrivain,
  colonnes: readonly Colonne[],
  lignes: readonly Case[][],
  libelle: string,
  plages: readonly (readonly [number, number])[],
  gauche: number,
): Case[] {
  return colonnes.map((colonne, i) => {
    if (i === 0) return libelle
    if (!colonne.argent) return null
    let somme = 0
    for (const [debut, fin] of plages)
      for (let l = debut; l <= fin; l++) somme += valeurDe(lignes[l]?.[gauche + i])
    const arrondie = Math.round(somme * 1e6) / 1e6
    const lettre = lettreDe(gauche + i)
    const f = `SUM(${plages.map(([d, fin]) => `${lettre}${d + 1}:${lettre}${fin + 1}`).join(',')})`
    return e.disposition.totaux === 'formules' && !e.disposition.texte
      ? { f, v: arrondie }
      : arrondie
  })
}

function valeurDe(valeur: Case | undefined): number {
  if (typeof valeur === 'number') return valeur
  if (typeof valeur !== 'string') return 0
  return Number(valeur.replace(/[^\d,]/g, '').replace(',', '.'))
}

function ecrireACote(e: Ecrivain, lignes: Case[][], depuis: number, colonne: number): void {
  e.axes.forEach((axe, i) => {
    const cases = lignes[depuis + i] ?? []
    lignes[depuis + i] = cases
    while (cases.length < colonne) cases.push(null)
    cases[colonne] = e.libelles.get(axe) ?? ''
    cases[colonne + 1] = plafondSurPlace(e, axe)
  })
}
