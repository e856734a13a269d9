import { normaliser } from '../../libelle/index.ts'
import { CHAMPS_ADDITIFS, type Champ, MONTANTS_ADDITIONNES } from '../../modele/index.ts'
import type { Candidat } from './candidat.ts'
import type { Contenus } from './contenu.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { exclutLeChamp, SERVICE_DE_L_ETAT } from './lexique/index.ts'
import { neDitQuUnStatut } from './noms.ts'
import {
  ditCalcule,
  ditCompte,
  ditLesFinancements,
  ditUnCode,
  ditUneNatureDeDepense,
  type Statut,
} from './statut.ts'

/** Ce qu'une colonne de nombres peut être, et ce que mots et contenu en disent, de 0 à 1. */
export interface Option {
  /** null : elle n'entre dans aucun compte. */
  readonly champ: Champ | null
  readonly genre: 'champ' | 'recapitule' | 'ecarte' | 'libre'
  readonly poids: number
}

/** Une colonne de nombres, ou la même d'une année à l'autre. */
export interface Groupe {
  readonly colonnes: readonly EnteteDeColonne[]
  readonly candidats: readonly Candidat[]
  readonly contenu: Contenus
  readonly libelle: string
  readonly statut: Statut | null
  /** Un mot de l'en-tête dit une récapitulation. */
  readonly recapitule: boolean
  /** Combien de mots de l'étage du bas le disent. */
  readonly recapitulations: number
  /** Une version du contrat que la suivante remplace. */
  readonly remplacee: boolean
  /** Un trimestre, un territoire : une autre colonne le totalise. */
  readonly partielle: boolean
  /** Le crédit dont elle n'est qu'un territoire, les autres étant à côté ; null : elle n'en est pas un. */
  readonly ensemble: string | null
  /** Une autre colonne porte le même nom, et une seule des deux peut le garder. */
  readonly dispute: boolean
  /** Une autre colonne dit le même crédit, au même stade : l'une des deux seule compte. */
  readonly redite: boolean
}

/** Champs que le jeu départage : ceux dont les nombres s'additionnent. */
export const EN_JEU: readonly Champ[] = MONTANTS_ADDITIONNES

/** Poids de l'en-tête à partir duquel il dit à moitié sûrement. */
const DEMI = 3
const BIEN_NOMMEE = 7
const MAXIMUM = 0.95
const NOMME = 5
/** Deux lignes égales peuvent l'être par hasard. */
const REDITES = 3
const BIEN_NOMME = 8
/** Ce qui reste d'une option que les mots excluent, pour qu'un conflit la trouve encore. */
const RESTE = -4
const INCONNUE: readonly (readonly [Champ, number])[] = [
  ['partCollectivite', 0.14],
  ['tiers', 0.12],
  ['cout', 0.1],
  ['partEtat', 0.08],
]

const PLAFOND_DIT = 8
const estUnPlafond = ({ champ, poids }: Groupe['candidats'][number]) =>
  champ === 'plafond' && poids >= PLAFOND_DIT

export const saturer = (poids: number): number => (poids <= 0 ? 0 : poids / (poids + DEMI))

/**
 * Toutes les options d'un groupe, les plus vraisemblables d'abord. `explique` : une somme exacte d'autres colonnes ;
 * `detaille` : un terme d'une somme de même nom, « Coût HT » dans « Coût TTC ».
 */
