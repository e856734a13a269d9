import { cle } from '../oracle/oracle.ts'
import type { LigneDeFaits, TirageDeFaits } from './tirage.ts'

/** Le référentiel récrit naïvement, pour ce qu'une ligne dit d'elle-même. */
export function jugerLesFaits(tirage: TirageDeFaits): string[] {
  return [...desCellules(tirage), ...desActions(tirage), ...duContrat(tirage)].sort()
}

const REGLES_DES_FAUTES = {
  texte: 'montant-illisible',
  'sans-valeur': 'valeurs-absentes',
  negatif: 'montant-negatif',
} as const

function desCellules({ lignes }: TirageDeFaits): string[] {
  return lignes.flatMap(({ faute, axe, annee, libelle }) =>
    faute === null ? [] : [cle(REGLES_DES_FAUTES[faute], 'bloquant', axe, annee, libelle.dit)],
  )
}

const dansLeContrat = ({ annee }: LigneDeFaits) => annee >= 2024 && annee <= 2027

/** Les lignes d'une action, année par année. */
type Annees = readonly (readonly [LigneDeFaits, ...LigneDeFaits[]])[]

function desActions(tirage: TirageDeFaits): string[] {
  const groupes = new Map<string, LigneDeFaits[]>()
  for (const ligne of tirage.lignes.filter(dansLeContrat)) {
    const nom = `${ligne.axe}/${ligne.libelle.dit}`
    groupes.set(nom, [...(groupes.get(nom) ?? []), ligne])
  }
  return [...groupes.values()].flatMap((lignes) => deLAction(parAnnee(lignes), tirage))
}

function parAnnee(lignes: readonly LigneDeFaits[]): Annees {
  return [...new Set(lignes.map((l) => l.annee))].flatMap((annee) => {
    const [premiere, ...autres] = lignes.filter((l) => l.annee === annee)
    return premiere ? [[premiere, ...autres] as const] : []
  })
}

/** Ce qui tient à l'action se dit une fois, avec son année si elle est seule en défaut. */
function deLAction(annees: Annees, tirage: TirageDeFaits): string[] {
  const attendus: string[] = []
  const [[premiere] = []] = annees
  if (!premiere) return []
  const { axe, libelle, nature } = premiere
  const dire = (regle: string, gravite: string, enDefaut: Annees, quoi = libelle.dit) => {
    const [une, ...autres] = enDefaut
    if (!une) return
    attendus.push(cle(regle, gravite, axe, autres.length === 0 ? une[0].annee : null, quoi))
  }
  const aPart = axe === 'emploi' && tirage.type === 'departement'
  const toutes = annees.flat()
  if (nature === 'inconnue' && !toutes.some((l) => l.nonReconduite))
    dire('nature-inconnue', 'a-justifier', annees)
  const existait = premiere.reprise || (premiere.coutAvant ?? 0) > 0
  if (!aPart && nature === 'nouvelle' && existait) dire('nature-contredite', 'a-justifier', annees)
  // Une année d'avant le contrat qui l'explique l'explique encore.
  const explique = tirage.lignes.some(
    (l) => l.axe === axe && l.libelle === libelle && l.motifDuRenfort !== '',
  )
  if (!aPart && nature === 'renforcee' && !explique)
    dire('renfort-non-justifie', 'a-justifier', annees)
  const sansIndicateur = ([l]: readonly LigneDeFaits[]) => l?.indicateur === '' && !l.nonReconduite
  dire('indicateur-local-absent', 'bloquant', annees.filter(sansIndicateur))
  dire('doublon-action', 'signalement', annees.filter(seRepete))
  if (tirage.type === 'metropole' && premiere.communale)
    dire('porteur-commune', 'signalement', annees)
  if (tirage.type === 'departement' && contredit(premiere))
    dire('programme-incoherent', 'bloquant', annees)
  const repas = premiere.cantine === 'compensation' || premiere.cantine === 'a-preciser'
  if (repas && !aPart && !tirage.outreMer) {
    const seuils = [
      ([l]: readonly LigneDeFaits[]) => (l?.tarif ?? 0) > 1,
      ([l]: readonly LigneDeFaits[]) => (l?.quotient ?? 0) > 1_000,
    ]
    for (const depasse of seuils) dire('cantine-conditions', 'bloquant', annees.filter(depasse))
  }
  for (const { source, admis, pour, axe: seulAxe, versLEmploi } of libelle.sujets) {
    if (pour !== undefined && pour !== tirage.type) continue
    if ((seulAxe !== undefined && seulAxe !== axe) || (versLEmploi && axe === 'emploi')) continue
    dire('perimetre', admis ? 'admis' : 'signalement', annees, `${libelle.dit}, ${source}`)
  }
  return attendus
}

function seRepete(lignes: readonly LigneDeFaits[]): boolean {
  const memes = lignes.map(({ porteur, section }) => `${porteur}/${section}`)
  return new Set(memes).size < memes.length
}

/** L'autre programme est écrit, et le sien ne l'est pas. */
function contredit({ axe, programme }: LigneDeFaits): boolean {
  const [sien, autre] = axe === 'emploi' ? ['102', '304'] : ['304', '102']
  return programme.includes(autre) && !programme.includes(sien)
}

function duContrat({ outreMer, lignes }: TirageDeFaits): string[] {
  const investit = lignes.some(
    (l) => dansLeContrat(l) && (l.section === 'Investissement' || l.section === 'INV'),
  )
  return [
    ...(investit ? [cle('investissement', 'signalement', null, null, null)] : []),
    ...(outreMer ? [cle('perimetre', 'admis', null, null, 'objectifs/outre-mer')] : []),
  ]
}
