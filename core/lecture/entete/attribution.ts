import { normaliser } from '../../libelle/index.ts'
import { CHAMPS_ADDITIFS, CHAMPS_ANNUELS, type Champ, type Reponses } from '../../modele/index.ts'
import { type Page, uniteDEntete } from '../textes/index.ts'
import { autresServicesDeLEtat, neNommeQuUnSigle } from './autre-financeur.ts'
import type { Attribution, Candidat, ColonnePesee } from './candidat.ts'
import { AXE_NOMME, type Contenus, observer, vraisemblance } from './contenu.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import type { Etendues } from './etendue.ts'
import { CONTREPARTIE, noterEntete } from './lexique/index.ts'
import { attribuerLesNombres, type ColonnesLues } from './nombres.ts'
import { simplifier } from './noms.ts'
import { EN_JEU } from './options.ts'
import {
  actionParLeContenu,
  anneeParLeContenu,
  axeParLeContenu,
  SURTOUT,
} from './par-le-contenu.ts'
import { ditUnCode } from './statut.ts'

/** Ce que l'on sait déjà du contrat quand on lit un tableau. */
export interface Indices {
  readonly type: 'departement' | 'metropole' | null
  /** La Métropole de Lyon a le statut d'un département : « Métropole » y désigne la collectivité. */
  readonly lyon: boolean
  /** Abréviations normalisées de la collectivité (« mel », « cd29 »). */
  readonly sigles: readonly string[]
  /** Ce que l'utilisateur a répondu aux questions de la lecture. */
  readonly reponses: Reponses
}

const SEUIL = 2.5
const ANNUELS: ReadonlySet<Champ> = new Set(CHAMPS_ANNUELS)

/** L'année que l'en-tête donne à un champ ; un champ du passé n'a pas d'année de contrat. */
export function anneeDuChamp(champ: Champ, { annee }: EnteteDeColonne): number | null {
  return ANNUELS.has(champ) ? annee : null
}

/** « Plafond 2024 | Plafond 2025 » : à chaque année le sien ; un seul vaut pour toutes. */
function plafondsParAnnee(colonnes: readonly EnteteDeColonne[]): ReadonlySet<EnteteDeColonne> {
  const dates = colonnes.filter((c) => c.notes[0]?.champ === 'plafond' && c.annee !== null)
  return new Set(dates.length > 1 ? dates : [])
}

/** Donne à chaque colonne au plus un champ : les textes un à un, les nombres tous ensemble. */
export function attribuer(
  etendues: Etendues,
  colonnes: readonly EnteteDeColonne[],
  indices: Indices,
): ColonnesLues {
  const [{ page }] = etendues
  const plafonds = plafondsParAnnee(colonnes)
  const lues = autresServicesDeLEtat(colonnes).map((entete, rang): ColonnePesee => {
    const contenu = observer(etendues, entete.colonne)
    const candidats = [
      ...candidatsDe(page, entete, colonnes[rang - 1], contenu, indices).map((c) =>
        c.champ === 'plafond' && plafonds.has(entete) ? { ...c, annee: entete.annee } : c,
      ),
      ...axeParLeContenu(entete, contenu),
      ...anneeParLeContenu(entete, contenu),
    ]
    return { entete, contenu, candidats: candidats.sort((a, b) => b.score - a.score) }
  })
  const pesees = contrepartiesDesAutres(lues)
  const enJeu = pesees.filter(
    (p) => estEnJeu(p) && !listeDesFinanceurs(etendues, p) && !neDitQueDesMots(etendues, p),
  )
  const autres = pesees.filter((p) => !enJeu.includes(p))
  const textes = nommerLesActions(
    departager(
      ecarterCumuls(autres.flatMap((p) => p.candidats.filter((c) => !EN_JEU.includes(c.champ)))),
    ),
    autres,
    etendues,
  )
  const action = textes.find((a) => a.champ === 'action')?.colonne ?? null
  const nombres = attribuerLesNombres({ etendues, action, reponses: indices.reponses }, enJeu)
  return {
    ...nombres,
    attributions: [...textes, ...nombres.attributions].sort((a, b) => a.colonne - b.colonne),
  }
}

