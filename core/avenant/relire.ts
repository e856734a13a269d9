import { pluriel } from '../constats/index.ts'
import { lettreDe } from '../grille/index.ts'
import { CHAMPS, type Contrat, somme, type UniteDAction } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import type { Avenant } from './avenant.ts'
import { dispositionDe } from './disposition.ts'

/** Ce que la lecture a rendu avant d'ajouter la feuille, et après. */
export interface Relecture {
  /** null : l'avenant est seul dans un classeur neuf. */
  readonly avant: Contrat | null
  /** La feuille telle qu'elle est rendue, à remplir ; null : rien n'y est encore un tableau. */
  readonly vide: Contrat | null
  /** La même, remplie à l'identique de l'année d'avant (`remplirPourEssai`). */
  readonly remplie: Contrat
}

/**
 * Pourquoi la feuille ne doit pas être rendue, en une phrase ; null si Pacte la relit comme il faut : l'année de
 * l'avenant et elle seule, les colonnes attendues, et les autres années inchangées.
 */
export function refusDeLaRelecture(avenant: Avenant, relecture: Relecture): string | null {
  const { avant, vide, remplie } = relecture
  const lue = (apres: Contrat) => [laFeuille(avenant, apres), lesPlafonds(avenant, apres)]
  const ailleurs = (apres: Contrat) => (avant === null ? null : autresAnnees(avenant, avant, apres))
  // Deux ou trois intitulés sans un montant ne font pas encore un tableau : ils le font une fois remplis.
  const duVide = vide === null ? [] : [ailleurs(vide), ...(estLue(avenant, vide) ? lue(vide) : [])]
  const phrases = [...duVide, ailleurs(remplie), ...lue(remplie), lesMontants(avenant, remplie)]
  return phrases.find((phrase) => phrase !== null) ?? null
}

function estLue({ nomDeFeuille }: Avenant, { vues }: Contrat): boolean {
  return vues.some((v) => v.feuille === nomDeFeuille)
}

/** Les crédits des autres années, action par action, et leurs enveloppes. */
function autresAnnees({ annee }: Avenant, avant: Contrat, apres: Contrat): string | null {
  const montants = (contrat: Contrat) =>
    contrat.unites
      .filter((u) => u.annee !== annee)
      .map((u) => JSON.stringify([u.axe, u.cle, u.annee, u.montants]))
      .sort()
      .join('\n')
  if (montants(avant) === montants(apres)) return lesEnveloppes(annee, avant, apres)
  const compter = (contrat: Contrat) => contrat.unites.filter((u) => u.annee !== annee).length
  return (
    `avec elle, Pacte ne lirait plus les autres années comme avant ` +
    `(${pluriel(compter(apres), 'action', 'actions')} au lieu de ${compter(avant)}).`
  )
}

/** Une phrase de la feuille, ou son tableau, pourrait se lire comme le plafond ou le report d'une autre année. */
function lesEnveloppes(annee: number, avant: Contrat, apres: Contrat): string | null {
  const dites = ({ plafonds, reports }: Contrat) =>
    [
      ...plafonds.map((p) => ({ ...p, quoi: 'plafond' })),
      ...reports.map((r) => ({ ...r, quoi: 'report' })),
    ]
      .filter((e) => e.annee !== annee)
      .map((e) => JSON.stringify([e.quoi, e.axe, e.annee, e.montant]))
      .sort()
      .join('\n')
  if (dites(avant) === dites(apres)) return null
  return 'avec elle, Pacte ne lirait plus comme avant les plafonds ou les reports des autres années.'
}

function laFeuille(avenant: Avenant, apres: Contrat): string | null {
  const { annee, nomDeFeuille, nombreDActions } = avenant
  const [vue, autre] = apres.vues.filter((v) => v.feuille === nomDeFeuille)
  if (vue === undefined || autre !== undefined || vue.annee !== annee || vue.complement) {
    return `Pacte n’y lirait pas l’année ${annee}.`
  }
  const lues = unitesDe(apres, avenant).length
  if (lues !== nombreDActions) {
    return `Pacte y lirait ${pluriel(lues, 'action', 'actions')} au lieu de ${nombreDActions}.`
  }
  const { colonnes } = dispositionDe(avenant)
  const attendues = CHAMPS.map((champ) => colonnes.findIndex((c) => c.champ === champ))
  const fautif = CHAMPS.find((champ, i) => {
    const [lue = -1, deTrop] = vue.colonnes[champ] ?? []
    return deTrop !== undefined || lue !== attendues[i]
  })
  if (fautif === undefined) return null
  const lue = vue.colonnes[fautif]?.[0]
  const ou = lue === undefined ? 'nulle part' : `en colonne ${lettreDe(lue)}`
  return `Pacte y lirait «\u00a0${fautif}\u00a0» ${ou}.`
}

function lesPlafonds({ axes, annee, nomDeFeuille }: Avenant, apres: Contrat): string | null {
  const faux = axes.find(({ axe, plafond }) => {
    const lu = apres.plafonds.find(
      (p) => p.axe === axe && p.annee === annee && p.lieu?.feuille === nomDeFeuille,
    )
    return plafond.genre === 'connu' && lu !== undefined && lu.montant !== plafond.montant
  })
  return faux === undefined
    ? null
    : `Pacte y lirait un autre plafond pour l’axe «\u00a0${faux.libelle}\u00a0».`
}

function lesMontants(avenant: Avenant, remplie: Contrat): string | null {
  const unites = unitesDe(remplie, avenant)
  const lu = somme(
    unites.flatMap(({ montants: { partEtat } }) => (typeof partEtat === 'number' ? partEtat : [])),
  )
  const ecrit = somme(avenant.blocs.flatMap((b) => b.actions.flatMap((a) => a.programme ?? [])))
  return lu === ecrit
    ? null
    : `remplie, Pacte y lirait ${ecrireEuros(lu)} de part de l’État au lieu de ${ecrireEuros(ecrit)}.`
}

function unitesDe({ unites }: Contrat, { annee, nomDeFeuille }: Avenant): readonly UniteDAction[] {
  return unites.filter(
    (u) => u.annee === annee && u.lignes.some((l) => l.vue.feuille === nomDeFeuille),
  )
}
