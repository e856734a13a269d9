import type { Constat } from '../../../core/constats/index.ts'
import { enEuros } from '../../../core/modele/index.ts'
import type { ConstatAttendu } from '../../../core/regles/index.ts'

/** Un constat dans la forme des cas : ce qui est vide ne s'écrit pas, une espace insécable s'y lit comme une autre. */
export function resumer(constat: Constat): ConstatAttendu {
  const { gravite, axe, annee, action, cellules, montants, interpretations, correction } = constat
  return {
    gravite,
    ...(axe === null ? {} : { axe }),
    ...(annee === null ? {} : { annee }),
    ...(action === null ? {} : { action }),
    ...(cellules.length === 0 ? {} : { cellules }),
    message: sansInsecables(constat.message),
    ...(constat.etapes.length === 0 ? {} : { etapes: constat.etapes.map(sansInsecables) }),
    ...(montants === null
      ? {}
      : { montants: [enEuros(montants.constate), enEuros(montants.attendu)] as const }),
    ...(interpretations.length === 0 ? {} : { interpretations }),
    ...(correction === null
      ? {}
      : { correction: { cellule: correction.cellule, valeur: enEuros(correction.valeur) } }),
  }
}

function sansInsecables(texte: string): string {
  return texte.replaceAll('\u00a0', ' ')
}
