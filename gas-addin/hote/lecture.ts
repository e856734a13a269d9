import type { ClasseurBrut, FeuilleBrute } from '../../core/grille/index.ts'
import { enPlage, type Feuille, feuillesDe } from './feuilles.ts'
import type { Contexte } from './geste.ts'
import { colonnesMasquees, lignesFiltrees } from './masquage.ts'
import { feuilleProtegee } from './protections.ts'
import { estNotreRapport } from './regles.ts'
import { formatDe, type Lecteur, lecteurDe } from './valeurs.ts'

/** Lit tout le classeur, sauf nos rapports. Le nombre d'appels ne dépend pas du nombre de lignes. */
export function lire(contexte: Contexte): ClasseurBrut {
  const lecteur = lecteurDe(contexte)
  const feuilles: FeuilleBrute[] = []
  for (const feuille of feuillesDe(contexte)) {
    contexte.respirer()
    if (!estNotreRapport(feuille)) feuilles.push(lireLaFeuille(feuille, lecteur))
  }
  return { feuilles }
}

function lireLaFeuille(feuille: Feuille, lecteur: Lecteur): FeuilleBrute {
  const plage = feuille.getDataRange()
  const valeurs = plage.getValues()
  const codes = plage.getNumberFormats()
  return {
    nom: feuille.getName(),
    haut: 0,
    gauche: 0,
    valeurs: valeurs.map((ligne) => ligne.map(lecteur)),
    formules: plage.getFormulas(),
    formats: valeurs.map((ligne, i) => ligne.map((v, j) => formatDe(codes[i]?.[j] ?? '', v))),
    fusions: plage.getMergedRanges().map(enPlage),
    lignesMasquees: lignesFiltrees(feuille),
    colonnesMasquees: colonnesMasquees(feuille, valeurs[0]?.length ?? 0),
    masquee: feuille.isSheetHidden(),
    protegee: feuilleProtegee(feuille),
  }
}
