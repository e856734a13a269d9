import { memoriser, normaliser } from '../libelle/index.ts'
import { reconnaitreCollectivite } from './collectivites.ts'
import { DEPARTEMENTS, type Departement, nomOfficiel } from './departements.ts'
import type { CollectiviteReconnue } from './reconnaitre-metropole.ts'

const ANNONCE = /^(?:conseil departemental|departement|dpt|dept|dep|cd|cg) ?(?=\d|\b)/
const ARTICLE = /^(?:(?:de|du|des|d|la|le|les|l) )+/

const PAR_NOM: ReadonlyMap<string, Departement> = new Map(
  DEPARTEMENTS.flatMap((d) => [
    [normaliser(d.nom), d],
    [d.code.toLowerCase(), d],
  ]),
)

/**
 * La collectivité qu'écrit un champ fait pour un nom : « Nord », « 29 », « Seine St Denis ». Un mot courant n'y est pas
 * ambigu, comme il l'est dans un texte libre.
 */
export const reconnaitreNomDeCollectivite = memoriser((texte): CollectiviteReconnue | null => {
  const departement = departementNomme(normaliser(texte))
  if (departement === null || departement.code === '75')
    return reconnaitreCollectivite(enPhrase(texte, departement))
  return {
    nom: nomOfficiel(departement),
    type: 'departement',
    eligible: true,
    outreMer: departement.outreMer,
  }
})

function departementNomme(normalise: string): Departement | null {
  const nu = normalise
    .replace(ANNONCE, '')
    .trim()
    .replace(ARTICLE, '')
    .replace(/\bst\b/g, 'saint')
  const code = /^\d$/.test(nu) ? `0${nu}` : nu
  return PAR_NOM.get(code) ?? null
}

/** Paris a sa propre collectivité, que le texte libre ne reconnaît qu'annoncée. */
function enPhrase(texte: string, paris: Departement | null): string {
  return paris === null ? texte : `Ville de ${paris.nom}`
}
