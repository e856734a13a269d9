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
import type { Fonction } from './fonction.ts'
import { lireArgument } from './lire-argument.ts'
import { nomSimple } from './noms.ts'

const NOM = 'SOURCE'
/** Assez pour une cellule ; le site cite les autres. */
const PASSAGES_MONTRES = 3
const SANS_SOURCE = 'Contrôle de saisie ou de lecture\u00a0: aucun passage du texte ne le pose.'
const regle = parametre(
  'regle',
  texte(
    'la règle',
    'Identifiant ou titre d’une règle (plancher-axe…), nom d’une ' +
      'fonction (PARTETAT…) ou clé d’un passage (cadrage/parite…)',
  ),
)

export const source = fonctionParCellule({
  nom: NOM,
  titre: 'Source d’une règle ou d’une fonction',
  description:
    'Les passages de la foire aux questions qui posent la règle, un par ligne (les trois ' +
    'premiers, et leur nombre, s’il y en a plus), puis leur adresse.',
  parametres: [regle],
  exemples: [{ arguments: ['TAUXCEE'], attendu: citer(['transition/cee']) }],
  sources: [],
  calcule: ([valeur], { fonctions }) => {
    const lu = lireArgument(NOM, regle, valeur)
    if (typeof lu === 'object') return lu
    const passages = passagesDe(String(lu), fonctions)
    return (
      passages ?? {
        erreur: `${NOM}\u00a0: «\u00a0${lu}\u00a0» n’est ni une règle, ni une fonction, ni un passage.`,
      }
    )
  },
})

function passagesDe(nom: string, fonctions: readonly Fonction[]): string | null {
  const cle = nom.trim().toLowerCase()
  if (estUnPassage(cle)) return citer([cle])
  const simple = nomSimple(nom)
  const titre = titreDe(nom)
  // Une fonction sans passage n'est pas citable : elle ne pose rien du contrat.
  const citables = fonctions.filter((f) => f.sources.length > 0)
  const declaree =
    REGLES.find((r) => r.id === cle) ??
    citables.find((f) => f.nom === simple) ??
    REGLES.find((r) => titreDe(r.titre) === titre) ??
    citables.find((f) => titreDe(f.titre) === titre)
  if (!declaree) return null
  return declaree.sources.length === 0 ? SANS_SOURCE : citer(declaree.sources)
}

const titreDe = memoriser(normaliser)

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
