import { normaliser } from '../../libelle/index.ts'
import { CHAMPS_ADDITIFS } from '../../modele/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer } from './noms.ts'
import { EN_JEU, type Groupe } from './options.ts'
import { seCompletent } from './parties.ts'
import type { SommeEcrite } from './sommes-ecrites.ts'
import { ditLesFinancements, sansStatut } from './statut.ts'
import type { Cas } from './valeurs.ts'
import { ETAPE, motsDe, neDitQuUneVersion, nomme, rangDeVersion } from './versions.ts'

const NOMMEE = 4
const BIEN_NOMMEE = 7
const NOM_LE_PLUS_COURT = 3
/** Part des lignes où le réalisé ne passe pas le programmé. */
const PRESQUE_TOUTES = 0.9

/**
 * Deux colonnes du même nom se disputent un champ qui n'en admet qu'une : de « État – programmé » et « État – réel »,
 * celle qui ne dit rien de connu et reste au-dessous de l'inscrite est ce qui a été réalisé.
 */
export function opposer(
  lus: readonly Groupe[],
  cas: readonly Cas[],
  ecrites: readonly SommeEcrite[],
): Groupe[] {
  const groupes = lus.map((groupe) => ({ ...groupe, candidats: candidatsDuNom(groupe, lus) }))
  return groupes.map((groupe, j) => {
    const rivaux = groupes.flatMap((autre, q) => (seDisputent(groupe, autre) ? [q] : []))
    const inscrit = rivaux.some(
      (q) =>
        groupes[q]?.statut === 'inscrit' &&
        resteAuDessous(cas, j, q) &&
        // « En vigueur = signé + avenant » n'est pas ce qu'on a dépensé du signé.
        !ecrites.some(({ total, termes }) => total === j && termes.includes(q)),
    )
    const redits = rivaux.filter((q) => redit(groupe, groupes[q]))
    return {
      ...groupe,
      candidats: redits.length > 0 ? groupe.candidats.slice(0, 1) : groupe.candidats,
      dispute: redits.length < rivaux.length,
      redite: redits.length > 0,
      statut: groupe.statut ?? (inscrit ? 'realise' : null),
    }
  })
}

/**
 * « Crédits État – notifié », à côté de « Crédits État – versé », ou là où rien d'autre ne dit la part de l'État : c'est
 * elle, et non un plafond.
 */
function candidatsDuNom(groupe: Groupe, groupes: readonly Groupe[]): Groupe['candidats'] {
  const [premier] = groupe.candidats
  const nom = sansStatut(groupe.libelle)
  if (premier?.champ !== 'plafond' || nom.length < NOM_LE_PLUS_COURT) return groupe.candidats
  const [note] = noterEntete(epurer(nom))
  if (!note || !EN_JEU.includes(note.champ) || note.poids < BIEN_NOMMEE) return groupe.candidats
  const { champ, poids } = note
  const dite = groupes.some(
    (g) =>
      g !== groupe &&
      g.statut !== 'realise' &&
      g.statut !== 'demande' &&
      g.candidats.some((c) => c.champ === champ && c.poids >= BIEN_NOMMEE),
  )
  return dite ? groupe.candidats : [{ ...premier, champ, poids }, ...groupe.candidats]
}

/**
 * « Coût 2024 », seule colonne datée à côté d'un coût sans année, ou « État 2024 » devant tout un plan 2025 : un rappel,
 * qui ne date pas le tableau.
 */
export function ecarterLesRappels(groupes: readonly Groupe[]): Groupe[] {
  const seule = seuleDatee(groupes) ?? seuleDeSonAnnee(groupes)
  return groupes.flatMap((g) => {
    const rappels = g.colonnes.filter((c) => c === seule)
    if (rappels.length === 0) return [g]
    const gardees = g.colonnes.filter((c) => c !== seule)
    const rappel = { ...g, colonnes: rappels, statut: 'anterieur' as const }
    return gardees.length === 0 ? [rappel] : [rappel, { ...g, colonnes: gardees }]
  })
}

