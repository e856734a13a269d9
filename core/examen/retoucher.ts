import { a1, type Classeur, celluleEn, lireA1 } from '../grille/index.ts'
import {
  assemblerUnites,
  type Centimes,
  type ChampMontant,
  type Contrat,
  type Ligne,
  moins,
  plus,
  type Recapitulation,
  somme,
  type Total,
  type Vue,
} from '../modele/index.ts'

/** Un montant d'une ligne, tel qu'il serait après la correction. */
export interface Retouche {
  readonly ligne: Ligne
  readonly champ: ChampMontant
  readonly valeur: Centimes
}

export function contenuDe(feuille: string | null, cellule: string, classeur: Classeur | null) {
  const place = lireA1(cellule)
  const page = classeur?.feuilles.find(({ nom }) => nom === feuille)
  return place && page ? celluleEn(page, place.ligne, place.colonne) : undefined
}

/** Le contrat, ces montants changés ; un total que personne n'a mis en formule ne suit pas. */
export function retoucher(
  contrat: Contrat,
  retouches: readonly Retouche[],
  classeur: Classeur | null,
): Contrat {
  const parLigne = new Map<Vue, Map<string, Retouche[]>>()
  for (const retouche of retouches) {
    const { vue, rang, annee } = retouche.ligne
    const siennes = parLigne.get(vue) ?? new Map<string, Retouche[]>()
    const cle = `${rang} ${annee}`
    parLigne.set(vue, siennes.set(cle, [...(siennes.get(cle) ?? []), retouche]))
  }
  const lignes = contrat.lignes.map((ligne) => {
    const siennes = parLigne.get(ligne.vue)?.get(`${ligne.rang} ${ligne.annee}`)
    if (siennes === undefined) return ligne
    const montants = Object.fromEntries(siennes.map(({ champ, valeur }) => [champ, valeur]))
    return { ...ligne, montants: { ...ligne.montants, ...montants } }
  })
  const { totaux } = retoucherLesTotaux(contrat, retouches, classeur)
  const recapitulations = contrat.recapitulations.map((recapitulation) =>
    estSaisie(recapitulation, classeur) ? recapitulation : recalculer(recapitulation, retouches),
  )
  return { ...contrat, lignes, unites: assemblerUnites(lignes), totaux, recapitulations }
}

/** Une somme recopiée que nulle formule ne recalcule. */
export function estSaisie({ lieu }: Recapitulation, classeur: Classeur | null): boolean {
  return contenuDe(lieu.feuille, a1(lieu.ligne, lieu.colonne), classeur)?.formule === undefined
}

/** Ce montant est un terme de cette somme. */
export function additionne(
  { champ, annee, axes }: Recapitulation,
  { ligne, champ: retouche }: Pick<Retouche, 'ligne' | 'champ'>,
): boolean {
  return champ === retouche && annee === ligne.annee && axes.some((axe) => axe === ligne.axe)
}

function recalculer(
  recapitulation: Recapitulation,
  retouches: readonly Retouche[],
): Recapitulation {
  const ecarts = retouches.flatMap(({ ligne, champ, valeur }) => {
    const avant = ligne.montants[champ]
    const compte = typeof avant === 'number' && additionne(recapitulation, { ligne, champ })
    return compte ? [moins(valeur, avant)] : []
  })
  return { ...recapitulation, montant: plus(recapitulation.montant, somme(ecarts)) }
}

export function retoucherLesTotaux(
  { totaux }: Pick<Contrat, 'totaux'>,
  retouches: readonly Retouche[],
  classeur: Classeur | null,
): Pick<Contrat, 'totaux'> {
  return {
    totaux: totaux.map((total) => retouches.reduce((t, r) => decaler(t, r, classeur), total)),
  }
}

/** Un total saisi garde sa valeur quand ce qu'il additionne change. */
function decaler(
  total: Total,
  { ligne, champ, valeur }: Retouche,
  classeur: Classeur | null,
): Total {
  const avant = ligne.montants[champ]
  const { lieu, portee, annee, vue } = total
  if (total.champ !== champ || vue !== ligne.vue || typeof avant !== 'number') return total
  if (annee !== null && annee !== ligne.annee) return total
  if (portee.genre === 'axe' && portee.axe !== ligne.axe) return total
  if (contenuDe(lieu.feuille, a1(lieu.ligne, lieu.colonne), classeur)?.formule) return total
  const [premier, ...autres] = total.attendus
  const suivre = (attendu: Centimes) => plus(attendu, moins(valeur, avant))
  return { ...total, attendus: [suivre(premier), ...autres.map(suivre)] }
}
