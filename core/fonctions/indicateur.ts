import { texte } from '../calculs/index.ts'
import {
  INDICATEUR_INCONNU,
  INDICATEURS,
  reconnaitreSousThematique,
  SOUS_THEMATIQUES,
} from '../catalogue/index.ts'
import { fonctionParCellule, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'

const NOM = 'INDICATEUR'
const sousThematique = parametre(
  'sousThematique',
  texte('la sous-thématique', 'Libellé de la sous-thématique de l’action'),
)
const etabli = INDICATEURS.find((i) => i.libelle !== null)
const illustree = SOUS_THEMATIQUES.find((s) => s.id === etabli?.sousThematique)

export const indicateur = fonctionParCellule({
  nom: NOM,
  titre: 'Indicateur national d’une sous-thématique',
  description:
    'Libellé de l’indicateur national à suivre, quand il est établi\u00a0; sinon une erreur le dit.',
  parametres: [sousThematique],
  exemples: [{ arguments: [illustree?.libelle], attendu: etabli?.libelle ?? '' }],
  sources: ['suivi/indicateur-national', 'suivi/exemple-indicateur'],
  calcule: ([valeur], { indicateurs }) => {
    const lu = lireArgument(NOM, sousThematique, valeur)
    if (typeof lu === 'object') return lu
    const trouvee = reconnaitreSousThematique(String(lu))
    if (trouvee === null) {
      const admises = SOUS_THEMATIQUES.map((s) => `«\u00a0${s.libelle}\u00a0»`).join(', ')
      return {
        erreur: `${NOM}\u00a0: «\u00a0${lu}\u00a0» n’est pas une sous-thématique connue (${admises}).`,
      }
    }
    const libelle = indicateurs.find((i) => i.sousThematique === trouvee.id)?.libelle
    return (
      libelle ?? {
        erreur: `${NOM}\u00a0: «\u00a0${trouvee.libelle}\u00a0»\u00a0: ${INDICATEUR_INCONNU}`,
      }
    )
  },
})
