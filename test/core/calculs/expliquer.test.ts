import { expect, it } from 'vitest'
import { calcul, expliquer, montant } from '../../../core/calculs/index.ts'
import { centimes } from '../../../core/modele/index.ts'

/** Un calcul de deux entrées dont la formule est celle-ci ; leurs termes s'y chiffrent. */
function chiffrer(premiere: string, seconde: string, formule: string): string {
  const essai = calcul(
    {
      fonction: 'ESSAI',
      entrees: { a: montant(premiere, 'Un montant'), b: montant(seconde, 'Un autre') },
      calcule: (_entrees, etape) => etape('somme', formule, centimes(300)),
    },
    {
      id: 'essai',
      titre: 'Essai',
      description: 'Un essai.',
      sources: [],
      parametres: {},
      exemples: [{ source: null, entrees: {}, attendu: 3 }],
    },
  )
  const [etape = ''] = expliquer(essai, { a: centimes(100), b: centimes(200) })
  return etape.replaceAll('\u00a0', ' ')
}

it.each([
  ['le terme le plus long l’emporte', 'la part de l’État', 'part de l’État + part = 2 € + 1 €'],
  ['un terme est un mot entier', 'le départ', 'partage + part + départ = partage + 1 € + 2 €'],
  ['un accent ne finit pas un mot', 'la parité', 'part + parité + paré = 1 € + 2 € + paré'],
  ['un terme n’est pas un motif', 'le FSE+', 'part + FSE+ + FSEE = 1 € + 2 € + FSEE'],
])('dans une formule, %s', (_quoi, seconde, attendu) => {
  const [formule = ''] = attendu.split(' = ')
  expect(chiffrer('la part', seconde, formule)).toBe(`somme = ${attendu} = 3 €`)
})
