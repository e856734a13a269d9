import { cpuUsage } from 'node:process'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type Motif, motifsComposes, motifsEcrits } from './motifs.ts'
import { DOSSIERS } from './pieces.ts'
import { fichiers } from './sources.ts'

const LONGUEUR = 2_000
/** En millisecondes de calcul : une machine occuperait davantage l'horloge. */
const DUREE_MAXIMALE = 50
/** Au-delà, on n'attend plus une recherche qui ne finit pas. */
const PATIENCE = 500
/** Un ramassage peut tomber sur une recherche : il faut dépasser à chaque fois. */
const ESSAIS = 3

/** Ce qui fait hésiter : des répétitions que rien ne borne, puis un signe que personne n'attend. */
const GRAINES = [
  ...[
    'a',
    '1',
    ' ',
    '\u00a0',
    '-',
    '"',
    '<',
    '(',
    ' a',
    '1 ',
    '1,',
    'a.',
    '1 a-',
    "'a",
    '\t\n',
    'é;',
  ],
  ...['<a ', '="', 'a="b" ', 'A1:', '[]', '${', '\\\\', '//', 'de la ', 'l’', 'axe 1 ', '&a;'],
]
const HOSTILES = GRAINES.map((graine) => `${graine.repeat(LONGUEUR).slice(0, LONGUEUR - 1)}\u0000`)

/** Les textes où le motif cherche encore au bout du délai. */
function lenteursDe(motifs: readonly Motif[]): string[] {
  const contexte = createContext({ motif: '', flags: '', textes: HOSTILES, texte: '', re: null })
  return motifs.flatMap(({ source, flags }) => {
    Object.assign(contexte, { motif: source, flags })
    runInContext('re = new RegExp(motif, flags)', contexte)
    // Tous les textes dans le délai d'un seul : aucun ne le dépasse. Sinon, un à un.
    if (!depasse(contexte, TOUS_LES_TEXTES)) return []
    const lents = HOSTILES.filter((texte) => {
      contexte.texte = texte
      return Array.from({ length: ESSAIS }).every(() => depasse(contexte, UN_TEXTE))
    })
    return lents.map((texte) => `/${source}/${flags} sur ${JSON.stringify(texte.slice(0, 12))}…`)
  })
}

const UN_TEXTE = 're.lastIndex = 0; re.exec(texte)'
const TOUS_LES_TEXTES = `for (texte of textes) { ${UN_TEXTE} }`

function depasse(contexte: object, recherche: string): boolean {
  const avant = cpuUsage()
  let arretee = false
  try {
    runInContext(recherche, contexte, { timeout: PATIENCE })
  } catch (erreur) {
    // L'erreur vient de l'autre contexte : ce n'est pas une instance de notre Error.
    const { code } = erreur as { code?: unknown }
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw erreur
    arretee = true
  }
  const { user, system } = cpuUsage(avant)
  const lente = user + system > DUREE_MAXIMALE * 1000
  // Arrêtée sans avoir tant calculé : la machine était prise, on ne sait rien encore.
  return arretee && !lente ? depasse(contexte, recherche) : lente
}

const sources = DOSSIERS.flatMap(fichiers)

test('aucune expression régulière écrite ne s’attarde sur un texte hostile', () => {
  const motifs = sources.flatMap(motifsEcrits)
  expect(motifs.length).toBeGreaterThan(300)
  expect(lenteursDe(motifs)).toEqual([])
})

test('aucune expression régulière composée non plus', async () => {
  const motifs = await motifsComposes(sources)
  expect(motifs.length).toBeGreaterThan(30)
  expect(lenteursDe(motifs)).toEqual([])
})

test('une expression qui revient sans fin sur ses pas se trouve', () => {
  expect(lenteursDe([{ source: '^(a+)+$', flags: '' }])).not.toEqual([])
})
