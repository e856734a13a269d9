import { texte } from '../calculs/index.ts'
import { reconnaitreNomDeCollectivite } from '../catalogue/index.ts'
import { fonctionParCellule, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'

const NOM = 'TYPECOLLECTIVITE'
const nomDeCollectivite = parametre(
  'nom',
  texte('le nom', 'Nom de la collectivité, ou numéro du département'),
)

export const typeCollectivite = fonctionParCellule({
  nom: NOM,
  titre: 'Type d’une collectivité',
  description:
    'Rend departement ou metropole d’après le nom. La Métropole de Lyon compte comme un département.',
  parametres: [nomDeCollectivite],
  exemples: [
    { arguments: ['Département du Finistère'], attendu: 'departement' },
    { arguments: ['Nantes Métropole'], attendu: 'metropole' },
    { arguments: ['Métropole de Lyon'], attendu: 'departement' },
  ],
  sources: ['objectifs/metropoles-eligibles', 'objectifs/lyon-grand-paris'],
  calcule: ([valeur]) => {
    const lu = lireArgument(NOM, nomDeCollectivite, valeur)
    if (typeof lu === 'object') return lu
    const collectivite = reconnaitreNomDeCollectivite(String(lu))
    if (collectivite === null) {
      return {
        erreur: `${NOM}\u00a0: «\u00a0${lu}\u00a0» n’est ni un département ni une métropole connus.`,
      }
    }
    const { nom, type, eligible } = collectivite
    return eligible
      ? type
      : { erreur: `${NOM}\u00a0: ${nom} n’est pas éligible à un contrat local.` }
  },
})
