import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lireRendu } from '../../acceptation/rendu.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const BUDGET = [
  'Département de la Sarthe;;;;;;',
  'Axe;Sous-thématique;Action;Coût;Part État;Part Département;Indicateur national',
  'Transition écologique;Mobilité solidaire;Prêt de vélos;100;50;50;',
  '',
].join('\r\n')

async function verifierAvec(indicateurs: string) {
  const dossier = dossierNeuf()
  const classeur = join(dossier, 'budget.csv')
  const fichier = join(dossier, 'indicateurs.json')
  writeFileSync(classeur, BUDGET)
  writeFileSync(fichier, indicateurs)
  return await lancer('verifier', classeur, '--format', 'json', '--indicateurs', fichier)
}

describe('l’option --indicateurs', () => {
  it('fait vérifier un indicateur national que le catalogue laisse vide', async () => {
    const fourni = [
      {
        sousThematique: 'mobilite',
        libelle: 'Nombre de trajets solidaires',
        source: 'Guide, p. 12',
      },
    ]
    const avec = lireRendu((await verifierAvec(JSON.stringify(fourni))).stdout)
    const regles = avec.classeurs[0]?.constats.map((c) => c.regle)
    expect(regles).toContain('indicateur-national-absent')
    const sans = lireRendu((await verifierAvec('[]')).stdout)
    expect(sans.classeurs[0]?.constats.map((c) => c.regle)).not.toContain(
      'indicateur-national-absent',
    )
  })

  it('refuse en une phrase une sous-thématique inconnue', async () => {
    const { code, stderr, stdout } = await verifierAvec(
      JSON.stringify([{ sousThematique: 'voirie', libelle: 'x', source: 'y' }]),
    )
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('La sous-thématique «\u00a0voirie\u00a0» n’est pas au catalogue.')
  })
})
