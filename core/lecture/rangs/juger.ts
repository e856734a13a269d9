import {
  numeroDAxe,
  reconnaitreSousThematique,
  reconnaitreTitreDAxe,
} from '../../catalogue/index.ts'
import { AXES } from '../../modele/index.ts'
import { anneeSeule, type Legende, meilleurAxe, peserAvecLegende } from '../textes/index.ts'
import { type Bornes, bornesDe } from './bornes.ts'
import {
  annoncePlafond,
  annoncePlafondDAbord,
  attendUneSaisie,
  ditDont,
  ditHorsBloc,
  ditNote,
  ditTotal,
} from './mots.ts'
import { ouvreUnAxe, type Rang, ROLES, type Role } from './rang.ts'
import { AUCUNE_SOMME, chercherLesSommes, type SommesVues } from './sommes.ts'

/** Les rôles retenus ensemble, et de combien ils devancent ceux qui changeraient un montant. */
export interface Jugement {
  readonly roles: readonly Role[]
  readonly marge: number
  /** La première ligne où le rival diffère, et ce qu'il en ferait. */
  readonly rival: { readonly rang: number; readonly role: Role } | null
  readonly note: number
}

/** Largeur du faisceau, et au-delà de combien de lignes douteuses on le resserre. */
const FAISCEAU = 60
const FAISCEAU_ETROIT = 10
const BEAUCOUP = 80
const SANS_RIVAL = 9
const SOMME_FRANCHE = 0.55
const TITRE_NET = 0.8
/** Une fusion de tant de colonnes est un bandeau. */
const LARGE = 3
const NUMERO_LE_PLUS_LONG = 12
const RECUL_ADMIS = 4

interface Etat {
  readonly note: number
  readonly chemin: Chemin | null
  /** Par gabarit : combien d'intitulés d'axe, combien de rubriques. */
  readonly gabarits: ReadonlyMap<string, readonly [axes: number, rubriques: number]>
  /** Par axe ouvert, le libellé qui l'a ouvert. */
  readonly ouverts: ReadonlyMap<Role, string>
}

interface Chemin {
  readonly role: Role
  readonly avant: Chemin | null
}

export interface Conditions {
  readonly legende: Legende
  /** Une colonne porte les axes : les intitulés en disent moins. */
  readonly parColonne: boolean
}

/** Juge toutes les lignes douteuses ensemble : mots, sommes et leur sens, gabarits de série, axes ouverts une fois. */
export function jugerLesRangs(rangs: readonly Rang[], conditions: Conditions): Jugement {
  const douteux = rangs.flatMap((rang, i) => (rang.sur ? [] : [{ rang, i }]))
  const sommes = chercherLesSommes(rangs)
  const bornes = bornesDe(rangs)
  const largeur = douteux.length > BEAUCOUP ? FAISCEAU_ETROIT : FAISCEAU
  let faisceau: Etat[] = [{ note: 0, chemin: null, gabarits: new Map(), ouverts: new Map() }]
  douteux.forEach(({ rang, i }, k) => {
    const poids = peserLesRoles(rang, i, bornes, sommes[k] ?? AUCUNE_SOMME, conditions)
    faisceau = avancer(faisceau, rang, poids, largeur)
  })
  const finis = faisceau
    .map((etat) => ({ ...etat, note: etat.note + couverture(etat) }))
    .sort((a, b) => b.note - a.note)
  const [meilleur] = finis
  if (!meilleur)
    return { roles: rangs.map(() => 'action'), marge: SANS_RIVAL, rival: null, note: 0 }
  const roles = deployer(rangs, meilleur.chemin)
  const note = meilleur.note / Math.max(1, douteux.length)
  const effet = effetDe(rangs, roles)
  for (const autre of finis.slice(1)) {
    const siens = deployer(rangs, autre.chemin)
    if (effetDe(rangs, siens) === effet) continue
    const rang = roles.findIndex((r, i) => siens[i] !== r)
    const rival = { rang, role: siens[rang] ?? 'action' }
    return { roles, marge: meilleur.note - autre.note, rival, note }
  }
  return { roles, marge: SANS_RIVAL, rival: null, note }
}

