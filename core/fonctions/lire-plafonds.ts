import { reconnaitreAxe } from '../catalogue/index.ts'
import { type Axe, type Centimes, depuisEuros, nomCite } from '../modele/index.ts'
import { lireMontant } from '../nombres/index.ts'
import { type ErreurDeFonction, estOmis, type Scalaire } from './valeur.ts'

export interface PlafondLu {
  readonly axe: Axe
  /** Vaut pour toutes les années. */
  readonly annee: null
  readonly montant: Centimes
}

/**
 * Les plafonds par axe : deux colonnes (axe, montant) ou deux lignes. Une première rangée d'en-tête est
 * admise ; toute autre rangée doit nommer un axe et porter un montant.
 */
export function lirePlafonds(
  fonction: string,
  plage: readonly (readonly Scalaire[])[],
): readonly PlafondLu[] | ErreurDeFonction {
  const plafonds: PlafondLu[] = []
  for (const [rang, [libelle, valeur]] of rangees(plage).entries()) {
    if (estVide(libelle) && estVide(valeur)) continue
    const axe = estVide(libelle) ? undefined : reconnaitreAxe(String(libelle))?.axe
    const montant = estVide(valeur) ? null : montantDe(valeur)
    if (montant === null && rang === 0) continue
    if (axe === undefined || axe === 'transversal') {
      return {
        erreur:
          `${fonction}\u00a0: dans les plafonds, «\u00a0${estVide(libelle) ? '' : libelle}\u00a0» n’est ` +
          `pas un axe.`,
      }
    }
    const ou = `le plafond de l’axe ${nomCite(axe)}`
    if (estVide(valeur)) {
      return { erreur: `${fonction}\u00a0: ${ou} est vide, ou vaut 0.` }
    }
    if (montant === null || montant < 0) {
      return {
        erreur: `${fonction}\u00a0: ${ou} «\u00a0${valeur}\u00a0» n’est pas un montant.`,
      }
    }
    if (plafonds.some((p) => p.axe === axe)) {
      return {
        erreur: `${fonction}\u00a0: l’axe ${nomCite(axe)} a deux plafonds\u00a0; n’en gardez qu’un.`,
      }
    }
    plafonds.push({ axe, annee: null, montant })
  }
  return plafonds
}

/** Une cellule vide arrive 0 dans Excel de bureau. */
function estVide(valeur: Scalaire): boolean {
  return estOmis(valeur) || valeur === 0
}

/** Deux lignes de plus de deux colonnes : le tableau est couché, on le redresse. */
function rangees(plage: readonly (readonly Scalaire[])[]): readonly (readonly Scalaire[])[] {
  const [premiere = [], seconde = []] = plage
  const couche = plage.length === 2 && premiere.length > 2
  return couche ? premiere.map((libelle, i) => [libelle, seconde[i]]) : plage
}

function montantDe(valeur: Scalaire): Centimes | null {
  if (typeof valeur === 'number') return depuisEuros(valeur)
  if (typeof valeur !== 'string') return null
  const lu = lireMontant(valeur)
  return lu.genre === 'montant' ? lu.centimes : null
}
