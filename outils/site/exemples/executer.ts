import { type ConstatMontre, verifierUnClasseur } from '../../../core/examen/index.ts'
import { type FeuilleBrute, lireA1 } from '../../../core/grille/index.ts'
import { VERSION_DES_REGLAGES } from '../../../core/reglages/index.ts'
import { VERSION_DES_REGLES } from '../../../core/version/index.ts'
import type { ExempleDeRegle, Rangee } from './exemple.ts'

const SANS_RIEN_DIRE = { type: 'departement' } as const

export interface ExempleExecute {
  /** Les constats de la règle sur la feuille de l'exemple. */
  readonly constats: readonly ConstatMontre[]
  /** Ceux qui restent sur le voisin, quand la règle a deux gravités. */
  readonly voisin: readonly ConstatMontre[]
}

/** Vérifie l'exemple d'une règle, puis son voisin. Lève une Error si une des feuilles ne se lit pas comme un budget. */
export function executer(regle: string, exemple: ExempleDeRegle): ExempleExecute {
  const constatsDe = (feuille: readonly Rangee[]) =>
    verifier(regle, exemple, feuille).filter(({ constat }) => constat.regle === regle)
  return { constats: constatsDe(exemple.feuille), voisin: constatsDe(voisinDe(exemple)) }
}

function verifier(
  regle: string,
  { contrat }: ExempleDeRegle,
  feuille: readonly Rangee[],
): readonly ConstatMontre[] {
  const reglages = { version: VERSION_DES_REGLAGES, contrat: contrat ?? SANS_RIEN_DIRE }
  const { verification } = verifierUnClasseur(
    { feuilles: [feuilleDe(feuille)] },
    JSON.stringify(reglages),
    VERSION_DES_REGLES,
  )
  if (verification.genre === 'refus') throw new Error(`exemple ${regle} : ${verification.phrase}`)
  return verification.constats
}

function feuilleDe(rangees: readonly Rangee[]): FeuilleBrute {
  const largeur = Math.max(...rangees.map((r) => r.length))
  const valeurs = rangees.map((r) => Array.from({ length: largeur }, (_, c) => r[c] ?? ''))
  return {
    nom: 'Budget',
    haut: 0,
    gauche: 0,
    valeurs,
    formules: valeurs.map((r) => r.map(() => '')),
    formats: valeurs.map((r) => r.map(() => 'General')),
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
  }
}

/** La feuille de l'exemple, ses cellules changées. */
function voisinDe({ feuille, voisin }: ExempleDeRegle): Rangee[] {
  const lignes = feuille.map((r) => [...r])
  for (const [adresse, valeur] of Object.entries(voisin)) {
    const place = lireA1(adresse)
    if (place === null) throw new Error(`« ${adresse} » n'est pas une cellule`)
    while (lignes.length <= place.ligne) lignes.push([])
    const ligne = lignes[place.ligne] ?? []
    while (ligne.length < place.colonne) ligne.push('')
    ligne[place.colonne] = valeur
  }
  return lignes
}
