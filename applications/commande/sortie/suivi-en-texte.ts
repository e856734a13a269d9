import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  direLaCouverture,
  direLExecution,
  ecrireTaux,
  estSuivie,
  type LigneDExecution,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
  RESERVE_DU_SUIVI,
} from '../../../core/suivi/index.ts'
import { type ExamenDeFichier, eurosOuTiret } from '../../rendus/index.ts'
import { type Allure, aligner, type Colonne, encrer, plier } from '../terminal.ts'

const COLONNES: readonly Colonne[] = [
  { titre: 'Exécution', aDroite: false },
  { titre: 'Programmé', aDroite: true },
  { titre: 'Suivi', aDroite: true },
  { titre: 'Consommé', aDroite: true },
  { titre: 'Taux', aDroite: true },
  { titre: 'Non justifié', aDroite: true },
  { titre: 'Baisse au plus', aDroite: true },
]

/** Les années suivies, et ce qui expose la dernière ; rien si aucun consommé n’est connu. */
export function direLeSuivi({ execution }: ExamenDeFichier, allure: Allure): string[] {
  if (!estSuivie(execution)) return []
  const suivies = execution.lignes.filter((l) => l.suivies > 0)
  const [titres = '', ...corps] = aligner(COLONNES, suivies.map(rangeeDe))
  return [
    encrer(allure, 'gras', titres),
    ...corps,
    '',
    ...direLExecution(execution).flatMap((phrase) => plier(phrase, allure, '')),
    ...plier(RESERVE_DU_SUIVI, allure, ''),
    '',
  ]
}

function rangeeDe(ligne: LigneDExecution): string[] {
  return [
    `${nomDeLAxeSuivi(ligne)} ${ligne.annee}${NOMS_DES_ETATS_D_ANNEE[ligne.etat]}`,
    ecrireEuros(ligne.programme),
    direLaCouverture(ligne),
    eurosOuTiret(ligne.consomme),
    ecrireTaux(ligne.taux),
    eurosOuTiret(ligne.nonJustifie),
    eurosOuTiret(ligne.baisse),
  ]
}
