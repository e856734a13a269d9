import { VERSION, VERSION_DES_REGLES } from '../version/index.ts'
import { fonctionParCellule } from './declarer.ts'

const VERSION_ECRITE = `Pacte ${VERSION}, règles du ${VERSION_DES_REGLES}`

export const version = fonctionParCellule({
  nom: 'VERSION',
  titre: 'Version de Pacte et date des règles',
  description: 'À joindre à une question, ou à garder à côté d’un contrat vérifié.',
  parametres: [],
  exemples: [{ arguments: [], attendu: VERSION_ECRITE }],
  sources: [],
  calcule: () => VERSION_ECRITE,
})
