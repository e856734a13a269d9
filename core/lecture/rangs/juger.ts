import { AXES } from '../../modele/index.ts'
import { bornesDe } from './bornes.ts'
import { type Conditions, peserLesRoles } from './peser-les-roles.ts'
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

/** Juge toutes les lignes douteuses ensemble : mots, sommes et leur sens, gabarits de série, axes ouverts une fois. */
export function jugerLesRangs(rangs: readonly Rang[], conditions: Conditions): Jugement {
  const douteux = rangs.flatMap((rang, i) => (rang.sur ? [] : [{ rang, i }]))
  const sommes = sommesVues(rangs, conditions)
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

/** Un total compte les lignes refusées, ou les saute : la façon qui l'explique le mieux. */
function sommesVues(rangs: readonly Rang[], { legende, refusees }: Conditions): SommesVues[] {
  const toutes = chercherLesSommes(rangs, legende)
  if (refusees.size === 0) return toutes
  const sansElles = rangs.map((r) =>
    refusees.has(r) ? { ...r, valeurs: r.valeurs.map(() => null), compte: false } : r,
  )
  const sautees = chercherLesSommes(sansElles, legende)
  return toutes.map((vues, k) => {
    const autres = sautees[k] ?? AUCUNE_SOMME
    return Math.max(autres.dessus, autres.dessous) > Math.max(vues.dessus, vues.dessous)
      ? autres
      : vues
  })
}

function avancer(
  faisceau: readonly Etat[],
  rang: Rang,
  poids: Readonly<Record<Role, number>>,
  largeur: number,
): Etat[] {
  const seuil = (faisceau[0]?.note ?? 0) - RECUL_ADMIS
  const suite: Suite[] = []
  for (const etat of faisceau) {
    const connu = etat.gabarits.get(rang.gabarit)
    for (const role of ROLES) {
      const ouvre = ouvreUnAxe(role)
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
      if (note >= seuil) suite.push({ note, etat, role })
    }
  }
  suite.sort((a, b) => b.note - a.note)
  return suite.slice(0, largeur).map((suivante) => atteindre(suivante, rang))
}

interface Suite {
  readonly note: number
  readonly etat: Etat
  readonly role: Role
}

function atteindre({ note, etat, role }: Suite, { gabarit, libelle }: Rang): Etat {
  const ouvre = ouvreUnAxe(role)
  const [axes, rubriques] = etat.gabarits.get(gabarit) ?? [0, 0]
  return {
    note,
    chemin: { role, avant: etat.chemin },
    gabarits:
      ouvre || role === 'rubrique'
        ? new Map(etat.gabarits).set(gabarit, ouvre ? [axes + 1, rubriques] : [axes, rubriques + 1])
        : etat.gabarits,
    ouverts: ouvre ? new Map(etat.ouverts).set(role, libelle) : etat.ouverts,
  }
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
