import type { Marque } from '../../core/constats/index.ts'
import type { Pose } from '../../task-pane/hote/index.ts'
import { feuillesDe } from './feuilles.ts'
import type { ContexteDEcriture } from './geste.ts'
import { preparer } from './marquage.ts'
import { estNotreRapport } from './regles.ts'

/** Remplace nos marques d'avant par celles-ci, sur toutes les feuilles ; tout se lit avant que rien ne s'écrive. */
export function marquer(contexte: ContexteDEcriture, marques: readonly Marque[]): Pose {
  const { ecrire, respirer } = contexte
  const parFeuille = new Map<string, Marque[]>()
  for (const marque of marques) {
    const siennes = parFeuille.get(marque.feuille)
    if (siennes) siennes.push(marque)
    else parFeuille.set(marque.feuille, [marque])
  }
  const nonPosees: Pose['nonPosees'][number][] = []
  const marquages = feuillesDe(contexte)
    .filter((feuille) => !estNotreRapport(feuille))
    .map((feuille) => {
      respirer()
      const nom = feuille.getName()
      const marquage = preparer(feuille, parFeuille.get(nom) ?? [])
      parFeuille.delete(nom)
      return marquage
    })
  for (const { refusees, raison } of marquages) {
    nonPosees.push(...refusees.map((marque) => ({ marque, raison })))
  }
  for (const perdues of parFeuille.values()) {
    nonPosees.push(...perdues.map((marque) => ({ marque, raison: 'feuille-absente' as const })))
  }
  for (const marquage of marquages) {
    respirer()
    marquage.ecrire(ecrire)
  }
  return { posees: marques.length - nonPosees.length, nonPosees, avecNotes: true }
}
