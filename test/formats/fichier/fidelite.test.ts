import { describe, expect, it } from 'vitest'
import { type Feuille, lireA1 } from '../../../core/grille/index.ts'
import type { CelluleChangee } from '../../../formats/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { parties } from '../ooxml/classeur-d-essai.ts'
import { enregistrer } from './enregistrer.ts'
import { AUCUN, cellulesDe, FICHIERS, lireOctets } from './fichiers.ts'

/** Dans chaque feuille : un nombre, un texte et une formule remplacés, une cellule vidée, une autre créée au loin. */
function changementsPour(feuilles: readonly Feuille[]): readonly CelluleChangee[] {
  return feuilles.flatMap((feuille) => {
    const cellules = [...cellulesDe(feuille)]
    const premiere = (accepte: (genre: string, formule: boolean) => boolean) =>
      cellules.find(([, { genre, formule }]) => accepte(genre, formule !== undefined))?.[0]
    const contenus = [
      [premiere((genre, formule) => genre === 'nombre' && !formule), { valeur: 1_234.5 }],
      [premiere((genre, formule) => genre === 'texte' && !formule), { valeur: '=non & <oui>' }],
      [premiere((_, formule) => formule), { valeur: 77 }],
      [cellules.at(-1)?.[0], { valeur: null }],
      ['Y90', { formule: 'SUM(A1:B2)', resultat: 3 }],
    ] as const
    // La dernière cellule peut être aussi la première d'un genre : elle ne se demande qu'une fois.
    const uns = new Map(contenus.flatMap(([c, contenu]) => (c === undefined ? [] : [[c, contenu]])))
    return [...uns].map(([cellule, contenu]) => ({ feuille: feuille.nom, cellule, contenu }))
  })
}

/** La partie sans les cellules désignées, ni ce qui dit jusqu'où vont les cellules. */
function sansCellules(xml: string, cellules: readonly string[]): string {
  const motif = new RegExp(
    `<(\\w+:)?c r="(?:${cellules.join('|')})"[^>]*?(?:/>|>.*?</(?:\\w+:)?c>)`,
    'gs',
  )
  return xml
    .replaceAll(motif, '')
    .replace(/<row r="90">.*?<\/row>/, '')
    .replace(/<dimension [^>]*>/, '')
}

/** Le contenu d'un .ods sans ses lignes : styles, colonnes, validations, dessins, mises en forme conditionnelles. */
function sansLignes(contenu: string): string {
  return contenu.replaceAll(/<table:table-row.*?<\/table:table-row>|<!--.*?-->/gs, '')
}

const NOTES = /<office:annotation .*?<\/office:annotation>/gs
const FORMULES = /<(?:\w+:)?f [^>]*\/>|<(?:\w+:)?f[ >].*?<\/(?:\w+:)?f>/gs

const ADMISES =
  /^(xl\/workbook\.xml|xl\/calcChain\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml|content\.xml)$/

describe.each(FICHIERS)('%s', (fichier) => {
  const source = lireOctets(fichier)
  const lu = lireClasseur(source, fichier)
  const cellules = changementsPour(lu.classeur.feuilles)
  const { octets, nonEcrites } = enregistrer(source, fichier, { ...AUCUN, cellules })
  const relu = lireClasseur(octets, fichier)
  const refusees = new Set(
    nonEcrites.flatMap(({ feuille, cellules: c }) => c.map((x) => `${feuille}!${x}`)),
  )
  const ecrites = cellules.filter(({ feuille, cellule }) => !refusees.has(`${feuille}!${cellule}`))

  it('contient ce qui a été demandé, et dit pourquoi le reste ne l’a pas été', () => {
    expect(ecrites.length).toBeGreaterThan(0)
    for (const { feuille, cellule, contenu } of ecrites) {
      const page = relu.classeur.feuilles.find(({ nom }) => nom === feuille)
      const place = lireA1(cellule)
      const lue = place && page?.lignes[place.ligne]?.[place.colonne]
      const valeur = 'valeur' in contenu ? contenu.valeur : contenu.resultat
      const attendue = lu.format === 'csv' ? String(valeur ?? '').replace('.', ',') : valeur
      expect([feuille, cellule, lue && 'valeur' in lue ? lue.valeur : null]).toEqual([
        feuille,
        cellule,
        attendue === '' ? null : attendue,
      ])
      const formule = 'formule' in contenu && lu.format !== 'csv' ? contenu.formule : undefined
      expect([cellule, lue?.formule]).toEqual([cellule, formule])
    }
    for (const { phrase } of nonEcrites) expect(phrase).toMatch(/ pas dans la copie\u00a0: .*\.$/)
  })

  it('ne change aucune autre cellule, ni rien de ce que dit la feuille', () => {
    const touchees = new Set(ecrites.map(({ feuille, cellule }) => `${feuille}!${cellule}`))
    const autres = (feuilles: readonly Feuille[]) =>
      feuilles.map((feuille) => ({
        ...feuille,
        lignes: [...cellulesDe(feuille)].filter(([c]) => !touchees.has(`${feuille.nom}!${c}`)),
      }))
    expect(autres(relu.classeur.feuilles)).toEqual(autres(lu.classeur.feuilles))
  })

  if (lu.format === 'csv') return

  it('ne change pas un octet des autres parties', () => {
    const [avant, apres] = [parties(source), parties(octets)]
    const changees = Object.keys({ ...avant, ...apres }).filter((n) => avant[n] !== apres[n])
    expect(changees.filter((nom) => !/worksheets\/sheet/.test(nom) && !ADMISES.test(nom))).toEqual(
      [],
    )
    if (lu.format === 'ods') {
      const [contenu, ecrit] = [avant['content.xml'] ?? '', apres['content.xml'] ?? '']
      expect(sansLignes(ecrit) === sansLignes(contenu)).toBe(true)
      expect(ecrit.match(NOTES)).toEqual(contenu.match(NOTES))
      return
    }
    for (const [feuille, partie] of lu.parties) {
      const siennes = ecrites.filter((e) => e.feuille === feuille).map(({ cellule }) => cellule)
      const texte = (p: Readonly<Record<string, string>>) =>
        // Les formules que partageait une formule remplacée ont pris leur propre texte.
        sansCellules(p[partie] ?? '', siennes).replaceAll(FORMULES, '')
      expect([partie, texte(apres) === texte(avant)]).toEqual([partie, true])
    }
  })
})