export function optionsDe(groupe: Groupe, explique: boolean, detaille: boolean): Option[] {
  const { candidats, contenu, libelle, statut, colonnes, dispute, redite, partielle } = groupe
  const { recapitulations, remplacee } = groupe
  // « Initial + avenant = après » : ce qui y mène n'équilibre rien.
  if (remplacee) return [{ champ: null, genre: 'ecarte', poids: MAXIMUM }]
  const [premiere] = colonnes
  const argent = candidats.some((c) => EN_JEU.includes(c.champ) && c.poids >= NOMME)
  const bienNomme = candidats.some(
    (c) => EN_JEU.includes(c.champ) && c.poids >= BIEN_NOMME && c.vraisemblance > 0,
  )
  const moitie = contenu.remplies / 2
  const taux =
    ditCalcule(libelle) ||
    contenu.taux > moitie ||
    // Une colonne bien nommée garde son rôle, si négatifs que soient ses montants.
    (contenu.soustraits > Math.max(1, moitie) && !candidats.some((c) => c.poids >= BIEN_NOMMEE)) ||
    // 0,132 million de « crédits notifiés » n'est pas un taux.
    (contenu.petits > moitie && !argent && !candidats.some(estUnPlafond))
  const compte = ditCompte(libelle) || (numerote(groupe) && !argent)
  const options: Option[] = []
  // « Apport des ménages », ou « DDETS » à côté de l'État, finance, s'il équilibre ; jamais un écart, qui équilibre tout.
  const service = candidats[0]?.champ === 'partEtat' && candidats[0].poids === SERVICE_DE_L_ETAT
  const sePeut = (champ: Champ) =>
    !taux && (champ === 'tiers' ? !numerote(groupe) : !compte && (!service || dispute))
  const proposer = (champ: Champ | null, poids: number, genre: Option['genre'] = 'champ') => {
    if (poids > 0 || poids === RESTE)
      options.push({ champ, genre, poids: Math.min(MAXIMUM, poids) })
  }
  const periode = premiere?.cumul === true || partielle
  // Un financeur bien nommé l'emporte sur toute relation entre les nombres.
  const sure =
    bienNomme &&
    !dispute &&
    !redite &&
    !taux &&
    !compte &&
    !seRedit(contenu) &&
    !periode &&
    !explique &&
    !detaille &&
    recapitulations === 0 &&
    statut === null
  proposer(
    null,
    sure
      ? RESTE
      : 0.12 + 0.2 * Math.min(2, recapitulations) + (periode ? 0.5 : 0) + (explique ? 0.45 : -0.1),
    'recapitule',
  )
  proposer(null, sure ? RESTE : 0.28 + (taux ? 0.55 : 0) + (compte ? 0.3 : 0), 'libre')
  const malus = (explique ? 0.25 : 0) + (taux ? 0.5 : 0) + (compte ? 0.3 : 0) + (periode ? 0.5 : 0)
  // « Versé au 30/06 (acompte) » n'est pas ce que l'année a consommé.
  const pasConsomme = exclutLeChamp(libelle, 'consomme')
  let nomme = false
  for (const { champ, poids, vraisemblance } of candidats) {
    const propre = saturer(poids) * Math.min(1, vraisemblance)
    if (!EN_JEU.includes(champ)) {
      proposer(champ, propre, 'champ')
      nomme ||= poids >= 5 && propre > 0 && champ !== 'plafond'
      continue
    }
    nomme ||= poids >= 4
    if (champ === 'consomme') proposer(champ, propre)
    else if (
      statut === 'demande' ||
      statut === 'anterieur' ||
      (statut === 'realise' && champ !== 'partEtat')
    ) {
      proposer(null, propre + 0.1, 'ecarte')
      proposer(champ, propre - malus - (statut === 'demande' ? 0.2 : 0.45))
    } else if (statut === 'realise' && dispute && !detaille) {
      // « État – programmé », « État – réel » : ce que l'État a payé, à côté de ce qu'il a inscrit.
      if (!pasConsomme) proposer('consomme', propre)
      proposer(champ, propre - malus - 0.45)
    } else
      proposer(
        champ,
        propre -
          (champ === 'cout' ? malus - (explique ? 0.25 : 0) : malus) +
          (statut === 'inscrit' ? 0.05 : 0),
      )
  }
  const nommee = candidats.some((c) => EN_JEU.includes(c.champ) && c.poids >= 6)
  if (statut === 'realise' && !nommee && !pasConsomme) {
    proposer('consomme', 0.5)
    nomme = true
  }
  if ((statut === 'demande' || statut === 'anterieur') && !nomme) proposer(null, 0.5, 'ecarte')
  // « Accordé » seul dit un crédit de l'État ; « Agefiph – BP 2025 », non.
  if (statut === 'inscrit' && !nomme && neDitQuUnStatut(libelle)) proposer('partEtat', 0.38 - malus)
  // Un nom que deux colonnes se disputent n'en nomme qu'une : l'autre reste à deviner.
  if (
    (!nomme || dispute || service) &&
    contenu.montants > 0 &&
    !ditLesFinancements(libelle) &&
    !ditUneNatureDeDepense(libelle)
  )
    for (const [champ, poids] of INCONNUE)
      if (!candidats.some((c) => c.champ === champ) && sePeut(champ)) proposer(champ, poids)
  return options.sort((a, b) => b.poids - a.poids).slice(0, 6)
}

/** « 38 | 38 | 38 » : le même nombre court à chaque ligne, quelques intitulés mis à part. */
function seRedit({ montants, redits }: Contenus): boolean {
  return montants >= REDITES && redits === montants - 1
}

/** Des codes, ou des rangs qui se suivent d'une ligne à l'autre. */
export function numerote({ colonnes, contenu }: Groupe): boolean {
  return ditUnCode(normaliser(colonnes[0]?.texte ?? '')) || contenu.rangs > contenu.remplies / 2
}

/** Le nom d'une option, dans une question et dans sa réponse. */
export function valeurDOption({ champ, genre }: Option): string {
  return champ ?? (genre === 'champ' ? 'libre' : genre)
}

/** Les options d'un groupe auquel on a répondu : celle de la réponse, et elle seule. */
export function optionsRepondues(options: readonly Option[], reponse: string): Option[] {
  const choisies = options.filter((option) => valeurDOption(option) === reponse)
  if (choisies.length > 0) return choisies
  // L'en-tête n'y faisait pas songer : la réponse le dit, et un financeur de plus n'en déloge aucun autre.
  const champ = CHAMPS_ADDITIFS.find((additif) => additif === reponse)
  return champ === undefined ? [...options] : [{ champ, genre: 'champ', poids: 0 }]
}

/** Les mêmes mots aux mêmes colonnes, l'année mise à part. */
export function empreinteDe(colonnes: readonly EnteteDeColonne[]): string {
  return colonnes.map((c) => `${c.colonne} ${sansAnnee(c.complet)}`).join('|')
}

/** Les mêmes mots, sans l'année : une colonne qui se répète d'une année à l'autre. */
export function sansAnnee(complet: string): string {
  return normaliser(complet.replace(/20\d\d/g, ' '))
}
