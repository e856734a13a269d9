import { normaliser } from '../libelle/index.ts'
import { DEPARTEMENTS, nomOfficiel } from './departements.ts'
import { METROPOLES } from './metropoles.ts'

const PARTICULIERS: Readonly<Record<string, readonly string[]>> = {
  'collectivite europeenne d alsace': ['CeA', 'Alsace', 'CD67', 'CD68', 'CD 67', 'CD 68'],
  'metropole de lyon': ['Grand Lyon', 'ML', 'MdL', 'Métropole'],
  'collectivite de corse': ['CdC', 'CTC', 'Corse'],
  'collectivite territoriale de martinique': ['CTM', 'Martinique'],
  'collectivite territoriale de guyane': ['CTG', 'Guyane'],
  'ville de paris': ['Paris', 'Ville', 'CD75'],
  'metropole du grand paris': ['MGP', 'Grand Paris'],
}

const METROPOLES_PAR_NOM = /* @__PURE__ */ new Map(
  METROPOLES.map((metropole) => [normaliser(metropole.nom), metropole]),
)
const DEPARTEMENTS_PAR_NOM = /* @__PURE__ */ new Map(
  DEPARTEMENTS.flatMap((d) => [d.nom, nomOfficiel(d)].map((nom) => [normaliser(nom), d] as const)),
)

/**
 * Comment une collectivité s'abrège dans un en-tête (« Part CeA », « CD29 », « Eurométropole ») : sigles et noms
 * courts, tels qu'on les écrit. Pour un nom hors catalogue, ses initiales.
 */
export function siglesDe(nom: string): readonly string[] {
  const cle = normaliser(nom)
  const particulier = PARTICULIERS[cle]
  if (particulier) return particulier
  const metropole = METROPOLES_PAR_NOM.get(cle)
  if (metropole) return [...metropole.sigles, metropole.nom, ...initialesDe(metropole.nom)]
  const departement = DEPARTEMENTS_PAR_NOM.get(cle)
  if (departement) {
    const { code, nom: court } = departement
    return [`CD${code}`, `CD ${code}`, `Dpt ${code}`, `Dept ${code}`, `D${code}`, court]
  }
  return [...initialesDe(nom), nom]
}

const INITIALES_MINIMUM = 3

/** « Tours Métropole Val de Loire » : TMVL ; deux lettres diraient trop de choses. */
function initialesDe(nom: string): string[] {
  const initiales = [...nom.matchAll(/(?:^|[\s'’-])(\p{Lu})/gu)].map(([, lettre]) => lettre)
  return initiales.length >= INITIALES_MINIMUM ? [initiales.join('')] : []
}