const estDate = ({ colonnes }: Groupe) => colonnes.every((c) => c.annee !== null)

function seuleDatee(groupes: readonly Groupe[]): EnteteDeColonne | undefined {
  const [seule, ...autres] = groupes.filter(estDate)
  const champ = seule?.candidats[0]?.champ
  if (autres.length > 0 || seule?.colonnes.length !== 1 || champ === undefined) return undefined
  // « Notifié 2025 », à côté d’un acompte versé : ce qui est payé ne redit pas ce qui est inscrit.
  const aussi = groupes.some(
    (g) => !estDate(g) && g.statut !== 'realise' && g.candidats[0]?.champ === champ,
  )
  const sansDate = groupes.filter((g) => !estDate(g) && g.candidats.length > 0)
  if (seule.recapitule || !aussi || sansDate.length < PLUSIEURS) return undefined
  return seule.colonnes[0]
}

/** D'une année d'avant, une seule colonne, d'un champ que tout un plan redit plus tard. */
function seuleDeSonAnnee(groupes: readonly Groupe[]): EnteteDeColonne | undefined {
  const datees = groupes.flatMap(({ colonnes, candidats }) =>
    colonnes.flatMap((entete) => {
      const champ = candidats[0]?.champ
      return champ === undefined || entete.annee === null ? [] : [{ entete, champ }]
    }),
  )
  const premiere = Math.min(...datees.map(({ entete }) => entete.annee ?? 0))
  const [seule, ...autres] = datees.filter(({ entete }) => entete.annee === premiere)
  if (!seule || autres.length > 0) return undefined
  const redit = datees.some(({ entete: { annee }, champ }) => {
    if (champ !== seule.champ || annee === premiere) return false
    const siens = datees.filter((d) => d.entete.annee === annee)
    return new Set(siens.map((d) => d.champ)).size >= PLUSIEURS
  })
  return redit ? seule.entete : undefined
}

const PLUSIEURS = 3

/** Une décision modificative ne dit que ses changements ; un avenant qui redit tout a autant de colonnes. */
const COLONNES_REDITES = 3

/** Ce qui est demandé, réalisé, ou le total de plusieurs années, n'est d'aucune version. */
const aUneVersion = ({ statut, colonnes }: Groupe): boolean =>
  statut !== 'demande' && statut !== 'realise' && !colonnes.some((c) => c.cumul)

/** « État initial | État avenant | État total » : le dernier est en vigueur, les autres y mènent et le nomment. */
export function ecarterLesVersions(groupes: readonly Groupe[]): Groupe[] {
  const rangs = new Map(groupes.map((g) => [g, aUneVersion(g) ? rangDeVersion(g.libelle) : null]))
  const noms = new Map(groupes.map((g) => [g, nomDe(g)]))
  return groupes.map((groupe) => {
    const rang = rangs.get(groupe) ?? null
    const nom = noms.get(groupe) ?? ''
    const famille = groupes.filter((g) => rangs.get(g) !== null && noms.get(g) === nom)
    const dernier = Math.max(...famille.map((g) => rangs.get(g) ?? 0))
    const premiers = famille.filter((g) => (rangs.get(g) ?? dernier) < dernier)
    const passee = premiers.some((g) => (rangs.get(g) ?? dernier) <= ETAPE)
    if (rang === null || nom === '' || !passee) return groupe
    if (rang < dernier)
      return rang <= ETAPE && (dernier !== ETAPE || reditTout(groupes, rangs, noms))
        ? { ...groupe, statut: 'anterieur', remplacee: true }
        : groupe
    // « Total après avenant » : le total de ce qui n'est plus, et non des autres colonnes.
    const retenu = { ...groupe, recapitule: false, recapitulations: 0 }
    const [entete] = groupe.colonnes
    const premier = premiers.find((g) => g.candidats.length > 0)
    const seNomme = groupe.candidats.some((c) => EN_JEU.includes(c.champ) && c.poids >= BIEN_NOMMEE)
    if (!premier || !entete || seNomme) return retenu
    const { colonne } = entete
    return { ...retenu, candidats: premier.candidats.map((c) => ({ ...c, colonne, entete })) }
  })
}

