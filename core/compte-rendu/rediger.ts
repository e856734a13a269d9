import type { Bloc, CompteRendu } from './document.ts'
import type { Matiere } from './matiere.ts'
import { fichesParAction } from './sections/actions.ts'
import { chiffresCles } from './sections/chiffres.ts'
import { derniereAnnee } from './sections/derniere-annee.ts'
import { ecartsEtJustifications } from './sections/ecarts.ts'
import { parAxeEtAnnee } from './sections/execution.ts'
import { identite } from './sections/identite.ts'
import { indicateursNationaux } from './sections/indicateurs.ts'
import { pieces } from './sections/pieces.ts'
import { reports } from './sections/reports.ts'
import { reserves } from './sections/reserves.ts'

/** Le rapport d'exécution et de mi-parcours : tous les chiffres du classeur, et la place de ce qu'il ne dit pas. */
export function redigerLeCompteRendu(matiere: Matiere): CompteRendu {
  const { contrat, date } = matiere.contexte
  const { nom } = contrat.collectivite
  return {
    titre: 'Rapport d’exécution et de mi-parcours',
    sousTitre: ['Contrat local des solidarités', nom].filter((t) => t).join(' – '),
    date,
    blocs: SECTIONS.flatMap((section, i) => numeroter(section(matiere), i + 1)),
  }
}

const SECTIONS: readonly ((matiere: Matiere) => readonly Bloc[])[] = [
  identite,
  chiffresCles,
  parAxeEtAnnee,
  fichesParAction,
  indicateursNationaux,
  ecartsEtJustifications,
  reports,
  derniereAnnee,
  pieces,
  reserves,
]

function numeroter(blocs: readonly Bloc[], numero: number): Bloc[] {
  return blocs.map((bloc) =>
    bloc.genre === 'titre' && bloc.niveau === 1
      ? { ...bloc, texte: `${numero}. ${bloc.texte}` }
      : bloc,
  )
}
