import { type Indicateur, SOUS_THEMATIQUES } from '../../catalogue/index.ts'
import type { Ligne } from '../../modele/index.ts'
import { A_COMPLETER, type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'

/** Un par sous-thématique que le contrat emploie ; un libellé que Pacte ne connaît pas ne s'invente pas. */
export function indicateursNationaux({ contexte }: Matiere): Bloc[] {
  const { contrat, indicateurs } = contexte
  const suivis = indicateurs.flatMap((indicateur) => {
    const siennes = contrat.lignes.filter((l) => l.sousThematique === indicateur.sousThematique)
    return siennes.length === 0 ? [] : [{ indicateur, siennes }]
  })
  const entete = titre(1, 'Indicateurs nationaux')
  if (suivis.length === 0) {
    return [
      entete,
      paragraphe('Le classeur ne nomme aucune sous-thématique\u00a0: indicateurs à compléter.'),
    ]
  }
  return [
    entete,
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Sous-thématique', part: 5 },
        { titre: 'Indicateur national', part: 6 },
        { titre: 'Valeur', part: 4 },
      ],
      lignes: suivis.map(({ indicateur, siennes }) => [
        dire(nomDe(indicateur)),
        indicateur.libelle === null
          ? { texte: 'Libellé non connu de Pacte', aCompleter: true }
          : dire(indicateur.libelle),
        valeursDe(siennes),
      ]),
    },
  ]
}

function nomDe({ sousThematique }: Indicateur): string {
  return SOUS_THEMATIQUES.find((s) => s.id === sousThematique)?.libelle ?? sousThematique
}

/** Les valeurs écrites en face d'un indicateur national, avec leur année. */
function valeursDe(lignes: readonly Ligne[]) {
  const ecrites = lignes.flatMap(({ annee, action, textes }) => {
    const { indicateurNational, valeurIndicateur } = textes
    if (!indicateurNational || !valeurIndicateur) return []
    return [`${action}${annee === null ? '' : `, ${annee}`}\u00a0: ${valeurIndicateur}`]
  })
  return ecrites.length === 0 ? A_COMPLETER : dire(ecrites.join('\n'))
}
