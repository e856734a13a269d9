import type { Axe } from '../../../../core/modele/index.ts'
import { cle } from '../oracle/oracle.ts'
import type { LigneDeRegime, TirageDeRegimes } from './tirage.ts'

/** Le référentiel récrit naïvement, pour l'énergie, la cantine et les axes que l'on n'a pas compris. */
export function jugerLesRegimes(tirage: TirageDeRegimes): string[] {
  return [...desActions(tirage), ...desAxes(tirage)].sort()
}

const CANTINES = ['compensation', 'moyens', 'a-preciser']

function desActions(tirage: TirageDeRegimes): string[] {
  const attendus: string[] = []
  const unSlime = tirage.lignes.some((l) => l.regime === 'slime')
  for (const l of tirage.lignes) {
    const axe = l.axe === 'inconnu' || l.axe === 'transversal' ? null : l.axe
    const dire = (regle: string, gravite: string) =>
      attendus.push(cle(regle, gravite, axe, l.annee, l.action))
    if (l.axe === 'inconnu') dire('axe-inconnu', 'bloquant')
    if (l.axe === 'transversal') dire('transversal-a-repartir', 'a-justifier')

    const cantine = CANTINES.includes(l.regime)
    if (tirage.outreMer && cantine && l.etat > 0) dire('cantine-outre-mer', 'bloquant')
    if (!tirage.outreMer && compense(l) && l.repas !== null && l.etat > l.repas)
      dire('cantine-un-euro', 'bloquant')

    const accompagne = l.regime === 'animation' || l.regime === 'fsatme'
    if (accompagne && !unSlime) dire('fsatme-sans-slime', 'signalement')
    if (l.regime === 'fsatme' && (l.cee ?? 0) > 0) dire('cee-sur-fsatme', 'bloquant')

    const pourcent = l.annee === 2024 ? 60 : 50
    if (l.regime === 'slime' && l.cee === null) {
      const trop = l.etat * 100 > l.cout * (70 - pourcent)
      dire('cee-non-renseigne', trop ? 'a-justifier' : 'signalement')
    }
    if (l.regime === 'slime' && l.cee !== null && l.cee * 100 > l.cout * pourcent)
      dire('cee-taux-annuel', 'signalement')

    const aSoixanteDix =
      (l.cee ?? 0) > 0 && l.etat > 0 && ((l.cee ?? 0) + l.etat) * 100 > l.cout * 70
    if (aSoixanteDix && l.regime === 'slime') dire('cee-plafond-70', 'bloquant')
    if (aSoixanteDix && l.regime === 'animation') dire('cee-plafond-70', 'signalement')

    if (pariteSuspendue(l, tirage) || l.etat === 0) continue
    const part = partDeLEtat(l)
    const reserve = l.regime === 'a-preciser' ? 'a-justifier' : 'bloquant'
    if (l.etat > part + 1 && !(aSoixanteDix && l.regime === 'slime'))
      dire('parite-depassee', reserve)
    if (l.etat < part - 1) dire('parite-incomplete', 'a-justifier')
  }
  return attendus
}

/** « À préciser » avec un nombre de repas : une compensation. */
function compense({ regime, repas }: LigneDeRegime): boolean {
  return regime === 'compensation' || (regime === 'a-preciser' && (repas ?? 0) > 0)
}

function pariteSuspendue(l: LigneDeRegime, { outreMer }: TirageDeRegimes): boolean {
  if (compense(l) || (outreMer && CANTINES.includes(l.regime))) return true
  return l.regime === 'slime' && l.cee === null
}

/** En euros, au centime inférieur. */
function partDeLEtat({ regime, cout, cee }: LigneDeRegime): number {
  const moitie = (cout - (cee ?? 0)) / 2
  if (regime !== 'slime' || !cee) return Math.max(0, moitie)
  return Math.max(0, Math.min(moitie, Math.floor(cout * 70) / 100 - cee))
}

function desAxes({ type, plafonds, lignes }: TirageDeRegimes): string[] {
  const attendus: string[] = []
  const [premiere] = lignes
  if (!premiere) return []
  const somme = (axe: LigneDeRegime['axe']) =>
    lignes.filter((l) => l.axe === axe).reduce((total, l) => total + l.etat, 0)
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (type === 'metropole') axes.push('emploi')
  // Une action d'axe non compris relève peut-être de l'emploi d'un département : seule, elle ne programme rien.
  if (lignes.every((l) => l.axe === 'inconnu')) return []
  // Des crédits d'un axe que l'on n'a pas compris pourraient servir n'importe lequel : on ne conclut pas.
  const inconnus = somme('inconnu')
  for (const axe of axes) {
    const plafond = plafonds[axe]
    const pourcent = type === 'departement' ? 40 : 20
    if (plafond !== undefined && (somme(axe) + inconnus) * 100 < plafond * pourcent)
      attendus.push(cle('plancher-axe', 'bloquant', axe, premiere.annee, null))
    if (plafond !== undefined && somme(axe) > plafond)
      attendus.push(cle('plafond-axe', 'a-justifier', axe, premiere.annee, null))
    if (somme(axe) === 0 && inconnus === 0)
      attendus.push(
        cle('axe-sans-action', plafond === undefined ? 'a-justifier' : 'bloquant', axe, null, null),
      )
  }
  return attendus
}
