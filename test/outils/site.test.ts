import { describe, expect, it } from 'vitest'
import { evaluer, FONCTIONS } from '../../core/fonctions/index.ts'
import * as parametres from '../../core/parametres/index.ts'
import { choixDInterpretation, INTERPRETATIONS } from '../../core/reglages/index.ts'
import { REGLES } from '../../core/regles/index.ts'
import { EXTERIEURES, SOURCES, source, URL_DE_LA_FAQ } from '../../core/sources/index.ts'
import { erreursDe } from '../../outils/site/erreurs.ts'
import { ecrire } from '../../outils/site/grille.ts'
import {
  adresseDeFonction,
  adresseDeRegle,
  genererSite,
  lireLaMatiere,
  type Site,
} from '../../outils/site/index.ts'
import { VALEURS } from '../../outils/site/valeurs.ts'
import { SITE as site } from './site-entier.ts'
import { ciblesDe, idsDe, pagesDe, simplifier, texteDe } from './site-lu.ts'

const pages = pagesDe(site)

function texte(adresse: string): string {
  return texteDe(pages.get(adresse) ?? '')
}

/** Chaque octet, d’une image aussi : un texte se compare d’un coup. */
function enTexte(site: Site): [string, string][] {
  return [...site].map(([chemin, contenu]) => [
    chemin,
    typeof contenu === 'string' ? contenu : Buffer.from(contenu).toString('latin1'),
  ])
}

/** Les seules pages du dehors vers lesquelles le site renvoie. */
const ADMISES = [URL_DE_LA_FAQ, ...Object.values(EXTERIEURES).map(({ adresse }) => adresse)]

describe('le site', () => {
  it('est le même, octet pour octet, d’une fois sur l’autre', () => {
    expect(enTexte(genererSite(lireLaMatiere()))).toEqual(enTexte(site))
  })

  it('ne mène qu’à ses pages, à leurs ancres, et à la foire aux questions', () => {
    const mortes: string[] = []
    for (const [page, source] of pages) {
      for (const cible of ciblesDe(page, source)) {
        if (cible.genre === 'dehors') {
          if (!ADMISES.includes(cible.url)) mortes.push(`${page} → ${cible.url}`)
          continue
        }
        const { chemin, ancre } = cible
        const visee = pages.get(chemin)
        const manque = !site.has(chemin) || (ancre !== null && !idsDe(visee ?? '').includes(ancre))
        if (manque) mortes.push(`${page} → ${chemin}#${ancre ?? ''}`)
      }
    }
    expect(mortes).toEqual([])
  })

  it.each([...pages])('%s : titre, langue, ancres uniques, rien en ligne', (_, source) => {
    const ids = idsDe(source)
    expect(ids).toEqual([...new Set(ids)])
    expect(source).toMatch(/^<!doctype html>\n<html lang="fr">/)
    expect(source.match(/<h1[ >]/g)).toHaveLength(1)
    expect(source).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|<iframe|@import/i)
    for (const [, corps] of source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
      expect(corps).toBe('')
    }
    expect(texteDe(source)).not.toMatch(/undefined|\[object|NaN/)
  })

  it('ne va rien chercher ailleurs', () => {
    for (const [chemin, contenu] of site) {
      if (!/\.(css|js)$/.test(chemin)) continue
      expect(contenu).not.toMatch(/https?:|url\(|fetch\(|import\(|XMLHttpRequest/)
    }
  })

  it('tous les guides y sont, et chaque page se trouve par la recherche', () => {
    for (const nom of lireLaMatiere().guides.keys()) {
      expect([...pages.keys()]).toContain(`guides/${nom.replace('.md', '.html')}`)
    }
    const recherche = ciblesDe('recherche.html', pages.get('recherche.html') ?? '')
    const trouvees = recherche.flatMap((c) => (c.genre === 'dedans' ? [c.chemin] : []))
    for (const page of pages.keys()) expect(trouvees).toContain(page)
  })
})

describe('la page d’une fonction', () => {
  it.each(FONCTIONS.map((f) => [f.nom, f] as const))('%s', (nom, fonction) => {
    const page = texte(adresseDeFonction(nom))
    expect(page).toContain(`=PACTE.${nom}(`)
    expect(page).toContain(`=PACTE_${nom}(`)
    expect(page).toContain(simplifier(fonction.description))
    for (const p of fonction.parametres) expect(page).toContain(simplifier(p.description))
    for (const cle of fonction.sources) expect(page).toContain(simplifier(SOURCES[cle].resume))
    for (const { attendu } of fonction.exemples) {
      const cellules = Array.isArray(attendu) ? attendu.flat() : [attendu]
      for (const cellule of cellules) {
        for (const ligne of ecrire(cellule).split('\n')) expect(page).toContain(simplifier(ligne))
      }
    }
  })

  it('montre les étapes d’un calcul', () => {
    const etapes = evaluer('EXPLIQUER', ['PARTETAT', 100, 20])
    if (!Array.isArray(etapes)) throw new Error('EXPLIQUER rend un tableau')
    expect(etapes).toHaveLength(2)
    for (const etape of etapes.flat()) {
      expect(texte(adresseDeFonction('PARTETAT'))).toContain(simplifier(etape))
    }
  })

  it.each(FONCTIONS.filter((f) => f.parametres.length > 0).map((f) => [f.nom, f] as const))(
    '%s dit au moins deux erreurs, toutes différentes, qui la nomment',
    (nom, fonction) => {
      const phrases = erreursDe(fonction).map((e) => e.phrase)
      expect(phrases.length).toBeGreaterThanOrEqual(2)
      expect(new Set(phrases).size).toBe(phrases.length)
      for (const phrase of phrases) {
        expect(phrase).toContain(nom)
        expect(texte(adresseDeFonction(nom))).toContain(simplifier(phrase))
      }
    },
  )
})

describe('la page d’une règle', () => {
  it.each(REGLES.map((r) => [r.id, r] as const))('%s', (id, regle) => {
    const page = texte(adresseDeRegle(id))
    expect(page).toContain(simplifier(regle.titre))
    expect(page).toContain(simplifier(regle.enonce))
    expect(page).toContain('Comment corriger')
    for (const cle of regle.sources) expect(page).toContain(simplifier(source(cle).resume))
    for (const i of INTERPRETATIONS) {
      if (regle.interpretations?.includes(i.cle)) expect(page).toContain(simplifier(i.titre))
    }
  })
})

describe('les autres pages', () => {
  it('disent chaque interprétation, tous ses choix, et chaque source', () => {
    const interpretations = texte('interpretations.html')
    for (const { cle, titre } of INTERPRETATIONS) {
      expect(interpretations).toContain(simplifier(titre))
      for (const { phrase } of choixDInterpretation(cle) ?? []) {
        expect(interpretations).toContain(simplifier(phrase))
      }
    }
    const sources = texte('sources.html')
    for (const [cle, { resume }] of Object.entries(SOURCES)) {
      expect(sources).toContain(cle)
      expect(sources).toContain(simplifier(resume))
    }
  })

  it('disent toutes les valeurs datées du registre', () => {
    const ids = Object.values(parametres).flatMap((p) =>
      typeof p === 'object' && 'valeurs' in p ? [p.id] : [],
    )
    expect(VALEURS.map((v) => v.id)).toEqual(expect.arrayContaining(ids))
    expect(VALEURS).toHaveLength(ids.length)
    for (const { titre } of VALEURS) expect(texte('valeurs.html')).toContain(simplifier(titre))
  })
})
