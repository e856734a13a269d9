import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { empreinteDe } from '../../../core/constats/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { ecrireReglages, lireReglages } from '../../../formats/reglages.ts'
import { lireRendu } from '../../acceptation/rendu.ts'
import { examenDe } from '../../conformite/classeurs.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const MOTIF = 'Accord du commissaire, courrier du 3 mars'
const DATE = '2026-03-12'

const lire = (fichier: string) => lireClasseur(readFileSync(fichier), basename(fichier))

/** Une copie de l'exemple fautif, avec ces réglages gardés dedans. */
function avecReglages(reglages: object | string): string {
  const fichier = join(dossierNeuf(), 'budget.xlsx')
  const texte =
    typeof reglages === 'string' ? reglages : JSON.stringify({ version: 1, ...reglages })
  writeFileSync(fichier, ecrireReglages(lire(FAUTIF), texte))
  return fichier
}

/** Les justifications de tous ses constats bloquants. */
function justifications() {
  return examenDe(FAUTIF)
    .constats.filter(({ gravite }) => gravite === 'bloquant')
    .map((constat) => ({ ...empreinteDe(constat), motif: MOTIF, date: DATE }))
}

function parties(fichier: string): Readonly<Record<string, string>> {
  const lu = lire(fichier)
  if (lu.format === 'csv') throw new Error('un .xlsx était attendu')
  return Object.fromEntries(lu.paquet.noms.map((nom) => [nom, lu.paquet.texte(nom)]))
}

async function verifier(fichier: string, ...options: readonly string[]) {
  const execution = await lancer('verifier', fichier, '--format', 'json', ...options)
  const [classeur] = lireRendu(execution.stdout).classeurs
  if (!classeur) throw new Error('aucun classeur rendu')
  return { ...execution, classeur, regles: classeur.constats.map((c) => c.regle) }
}

function enFichier(nom: string, contenu: object): string {
  const fichier = join(dossierNeuf(), nom)
  writeFileSync(fichier, JSON.stringify(contenu))
  return fichier
}

describe('les réglages gardés dans le classeur', () => {
  it('complètent ses cellules', async () => {
    const { regles, stderr } = await verifier(
      avecReglages({ contrat: { plafonds: { droits: 200_000 } } }),
    )
    expect((await verifier(FAUTIF)).regles).toContain('plancher-axe')
    expect(regles).not.toContain('plancher-axe')
    expect(stderr).toBe('')
  })

  it('cèdent champ par champ à contrat.json, et la contradiction se dit', async () => {
    const fichier = avecReglages({
      contrat: {
        plafonds: { droits: 200_000, enfance: 290_000 },
        interpretations: { tolerance: 5 },
      },
    })
    const contrat = enFichier('contrat.json', {
      plafonds: { '2025': { droits: 320_000 } },
      annee: 2025,
    })
    const { regles, classeur } = await verifier(fichier, '--contrat', contrat)
    expect(regles).toContain('plancher-axe')
    expect(classeur.synthese).toContainEqual(
      expect.objectContaining({ axe: 'enfance', plafond: 290_000 }),
    )
    expect(classeur.notes.filter((note) => note.includes('l’emporte'))).toEqual([])
    const provenances = classeur.notes.filter((note) => note.startsWith('Viennent'))
    expect(provenances.map((note) => note.replaceAll('\u00a0', ' '))).toEqual([
      'Viennent du fichier donné par --contrat, et non des cellules : année 2025 ; ' +
        'plafond de l’axe « Accès aux droits » en 2025 : 320 000 €.',
      expect.stringMatching(
        /^Viennent des réglages gardés dans le classeur, et non des cellules : plafond de l’axe « Enfance » : 290 000 € ; .*5 €/,
      ),
    ])
    const autre = enFichier('contrat.json', { plafonds: { droits: 300_000 } })
    const notes = (await verifier(fichier, '--contrat', autre)).classeur.notes.join('\n')
    expect(notes).toMatch(
      /--contrat l’emporte.*\u00a0: plafond de l’axe «.Accès aux droits.» 300.000.€ au lieu de 200.000.€\./,
    )
  })

  it('ne prêtent pas leur type à une autre collectivité', async () => {
    const fichier = avecReglages({
      contrat: { collectivite: 'Métropole de Rennes', type: 'metropole' },
    })
    expect((await verifier(fichier)).classeur.contrat?.type).toBe('metropole')
    const contrat = enFichier('contrat.json', { collectivite: 'Département du Finistère' })
    const { classeur } = await verifier(fichier, '--contrat', contrat)
    expect(classeur.contrat?.type).toBe('departement')
    expect(classeur.notes.join('\n')).toMatch(/collectivité .*Finistère au lieu de .*Rennes/)
  })

  it('désignent les colonnes, sauf si --correspondance le fait', async () => {
    const fichier = avecReglages({
      correspondances: [
        {
          feuille: 'Budget 2025',
          colonnes: { partEtat: [{ colonne: 'F', entete: enteteDe('F4') }] },
        },
      ],
    })
    const colonneDe = async (...options: readonly string[]) =>
      (await verifier(fichier, ...options)).classeur.tableaux[0]?.colonnes.partEtat
    expect(await colonneDe()).toEqual(['F'])
    const correspondance = enFichier('corr.json', { colonnes: { partEtat: 'E' } })
    expect(await colonneDe('--correspondance', correspondance)).toEqual(['E'])
  })

  it.each([
    ['du charabia', 'pas du JSON'],
    ['une version à venir', '{"version":99}'],
    ['un champ inconnu', '{"version":1,"virus":true}'],
    ['un champ qui agirait sur le terminal', '{"version":1,"\\u001b[2J\\n":true}'],
  ])('illisibles (%s) : une phrase, et la vérification continue sans eux', async (_, texte) => {
    const fichier = avecReglages(texte)
    const { code, stderr, classeur } = await verifier(fichier)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^\S+budget\.xlsx\u00a0: les réglages gardés dans ce classeur .* ignorés\u00a0: /,
    )
    expect(stderr).toMatch(/^[^\p{Cc}]+donnez --contrat\.\n$/u)
    expect(classeur.constats).toEqual((await verifier(FAUTIF)).classeur.constats)
  })

  it('restent dans la copie annotée, et « effacer » ne les retire pas', async () => {
    const fichier = avecReglages({ contrat: { annee: 2025 } })
    const annote = join(dossierNeuf(), 'annote.xlsx')
    const propre = join(dossierNeuf(), 'propre.xlsx')
    await lancer('verifier', fichier, '--sortie', annote)
    await lancer('effacer', annote, '--sortie', propre)
    const texte = '{"version":1,"contrat":{"annee":2025}}'
    expect(lireReglages(lire(annote))).toBe(texte)
    expect(lireReglages(lire(propre))).toBe(texte)
    expect(parties(propre)).toEqual(parties(fichier))
  })
})