/** « Autofinancement », à côté d’une part que son nom donne déjà à la collectivité : celui d’un autre. */
function contrepartiesDesAutres(pesees: readonly ColonnePesee[]): readonly ColonnePesee[] {
  const estNommee = ({ contenu, candidats: [premier] }: ColonnePesee) =>
    contenu.montants > 0 && premier?.champ === 'partCollectivite' && premier.poids > CONTREPARTIE
  if (!pesees.some(estNommee)) return pesees
  return pesees.map((pesee) => ({
    ...pesee,
    candidats: pesee.candidats.map((c) =>
      c.champ === 'partCollectivite' && c.poids === CONTREPARTIE ? { ...c, champ: 'tiers' } : c,
    ),
  }))
}

/** « Axe / sous-thème / action » : la colonne qui nomme surtout autre chose que des axes porte les actions, et les intitule. */
function nommerLesActions(
  textes: readonly Attribution[],
  pesees: readonly ColonnePesee[],
  etendues: Etendues,
): readonly Attribution[] {
  if (textes.some((a) => a.champ === 'action')) return textes
  const prises = new Set(textes.map((a) => a.colonne))
  const libres = pesees.filter((p) => !prises.has(p.entete.colonne))
  const axe = textes.find((a) => a.champ === 'axe')
  const voisines = libres.filter((p) => p.entete.colonne - 1 === axe?.colonne)
  const devinee =
    actionParLeContenu(libres, etendues) ??
    actionParLeContenu(voisines, etendues, LIBELLE_A_COTE_DES_AXES)
  if (devinee) return [...textes, devinee]
  const melee = textes.find((a) => {
    const contenu = pesees.find((p) => p.entete.colonne === a.colonne)?.contenu
    const mele = a.champ === 'axe' || a.champ === 'sousThematique'
    const dite = DES_ACTIONS.test(normaliser(a.entete.complet))
    return mele && contenu && (dite || contenu.axes < contenu.remplies * SURTOUT)
  })
  return textes.map((a) => (a === melee ? { ...a, champ: 'action' } : a))
}

const DES_ACTIONS = /\bactions?\b/
/** « Mob. sol. » : les actions abrégées, à côté de leurs axes, se reconnaissent à leur seule place. */
const LIBELLE_A_COTE_DES_AXES = 5
const NOMME = 8
const SANS_EQUIVOQUE = 9

/** L'en-tête dit sûrement autre chose que de l'argent à additionner ; « enveloppe » peut être un coût. */
function estAutreChose({ champ, poids }: Candidat): boolean {
  return !EN_JEU.includes(champ) && poids >= (champ === 'plafond' ? SANS_EQUIVOQUE : NOMME)
}

/** Des nombres à départager : par leur contenu, ou parce que l'en-tête leur donne un rôle, si mauvais que soit le contenu. */
function estEnJeu({ contenu, candidats }: ColonnePesee): boolean {
  const [premier] = candidats
  const argent = candidats.find((c) => EN_JEU.includes(c.champ))
  // « Action Logement » vide : autant un financeur qu'une colonne d'actions, et les nombres en décident.
  const nombres = contenu.remplies === 0 || contenu.montants >= contenu.remplies * 0.4
  if (nombres && argent && argent.score >= (premier?.score ?? 0) && argent.score > 0)
    return contenu.annees <= contenu.remplies / 2
  if (premier && premier.score > 0 && estAutreChose(premier)) return false
  const nomme = candidats.some((c) => EN_JEU.includes(c.champ) && c.poids >= NOMME)
  if (contenu.remplies === 0) return candidats.some((c) => EN_JEU.includes(c.champ))
  if (contenu.montants < contenu.remplies * 0.4) return nomme && (premier?.score ?? 0) > 0
  if (contenu.annees > contenu.remplies / 2) return false
  return (
    !premier ||
    EN_JEU.includes(premier.champ) ||
    premier.champ === 'plafond' ||
    premier.score < SEUIL + 2
  )
}

