import { describe, expect, it } from 'vitest'
import { DEBUT_DE_BLOC, encadrer, FIN_DE_BLOC, trouverBloc } from '../../../core/constats/index.ts'

const BLOC = encadrer('Il manque 28 000 €.')

function sansBloc(texte: string): string | null {
  const trouve = trouverBloc(texte)
  return trouve === null ? null : texte.slice(0, trouve[0]) + texte.slice(trouve[1])
}

describe('le bloc d’une note', () => {
  it('tient entre ses délimiteurs, un par ligne', () => {
    expect(BLOC.split('\n')).toEqual([DEBUT_DE_BLOC, 'Il manque 28 000 €.', FIN_DE_BLOC])
    expect(encadrer('a\r\nb').split('\n')).toHaveLength(4)
  })

  it.each([
    ['seul', BLOC, ''],
    ['après le texte de l’utilisateur', `Avant\n${BLOC}`, 'Avant'],
    ['avant', `${BLOC}\nAprès`, 'Après'],
    ['entre les deux', `Avant\n${BLOC}\nAprès`, 'Avant\nAprès'],
    ['avec des blancs laissés par un tableur', `Avant\n${BLOC} \t`, 'Avant'],
    ['vide', `${DEBUT_DE_BLOC}\n${FIN_DE_BLOC}`, ''],
  ])('se retire : %s', (_, texte, reste) => {
    expect(sansBloc(texte)).toBe(reste)
  })

  it.each([
    ['sans fin', `${DEBUT_DE_BLOC}\nune remarque`],
    ['sans début', `une remarque\n${FIN_DE_BLOC}`],
    ['cité dans une phrase', `voir « ${DEBUT_DE_BLOC} »\n${FIN_DE_BLOC}`],
  ])('ne se reconnaît pas : %s', (_, texte) => {
    expect(trouverBloc(texte)).toBeNull()
  })

  it('un texte qui imite les délimiteurs n’en est pas un', () => {
    expect(sansBloc(encadrer(`a\n${FIN_DE_BLOC}\nb\n${DEBUT_DE_BLOC}`))).toBe('')
  })
})
