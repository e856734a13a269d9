import { pluriel } from '../../constats/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { nomCite } from '../../regles/index.ts'
import {
  direLaCouverture,
  ecrireTaux,
  type GrandChiffre,
  grandsChiffres,
  type LigneDExecution,
  NOMS_DES_ETATS_D_ANNEE,
} from '../../suivi/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'
import { euros } from '../mots.ts'

/** L'ensemble des axes fongibles, année par année, et une phrase calculée par année écoulée. */
export function chiffresCles({ execution }: Matiere): Bloc[] {
  const { lignes } = execution
  const grands = grandsChiffres(execution)
  const ensembles = lignes.filter((l) => l.axe === null)
  return [
    titre(1, 'Chiffres clés'),
    ...(grands.length === 0 ? [] : [enTete(grands)]),
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
        dire(`${l.annee}${NOMS_DES_ETATS_D_ANNEE[l.etat]}`),
        euros(l.programme),
        euros(l.consomme),
        dire(ecrireTaux(l.taux)),
        euros(l.reste),
        dire(direLaCouverture(l)),
      ]),
    },
  ]
}

/** Chacun sous ce qu'il compte. */
function enTete(grands: readonly GrandChiffre[]): Bloc {
  return {
    genre: 'tableau',
    colonnes: grands.map(({ legende }) => ({ titre: legende, part: 1, montant: true })),
    lignes: [grands.map(({ valeur }) => ({ texte: valeur, fort: true }))],
  }
}

function direLAnnee(ensemble: LigneDExecution, lignes: readonly LigneDExecution[]): Bloc[] {
  const { annee, etat, suivi, consomme, taux, nonJustifie, suivies, actions } = ensemble
  if (etat !== 'ecoulee') return []
  if (consomme === null || nonJustifie === null) {
    const texte = `En ${annee}, consommé à compléter\u00a0: le classeur n’en dit rien.`
    return [{ genre: 'paragraphe', texte: { texte, aCompleter: true } }]
  }
  const axes = lignes
    .filter((l) => l.annee === annee && l.axe !== null && !l.aPart && (l.nonJustifie ?? 0) > 0)
    .map(({ axe }) => (axe === null || axe === 'transversal' ? 'transversal' : nomCite(axe)))
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
        `(${ecrireTaux(taux)})${couverture}\u00a0; ${reste}.`,
    ),
  ]
}
