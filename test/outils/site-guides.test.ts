import { describe, expect, it } from 'vitest'
import { genererSite, lireLaMatiere } from '../../outils/site/index.ts'
import { lireGuide } from '../../outils/site/markdown.ts'

const SANS_IMAGE: ReadonlySet<string> = new Set()

function corps(texte: string, images = SANS_IMAGE): string {
  return lireGuide(`# Titre\n\nPremier **mot**.\n\n${texte}`, images).corps.source
}

describe('un guide', () => {
  it('donne son titre et son résumé, et ne répète pas le titre', () => {
    const { titre, resume, corps } = lireGuide(
      '# Un « guide »\n\nPremier [mot](dsi.md).',
      SANS_IMAGE,
    )
    expect(titre).toBe('Un « guide »')
    expect(resume).toBe('Premier mot.')
    expect(corps.source).not.toContain('<h1')
  })

  it('sans titre ou sans paragraphe, ne se lit pas', () => {
    expect(() => lireGuide('Premier mot.', SANS_IMAGE)).toThrow('titre')
    expect(() => lireGuide('# Titre', SANS_IMAGE)).toThrow('paragraphe')
  })

  it('mène aux pages des autres guides, ancres comprises', () => {
    expect(corps('[a](dsi.md) [b](dsi.md#reseau)')).toContain(
      '<a href="dsi.html">a</a> <a href="dsi.html#reseau">b</a>',
    )
  })

  it('montre une image faite, et dit celle qui ne l’est pas encore', () => {
    const texte = '![Le volet, dit "ouvert"](../images/volet.png)'
    expect(corps(texte, new Set(['volet.png']))).toContain(
      '<figure><img src="../images/volet.png" alt="Le volet, dit &quot;ouvert&quot;"></figure>',
    )
    expect(corps(texte)).toContain('[Image\u00a0: Le volet, dit &quot;ouvert&quot;]')
    expect(corps(texte)).not.toContain('<img')
  })

  it('échappe le code, et donne un nom au cadre d’un tableau', () => {
    expect(corps('```\na < b\n```')).toContain('<code>a &lt; b</code>')
    expect(corps('| A | B |\n|---|---|\n| 1 | 2 |')).toContain('aria-label="Tableau\u00a0: A, B"')
  })
})

describe('les images des guides', () => {
  const matiere = lireLaMatiere()
  const octets = new Uint8Array([1, 2, 3])

  it('suivent le site quand un guide les montre, et seulement alors', () => {
    const images = new Map([
      ['volet-verifie.png', octets],
      ['autre.png', octets],
    ])
    const site = genererSite({ ...matiere, images })
    expect(site.get('images/volet-verifie.png')).toBe(octets)
    expect(site.has('images/autre.png')).toBe(false)
    expect(site.get('guides/utilisateur.html')).toContain('../images/volet-verifie.png')
  })

  it('ont toutes un texte qui les remplace', () => {
    for (const texte of matiere.guides.values()) {
      for (const [, alternative = ''] of texte.matchAll(/!\[([^\]]*)\]/g)) {
        expect(alternative.length).toBeGreaterThan(30)
      }
    }
  })
})
