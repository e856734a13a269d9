import { expect, it } from 'vitest'
import { etablirContexte } from '../../../core/examen/index.ts'
import { dresserLesPieces, rangeesDesPieces } from '../../../core/pieces/index.ts'
import { type ContratDEssai, contratDEssai } from '../contrat-d-essai.ts'

function dossierDe(essai: ContratDEssai) {
  const contrat = contratDEssai(essai)
  return dresserLesPieces(etablirContexte(contrat, { date: '2026-11-23', interpretations: {} }), [])
}

const TOUS_PUBLICS = {
  lignes: [{ axe: 'transition', traits: { perimetre: ['mobilite-tous-publics'] } }],
} as const

it.each<readonly [string, ContratDEssai, RegExp, ContratDEssai]>([
  ['contrat de ville', { type: 'metropole' }, /contrat de ville/, {}],
  ['outre-mer', { collectivite: { outreMer: true } }, /valent aussi outre-mer/, {}],
  ['SDAASP', { lignes: [{ axe: 'droits' }] }, /\(SDAASP\)/, {}],
  ['France Travail', TOUS_PUBLICS, /France Travail/, { ...TOUS_PUBLICS, type: 'metropole' }],
  ['France Travail', TOUS_PUBLICS, /France Travail/, { lignes: [{ axe: 'transition' }] }],
])('%s : rappelé à qui il concerne, sans rien à cocher', (_, concerne, phrase, voisin) => {
  const { attentions, pieces } = dossierDe(concerne)
  const [dite, ...autres] = attentions.filter((a) => phrase.test(a.phrase))
  expect(autres).toEqual([])
  expect(dite?.sections).toHaveLength(1)
  expect(pieces.filter((p) => phrase.test(p.titre))).toEqual([])
  expect(dossierDe(voisin).attentions.filter((a) => phrase.test(a.phrase))).toEqual([])
})

it('la feuille du suivi les porte sous les pièces, et rien s’il n’y en a pas', () => {
  const textes = (essai: ContratDEssai) =>
    rangeesDesPieces(dossierDe(essai)).flatMap((rangee) =>
      rangee.map((cellule) => (cellule && 'texte' in cellule ? cellule.texte : '')),
    )
  expect(textes({ type: 'metropole' }).slice(-2)).toEqual([
    'Points d’attention',
    expect.stringContaining('contrat de ville'),
  ])
  expect(textes({})).not.toContain('Points d’attention')
})
