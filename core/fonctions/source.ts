import { texte } from '../calculs/index.ts'
import { memoriser } from '../libelle/index.ts'
import { REGLES } from '../regles/index.ts'
import { type CleCitee, source as passageDe, URL_DE_LA_FAQ } from '../sources/index.ts'
import { fonctionParCellule, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'
import { nomSimple } from './noms.ts'
import { FONCTIONS_PAR_CELLULE } from './par-cellule.ts'

const NOM = 'SOURCE'
const SANS_SOURCE = 'Contrôle de saisie ou de lecture : aucun passage du texte ne le pose.'
const regle = parametre(
  'regle',
  texte('la règle', 'Identifiant de la règle (plancher-axe…) ou nom de la fonction (PARTETAT…)'),
)

export const source = fonctionParCellule({
  nom: NOM,
  titre: 'Source d’une règle ou d’une fonction',
  description:
    'Les passages de la foire aux questions qui posent la règle, un par ligne, puis leur adresse.',
  parametres: [regle],
  exemples: [{ arguments: ['TAUXCEE'], attendu: citer(['transition/cee']) }],
  sources: [],
  calcule: ([valeur]) => {
    const lu = lireArgument(NOM, regle, valeur)
    if (typeof lu === 'object') return lu
    const passages = passagesDe(String(lu))
    return passages ?? { erreur: `${NOM} : « ${lu} » n’est ni une règle ni une fonction.` }
  },
})

const passagesDe = memoriser((nom): string | null => {
  const cle = nom.toLowerCase()
  const declaree =
    REGLES.find((r) => r.id === cle) ?? FONCTIONS_PAR_CELLULE.find((f) => f.nom === nomSimple(nom))
  if (!declaree) return null
  return declaree.sources.length === 0 ? SANS_SOURCE : citer(declaree.sources)
})

function citer(cles: readonly CleCitee[]): string {
  const passages = cles.map(passageDe).map(({ section, resume }) => `${section} : ${resume}`)
  return [...passages, URL_DE_LA_FAQ].join('\n')
}
