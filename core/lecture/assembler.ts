import {
  type Axe,
  assemblerUnites,
  type ContratLu,
  estAxe,
  type Illisible,
  type Ligne,
  type Mention,
  type Question,
  type Reponses,
  type Report,
} from '../modele/index.ts'
import type { ReglagesDuContrat } from '../reglages/index.ts'
import type { Contexte } from './contexte.ts'
import { signatureEcrite } from './identite.ts'
import type { TableauLu } from './lire-tableau.ts'
import {
  type ColonneDatee,
  lirePetitsTableaux,
  type PlafondLu,
  plafondsDesTitres,
  plafondsParAnnee,
  ramenerALAnnee,
  rassemblerPlafonds,
  sansRecapitulation,
} from './plafonds/index.ts'
import { mentionsDe, parleDAvenant, uniteDuTableau } from './tableau/index.ts'
import type { TexteLibre } from './textes/index.ts'
import { dansLUniteRepondue, questionsSurLUnite } from './unite-en-doute.ts'

interface Assemblage {
  readonly contrat: ContratLu
  readonly questions: readonly Question[]
}

/** Rassemble les tableaux lus et ce qui est écrit autour en un seul contrat. */
export function assembler(
  contexte: Contexte,
  lus: readonly TableauLu[],
  complements: readonly TableauLu[],
  reponses: Reponses,
): Assemblage {
  const lignes = [...lus, ...complements].flatMap((l) => l.lignes)
  const annees = [...new Set(lignes.flatMap((l) => (l.annee === null ? [] : [l.annee])))].sort(
    (a, b) => a - b,
  )
  const alentour = lireAlentour(contexte, lus)
  const annuels = ramenerALAnnee(
    sansRecapitulation([...lus.flatMap((l) => l.plafonds), ...alentour.plafonds], lignes),
    lignes,
    reponses,
  )
  const { plafonds, contradictions } = rassemblerPlafonds(
    dansLUniteRepondue(annuels.plafonds, reponses),
    contexte.reglages,
    annees,
  )
  const textes = [...contexte.libres.values()].flat()
  const signature = contexte.reglages.signature
    ? {
        date: contexte.reglages.signature,
        lieu: signatureEcrite(textes, contexte.pages)?.texte.lieu ?? null,
      }
    : signatureLue(contexte, textes)
  const mentions: Mention[] = mentionsDe(lus.map((l) => l.tableau))
  const contrat: ContratLu = {
    collectivite: contexte.collectivite,
    signature,
    annees,
    vues: [...lus, ...complements].flatMap((l) => l.vues),
    lignes,
    unites: assemblerUnites(lignes),
    plafonds,
    contradictions,
    reports: rassemblerReports(contexte.reglages, lignes, alentour.reports, annees),
    dejaRepris: contexte.reglages.dejaRepris ?? [],
    totaux: lus.flatMap((l) => l.totaux.lisibles),
    totauxEnErreur: lus.flatMap((l) => l.totaux.enErreur),
    mentions,
    illisibles: alentour.illisibles,
    mentionneAvenant:
      contexte.pages.some((p) => parleDAvenant(p.feuille.nom)) ||
      textes.some((t) => parleDAvenant(t.texte)) ||
      lus.some((l) => l.tableau.attributions.some((a) => parleDAvenant(a.entete.complet))),
  }
  return { contrat, questions: [...annuels.questions, ...questionsSurLUnite(lus, plafonds)] }
}

function signatureLue(contexte: Contexte, textes: readonly TexteLibre[]): ContratLu['signature'] {
  const ecrite = signatureEcrite(textes, contexte.pages)
  return ecrite ? { date: ecrite.date, lieu: ecrite.texte.lieu } : null
}

/** Plafonds et reports écrits hors des tableaux d'actions. */
function lireAlentour(
  { pages, libres, zones, plafondsParAnnee: annuels, reperes }: Contexte,
  lus: readonly TableauLu[],
) {
  const plafonds: PlafondLu[] = []
  const reports: PlafondLu[] = []
  const illisibles: Illisible[] = []
  for (const page of pages) {
    const textes = libres.get(page) ?? []
    const duBudget = lus.find((l) => l.tableau.page === page)
    const dite = duBudget?.unite ?? uniteDuTableau([], textes) ?? 'EUR'
    const [premier] = lus
    // Un budget en k€ par ses seuls en-têtes donne son unité aux plafonds qui n'en disent aucune.
    const heritee = dite === 'EUR' ? (duBudget ?? premier)?.uniteDesMontants : undefined
    const parAnnee = annuels.get(page) ?? []
    if (parAnnee.length > 0) {
      plafonds.push(...parAnnee.flatMap((c) => plafondsParAnnee(c, reperes, dite)))
      continue
    }
    const occupees = zones.get(page) ?? []
    const libre = (ligne: number, colonne: number) =>
      !occupees.some(
        (z) => ligne >= z.haut && ligne <= z.bas && colonne >= z.gauche && colonne <= z.droite,
      )
    const petits = lirePetitsTableaux(
      { page, textes, unite: dite, heritee: heritee ?? null, libre },
      reperes,
    )
    const deja = new Set(petits.plafonds.map((p) => `${p.lieu.ligne}:${p.lieu.colonne}`))
    const siens = lus.filter((l) => l.tableau.page === page)
    plafonds.push(...datesParLeurTableau(petits.plafonds, siens))
    const axeA = (ligne: number) => axeDuTotal(ligne, siens) ?? axeDuTableauSous(ligne, siens)
    const unites = heritee === undefined ? [dite] : [dite, heritee]
    const annee = seuleAnneeDe(siens)
    const creditsAuDessus = (ligne: number) => colonnesDatees(siens, ligne)
    const feuille = { page, textes, axeA, annee, creditsAuDessus, unites, dejaLus: deja }
    plafonds.push(...plafondsDesTitres(feuille, reperes))
    reports.push(...petits.reports)
    illisibles.push(...petits.illisibles)
  }
  return { plafonds, reports, illisibles }
}