/** « Tiers », à côté de « Concours tiers » : les noms des financeurs, et non ce qu'ils donnent. */
function listeDesFinanceurs([{ page, debut, fin }]: Etendues, pesee: ColonnePesee): boolean {
  const { contenu, entete, candidats } = pesee
  if (contenu.montants > 0 || contenu.textes < PLUSIEURS || candidats[0]?.champ !== 'tiers')
    return false
  let nommes = 0
  let dits = 0
  for (let l = debut; l <= Math.min(fin, debut + LIGNES_NOMMEES); l++) {
    const libelle = page.libelle(l, entete.colonne).slice(0, LIBELLE_REGARDE)
    if (libelle !== '') dits++
    const [note] = noterEntete(libelle)
    // « 4 000 € (CAF) » est un montant mal écrit.
    if (!/\d/.test(libelle) && note !== undefined && EN_JEU.includes(note.champ)) nommes++
  }
  return dits > 0 && nommes >= dits * SURTOUT
}

/**
 * « Micro-région », « Avis CAF », « Collectivité », sans un chiffre dessous : où l'action se mène, qui la suit, ce qui en
 * est dit ; non ce qui la paie. « à confirmer » tient la place d'un montant.
 */
function neDitQueDesMots([{ page, debut, fin }]: Etendues, pesee: ColonnePesee): boolean {
  const { contenu, entete, candidats } = pesee
  const [premier] = candidats
  const apporte = premier?.champ === 'tiers' || premier?.champ === 'partCollectivite'
  if (!apporte || ARGENT.test(normaliser(entete.complet))) return false
  if (contenu.montants > 0 || contenu.textes < PLUSIEURS) return false
  for (let l = debut; l <= Math.min(fin, debut + LIGNES_NOMMEES); l++)
    if (tientLieuDeMontant(page.libelle(l, entete.colonne))) return false
  return true
}

const ARGENT =
  /\b(?:parts?|montants?|financ\w*|cofinanc\w*|credits?|subventions?|participations?|contributions?|concours|apports?|recettes?|tiers|couts?|budget|fonds)\b/
/** « à confirmer », « non notifié », « 4 000 (devis) » : là où un montant s'écrira. */
export const tientLieuDeMontant = (libelle: string): boolean => EN_ATTENTE.test(libelle)
const EN_ATTENTE =
  /\d|^(?:a |en |au |non |selon |voir |cf |cheque |x)|attente|confirm|cours|montant|devis|euros?|inconnu|determin|reserve|definir|precise|tbd/
const PLUSIEURS = 3
const LIGNES_NOMMEES = 80
const LIBELLE_REGARDE = 60

