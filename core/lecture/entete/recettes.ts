import type { Groupe } from './options.ts'
import { ditLesEngagements, ditLesPaiements } from './statut.ts'

const RECETTE = /\brecettes?\b/
const DEPENSE = /\bdepenses?\b/
const COUT_NOMME = 9
const COUT_PAYE = 6

/**
 * « AE | CP 2025 | Recette État 2025 | Charge nette 2025 » : le budget tel qu'une collectivité le vote. Ce qu'elle paie est le
 * coût, chaque recette un financement ; ce qu'elle engage couvre toutes les années, et n'en finance aucune.
 */
export function lireLesRecettes(groupes: readonly Groupe[]): readonly Groupe[] {
  const dates = groupes.some((g) => g.colonnes.some((c) => c.annee !== null))
  const recettes = groupes.filter((g) => RECETTE.test(g.libelle) && nommeQuiPaie(g))
  return groupes.map((groupe) => {
    const { libelle, colonnes } = groupe
    const sansAnnee = dates && colonnes.every((c) => c.annee === null)
    if (sansAnnee && ditLesEngagements(libelle) && !nommeQuiPaie(groupe))
      return { ...groupe, statut: 'anterieur', remplacee: true }
    if (recettes.includes(groupe)) return { ...groupe, recapitule: false, recapitulations: 0 }
    const paie = DEPENSE.test(libelle) ? COUT_NOMME : ditLesPaiements(libelle) ? COUT_PAYE : 0
    return recettes.length > 0 && paie > 0 ? enCout(groupe, paie) : groupe
  })
}

/** « Recettes État », « Autres recettes », et non « Recettes » ni « Total des recettes ». */
function nommeQuiPaie({ candidats, libelle }: Groupe): boolean {
  const [premier] = candidats
  return premier !== undefined && premier.champ !== 'cout' && !/^(?:total|recettes?$)/.test(libelle)
}

function enCout(groupe: Groupe, poids: number): Groupe {
  const [entete] = groupe.colonnes
  if (!entete || groupe.candidats.some((c) => c.champ === 'partEtat')) return groupe
  const cout = {
    colonne: entete.colonne,
    champ: 'cout' as const,
    annee: entete.annee,
    poids,
    vraisemblance: 1,
    score: poids,
    motif: `en-tête « ${entete.complet} », à côté des recettes`,
    entete,
    cumul: entete.cumul,
  }
  return { ...groupe, candidats: [cout, ...groupe.candidats.filter((c) => c.champ !== 'cout')] }
}
