import { diminution } from '../../calculs/index.ts'
import { NOMS_DES_NATURES } from '../../gabarit/index.ts'
import {
  AXES,
  axesFongibles,
  type ChampDit,
  type Contrat,
  estAxe,
  nomCite,
  type UniteDAction,
} from '../../modele/index.ts'
import { anneeDe } from '../../nombres/index.ts'
import { consommeEcrit, ecrireTaux, tauxDExecution } from '../../suivi/index.ts'
import {
  A_COMPLETER,
  type Bloc,
  type ColonneDeTableau,
  dire,
  fiche,
  ouACompleter,
  type Texte,
  titre,
} from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros, montantLu, TIRET } from '../mots.ts'

/** Une fiche par action, toutes ses années ensemble (suivi/rapport-mi-parcours). */
export function fichesParAction({ contexte: { contrat, date } }: Matiere): Bloc[] {
  const courante = anneeDe(date)
  return [
    titre(1, 'Fiches par action'),
    ...groupesDe(contrat).flatMap(({ nom, actions }) => [
      titre(2, nom),
      ...actions.flatMap((annees) => ficheDe(annees, courante)),
    ]),
  ]
}

interface Groupe {
  readonly nom: string
  readonly actions: readonly (readonly UniteDAction[])[]
}

/** Par axe ; l'emploi d'un département, qui a sa propre convention, à part et en dernier. */
function groupesDe({ unites, collectivite }: Contrat): Groupe[] {
  const premieres = unites.filter((u) => u.memeAction[0] === u)
  const fongibles = axesFongibles(collectivite.type)
  const axes = [...fongibles, ...AXES.filter((axe) => !fongibles.includes(axe))]
  const groupe = (nom: string, axe: UniteDAction['axe']): Groupe => ({
    nom,
    actions: premieres.filter((u) => u.axe === axe).map((u) => u.memeAction),
  })
  return [
    ...axes.map((axe) =>
      groupe(`Axe ${nomCite(axe)}${fongibles.includes(axe) ? '' : ', à part du contrat'}`, axe),
    ),
    groupe('Actions transversales', 'transversal'),
    groupe('Axe non reconnu', 'inconnu'),
  ].filter(({ actions }) => actions.length > 0)
}

function ficheDe(annees: readonly UniteDAction[], courante: number): Bloc[] {
  const [premiere] = annees
  if (premiere === undefined) return []
  const { action, nature, axe } = premiere
  const sousThematique = texteDe(annees, 'sousThematique')
  return [
    titre(3, action),
    fiche([
      ...(estAxe(axe) ? [] : [['Axe', ouACompleter(premiere.lignes[0].axeLu)] as const]),
      ...(sousThematique === null ? [] : [['Sous-thématique', dire(sousThematique)] as const]),
      [
        'Nature',
        nature === 'inconnue' || nature === 'absente'
          ? A_COMPLETER
          : dire(NOMS_DES_NATURES[nature]),
      ],
      ['Porteur', ouACompleter(texteDe(annees, 'porteur'))],
      ['Indicateur local', ouACompleter(texteDe(annees, 'indicateurLocal'))],
      ['Valeur de l’indicateur', valeurs(annees, courante)],
    ]),
    planDeFinancement(annees),
    fiche([
      ['Avancement quantitatif', avancement(annees, 'avancementQuantitatif')],
      ['Avancement financier', avancement(annees, 'avancementFinancier')],
      ['Avancement qualitatif', avancement(annees, 'avancementQualitatif')],
    ]),
  ]
}

/** Les textes distincts de l'action, dans l'ordre ; null si le classeur n'en dit rien. */
function texteDe(annees: readonly UniteDAction[], champ: ChampDit): string | null {
  const textes = annees.flatMap((u) => u.lignes.map((l) => l.textes[champ] ?? ''))
  const distincts = [...new Set(textes.filter((t) => t !== ''))]
  return distincts.length === 0 ? null : distincts.join(', ')
}

function avancement(annees: readonly UniteDAction[], champ: ChampDit): Texte {
  const dits = annees.flatMap((u) => {
    const texte = texteDe([u], champ)
    if (texte === null) return []
    return [annees.length === 1 || u.annee === null ? texte : `${u.annee}\u00a0: ${texte}`]
  })
  return dits.length === 0 ? A_COMPLETER : dire(dits.join('\n'))
}

/** Une valeur par année écoulée : les indicateurs se suivent chaque année (suivi/annuel). */
function valeurs(annees: readonly UniteDAction[], courante: number): Texte {
  const dites = annees.map((u) => ({ annee: u.annee, valeur: texteDe([u], 'valeurIndicateur') }))
  if (dites.every(({ valeur }) => valeur === null)) return A_COMPLETER
  return dire(
    dites
      .filter(({ annee, valeur }) => valeur !== null || (annee !== null && annee < courante))
      .map(({ annee, valeur }) => `${annee ?? 'année inconnue'}\u00a0: ${valeur ?? 'à compléter'}`)
      .join('\n'),
  )
}

const FINANCEMENTS = [
  { champ: 'cout', titre: 'Coût', toujours: true },
  { champ: 'partEtat', titre: 'État', toujours: true },
  { champ: 'partCollectivite', titre: 'Collectivité', toujours: true },
  { champ: 'fse', titre: 'FSE+', toujours: false },
  { champ: 'tiers', titre: 'Tiers', toujours: false },
  { champ: 'cee', titre: 'CEE', toujours: false },
] as const

function planDeFinancement(annees: readonly UniteDAction[]): Bloc {
  const montres = FINANCEMENTS.filter(
    ({ champ, toujours }) => toujours || annees.some((u) => typeof u.montants[champ] === 'number'),
  )
  const montant = (titre: string): ColonneDeTableau => ({ titre, part: 3, montant: true })
  return {
    genre: 'tableau',
    colonnes: [
      { titre: 'Année', part: 2 },
      ...montres.map(({ titre }) => montant(titre)),
      montant('Consommé'),
      { titre: 'Taux', part: 3, montant: true },
      montant('Écart'),
    ],
    lignes: annees.map((unite) => {
      const consomme = consommeEcrit(unite)
      const { partEtat } = unite.montants
      const programme = typeof partEtat === 'number' ? partEtat : null
      const connus = programme !== null && consomme !== null
      return [
        dire(unite.annee === null ? '?' : String(unite.annee)),
        ...montres.map(({ champ }) => montantLu(unite.montants[champ])),
        euros(consomme),
        connus ? dire(ecrireTaux(tauxDExecution(programme, consomme))) : TIRET,
        connus ? euros(diminution({ credits: programme, engages: consomme })) : TIRET,
      ]
    }),
  }
}
