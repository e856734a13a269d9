import { etudeDistante, type FilDEtude } from './distante.ts'
import type { Etude } from './etude.ts'

/**
 * L'étude dans un fil ou, là où la page ne peut pas en avoir, dans la page. Ce qui échoue dans le fil s'y refait : un
 * défaut de l'étude s'y lève de même.
 */
export function etudeFilOuPage(ouvrir: () => FilDEtude, surPlace: Etude): Etude {
  const distante = etudeDistante(ouvrir)
  return {
    suivre: (demande) => distante.suivre(demande).catch(() => surPlace.suivre(demande)),
    proposer: (demande) => distante.proposer(demande).catch(() => surPlace.proposer(demande)),
    comparer: (demande) => distante.comparer(demande).catch(() => surPlace.comparer(demande)),
  }
}