/** L'avenant reprend, colonne par colonne, ce que disait l'origine. */
function reditTout(
  groupes: readonly Groupe[],
  rangs: ReadonlyMap<Groupe, number | null>,
  noms: ReadonlyMap<Groupe, string>,
): boolean {
  const redites = groupes.filter(
    (g) =>
      rangs.get(g) === ETAPE &&
      /\bavenants?\b/.test(g.libelle) &&
      groupes.some((o) => (rangs.get(o) ?? ETAPE) < ETAPE && noms.get(o) === noms.get(g)),
  )
  return redites.length >= COLONNES_REDITES
}

/** « Budget après DM » : ce qui en résulte, et non un coût. */
export const neDitQueSaVersion = ({ colonnes: [premiere] }: Groupe): boolean =>
  neDitQuUneVersion(normaliser(premiere?.texte ?? ''))

/** Ce qu'il change, et non ce qui en résulte. */
export const ditUnAvenant = (groupe: Groupe): boolean => rangDeVersion(groupe.libelle) === ETAPE

/** Ce qu'une version dit de son étage du bas, et à défaut de tous : « Coût total – Initial », « Avenant – Coût ». */
function nomDe({ libelle, colonnes: [premiere] }: Groupe): string {
  const propres = motsDe(normaliser(premiere?.texte ?? ''))
  // « Montant initial », « Budget total », sous « Part État » : l'étage du haut nomme.
  const nomment = [propres, motsDe(libelle)].map((mots) => mots.filter(nomme))
  return (nomment.find((mots) => mots.length > 0) ?? propres).join(' ')
}

/** À côté d'un coût nommé, le total des produits n'en est pas un : il s'équilibre toujours, et ne prouve rien. */
export function sansFauxCouts(groupes: readonly Groupe[]): Groupe[] {
  const coutNomme = groupes.some(
    ({ libelle, candidats }) =>
      !ditLesFinancements(libelle) &&
      candidats.some((c) => c.champ === 'cout' && c.poids >= NOMMEE && c.vraisemblance > 0),
  )
  return groupes.map((groupe) =>
    coutNomme && ditLesFinancements(groupe.libelle)
      ? { ...groupe, candidats: groupe.candidats.filter((c) => c.champ !== 'cout') }
      : groupe,
  )
}

function seDisputent(un: Groupe, autre: Groupe): boolean {
  const [premier, second] = [un.candidats[0], autre.candidats[0]]
  if (un === autre || !premier || !second || premier.champ !== second.champ) return false
  if (un.remplacee || autre.remplacee) return false
  if (premier.poids < BIEN_NOMMEE || second.poids < BIEN_NOMMEE) return false
  if (CHAMPS_ADDITIFS.includes(premier.champ) || seCompletent(un, autre)) return false
  return un.colonnes.some((c) => autre.colonnes.some((d) => c.annee === d.annee))
}

/** « Crédits État – AE » et « Crédits État – CP » : un même crédit, au même stade. */
function redit(un: Groupe, autre: Groupe | undefined): boolean {
  return (
    // Deux montants demandés, l'un après l'autre, ne comptent ni l'un ni l'autre.
    un.statut !== null &&
    un.statut !== 'demande' &&
    un.statut === autre?.statut &&
    sansStatut(un.libelle) === sansStatut(autre.libelle)
  )
}

function resteAuDessous(cas: readonly Cas[], j: number, q: number): boolean {
  const dits = cas.filter((valeurs) => valeurs[j] !== 0 && valeurs[q] !== 0)
  const dessous = dits.filter((valeurs) => (valeurs[j] ?? 0) <= (valeurs[q] ?? 0)).length
  const moindre = dits.some((valeurs) => (valeurs[j] ?? 0) < (valeurs[q] ?? 0))
  return moindre && dessous >= PRESQUE_TOUTES * dits.length
}