function candidatsDe(
  page: Page,
  entete: EnteteDeColonne,
  precedente: EnteteDeColonne | undefined,
  contenu: Contenus,
  { sigles, type, lyon }: Indices,
): Candidat[] {
  const libelle = ` ${page.libelle(entete.ligneAnnee, entete.colonne)} ${simplifier(entete.complet)} `
  // « N° tiers » : l'identifiant d'un tiers, et non son argent ; « P304 (k€) » : de l'argent, et non un code.
  const code = ditUnCode(normaliser(entete.texte))
  const chiffre = uniteDEntete(entete.texte) !== null
  const notes = entete.notes.filter(
    (n) => !(code && EN_JEU.includes(n.champ)) && !(chiffre && n.champ === 'programme'),
  )
  // « Indicateur local | Réalisé 2025 » : la valeur de l'indicateur, pas des crédits.
  const suitUnIndicateur =
    /^ *realis\w*( 20\d\d)? *$/.test(simplifier(entete.complet)) &&
    precedente?.notes[0]?.champ.startsWith('indicateur') === true
  const sigle = sigles.find((s) => libelle.includes(` ${s} `))
  // « MEL (50 %) » rappelle un taux, et n’en est pas un.
  const exclu = /%|\btaux\b|consomm|realis|\bcouts?\b|indicateur|porteu|pilote|plafond/.test(
    libelle.replace(/\d ?%/g, ' '),
  )
  // « CAF du Calvados » : un financeur nommé l’emporte sur le nom du territoire.
  const nomme =
    !neNommeQuUnSigle(simplifier(entete.complet)) &&
    notes.some(
      (n) => n.champ !== 'partCollectivite' && EN_JEU.includes(n.champ) && n.poids >= NOMME,
    )
  if (sigle && !exclu && !nomme) {
    notes.unshift({ champ: 'partCollectivite', contenu: 'montant', poids: 10, qualifie: false })
  }
  const ditDesActions = DES_ACTIONS.test(libelle)
  return notes.map(({ champ, contenu: attendu, poids, qualifie }) => {
    const propre = suitUnIndicateur && champ === 'consomme' ? 'valeurIndicateur' : champ
    const redresse = redresser(propre, libelle, lyon ? null : type)
    // « Axes et actions » : des actions, sous leurs axes.
    const sur = champ === 'axe' && ditDesActions ? Math.min(poids, AXE_NOMME - 1) : poids
    const convenance = vraisemblance(redresse, attendu, sur, contenu)
    return {
      colonne: entete.colonne,
      champ: redresse,
      annee: anneeDuChamp(redresse, entete),
      poids,
      vraisemblance: convenance,
      score: poids * convenance + (qualifie ? 0.5 : 0),
      motif: `en-tête « ${entete.complet} »`,
      entete,
      cumul: entete.cumul && ANNUELS.has(redresse),
    }
  })
}

/** L'argent des communes est celui de la collectivité pour une métropole, d'un tiers pour un département. */
function redresser(champ: Champ, libelle: string, type: Indices['type']): Champ {
  const communes = /\b(communes?|ccas|villes?)\b/.test(libelle)
  const metropole = /\b(euro)?metropole\b/.test(libelle)
  const departement = /\b(departement|dpt|dept|cd ?\d*|conseil dep\w*)\b/.test(libelle)
  if (champ === 'tiers' && type === 'metropole' && communes && !/autres?\b/.test(libelle)) {
    return 'partCollectivite'
  }
  // « Part des collectivités signataires » : l'une et l'autre ont signé.
  if (champ !== 'partCollectivite' || /\bsignataires?\b/.test(libelle)) return champ
  if (type === 'departement' && metropole && !departement) return 'tiers'
  if (type === 'metropole' && departement && !metropole) return 'tiers'
  return champ
}

/** « Total 2024-2027 » s'efface devant les colonnes annuelles du même champ. */
function ecarterCumuls(candidats: readonly Candidat[]): Candidat[] {
  const annuels = new Set(candidats.filter((c) => c.annee !== null).map((c) => c.champ))
  const annees = new Set(
    candidats
      .filter((c) => c.annee !== null && c.score >= SEUIL && c.champ === 'partEtat')
      .map((c) => c.annee),
  )
  return candidats.filter((c) => {
    if (!ANNUELS.has(c.champ)) return true
    if (c.cumul) return !annuels.has(c.champ)
    // Années côte à côte : une colonne d'argent sans année est un total.
    return c.annee !== null || annees.size < 2 || !annuels.has(c.champ)
  })
}

function departager(candidats: readonly Candidat[]): Attribution[] {
  const libres = candidats.filter((c) => c.score >= SEUIL)
  libres.sort((a, b) => b.score - a.score || a.colonne - b.colonne)
  const prises = new Set<number>()
  const servis = new Set<string>()
  const retenues: Attribution[] = []
  for (const { cumul, poids, vraisemblance: _, ...attribution } of libres) {
    const cle = `${attribution.champ} ${attribution.annee}`
    if (prises.has(attribution.colonne)) continue
    if (servis.has(cle) && !CHAMPS_ADDITIFS.includes(attribution.champ)) continue
    prises.add(attribution.colonne)
    servis.add(cle)
    retenues.push(attribution)
  }
  return retenues.sort((a, b) => a.colonne - b.colonne)
}