/** Ce que chaque rôle gagne ou perd sur cette ligne, seule. */
function peserLesRoles(
  rang: Rang,
  i: number,
  bornes: Bornes,
  sommes: SommesVues,
  { legende, parColonne }: Conditions,
): Readonly<Record<Role, number>> {
  const { libelle, aDeLArgent, compte, rempli, ecart, gabarit } = rang
  const total =
    ditTotal(libelle) ||
    rang.textes.some(
      (t) => t.lieu.ligne === rang.ligne && ditTotal(t.texte.toLowerCase().slice(0, 40)),
    )
  const hors = ditHorsBloc(libelle)
  const plafond = annoncePlafond(libelle)
  const seul = !aDeLArgent && rang.textes.length === 1
  const attente = !compte && attendUneSaisie(libelle)
  const avantLaFin = i < bornes.possible
  const apresTout = i > bornes.dernier
  const enAction = gabarit.startsWith('a|0') && rang.action !== ''
  // Un « droit de tirage » n'est pas un accès aux droits.
  const dit = (rang.titre?.texte ?? '').replace(/droits? de tirage/i, '')
  const poidsDAxe = peserAvecLegende(dit, legende)
  const annonce = rang.titre === null ? null : reconnaitreTitreDAxe(rang.titre.texte)
  const max = meilleurAxe(poidsDAxe).poids
  // « Plafond des crédits de l'État pour cet axe » clôt un axe, et n'en ouvre pas.
  const cloture = annoncePlafondDAbord(libelle) && max < TITRE_NET ? 1 : 0
  // Une action qui pourrait être d'un axe ne devient pas son intitulé sur une somme de hasard.
  const part = sommes.fragile && max < TITRE_NET && annonce === null ? 0.5 : 1
  const dessus = part * franche(sommes.dessus)
  const dessous = part * franche(sommes.dessous)
  // De l'argent sous un axe, sans intitulé et qui n'additionne rien : une action oubliée.
  const oubli =
    rang.action === '' &&
    rang.axe !== '' &&
    compte &&
    dessus === 0 &&
    dessous === 0 &&
    i <= bornes.dernier + 1
  const argentNomme = aDeLArgent && !annoncePlafondSurLaLigne(rang)
  const intitule =
    1.3 * dessous -
    (dessus > dessous ? 1 : 0) -
    (total ? 1.2 : 0) -
    (avantLaFin ? 0 : 1.5) -
    (parColonne ? 0.9 : 0) -
    0.25 * rempli -
    cloture -
    (libelle === '' ? 2 : 0) -
    (hors && !aDeLArgent ? 0.3 : 0) -
    // De l'argent qui n'est la somme de rien, sur une ligne qui a tout d'une action.
    (argentNomme && compte ? 1.7 * (1 - dessous) : 0)
  const axe = (poids: number) =>
    1.5 * poids + (poids > 0 && annonce && annonce.axe !== 'inconnu' ? 0.3 : 0) + intitule
  return {
    enfance: axe(poidsDAxe.enfance),
    emploi: axe(poidsDAxe.emploi),
    droits: axe(poidsDAxe.droits),
    transition: axe(poidsDAxe.transition),
    transversal: axe(poidsDAxe.transversal),
    inconnu:
      max < 0.2 && (annonce?.axe === 'inconnu' || estUnNumero(rang)) ? 0.9 + intitule : -SANS_RIVAL,
    rubrique:
      0.35 +
      (rang.largeur >= LARGE && avantLaFin ? 0.5 : 0) +
      (seul && avantLaFin && !hors && !ditNote(libelle) ? 0.25 : 0) +
      1.3 * dessous -
      (dessus > dessous ? 1 : 0) -
      (total ? 1 : 0) -
      (avantLaFin ? 0 : 1.2) -
      0.25 * rempli -
      (argentNomme && compte ? 1.4 * (1 - dessous) : 0) +
      (anneeSeule(rang.titre?.texte ?? '') !== null && libelle.length <= 24 ? 0.6 : 0) +
      (reconnaitreSousThematique(rang.titre?.texte ?? '') && !compte ? 0.5 : 0),
    total:
      (total ? 1.5 : 0) +
      1.6 * dessus +
      (total ? 0.8 * dessous : 0) -
      (aDeLArgent ? 0 : 1.5) -
      (dessous > dessus && !total ? 1.5 : 0) -
      (i < bornes.premier && !total ? 1 : 0) -
      (libelle === '' && dessus < 0.9 ? 0.5 : 0) -
      (plafond ? 2 : 0),
    action:
      0.25 +
      0.3 * rempli +
      (enAction ? 0.35 : oubli ? 1 : -0.5) +
      (aDeLArgent ? 0.35 : -0.5) -
      (total ? 1.3 : 0) -
      0.5 * max * (rempli > 1 ? 0.2 : 1) -
      (rang.action !== '' && rempli > 0.9 ? 0.5 : 1.3) * Math.max(dessus, dessous) -
      (ecart && apresTout ? 0.7 : 0) -
      (hors && rempli === 0 ? 0.7 : 0) -
      (attente ? 1 : 0) -
      (libelle === '' ? 0.3 : 0) -
      (ditDont(libelle) ? 1.2 : 0) -
      (plafond && rempli < 1 ? 1.5 : 0),
    // « Pour mémoire » sans montant annonce ce qui suit, plus qu'il ne précise ce qui précède.
    dont: ditDont(libelle) ? (aDeLArgent ? 1.7 : 0.7) : -SANS_RIVAL,
    note:
      0.1 +
      (aDeLArgent ? -0.3 : 0.35) +
      (apresTout ? 0.45 : 0) +
      (ecart ? 0.2 : 0) +
      (hors ? 0.6 : 0) +
      (ditNote(libelle) ? 0.8 : 0) -
      0.4 * rempli -
      (dessus > 0.8 ? 0.8 : 0) -
      (total ? 0.6 : 0) -
      (avantLaFin && max > 0.4 ? 0.4 : 0),
    modele:
      !compte && attente
        ? 1.2
        : !compte && !aDeLArgent && rempli <= 1 && rang.titre !== null
          ? 0.2
          : -2,
  }
}

