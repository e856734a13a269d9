import { texte } from '../calculs/index.ts'
import { LIBELLES_DES_AXES, reconnaitreAxe, reconnaitreSousThematique } from '../catalogue/index.ts'
import { AXES } from '../modele/index.ts'
import { fonctionParCellule, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'
import type { ErreurDeFonction, Scalaire } from './valeur.ts'

const NOM = 'AXE'
const libelle = parametre(
  'libelle',
  texte('le libellé', 'Intitulé de l’axe tel que vous l’écrivez'),
)

export const axe = fonctionParCellule({
  nom: NOM,
  titre: 'Axe que nomme un libellé',
  description:
    'Rend enfance, emploi, droits ou transition d’après les mots du libellé, jamais d’après son numéro ; transversal si l’action est à répartir.',
  parametres: [libelle],
  exemples: [
    { arguments: ['Axe 2 : Accès aux droits et grande précarité'], attendu: 'droits' },
    { arguments: ['Construire une transition écologique solidaire'], attendu: 'transition' },
    { arguments: ['Pilotage du contrat'], attendu: 'transversal' },
  ],
  sources: ['principes/pacte', 'principes/referentiels', 'cadrage/transversal'],
  calcule: ([valeur]) => {
    const lu = reconnaitre(valeur)
    return 'erreur' in lu ? lu : lu.axe
  },
  explique: ([valeur]) => {
    const lu = reconnaitre(valeur)
    return 'erreur' in lu ? lu : [`${lu.axe} : reconnu à ${lu.motif}, dans « ${String(valeur)} »`]
  },
})

function reconnaitre(valeur: Scalaire): { axe: string; motif: string } | ErreurDeFonction {
  const lu = lireArgument(NOM, libelle, valeur)
  if (typeof lu === 'object') return lu
  const reconnu = reconnaitreAxe(String(lu))
  if (reconnu) return reconnu
  const sousThematique = reconnaitreSousThematique(String(lu))
  if (sousThematique) {
    return { axe: sousThematique.axe, motif: `la sous-thématique « ${sousThematique.libelle} »` }
  }
  const admis = AXES.map((a) => `« ${LIBELLES_DES_AXES[a].court} »`).join(', ')
  return { erreur: `${NOM} : le libellé « ${lu} » ne nomme aucun des quatre axes (${admis}).` }
}
