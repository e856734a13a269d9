import { normaliser } from '../libelle/index.ts'
import type { Champ, Ligne } from '../modele/index.ts'
import type { Contexte } from './contexte.ts'
import { donneDesCouts } from './cout-des-depenses.ts'
import { depassentLesCredits, ditLaConsommation } from './entete/index.ts'
import { RECOUVREMENT, recouvrement } from './entre-tableaux/index.ts'
import { lireTableau, type TableauLu } from './lire-tableau.ts'
import { designer, type Tableau, type Totaux } from './tableau/index.ts'

/** Champs qu'un autre tableau peut apporter aux actions du budget. */
const APPORTS: ReadonlySet<Champ> = new Set<Champ>([
  'cout',
  'consomme',
  'justification',
  'report',
  'accordReport',
  'indicateurLocal',
  'indicateurNational',
  'valeurIndicateur',
  'justificationRenfort',
  'coutAnterieur',
  'partCollectiviteAnterieure',
  'avancementQuantitatif',
  'avancementFinancier',
  'avancementQualitatif',
])

const AUCUN_TOTAL: Totaux = { lisibles: [], enErreur: [] }

/**
 * Rattache aux actions du budget ce qu'un autre tableau en dit (coût, consommation, indicateurs, avancement) : seuls les
 * champs que le budget n'a pas, seules les actions qu'il nomme.
 */
export function completer(
  contexte: Contexte,
  lus: readonly TableauLu[],
  candidats: readonly Tableau[],
): TableauLu[] {
  const connus = new Set(lus.flatMap((l) => l.vues.flatMap((v) => Object.keys(v.colonnes))))
  const budget = new Map<string, Ligne[]>()
  for (const ligne of lus.flatMap((l) => l.lignes)) {
    const siennes = budget.get(ligne.cle)
    if (siennes) siennes.push(ligne)
    else budget.set(ligne.cle, [ligne])
  }
  const chiffrees = new Set<string>()
  const completerDe = (candidat: Tableau, sauf?: Champ): TableauLu[] => {
    const apports = candidat.attributions.filter(
      (a) =>
        APPORTS.has(a.champ) &&
        !connus.has(a.champ) &&
        a.champ !== sauf &&
        (a.champ !== 'cout' || donneDesCouts(candidat)),
    )
    const commun = lus.some((l) => recouvrement(l.tableau, candidat) >= RECOUVREMENT)
    if (apports.length === 0 || candidat.actions.length < 2 || !commun) return []
    const reperes = candidat.attributions.filter((a) =>
      ['action', 'axe', 'annee'].includes(a.champ),
    )
    const attributions = [...reperes, ...apports].sort((a, b) => a.colonne - b.colonne)
    const lu = lireTableau(contexte, { ...candidat, attributions, totaux: [] }, [candidat], {
      complement: true,
    })
    const toutes = lu.lignes.flatMap((ligne) => rattacher(ligne, budget.get(ligne.cle) ?? []))
    // Ce qui passe presque partout les crédits de l'État est l'exécution du coût.
    const depenses = apports.some(
      (a) => a.champ === 'consomme' && !ditLaConsommation(normaliser(a.entete.complet)),
    )
    if (depenses && depassentLesCredits(toutes.map((l) => depenseEtCredit(l, budget))))
      return completerDe(candidat, 'consomme')
    // Deux tableaux de dépenses disent deux fois le même coût : il ne s'additionne pas.
    const chiffre = apports.some((a) => a.champ === 'cout')
    const rattachees = toutes.map((l) => (chiffre && chiffrees.has(enCle(l)) ? sansCout(l) : l))
    if (chiffre) for (const l of rattachees) chiffrees.add(enCle(l))
    if (rattachees.length === 0) return []
    const note = `${designer(candidat)} : lu en complément du budget (${apports.map((a) => `« ${a.entete.complet} »`).join(', ')}).`
    return [{ ...lu, lignes: rattachees, totaux: AUCUN_TOTAL, plafonds: [], notes: [note] }]
  }
  return candidats.flatMap((candidat) => completerDe(candidat))
}

/** Ce qu'une ligne dit de consommé, et ce que le budget donne à l'État pour la même action, la même année. */
function depenseEtCredit(
  ligne: Ligne,
  budget: ReadonlyMap<string, readonly Ligne[]>,
): readonly [number, number] {
  const siennes = (budget.get(ligne.cle) ?? []).filter((b) => b.annee === ligne.annee)
  return [
    nombreDe(ligne, 'consomme'),
    siennes.reduce((somme, b) => somme + nombreDe(b, 'partEtat'), 0),
  ]
}

function nombreDe({ montants }: Ligne, champ: 'consomme' | 'partEtat'): number {
  const montant = montants[champ]
  return typeof montant === 'number' ? montant : 0
}

const sansCout = (l: Ligne): Ligne => ({ ...l, montants: { ...l.montants, cout: 'absent' } })
const enCle = ({ axe, cle, annee }: Ligne) => `${axe} ${annee} ${cle}`

/** La ligne du complément prend l'axe et l'année de l'action du budget ; rien si elle ne désigne pas une seule action. */
function rattacher(ligne: Ligne, memeNom: readonly Ligne[]): Ligne[] {
  const memes = memeNom.filter(
    (b) => ligne.annee === null || b.annee === null || b.annee === ligne.annee,
  )
  const cibles = new Set(memes.map((b) => `${b.axe} ${b.annee}`))
  const [premiere] = memes
  if (!premiere || cibles.size !== 1) return []
  const { axe, annee, axeLu, lieuAxe } = premiere
  return [{ ...ligne, axe, annee, axeLu, lieuAxe }]
}