/** Celle de toutes les actions de la feuille, si elles n'en ont qu'une. */
function seuleAnneeDe(lus: readonly TableauLu[]): number | null {
  const [annee, ...autres] = new Set(lus.flatMap((l) => l.lignes.map((ligne) => ligne.annee)))
  return annee !== undefined && autres.length === 0 ? annee : null
}

/** Le dernier qui commence au-dessus de cette ligne, lu pour chacune de ses années ; aucun, s'il n'y en a pas. */
function tableauAuDessus(siens: readonly TableauLu[], ligne: number): readonly TableauLu[] {
  const dernier = siens.filter((l) => l.tableau.bloc.haut <= ligne).at(-1)
  return siens.filter((l) => l.tableau === dernier?.tableau)
}

/** Les crédits de l'État du tableau au-dessus de cette ligne, dans les colonnes qui disent leur année. */
function colonnesDatees(siens: readonly TableauLu[], ligne: number): readonly ColonneDatee[] {
  const tableau = tableauAuDessus(siens, ligne)[0]?.tableau
  // Un montant de cette ligne est celui de son action.
  if (tableau?.actions.some((a) => a.ligne === ligne)) return []
  const credits = tableau?.attributions.filter((a) => a.champ === 'partEtat') ?? []
  return credits.flatMap(({ colonne, annee }) => (annee === null ? [] : [{ colonne, annee }]))
}

/** Sous le tableau de chaque année, ses plafonds, que rien d'autre ne date : le même axe y revient. */
function datesParLeurTableau(
  plafonds: readonly PlafondLu[],
  siens: readonly TableauLu[],
): readonly PlafondLu[] {
  const revient = ({ axe, annee }: PlafondLu) =>
    annee === null && plafonds.filter((p) => p.axe === axe && p.annee === null).length > 1
  if (!plafonds.some(revient)) return plafonds
  const dates = plafonds.map(({ lieu }) => seuleAnneeDe(tableauAuDessus(siens, lieu.ligne)))
  if (new Set(dates).size < 2 || dates.includes(null)) return plafonds
  return plafonds.map((p, i) => (revient(p) ? { ...p, annee: dates[i] ?? null } : p))
}

/** Sur la ligne d'un sous-total : l'axe de l'action qui le précède. */
function axeDuTotal(ligne: number, lus: readonly TableauLu[]): Axe | null {
  const sien = lus.find((l) => l.tableau.totaux.some((t) => t.ligne === ligne))
  const dessus = sien?.lignes.filter((l) => l.rang < ligne) ?? []
  const derniere = dessus.reduce<Ligne | null>((a, l) => (a && a.rang > l.rang ? a : l), null)
  return derniere && estAxe(derniere.axe) ? derniere.axe : null
}

/** L'axe du premier tableau qui suit cette ligne ; à défaut, celui du dernier de la feuille. */
function axeDuTableauSous(ligne: number, lus: readonly TableauLu[]): Axe | null {
  const suivant = lus.find((l) => l.tableau.fin >= ligne) ?? lus.at(-1)
  return suivant?.axeDeFeuille ?? seulAxeDe(suivant?.lignes ?? [])
}

/** Celui de toutes ces actions, si elles n'en ont qu'un. */
function seulAxeDe(lignes: readonly Ligne[]): Axe | null {
  const [axe, ...autres] = new Set(lignes.map((l) => l.axe))
  return axe !== undefined && autres.length === 0 && estAxe(axe) ? axe : null
}

/** Reports accordés : contrat.json, sinon les lignes dont la colonne d'accord est remplie ou absente, sinon un petit tableau. */
function rassemblerReports(
  reglages: ReglagesDuContrat,
  lignes: readonly Ligne[],
  ecrits: readonly PlafondLu[],
  annees: readonly number[],
): Report[] {
  if (reglages.reports.length > 0) return reglages.reports.map((r) => ({ ...r, lieu: null }))
  const desLignes = lignes.flatMap((l) => {
    const { report } = l.montants
    if (typeof report !== 'number' || report <= 0 || l.annee === null || !estAxe(l.axe)) return []
    const colonne = l.vue.colonnes.report?.[0]
    if (l.textes.accordReport === '' || colonne === undefined) return []
    return [
      {
        axe: l.axe,
        annee: l.annee,
        montant: report,
        lieu: { feuille: l.vue.feuille, ligne: l.rang, colonne },
      },
    ]
  })
  if (desLignes.length > 0) return desLignes
  // Sans année dite, celle d'un contrat qui n'en a qu'une.
  const [seule = null, ...autres] = annees
  return ecrits.flatMap((r) => {
    const annee = r.annee ?? (autres.length === 0 ? seule : null)
    return annee === null ? [] : [{ ...r, annee }]
  })
}
