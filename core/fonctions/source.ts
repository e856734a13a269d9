import { texte } from '../calculs/index.ts'
import { memoriser, normaliser } from '../libelle/index.ts'
import { REGLES } from '../regles/index.ts'
import {
  type CleCitee,
  EXTERIEURES,
  source as passageDe,
  SOURCES,
  URL_DE_LA_FAQ,
} from '../sources/index.ts'
import { fonctionParCellule, parametre } from './declarer.ts'
import { lireArgument } from './lire-argument.ts'
import { nomSimple } from './noms.ts'
import { FONCTIONS_PAR_CELLULE } from './par-cellule.ts'

const NOM = 'SOURCE'
/** Assez pour une cellule ; le site cite les autres. */
const PASSAGES_MONTRES = 3
const SANS_SOURCE = 'Contrôle de saisie ou de lecture : aucun passage du texte ne le pose.'
const regle = parametre(
  'regle',
  texte(
    'la règle',
    'Identifiant ou titre d’une règle (plancher-axe…), nom d’une fonction (PARTETAT…) ou clé d’un passage (cadrage/parite…)',
  ),
)

export const source = fonctionParCellule({
  nom: NOM,
  titre: 'Source d’une règle ou d’une fonction',
  description:
    'Les passages de la foire aux questions qui posent la règle, un par ligne (les trois premiers, et leur nombre, s’il y en a plus), puis leur adresse.',
  parametres: [regle],
  exemples: [{ arguments: ['TAUXCEE'], attendu: citer(['transition/cee']) }],
  sources: [],
  calcule: ([valeur]) => {
    const lu = lireArgument(NOM, regle, valeur)
    if (typeof lu === 'object') return lu
    const passages = passagesDe(String(lu))
    return (
      passages ?? {
        erreur: `${NOM} : « ${lu} » n’est ni une règle, ni une fonction, ni un passage.`,
      }
    )
  },
})

const passagesDe = memoriser((nom): string | null => {
  const cle = nom.trim().toLowerCase()
  if (estUnPassage(cle)) return citer([cle])
  const titre = normaliser(nom)
  const declaree =
    REGLES.find((r) => r.id === cle) ??
    FONCTIONS_PAR_CELLULE.find((f) => f.nom === nomSimple(nom)) ??
    REGLES.find((r) => normaliser(r.titre) === titre) ??
    FONCTIONS_PAR_CELLULE.find((f) => normaliser(f.titre) === titre)
  if (!declaree) return null
  return declaree.sources.length === 0 ? SANS_SOURCE : citer(declaree.sources)
})

function estUnPassage(cle: string): cle is CleCitee {
  return Object.hasOwn(SOURCES, cle) || Object.hasOwn(EXTERIEURES, cle)
}

function citer(cles: readonly CleCitee[]): string {
  const passages = cles
    .slice(0, PASSAGES_MONTRES)
    .map(passageDe)
    .map(({ section, resume }) => `${section} : ${resume}`)
  if (cles.length > PASSAGES_MONTRES) passages.push(`${cles.length} passages en tout`)
  return [...passages, URL_DE_LA_FAQ].join('\n')
}
