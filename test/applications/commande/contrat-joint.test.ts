import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossierNeuf, lancer } from './lancer.ts'

const SAINES = [
  'Enfance;Tutorat;Nouvelle;100000;50000;50000',
  'Accès aux droits;Domiciliation;Nouvelle;120000;60000;60000',
  'Transition écologique;Jardins;Nouvelle;80000;40000;40000',
]

interface Constat {
  readonly regle: string
  readonly gravite: string
  readonly message: string
}

/** Ce que la commande dit d'un budget, avec ce contrat.json. */
async function verifier(lignes: readonly string[], contrat: object) {
  const dossier = dossierNeuf()
  const [budget, joint] = [join(dossier, 'budget.csv'), join(dossier, 'contrat.json')]
  writeFileSync(budget, lignes.join('\r\n'))
  writeFileSync(joint, JSON.stringify(contrat))
  const { code, stdout } = await lancer('verifier', budget, '--contrat', joint, '--format', 'json')
  const { constats, conclusion } = JSON.parse(stdout).classeurs[0]
  const dits: readonly Constat[] = constats
  return { code, conclusion, de: (regle: string) => dits.filter((c) => c.regle === regle) }
}

const ENTETE = 'Axe;Action;Nature;Coût;Part État;Part Département'
const FINISTERE = 'Département du Finistère – budget 2025'

describe('un contrat.json et son classeur', () => {
  it('de types contraires : dit, avec ce que chacun dit', async () => {
    const { de, conclusion } = await verifier([FINISTERE, ENTETE, ...SAINES], { type: 'metropole' })
    expect(de('reglage-contredit')).toMatchObject([{ gravite: 'a-justifier' }])
    const message = de('reglage-contredit')[0]?.message.replaceAll('\u00a0', ' ')
    expect(message).toMatch(
      /disent « métropole ».*le nom « Département du Finistère » dit « département »/,
    )
    expect(conclusion.phrase).not.toMatch(/^Rien de relevé/)
  })

  it('de même type : rien n’est dit', async () => {
    const { de } = await verifier([FINISTERE, ENTETE, ...SAINES], { type: 'departement' })
    expect(de('reglage-contredit')).toEqual([])
  })

  it('une collectivité donnée par son seul nom garde ce qui lui est propre', async () => {
    const cantine =
      'Transition écologique;Compensation des pertes de recettes de la cantine;Nouvelle;1000;500;500'
    const lignes = ['Budget 2025', ENTETE, ...SAINES, cantine]
    const { de } = await verifier(lignes, { collectivite: 'Réunion' })
    expect(de('cantine-outre-mer')).toHaveLength(1)
    const { de: ailleurs } = await verifier(lignes, { collectivite: 'Finistère' })
    expect(ailleurs('cantine-outre-mer')).toEqual([])
  })

  it('un report intitulé par son année d’origine relève l’année suivante', async () => {
    const plafonds = { enfance: 40_000, droits: 120_000, transition: 80_000 }
    const avec = (report: string) => [
      FINISTERE,
      `${ENTETE};Report 2024;Accord du report`,
      `${SAINES[0]};${report};Accord du préfet du 3 mars`,
      ...SAINES.slice(1).map((l) => `${l};;`),
    ]
    const { de } = await verifier(avec('10000'), { type: 'departement', plafonds })
    expect(de('plafond-axe')).toEqual([])
    const { de: sansReport } = await verifier(avec(''), { type: 'departement', plafonds })
    expect(sansReport('plafond-axe')).toHaveLength(1)
  })

  it('un contrat où rien n’est programmé n’est jamais « aucun manquement »', async () => {
    const nulles = SAINES.map((l) => l.replace(/;\d+;\d+;\d+$/, ';0;0;0'))
    const { code, conclusion } = await verifier([FINISTERE, ENTETE, ...nulles], {
      type: 'departement',
      plafonds: { enfance: 40_000, droits: 120_000, transition: 80_000 },
    })
    expect(code).toBe(1)
    expect(conclusion.etat).toBe('manquements')
  })
})
