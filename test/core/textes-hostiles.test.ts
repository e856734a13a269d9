import { describe, expect, it } from 'vitest'
import {
  numeroDAxe,
  reconnaitreAxe,
  reconnaitreCollectivite,
  reconnaitreSousThematique,
  reconnaitreTitreDAxe,
  sansNumero,
  siglesDe,
  traitsDe,
} from '../../core/catalogue/index.ts'
import { verifier } from '../../core/examen/index.ts'
import { classeurDeBrut, lireA1, lirePlage } from '../../core/grille/index.ts'
import { normaliser } from '../../core/libelle/index.ts'
import { lireMontant, lireNombre } from '../../core/nombres/index.ts'
import { REGLES } from '../../core/regles/index.ts'
import { contratDEssai } from './contrat-d-essai.ts'

/** Une cellule lente par millier suffit à figer un tableur : un texte étranger se lit en temps linéaire. */
const LONGUEUR = 4000
const DUREE_ADMISE = 50

const REPETES = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '0',
  '1 ',
  "1'",
  '1,',
  '1.',
  '１',
  "'",
  '"',
  '"a',
  '\\',
  '_',
  '-',
  ' - ',
  '(',
  '[',
  '((1))',
  '%',
  '€',
  'a',
  'A',
  'é',
  'e\u0301',
  'a.',
  'à ',
  'd’Aa',
  'Aa-',
  's.0',
  '#N',
  '$A$1:',
  'repas ',
  '1 repas ',
  'axe 1 ',
  'de la ',
  'Métropole de ',
  'département de ',
  'ain ',
  'lyon ',
  'fonds a ',
  'places a ',
  'famille sans abri ',
  'revenu ',
  'hébergement ',
  'insertion mobilité ',
  'évaluation du ',
  'repas 3 ',
  'tous les publics ',
]

const FORMES: readonly (readonly [string, (repete: string) => string])[] = [
  ['seul', (repete) => repete],
  ['après un chiffre', (repete) => `1${repete}`],
  ['avant un signe qui ne convient pas', (repete) => `${repete}!`],
  ['entre les deux', (repete) => `1${repete}x`],
]

const TEXTES = REPETES.flatMap((motif) => {
  const repete = motif.repeat(Math.ceil(LONGUEUR / motif.length)).slice(0, LONGUEUR)
  return FORMES.map(([nom, former]) => ({
    nom: `${JSON.stringify(motif)} ${nom}`,
    texte: former(repete),
  }))
})

const LECTURES: Readonly<Record<string, (texte: string) => unknown>> = {
  lireMontant,
  'lireMontant en k€': (texte) => lireMontant(texte, 'kEUR'),
  lireNombre,
  normaliser,
  lireA1,
  lirePlage,
  'une cellule et son format': (texte) =>
    classeurDeBrut({
      feuilles: [
        {
          nom: 'Budget',
          haut: 0,
          gauche: 0,
          valeurs: [[texte, 45_000]],
          formules: [['', '']],
          formats: [['General', texte]],
          fusions: [],
          lignesMasquees: [],
          colonnesMasquees: [],
          masquee: false,
          protegee: false,
        },
      ],
    }),
  traitsDe,
  reconnaitreAxe,
  reconnaitreTitreDAxe,
  reconnaitreSousThematique,
  reconnaitreCollectivite,
  numeroDAxe,
  sansNumero,
  siglesDe,
  'toutes les règles': (texte) =>
    verifier(
      contratDEssai({
        collectivite: { nom: texte },
        lignes: [{ action: texte, nature: 'inconnue', natureLue: texte, section: texte }],
      }),
      { date: '2026-11-23', regles: REGLES },
    ),
}

describe.each(Object.entries(LECTURES))('%s lit en temps borné', (_nom, lire) => {
  it('tout texte long', () => {
    // Le premier essai charge et compile ; il ne se mesure pas.
    lire('Bus des parents')
    const lents = TEXTES.flatMap(({ nom, texte }) => {
      const duree = plusCourte(() => lire(texte))
      return duree > DUREE_ADMISE ? [`${nom} : ${Math.round(duree)} ms`] : []
    })
    expect(lents).toEqual([])
  })
})

/** En temps de processeur : une machine occupée retarde une lecture sans la rendre plus longue. */
function plusCourte(geste: () => unknown): number {
  let duree = Number.POSITIVE_INFINITY
  for (let essai = 0; essai < 3 && duree > DUREE_ADMISE; essai++) {
    const debut = process.cpuUsage()
    geste()
    const { user, system } = process.cpuUsage(debut)
    duree = Math.min(duree, (user + system) / 1000)
  }
  return duree
}
