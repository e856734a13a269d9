import { nomDAxe, pluriel } from '../../constats/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { LigneDExecution, Matiere } from '../matiere.ts'
import { euros, taux } from '../mots.ts'

/** L'ensemble des axes fongibles, année par année, et une phrase calculée par année écoulée. */
export function chiffresCles({ execution: { lignes } }: Matiere): Bloc[] {
  const ensembles = lignes.filter((l) => l.axe === null)
  return [
    titre(1, 'Chiffres clés'),
    ...ensembles.flatMap((ensemble) => direLAnnee(ensemble, lignes)),
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Année', part: 3 },
        { titre: 'Programmé', part: 3, montant: true },
        { titre: 'Consommé', part: 3, montant: true },
        { titre: 'Taux', part: 2, montant: true },
        { titre: 'Reste', part: 3, montant: true },
        { titre: 'Actions suivies', part: 3, montant: true },
      ],
      lignes: ensembles.map((l) => [
        dire(`${l.annee}${l.enCours ? ' (en cours)' : ''}`),
        euros(l.programme),
        euros(l.suivies === 0 ? null : l.consomme),
        taux(l.taux),
        euros(l.suivies === 0 ? null : l.reste),
        dire(`${l.suivies} sur ${l.actions}`),
      ]),
    },
  ]
}

function direLAnnee(ensemble: LigneDExecution, lignes: readonly LigneDExecution[]): Bloc[] {
  const { annee, enCours, suivi, consomme, nonJustifie, suivies, actions } = ensemble
  if (enCours) return []
  if (suivies === 0) {
    const texte = `En ${annee}, consommé à compléter\u00a0: le classeur n’en dit rien.`
    return [{ genre: 'paragraphe', texte: { texte, aCompleter: true } }]
  }
  const axes = lignes.flatMap((l) =>
    l.annee === annee && l.axe !== null && l.nonJustifie > 0 ? [nomDAxe(l.axe).toLowerCase()] : [],
  )
  const ou = `${axes.length > 1 ? 'axes' : 'axe'} ${axes.join(', ')}`
  const reste =
    nonJustifie === 0
      ? 'rien ne reste à justifier'
      : `${ecrireEuros(nonJustifie)} restent à justifier (${ou})`
  const couverture =
    suivies === actions ? '' : `, pour ${pluriel(suivies, 'action', 'actions')} sur ${actions}`
  return [
    paragraphe(
      `En ${annee}, ${ecrireEuros(consomme)} consommés sur ${ecrireEuros(suivi)} programmés ` +
        `(${taux(ensemble.taux).texte})${couverture}\u00a0; ${reste}.`,
    ),
  ]
}
