import type { EtatDeClasseur, MiseEnForme } from '../classeur/index.ts'

/** Un état à comparer à celui d'un fichier enregistré : sans ce qu'exceljs choisit lui-même quand il écrit. */
export function comparable(etat: EtatDeClasseur): EtatDeClasseur {
  return {
    ...etat,
    feuilles: etat.feuilles.map((f) => ({ ...f, misesEnForme: f.misesEnForme.map(essentiel) })),
  }
}

/** Une barre de données y prend chaque fois un nouvel identifiant, et des valeurs par défaut écrites en clair. */
function essentiel({ regle, ...mise }: MiseEnForme): MiseEnForme {
  if (typeof regle !== 'object' || regle === null) return mise
  const { type, cfvo, formulae, operator, text } = { ...regle } as Readonly<Record<string, unknown>>
  return { ...mise, regle: { type, cfvo, formulae, operator, text } }
}
