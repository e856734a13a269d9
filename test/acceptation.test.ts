import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Attendu } from './acceptation/attendu.ts'
import {
  codesAdmis,
  faux,
  leurresPris,
  lignesManquees,
  manques,
  synthesesFausses,
  tableauxManques,
} from './acceptation/comparer.ts'
import { type ClasseurRendu, lireRendu } from './acceptation/rendu.ts'
import { dossierNeuf, lancer } from './applications/commande/lancer.ts'

const DOSSIER = 'test/classeurs'
const FIN = '.attendu.json'
/** Les jeux d'essai parlent de 2024 à 2027 : la date fixe quelles années sont écoulées. */
const DATE = '2026-11-23'

const fichiers = readdirSync(DOSSIER)
const noms = fichiers.filter((f) => f.endsWith(FIN)).map((f) => f.slice(0, -FIN.length))

async function examiner(
  nom: string,
): Promise<{ attendu: Attendu; classeur: ClasseurRendu; code: number | null }> {
  const attendu = JSON.parse(readFileSync(join(DOSSIER, nom + FIN), 'utf8')) as Attendu
  const fichier = fichiers.find((f) => f.startsWith(`${nom}.`) && !f.endsWith('.json'))
  if (fichier === undefined) throw new Error(`aucun classeur pour ${nom}`)
  const options = ['--format', 'json', '--date', DATE]
  const dossier = dossierNeuf()
  for (const reglage of ['contrat', 'correspondance'] as const) {
    if (attendu[reglage] === null) continue
    const chemin = join(dossier, `${reglage}.json`)
    writeFileSync(chemin, JSON.stringify(attendu[reglage]))
    options.push(`--${reglage}`, chemin)
  }
  const { stdout, stderr, code } = await lancer('verifier', join(DOSSIER, fichier), ...options)
  const [classeur] = stdout === '' ? [] : lireRendu(stdout).classeurs
  if (!classeur) throw new Error(`aucun résultat : ${stderr}`)
  return { attendu, classeur, code }
}

describe('les classeurs d’essai', () => {
  it('sont là', () => {
    expect(noms.length).toBeGreaterThanOrEqual(16)
  })

  it.each(noms)('%s : exact', async (nom) => {
    const { attendu, classeur, code } = await examiner(nom)
    expect({
      erreur: classeur.erreur,
      manques: manques(attendu, classeur),
      faux: faux(attendu, classeur),
      tableaux: tableauxManques(attendu, classeur),
      leurres: leurresPris(attendu, classeur),
      lignes: lignesManquees(attendu, classeur),
      syntheses: synthesesFausses(attendu, classeur),
    }).toEqual({
      erreur: null,
      manques: [],
      faux: [],
      tableaux: [],
      leurres: [],
      lignes: [],
      syntheses: [],
    })
    expect(codesAdmis(attendu)).toContain(code)
  })
})
