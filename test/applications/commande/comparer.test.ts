import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ouvrirFichier } from '../../../formats/index.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const ARIEGE = join(import.meta.dirname, 'ariege-trois-versions.xlsx')
const INITIALE = `${ARIEGE}#Prog. initiale 2026`
const AVENANT = `${ARIEGE}#Avenant 1 signé 2026`
const PROJET = `${ARIEGE}#Projet avenant 2`
const SARTHE = 'test/classeurs/05-departement-feuilles-annuelles.xlsx'

const TITRE = 'Axe;Action;Porteur;Nature;Coût;Part État;Part Département'

function versionDe(nom: string, lignes: readonly string[], annee = 2025): string {
  const fichier = join(dossierNeuf(), nom)
  const contenu = [`Département de la Sarthe – budget ${annee}`, TITRE, ...lignes]
  writeFileSync(fichier, contenu.join('\r\n'))
  return fichier
}

const CRECHE = 'Enfance;Crèche;CCAS;Nouvelle;2000;1000;1000'
const ACCUEIL = 'Accès aux droits;Accueil;Maison des familles;Nouvelle;4000;2000;2000'

async function comparer(avant: string, apres: string) {
  const { code, stdout, stderr } = await lancer('comparer', avant, apres, '--format', 'json')
  return { code, stderr, ...(stdout === '' ? {} : JSON.parse(stdout)) }
}

type Ligne = Readonly<Record<'axe', string | null>> & {
  readonly avant: { readonly programme: number } | null
  readonly apres: { readonly programme: number } | null
}

const programmes = (axes: readonly Ligne[]) =>
  axes.map(({ axe, avant, apres }) => [axe, avant?.programme, apres?.programme])

interface Regle {
  readonly regle: string
  readonly action: string
}

const regles = (constats: readonly Regle[]) => constats.map(({ regle }) => regle).sort()

