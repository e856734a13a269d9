import { describe, expect, it } from 'vitest'
import { contratDe } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir } from './essai.ts'

/** Soixante kilo-octets, aux caractères de toutes les tailles. */
const GROS = JSON.stringify({ version: 1, note: 'é€𝄞a'.repeat(6_000) })

describe('les réglages', () => {
  it('de 60 Ko se gardent, en valeurs de moins de 9 Ko, et se relisent', () => {
    const { hote, sheets } = ouvrir(contratDe(1))
    hote.ecrireReglages(GROS)
    expect(hote.lireReglages()).toBe(GROS)
    const valeurs = Object.values(sheets.proprietes)
    expect(valeurs.length).toBeGreaterThan(7)
    for (const valeur of valeurs) {
      expect(new TextEncoder().encode(valeur).length).toBeLessThan(9_000)
    }
  })

  it('se remplacent et se retirent sans rien laisser, ni toucher à d’autres propriétés', () => {
    const { hote, sheets, etat } = ouvrir(contratDe(1))
    const avant = etat()
    poser('à un autre', 'x')
    for (const texte of [GROS, '{"version":1}', GROS, '{}']) {
      hote.ecrireReglages(texte)
      expect(hote.lireReglages()).toBe(texte)
    }
    expect(Object.keys(sheets.proprietes)).toHaveLength(3)
    hote.ecrireReglages(null)
    expect(hote.lireReglages()).toBeNull()
    expect(sheets.proprietes).toEqual({ 'à un autre': 'x' })
    expect(etat()).toEqual(avant)
  })

  it.each(['Properties.setProperties', 'Properties.setProperty'])(
    'une panne de %s laisse les réglages d’avant',
    (appel) => {
      const { hote, refuser } = ouvrir(contratDe(1))
      hote.ecrireReglages('{"version":1}')
      refuser(appel, 'Service invoked too many times for one day: properties.')
      expect(() => hote.ecrireReglages(GROS)).toThrow(/limite/)
      expect(hote.lireReglages()).toBe('{"version":1}')
      hote.ecrireReglages(GROS)
      expect(hote.lireReglages()).toBe(GROS)
    },
  )

  it('trop gros pour Google : les anciens restent, et l’on dit quoi faire', () => {
    const { hote } = ouvrir(contratDe(1))
    hote.ecrireReglages('{"version":1}')
    expect(() => hote.ecrireReglages(`"${'a'.repeat(600_000)}"`)).toThrow(
      /réglages de Pacte prennent plus de place .* Raccourcissez ou retirez des justifications/,
    )
    expect(hote.lireReglages()).toBe('{"version":1}')
  })

  it('un morceau perdu ou changé rend un texte qui ne passe pas pour des réglages', () => {
    const perdre = (changer: (cles: readonly string[]) => readonly [string, string | null]) => {
      const { hote, sheets } = ouvrir(contratDe(1))
      hote.ecrireReglages(GROS)
      const cles = Object.keys(sheets.proprietes).filter((cle) => cle !== 'pacte.reglages')
      poser(...changer(cles))
      const lus = hote.lireReglages()
      expect(() => JSON.parse(lus ?? '')).toThrow(SyntaxError)
      hote.ecrireReglages('{}')
      expect(hote.lireReglages()).toBe('{}')
    }
    perdre(([premiere = '']) => [premiere, null])
    perdre((cles) => [cles.at(-1) ?? '', null])
    perdre((cles) => [cles[2] ?? '', 'récrit'])
    const { hote } = ouvrir(contratDe(1))
    poser('pacte.reglages', 'écrit par un autre')
    expect(hote.lireReglages()).toBeNull()
  })
})

/** Comme un autre script, ou une main dans les propriétés. */
function poser(cle: string, valeur: string | null): void {
  const document = PropertiesService.getDocumentProperties()
  if (valeur === null) document.deleteProperty(cle)
  else document.setProperty(cle, valeur)
}
