import type { Constat } from '../../core/constats/index.ts'
import { type ConstatMontre, verifierUnClasseur } from '../../core/examen/index.ts'
import { type FeuilleBrute, lireA1, type ValeurBrute } from '../../core/grille/index.ts'
import { VERSIONS_DES_REGLAGES } from '../../core/reglages/index.ts'
import type { Cas, CelluleDeCas, IdDeRegle, Rangee, Voisin } from '../../core/regles/index.ts'

const SANS_RIEN_DIRE = { type: 'departement' } as const
/** Un jour du contrat : des années sont écoulées, d'autres à venir. */
const JOUR = '2026-11-23'

/** Ce que la règle dit du cas. Lève une Error si sa feuille ne se lit pas comme un budget. */
export function executer(regle: IdDeRegle, cas: Cas): readonly ConstatMontre[] {
  return verifier(regle, cas, cas.feuille)
}

/** Ce que la règle dit encore du voisin. */
export function executerVoisin(regle: IdDeRegle, cas: Cas, voisin: Voisin) {
  return verifier(regle, cas, changer(cas.feuille, voisin))
}

function verifier(regle: IdDeRegle, cas: Cas, rangees: readonly Rangee[]) {
  const reglages = { version: VERSIONS_DES_REGLAGES[0], contrat: cas.contrat ?? SANS_RIEN_DIRE }
  const { verification } = verifierUnClasseur(
    { feuilles: [feuilleDe(rangees, cas.nomDeFeuille ?? 'Budget')] },
    JSON.stringify(reglages),
    cas.date ?? JOUR,
  )
  if (verification.genre === 'refus') throw new Error(`${regle} : ${verification.phrase}`)
  return verification.constats.filter(
    ({ constat }: { constat: Constat }) => constat.regle === regle,
  )
}

function feuilleDe(rangees: readonly Rangee[], nom: string): FeuilleBrute {
  const largeur = Math.max(...rangees.map((r) => r.length))
  const cellules = rangees.map((r) => Array.from({ length: largeur }, (_, c) => r[c] ?? ''))
  return {
    nom,
    haut: 0,
    gauche: 0,
    valeurs: cellules.map((r) => r.map(valeurDe)),
    formules: cellules.map((r) => r.map(formuleDe)),
    formats: cellules.map((r) => r.map((c) => (typeof c === 'object' && c.format) || 'General')),
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
  }
}

function valeurDe(cellule: CelluleDeCas): ValeurBrute {
  return typeof cellule === 'object' ? cellule.valeur : cellule
}

function formuleDe(cellule: CelluleDeCas): string {
  return typeof cellule === 'object' && cellule.formule ? `=${cellule.formule}` : ''
}

/** La feuille du cas, ses cellules changées. */
function changer(feuille: readonly Rangee[], { change }: Voisin): Rangee[] {
  const lignes = feuille.map((r) => [...r])
  for (const [adresse, cellule] of Object.entries(change)) {
    const place = lireA1(adresse)
    if (place === null) throw new Error(`« ${adresse} » n'est pas une cellule`)
    while (lignes.length <= place.ligne) lignes.push([])
    const ligne = lignes[place.ligne] ?? []
    while (ligne.length < place.colonne) ligne.push('')
    ligne[place.colonne] = cellule
  }
  return lignes
}
