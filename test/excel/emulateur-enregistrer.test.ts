import { describe, expect, it } from 'vitest'
import { CLASSEURS } from '../conformite/classeurs.ts'
import { chargerFichier } from './emulateur/charger/index.ts'
import { etatDXlsx } from './emulateur/charger/xlsx.ts'
import { comparable } from './emulateur/enregistrer/comparable.ts'
import { enregistrerXlsx } from './emulateur/enregistrer/index.ts'

const fichiers = CLASSEURS.filter((f) => /(?:02|07|09)-.*\.xlsx$|riche\.xlsx$/.test(f))

describe('un classeur en mémoire, enregistré en .xlsx puis rouvert', () => {
  it('en a quatre à éprouver', () => {
    expect(fichiers).toHaveLength(4)
  })

  it.each(fichiers)('%s : rien ne change', async (fichier) => {
    const etat = await chargerFichier(fichier)
    const relu = await etatDXlsx(await enregistrerXlsx(etat), etat.nom)
    expect(comparable(relu)).toEqual(comparable(etat))
  })
})
