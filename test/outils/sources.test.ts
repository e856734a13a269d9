import { describe, expect, it } from 'vitest'
import type { Source } from '../../core/sources/index.ts'
import { controler as controlerTout, type Sources } from '../../outils/sources/controler.ts'
import { decouper } from '../../outils/sources/decouper.ts'
import { changements, empreinteDe, empreintesDe } from '../../outils/sources/empreintes.ts'
import { rapport } from '../../outils/sources/rapport.ts'

/** Un texte d'essai, de même forme que la foire aux questions : chapitres numérotés, sections, paragraphes. */
const TEXTE = `Foire d'essai

1. Les jardins

Arrosage

On arrose à 40\u00a0% de la cuve, soit 20 litres.

On arrose aussi le soir, à 140 % du débit, avec le FSE+.
Récolte

On arrose peu : 40 % de la cuve et 20 litres.

2. Les outils
Entretien

L’outil « FSE » se graisse au printemps 2025.

Glossaire

FSE : faux solide élégante
`

const arrosage = 'Les jardins › Arrosage'
const ARROSER: Source = { section: arrosage, resume: 'Arroser.', reperes: ['40 %', '20'] }

const SECTIONS = [arrosage, 'Les jardins › Récolte', 'Les outils › Entretien', 'Glossaire']

const controler = (sources: Sources, texte: string) => controlerTout(sources, SECTIONS, texte)

const etats = (sources: Record<string, Source>, texte = TEXTE) =>
  controler(sources, texte).map((c) => c.etat)

describe('découpe du texte', () => {
  it('rattache chaque paragraphe à sa section', () => {
    expect(decouper(TEXTE, SECTIONS).map((p) => p.section)).toEqual([
      '',
      arrosage,
      arrosage,
      'Les jardins › Récolte',
      'Les outils › Entretien',
      'Glossaire',
    ])
  })

  it('ne prend pas pour un titre la section d’un autre chapitre', () => {
    const [paragraphe] = decouper('1. Les outils\nArrosage\n', [arrosage, 'Les outils › Entretien'])
    expect(paragraphe).toEqual({ section: 'Les outils', texte: 'Arrosage' })
  })
})

describe('contrôle des sources', () => {
  it('retrouve un passage malgré les espaces insécables, les apostrophes et la casse', () => {
    expect(etats({ a: ARROSER })).toEqual(['trouvee'])
    const outil = { section: 'Les outils › Entretien', resume: '', reperes: ["L'OUTIL", '2025'] }
    expect(etats({ a: outil as unknown as Source })).toEqual(['trouvee'])
  })

  it('ne compte que les mots entiers', () => {
    const plus = (reperes: Source['reperes']): Source => ({ ...ARROSER, reperes })
    expect(
      etats({ a: plus(['140 %']), b: plus(['14']), c: plus(['FSE']), d: plus(['FSE+']) }),
    ).toEqual(['trouvee', 'introuvable', 'introuvable', 'trouvee'])
  })

  it('dit ce qui manque au plus proche', () => {
    const [controle] = controler({ a: { ...ARROSER, reperes: ['40 %', '30'] } }, TEXTE)
    expect(controle).toMatchObject({ etat: 'introuvable', manquants: ['30'] })
  })

  it('refuse un passage ambigu, qu’un terme absent peut lever', () => {
    const ambigu: Source = { ...ARROSER, reperes: ['arrose'] }
    expect(etats({ a: ambigu })).toEqual(['ambigue'])
    expect(etats({ a: { ...ambigu, absents: ['soir'] } })).toEqual(['trouvee'])
  })

  it('ne réunit pas les repères de deux paragraphes', () => {
    expect(etats({ a: { ...ARROSER, reperes: ['20 litres', 'soir'] } })).toEqual(['introuvable'])
  })

  it('dit une section absente', () => {
    expect(etats({ a: { ...ARROSER, section: 'Les jardins › Semis' } })).toEqual([
      'section-absente',
    ])
  })
})

describe('changements depuis la dernière lecture', () => {
  const connues = empreintesDe(controler({ a: ARROSER }, TEXTE))

  it('rien ne change sur le même texte, même aux espaces près', () => {
    const autre = TEXTE.replace('\u00a0%', '  %')
    expect(changements(controler({ a: ARROSER }, autre), connues)).toEqual([])
  })

  it('dit les chiffres qui ont disparu et ceux qui sont apparus', () => {
    const controles = controler({ a: ARROSER }, TEXTE.replace('40\u00a0%', '35\u00a0%'))
    const attendu = { cle: 'a', disparus: ['40 %'], apparus: ['35 %'], nouveau: false }
    expect(changements(controles, connues)).toMatchObject([attendu])
    expect(rapport(controles, changements(controles, connues)).join('\n')).toContain(
      'a disparu : « 40 % » ; est apparu : « 35 % »',
    )
  })

  it('dit un paragraphe réécrit dont les repères restent', () => {
    const controles = controler({ a: ARROSER }, TEXTE.replace('On arrose à', 'Il faut arroser à'))
    expect(changements(controles, connues)).toMatchObject([{ disparus: [], apparus: [] }])
    expect(rapport(controles, changements(controles, connues)).join('\n')).toContain('à relire')
  })

  it('dit un passage lu pour la première fois', () => {
    expect(changements(controler({ a: ARROSER }, TEXTE), {})).toMatchObject([{ nouveau: true }])
  })

  it('ne garde que l’empreinte et les chiffres', () => {
    expect(empreinteDe('On arrose à 40 %, soit 20/30 litres.')).toEqual({
      empreinte: expect.stringMatching(/^[0-9a-f]{16}$/),
      chiffres: ['40 %', '20/30'],
    })
  })

  it('compte les passages et nomme chaque défaut', () => {
    const controles = controler({ a: ARROSER, b: { ...ARROSER, reperes: ['neige'] } }, TEXTE)
    const lignes = rapport(controles, [])
    expect(lignes[0]).toBe('Passages retrouvés : 1 sur 2.')
    expect(lignes.join('\n')).toContain('- b : aucun des repères « neige »')
  })
})