describe('les constats justifiés', () => {
  const justifies = justifications()

  it('ne comptent plus dans le code de sortie, et sont à part dans le JSON', async () => {
    const { code, classeur } = await verifier(avecReglages({ justifications: justifies }))
    const sans = (await verifier(FAUTIF)).classeur
    expect(code).toBe(0)
    expect(classeur.constats.filter((c) => c.gravite === 'bloquant')).toEqual([])
    expect(classeur.justifies).toEqual(
      sans.constats
        .filter((c) => c.gravite === 'bloquant')
        .map((constat) => ({ ...constat, motif: MOTIF, date: DATE })),
    )
    expect(sans.justifies).toEqual([])
  })

  it('sont à part, avec leur raison, dans le texte et la page', async () => {
    const fichier = avecReglages({ justifications: justifies })
    const texte = (await lancer('verifier', fichier)).stdout
    const [avant = '', apres = ''] = texte.split('CONSTATS JUSTIFIÉS PAR LA COLLECTIVITÉ')
    expect(avant).not.toContain('BLOQUANT')
    expect(apres.split(/Justifié le 12\/03\/2026\s: Accord du commissaire/)).toHaveLength(4)
    expect(texte).toMatch(/3 manquements justifiés par la collectivité, aucun autre/)
    const page = (await lancer('verifier', fichier, '--format', 'html')).stdout
    expect(page).toContain('<h3>Constats justifiés par la collectivité</h3>')
    expect(page.split(`Justifié le 12/03/2026\u00a0: ${MOTIF}`)).toHaveLength(4)
    expect((await lancer('verifier', FAUTIF, '--format', 'html')).stdout).not.toContain(
      'justifiés par',
    )
  })

  it('ne sont plus marqués dans la copie, et restent dans son rapport', async () => {
    const copie = join(dossierNeuf(), 'annote.xlsx')
    await lancer('verifier', avecReglages({ justifications: justifies }), '--sortie', copie)
    const lues = Object.entries(parties(copie))
    const [rapport] = lues.filter(([, texte]) => texte.includes('Constats justifiés'))
    expect(rapport?.[0]).toMatch(/worksheets/)
    expect(rapport?.[1]).toContain(MOTIF)
    const feuilles = lues.filter(([nom]) => /worksheets\/\w+\.xml/.test(nom))
    expect(
      feuilles.filter(([, t]) => t.includes('"pacte:bloquant"'.replaceAll('"', '&quot;'))),
    ).toEqual([])
  })

  it('reviennent quand leur montant change, et cela se dit', async () => {
    const perimes = justifies.map((j) => ({ ...j, etat: '1 / 2' }))
    const { code, classeur } = await verifier(avecReglages({ justifications: perimes }))
    expect(code).toBe(1)
    expect(classeur.justifies).toEqual([])
    expect(classeur.constats).toEqual((await verifier(FAUTIF)).classeur.constats)
    const dites = classeur.notes.filter((note) => note.startsWith('Justification qui ne vaut pas'))
    expect(dites).toHaveLength(3)
    expect(dites.join('\n')).toContain(MOTIF)
  })
})

/** Le texte d'une cellule de l'exemple. */
function enteteDe(cellule: string): string {
  const ligne = lire(FAUTIF).classeur.feuilles[0]?.lignes[Number(cellule.slice(1)) - 1]
  const lue = ligne?.[cellule.charCodeAt(0) - 65]
  if (lue?.genre !== 'texte') throw new Error(`${cellule} n’est pas un texte`)
  return lue.valeur
}
