import type { Axe } from '../../../../core/modele/index.ts'
import { cle } from '../oracle/oracle.ts'
import type { LigneDAnnee, TirageDAnnees } from './tirage.ts'

/** Le référentiel récrit naïvement, pour ce qui se joue d'une année à l'autre. */
export function jugerLesAnnees(tirage: TirageDAnnees): string[] {
  return [
    ...desLignes(tirage),
    ...desActions(tirage),
    ...desAxes(tirage),
    ...duContrat(tirage),
  ].sort()
}

const duContratEnCours = ({ annee }: LigneDAnnee) => annee >= 2024 && annee <= 2027
const emploiAPart = ({ axe }: LigneDAnnee, { type }: TirageDAnnees) =>
  axe === 'emploi' && type === 'departement'

function jugees(tirage: TirageDAnnees): LigneDAnnee[] {
  return tirage.lignes.filter((l) => duContratEnCours(l) && !emploiAPart(l, tirage))
}

function desLignes(tirage: TirageDAnnees): string[] {
  const attendus: string[] = []
  const dire = (l: LigneDAnnee, regle: string, gravite: string) =>
    attendus.push(cle(regle, gravite, l.axe, l.annee, l.action))
  for (const l of tirage.lignes) {
    if (!duContratEnCours(l) && l.etat > 0) dire(l, 'annee-hors-contrat', 'bloquant')
  }
  for (const l of tirage.lignes) {
    if ((l.report ?? 0) > 0 && !l.accord && !emploiAPart(l, tirage))
      dire(l, 'report-sans-accord', 'a-justifier')
  }
  for (const l of jugees(tirage)) {
    if (l.etat === 0 && l.cout === 0 && l.annee > 2024 && !l.nonReconduite)
      dire(l, 'avenant-incomplet', 'a-justifier')
    const part = Math.floor(l.cout / 2)
    if (l.etat === 0 && l.cout > 0) dire(l, 'etat-nul', 'signalement')
    if (l.etat > part + 1) dire(l, 'parite-depassee', l.evaluation ? 'a-justifier' : 'bloquant')
    if (l.etat > 0 && l.etat < part - 1) dire(l, 'parite-incomplete', 'a-justifier')
    if (l.evaluation && l.etat > 0) dire(l, 'evaluation-credits', 'signalement')
    const existait = l.nature === 'renforcee' || l.nature === 'reconduite'
    if (existait && l.collectiviteAvant !== null && l.collectivite < l.collectiviteAvant)
      dire(l, 'substitution-fonds-propres', 'a-justifier')
    if (perdu(l) > 0) dire(l, 'sous-consommation', l.annee === 2024 ? 'signalement' : 'a-justifier')
  }
  return attendus
}

/** Programmé, ni consommé ni justifié, d'une année qui en a une suivante. */
function perdu({ annee, etat, consomme, raison }: LigneDAnnee): number {
  return consomme === null || raison || annee > 2026 ? 0 : Math.max(0, etat - consomme)
}

/** Ce qui tient à l'action se dit une fois, avec son année si elle est seule en défaut. */
function desActions(tirage: TirageDAnnees): string[] {
  const attendus: string[] = []
  const unefois = (regle: string, gravite: string, lignes: readonly LigneDAnnee[]) => {
    const [premiere] = lignes
    if (!premiere) return
    const annee = lignes.length === 1 ? premiere.annee : null
    attendus.push(cle(regle, gravite, premiere.axe, annee, premiere.action))
  }
  for (const lignes of parAction(jugees(tirage))) {
    unefois(
      'hors-referentiel',
      lignes[0]?.axe === 'transition' ? 'a-justifier' : 'bloquant',
      lignes.filter((l) => l.horsReferentiel),
    )
    unefois(
      'reconduction-derogatoire',
      'a-justifier',
      lignes.filter((l) => l.nature === 'reconduite'),
    )
    unefois(
      'renfort-assiette',
      'a-justifier',
      lignes.filter((l) => l.nature === 'renforcee' && l.cout > 0 && (l.coutAvant ?? 0) > 0),
    )
  }
  return attendus
}

function parAction(lignes: readonly LigneDAnnee[]): LigneDAnnee[][] {
  const groupes: Record<string, LigneDAnnee[]> = {}
  for (const ligne of lignes) {
    const nom = `${ligne.axe}/${ligne.action}`
    groupes[nom] = [...(groupes[nom] ?? []), ligne]
  }
  return Object.values(groupes)
}

function desAxes(tirage: TirageDAnnees): string[] {
  const lignes = jugees(tirage)
  if (lignes.length === 0) return []
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (tirage.type === 'metropole') axes.push('emploi')
  const complet = [2024, 2025, 2026, 2027].every((annee) =>
    tirage.lignes.some((l) => l.annee === annee),
  )
  return axes.flatMap((axe) => {
    if (lignes.some((l) => l.axe === axe && l.etat > 0)) return []
    const du = (tirage.plafonds[axe] ?? 0) > 0
    return [cle('axe-sans-action', complet || du ? 'bloquant' : 'a-justifier', axe, null, null)]
  })
}

function duContrat(tirage: TirageDAnnees): string[] {
  const attendus: string[] = []
  const lignes = jugees(tirage)
  if (lignes.reduce((total, l) => total + perdu(l), 0) > 0)
    attendus.push(cle('derniere-annee', 'signalement', null, 2027, null))
  const natures = parAction(lignes).map(([l]) => l?.nature)
  const nouvelles = natures.filter((n) => n === 'nouvelle' || n === 'inconnue').length
  if (natures.length > 0 && nouvelles * 2 <= natures.length)
    attendus.push(cle('nouvelles-minoritaires', 'signalement', null, null, null))
  return attendus
}