describe('comparer deux versions', () => {
  it('de la programmation initiale à l’avenant : 11 actions, et une parité dépassée de plus', async () => {
    const { code, actions, axes, constats } = await comparer(INITIALE, AVENANT)
    expect(code).toBe(0)
    expect(actions.map((a: { genre: string }) => a.genre)).toEqual(Array(11).fill('changee'))
    expect(programmes(axes)).toEqual([
      ['enfance', 120_000, 131_000],
      ['droits', 138_000, 151_800],
      ['transition', 88_000, 97_000],
      [null, 346_000, 379_800],
    ])
    expect(constats.nouveaux).toHaveLength(1)
    expect(constats.nouveaux[0]).toMatchObject({
      regle: 'parite-depassee',
      action: 'Appui aux démarches en ligne',
      montants: { constate: 41_400, attendu: 39_100 },
    })
    expect(constats.leves).toEqual([])
  })

  it('de l’avenant au projet suivant : ce constat est levé', async () => {
    const { actions, axes, constats } = await comparer(AVENANT, PROJET)
    expect(programmes(axes).at(-1)).toEqual([null, 379_800, 393_000])
    expect(constats.leves.map((c: Regle) => [c.regle, c.action])).toEqual([
      ['parite-depassee', 'Appui aux démarches en ligne'],
    ])
    expect(constats.nouveaux).toEqual([])
    const appui = actions.find((a: Regle) => a.action === 'Appui aux démarches en ligne')
    expect(appui.changements[0]).toMatchObject({
      champ: 'partEtat',
      avant: 41_400,
      apres: 39_750,
      importance: 'forte',
    })
  })

  it('un montant négatif corrigé : deux cellules changent, le constat est levé', async () => {
    const fichier = ouvrirFichier(readFileSync(SARTHE), 'budget.xlsx')
    const { octets } = fichier.appliquer({
      cellules: [
        { feuille: '2027', cellule: 'H5', contenu: { valeur: 0 } },
        { feuille: '2027', cellule: 'G5', contenu: { valeur: 24_000 } },
      ],
    })
    const corrige = join(dossierNeuf(), 'corrige.xlsx')
    writeFileSync(corrige, octets)
    const { actions, constats } = await comparer(SARTHE, corrige)
    expect(actions).toHaveLength(1)
    expect(actions[0]).toMatchObject({ axe: 'enfance', annee: 2027, importance: 'moyenne' })
    expect(actions[0].changements.map((c: { champ: string }) => c.champ)).toEqual([
      'partCollectivite',
      'fse',
    ])
    expect(constats.leves.map((c: Regle) => c.regle)).toContain('montant-negatif')
  })

  it('une ligne insérée, un autre ordre, une autre ponctuation : aucune différence', async () => {
    const avant = versionDe('a.csv', [CRECHE, ACCUEIL])
    const apres = versionDe('b.csv', ['', ACCUEIL, CRECHE.replace('Crèche', 'CRECHE !'), ''])
    const { actions, constats } = await comparer(avant, apres)
    expect(actions).toEqual([])
    expect([constats.leves, constats.nouveaux, constats.changes]).toEqual([[], [], []])
  })

  it('propose un nouveau nom au même axe et au même porteur, sans l’apparier', async () => {
    const avant = versionDe('a.csv', [CRECHE, ACCUEIL])
    const apres = versionDe('b.csv', [CRECHE.replace('Crèche', 'Halte-garderie'), ACCUEIL])
    const { actions } = await comparer(avant, apres)
    expect(actions).toMatchObject([
      { genre: 'ajoutee', action: 'Halte-garderie', importance: 'forte', peutEtre: ['Crèche'] },
      { genre: 'retiree', action: 'Crèche', importance: 'forte', peutEtre: ['Halte-garderie'] },
    ])
    const texte = await lancer('comparer', avant, apres)
    expect(texte.stdout).toContain('peut-être renommée «\u00a0Halte-garderie\u00a0»')
  })

  it('classe les changements : État et nature, puis coût, puis tiers et porteur', async () => {
    const avant = versionDe('a.csv', [CRECHE, ACCUEIL, ACCUEIL.replace('Accueil', 'Écoute')])
    const apres = versionDe('b.csv', [
      CRECHE.replace('Nouvelle', 'Reconduite'),
      ACCUEIL.replace('4000;2000;2000', '4500;2000;2500'),
      ACCUEIL.replace('Accueil', 'Écoute').replace('Maison des familles', 'Département'),
    ])
    const { actions } = await comparer(avant, apres)
    expect(actions.map((a: { importance: string }) => a.importance)).toEqual([
      'forte',
      'moyenne',
      'faible',
    ])
  })

  it('un montant devenu inconnu est un changement, pas un zéro', async () => {
    const avant = versionDe('a.csv', [CRECHE, ACCUEIL])
    const apres = versionDe('b.csv', [CRECHE.replace('1000;1000', ';1000'), ACCUEIL])
    const { actions } = await comparer(avant, apres)
    expect(actions[0].changements).toMatchObject([{ champ: 'partEtat', avant: 1000, apres: null }])
  })

  it('dit les années d’une seule version au lieu d’en faire des actions retirées', async () => {
    const avant = versionDe('a.csv', [CRECHE])
    const apres = versionDe('b.csv', [CRECHE], 2026)
    const { annees, anneesSeules, actions } = await comparer(avant, apres)
    expect([annees, actions]).toEqual([[], []])
    expect(anneesSeules).toEqual([
      { version: 'avant', annee: 2025, actions: 1 },
      { version: 'apres', annee: 2026, actions: 1 },
    ])
  })

  it('dit quel axe passe sous son plancher', async () => {
    const plafonds = join(dossierNeuf(), 'contrat.json')
    writeFileSync(plafonds, '{ "plafonds": { "enfance": 2500 } }')
    const avant = versionDe('a.csv', [CRECHE])
    const apres = versionDe('b.csv', [CRECHE.replace('2000;1000;1000', '1800;900;900')])
    const { stdout } = await lancer('comparer', avant, apres, '--contrat', plafonds)
    expect(stdout).toMatch(/Enfance 2025 .*−100\u00a0€ +passe sous son plancher/)
    expect(stdout).toContain('Plancher de l’axe')
  })

  it('un constat n’est pas levé parce qu’une cellule ne se lit plus, qu’un plafond ou une colonne manque', async () => {
    const plafonds = join(dossierNeuf(), 'contrat.json')
    writeFileSync(plafonds, '{ "plafonds": { "enfance": 2500 } }')
    const trop = CRECHE.replace('2000;1000;1000', '1800;950;850')
    const comptesDe = async (apres: readonly string[], titre = TITRE) => {
      const [a, b] = [versionDe('a.csv', [trop, ACCUEIL]), versionDe('b.csv', apres)]
      writeFileSync(b, readFileSync(b, 'utf8').replace(TITRE, titre))
      const options = ['--contrat', plafonds, '--format', 'json'] as const
      const { constats } = JSON.parse((await lancer('comparer', a, b, ...options)).stdout)
      return { suspendus: regles(constats.suspendus), leves: regles(constats.leves) }
    }
    const deux = ['parite-depassee', 'plancher-axe']
    expect(await comptesDe([CRECHE, ACCUEIL])).toEqual({ suspendus: [], leves: deux })
    expect(await comptesDe([trop.replace('950', 'à voir'), ACCUEIL])).toEqual({
      suspendus: deux,
      leves: [],
    })
    // Une autre action illisible suspend son axe, non la parité de celle-ci.
    const juste = CRECHE.replace('2000;1000;1000', '1800;900;900')
    const floue = CRECHE.replace('Crèche', 'Écoute').replace('1000;1000', 'à voir;1000')
    expect(await comptesDe([juste, floue, ACCUEIL])).toEqual({
      suspendus: ['plancher-axe'],
      leves: ['parite-depassee'],
    })
    // Un coût illisible ailleurs n’empêche pas de juger un plancher.
    const sansCout = floue.replace('2000;à voir', 'à voir;1000')
    expect((await comptesDe([juste, sansCout, ACCUEIL])).leves).toEqual(deux)
  })

  it('une colonne retirée ne lève pas ce qu’elle seule permettait de vérifier', async () => {
    const sansNature = [CRECHE, ACCUEIL].map((ligne) => ligne.replace(';Nouvelle', ''))
    const [avant, apres] = [
      versionDe('a.csv', [CRECHE.replace('Nouvelle', 'à définir'), ACCUEIL]),
      versionDe('b.csv', sansNature),
    ]
    writeFileSync(apres, readFileSync(apres, 'utf8').replace(';Nature', ''))
    const { constats } = await comparer(avant, apres)
    const deLaNature = ['nature-inconnue', 'reconduites-minoritaires']
    expect(regles(constats.suspendus)).toEqual(deLaNature)
    expect(constats.leves).toEqual([])
    const { stdout } = await lancer('comparer', avant, apres)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('2 qui ne se vérifient plus')
    expect(stdout).toContain('CONSTATS QUE LA SECONDE VERSION NE PERMET PLUS DE VÉRIFIER')
    const corrige = versionDe('c.csv', [CRECHE, ACCUEIL])
    expect(regles((await comparer(avant, corrige)).constats.leves)).toEqual(deLaNature)
    expect((await lancer('comparer', avant, corrige)).stdout).not.toContain('vérifi')
  })

  it('prévient qu’une question attend, et rend 3', async () => {
    const douteuses = Array.from({ length: 9 }, (_, i) =>
      CRECHE.replace('Crèche', `Action ${i}`).replace('1000;1000', '1400;600'),
    )
    const { code, reserves } = await comparer(
      versionDe('a.csv', [CRECHE]),
      versionDe('b.csv', douteuses),
    )
    expect(code).toBe(3)
    expect(reserves).toEqual([expect.stringContaining('1 question attend une réponse')])
  })

  it('fait une page sans rien d’inconnu', async () => {
    const { code, stdout } = await lancer('comparer', INITIALE, AVENANT, '--format', 'html')
    expect(code).toBe(0)
    expect(stdout).toContain('11 actions changées')
    expect(stdout).not.toMatch(/<script|undefined|NaN|\[object/)
  })

  it.each([
    [['comparer', SARTHE], 'Donnez deux versions'],
    [
      ['comparer', `${ARIEGE}#Absente`, PROJET],
      'pas de feuille «\u00a0Absente\u00a0». Ses feuilles',
    ],
    [['comparer', 'absent.xlsx#A', PROJET], 'introuvable'],
    [['comparer', SARTHE, 'test/malformes/vide.xlsx'], 'vide (0 octet)'],
  ])('dit ce qui manque : %j', async (args, phrase) => {
    const { code, stdout, stderr } = await lancer(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(phrase)
  })
})
