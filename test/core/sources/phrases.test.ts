import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CleCitee } from '../../../core/sources/index.ts'
import { fichiersQuiParlent } from '../../../outils/typographie/index.ts'
import { ATTACHES } from './attaches.ts'
import { COMMUNS, chiffresPortes, estUneCle, nombresDe, nomsPortes } from './passages.ts'
import { chiffresDuTexte, faitsDe, phrasesDe } from './relever.ts'

/** Le cœur, moins les passages eux-mêmes, les noms et les mots que l'on y reconnaît, et ses cas d'essai. */
const PHRASES_DU_COEUR = /^core\/(?!sources\/|catalogue\/(?!perimetre)).*(?<!\.cas)\.ts$/
/** Les écrans et les pages, où l'on ne cherche que des sommes, des parts et des mois. */
const ECRANS_ET_PAGES =
  /^(?:task-pane|applications|formats|hotes|excel-addin|gas-addin|manifests|outils)\/|^README\.md$|^docs\/guides\//
const FEUILLES_DE_STYLE = /\/style[\w-]*\.ts$/

const FICHIERS = fichiersQuiParlent().filter(
  (f) => (PHRASES_DU_COEUR.test(f) || ECRANS_ET_PAGES.test(f)) && !FEUILLES_DE_STYLE.test(f),
)

const VALEURS: Readonly<Record<string, string>> = {
  trois: '3',
  quatre: '4',
  cinq: '5',
  dix: '10',
  vingt: '20',
  moitié: '50',
}

/** Ce passage porte ce chiffre, ou ce nom. */
function porte(cles: readonly CleCitee[], fait: string): boolean {
  const enChiffres = VALEURS[fait.toLowerCase()] ?? fait
  const [nombre] = nombresDe(enChiffres)
  const noms = nomsPortes(cles)
  return nombre === undefined
    ? noms.includes(fait)
    : chiffresPortes(cles).has(nombre) || noms.includes(fait.toLowerCase())
}

/** Les passages qu'un fichier cite. */
function citesPar(source: string): CleCitee[] {
  return [...source.matchAll(/'([a-z]+\/[a-z0-9-]+)'/g)].flatMap(([, cle = '']) =>
    estUneCle(cle) ? [cle] : [],
  )
}

/** Ce qu'un fichier écrit lui-même, et qu'aucun passage cité par lui ne porte. */
function sansPassage(source: string, fichier: string): string[] {
  const cites = citesPar(source)
  const relever = PHRASES_DU_COEUR.test(fichier) ? faitsDe : chiffresDuTexte
  const faits = phrasesDe(source, fichier).flatMap(relever)
  return [...new Set(faits)].filter((fait) => !COMMUNS.has(fait) && !porte(cites, fait))
}

const RELEVES = FICHIERS.map(
  (fichier) => [fichier, sansPassage(readFileSync(fichier, 'utf8'), fichier)] as const,
)

describe('un chiffre, une date ou un nom écrit dans une phrase', () => {
  it('est porté par un passage que son fichier cite, ou attaché au sien', () => {
    const sansAttache = RELEVES.flatMap(([fichier, faits]) =>
      faits
        .filter((fait) => ATTACHES[fichier]?.[fait] === undefined)
        .map((fait) => `${fichier} : ${fait}`),
    )
    expect(FICHIERS.length).toBeGreaterThan(800)
    expect(
      sansAttache,
      'prenez-le dans core/parametres, citez son passage, ou attachez-le dans test/core/sources/attaches.ts',
    ).toEqual([])
  })

  it('n’est attaché que s’il est écrit, et à un passage qui le porte', () => {
    const releves = new Map<string, readonly string[]>(RELEVES)
    const faux = Object.entries(ATTACHES).flatMap(([fichier, siennes]) =>
      Object.entries(siennes).flatMap(([fait, cle]) => {
        const ecrit = releves.get(fichier)?.includes(fait) ?? false
        const juste = cle === 'exemple' || cle === 'produit' || porte([cle], fait)
        return ecrit && juste ? [] : [`${fichier} : ${fait}`]
      }),
    )
    expect(faux).toEqual([])
  })

  it.each([
    ['une part', "const x = 'au moins 45\\u00a0% du plafond'", ['45']],
    ['un mois', `const x = \`se signe en octobre de l’année \${n}\``, ['octobre']],
    ['un nombre en lettres', "const x = 'dans les cinq axes'", ['cinq']],
    ['un sigle', "const x = 'avec l’accord de la CNSA'", ['CNSA']],
    ['un nom', "const x = 'la ville de Quimper peut signer'", ['Quimper']],
    ['dans un passage cité', "const x = 'au moins 40 %', y = 'cadrage/plancher'", []],
    ['calculé', `const x = \`au moins \${enPourcent(taux)} du plafond\``, []],
  ])('se voit : %s', (_, source, faits) => {
    expect(sansPassage(source, 'core/regles/essai.ts')).toEqual(faits)
  })

  it('se voit aussi dans ce que dit la lecture', () => {
    const note = `const x = \`Feuille lue en janvier : \${n} lignes, 12 de trop\``
    expect(sansPassage(note, 'core/lecture/essai.ts')).toEqual(['janvier', '12'])
    expect(FICHIERS.filter((f) => f.startsWith('core/lecture/')).length).toBeGreaterThan(60)
  })

  it('se voit aussi dans une page et dans un écran', () => {
    expect(sansPassage('La part est de 45 %, à l’été.', 'docs/guides/essai.md')).toEqual(['45 %'])
    const ecran = 'const x = <p>Au moins 45&nbsp;€ par repas, avant mars</p>'
    expect(sansPassage(ecran, 'task-pane/vues/Essai.tsx')).toContain('mars')
  })
})