/** « III », « Axe 2 » : le numéro seul ouvre un axe que le classeur nomme ailleurs. */
function estUnNumero({ titre, compte }: Rang): boolean {
  return (
    !compte &&
    titre !== null &&
    titre.texte.length <= NUMERO_LE_PLUS_LONG &&
    (numeroDAxe(titre.texte) !== null || /^[IV]{1,4}$/.test(titre.texte))
  )
}

/** Quelques colonnes justes par hasard ne font pas une somme. */
function franche(somme: number): number {
  return somme >= SOMME_FRANCHE ? somme : 0
}

function annoncePlafondSurLaLigne({ textes }: Rang): boolean {
  return textes.some((t) => annoncePlafond(t.texte.toLowerCase()))
}

function avancer(
  faisceau: readonly Etat[],
  rang: Rang,
  poids: Readonly<Record<Role, number>>,
  largeur: number,
): Etat[] {
  const seuil = (faisceau[0]?.note ?? 0) - RECUL_ADMIS
  const suite: Etat[] = []
  for (const etat of faisceau) {
    for (const role of ROLES) {
      const ouvre = ouvreUnAxe(role)
      const connu = etat.gabarits.get(rang.gabarit)
      let note = etat.note + poids[role]
      if (
        ouvre &&
        role !== 'inconnu' &&
        etat.ouverts.has(role) &&
        etat.ouverts.get(role) !== rang.libelle
      )
        note -= 0.7
      if (connu && (ouvre || role === 'rubrique')) {
        const [axes, rubriques] = connu
        note += ouvre
          ? 0.25 * Math.min(3, axes) - 0.4 * Math.min(2, rubriques)
          : 0.25 * Math.min(3, rubriques) - 0.4 * Math.min(2, axes)
      }
      if (note < seuil) continue
      const compte = ouvre || role === 'rubrique'
      suite.push({
        note,
        chemin: { role, avant: etat.chemin },
        gabarits: compte
          ? new Map(etat.gabarits).set(rang.gabarit, [
              (connu?.[0] ?? 0) + (ouvre ? 1 : 0),
              (connu?.[1] ?? 0) + (ouvre ? 0 : 1),
            ])
          : etat.gabarits,
        ouverts: ouvre ? new Map(etat.ouverts).set(role, rang.libelle) : etat.ouverts,
      })
    }
  }
  return suite.sort((a, b) => b.note - a.note).slice(0, largeur)
}

/** Chaque axe ouvert une fois rend la lecture plus vraisemblable. */
function couverture({ ouverts }: Etat): number {
  let note = 0
  for (const role of ouverts.keys())
    note += role === 'transversal' ? 0.2 : (AXES as readonly Role[]).includes(role) ? 0.35 : 0
  return note
}

function deployer(rangs: readonly Rang[], chemin: Chemin | null): Role[] {
  const juges: Role[] = []
  for (let c = chemin; c; c = c.avant) juges.push(c.role)
  return rangs.map(({ sur }) => (sur ? 'action' : (juges.pop() ?? 'note')))
}

/** Les montants par axe que ces rôles donneraient : deux lectures qui répondent pareil ne font pas un doute. */
function effetDe(rangs: readonly Rang[], roles: readonly Role[]): string {
  let axe = ''
  const sommes = new Map<string, number>()
  rangs.forEach((rang, i) => {
    const role = roles[i] ?? 'note'
    if (ouvreUnAxe(role)) axe = role
    if (role !== 'action') return
    const cle = rang.axe === '' ? axe : rang.axe
    sommes.set(cle, (sommes.get(cle) ?? 0) + rang.valeurs.reduce<number>((s, v) => s + (v ?? 0), 0))
  })
  return [...sommes]
    .filter(([, somme]) => somme !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .join()
}
