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
    'Rend enfance, emploi, droits ou transition d’après les mots du libellé, jamais d’après son ' +
    'numéro\u00a0; transversal si l’action est à répartir.',
  parametres: [libelle],
  exemples: [
    { arguments: ['Axe 2\u00a0: Accès aux droits et grande précarité'], attendu: 'droits' },
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
    return 'erreur' in lu
      ? lu
      : [`${lu.axe}\u00a0: reconnu à ${lu.motif}, dans «\u00a0${String(valeur)}\u00a0»`]
  },
})

function reconnaitre(valeur: Scalaire): { axe: string; motif: string } | ErreurDeFonction {
  const lu = lireArgument(NOM, libelle, valeur)
  if (typeof lu === 'object') return lu
  const reconnu = reconnaitreAxe(String(lu))
  if (reconnu) return reconnu
  const sousThematique = reconnaitreSousThematique(String(lu))
  if (sousThematique) {
    return {
      axe: sousThematique.axe,
      motif: `la sous-thématique «\u00a0${sousThematique.libelle}\u00a0»`,
    }
  }
  const admis = AXES.map((a) => `«\u00a0${LIBELLES_DES_AXES[a].court}\u00a0»`).join(', ')
  return {
    erreur: `${NOM}\u00a0: le libellé «\u00a0${lu}\u00a0» ne nomme aucun des axes du contrat (${admis}).`,
  }
}
