import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossierNeuf, lancer } from './lancer.ts'

const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const SAIN = 'exemples/metropole-rennes-2024-2027.xlsx'
const VOSGES = 'test/classeurs/04-departement-suivi-long.xlsx'
const ILLISIBLE = 'test/malformes/ancien-excel.xls'
const JUSTE = 'test/classeurs/01-departement-conforme.xlsx'

/** L'État paie trop sur toutes les lignes : la lecture est d'abord en doute. */
const DOUTEUX = budget(
  'Département de la Sarthe – budget 2025',
  Array.from(
    { length: 9 },
    (_, i) =>
      `${['Enfance', 'Accès aux droits', 'Transition'][i % 3]};Action ${i};Nouvelle;1000;600;400`,
  ),
)

function budget(titre: string, lignes: readonly string[]): string {
  return [titre, 'Axe;Action;Nature;Coût;Part État;Part Département', ...lignes].join('\r\n')
}

/** Un dossier fait de fichiers copiés (« nom: chemin ») ou écrits (« nom: contenu »). */
function dossierDe(fichiers: Readonly<Record<string, string>>): string {
  const dossier = dossierNeuf()
  for (const [nom, contenu] of Object.entries(fichiers)) {
    mkdirSync(join(dossier, nom, '..'), { recursive: true })
    if (existsSync(contenu)) copyFileSync(contenu, join(dossier, nom))
    else writeFileSync(join(dossier, nom), contenu)
  }
  return dossier
}

type Rangee = Readonly<Record<string, string>>

/** Consolide en csv, et rend les tableaux par leur nom, chaque ligne par ses titres. */
async function consolider(...args: readonly string[]) {
  const sortie = join(dossierNeuf(), 'consolidation.csv')
  const execution = await lancer('consolider', ...args, '--sortie', sortie)
  const texte = existsSync(sortie) ? readFileSync(sortie, 'utf8').slice(1) : ''
  const tableaux: Record<string, Rangee[]> = {}
  for (const bloc of texte.split('\r\n\r\n')) {
    const [nom = '', titres = '', ...lignes] = bloc.split('\r\n').filter((ligne) => ligne !== '')
    const colonnes = champs(titres)
    tableaux[nom] = lignes.map((ligne) =>
      Object.fromEntries(champs(ligne).map((champ, i) => [colonnes[i], champ])),
    )
  }
  return { ...execution, tableaux }
}

function champs(ligne: string): string[] {
  return [...ligne.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, cite, nu]) => cite?.replaceAll('""', '"') ?? nu ?? '',
  )
}

/** Le même classeur, un commentaire en plus à la fin de son zip : un autre fichier. */
function commenter(octets: Uint8Array): Uint8Array {
  const copie = Buffer.concat([octets, Buffer.from('v2')])
  copie.writeUInt16LE(2, octets.length - 2)
  return copie
}

function total(tableaux: Readonly<Record<string, Rangee[]>>, annee: string, axe: string) {
  return tableaux.Totaux?.find((l) => l.Année === annee && l.Axe === axe)
}

describe('consolider des classeurs', () => {
  it('dit en csv de quand elle est, après les tableaux', async () => {
    const sortie = join(dossierNeuf(), 'consolidation.csv')
    const dossier = dossierDe({ 'a.xlsx': JUSTE })
    await lancer('consolider', dossier, '--date', '2026-11-23', '--sortie', sortie)
    expect(readFileSync(sortie, 'utf8').trimEnd().split('\r\n').at(-1)).toMatch(
      /^Vérifié le 23\/11\/2026 par Pacte \S+, règles du \d\d\/\d\d\/\d{4}$/,
    )
  })

  it('un seul classeur se dit au singulier', async () => {
    const { stdout } = await consolider(dossierDe({ 'a.xlsx': JUSTE }))
    expect(stdout).toContain('1 lu sur 1 classeur')
  })

  it('garde l’illisible avec sa phrase, somme les deux autres et dit « 2 sur 3 »', async () => {
    const dossier = dossierDe({
      'a.xlsx': FAUTIF,
      'b.xlsx': JUSTE,
      'sous/c.xls': ILLISIBLE,
    })
    const { code, stdout, stderr, tableaux } = await consolider(dossier)
    expect(code).toBe(2)
    expect(stdout).toContain('2 lus sur 3 classeurs, 1 illisible')
    expect(stderr).toMatch(/^sous\/c\.xls\u00a0: .*enregistrez-le en \.xlsx/)
    expect(tableaux.Synthèse?.map((l) => l.Classeur)).toEqual(['a.xlsx', 'b.xlsx'])
    expect(tableaux.Fichiers?.map((l) => [l.Fichier, l.Sort])).toEqual([
      ['a.xlsx', 'lu'],
      ['b.xlsx', 'lu'],
      ['sous/c.xls', 'illisible'],
    ])
    expect(tableaux.Fichiers?.[2]?.Pourquoi).toMatch(/enregistrez-le en \.xlsx/)
    const droits = total(tableaux, '2025', 'Droits')
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((nom) =>
      Number(
        tableaux.Axes?.find((l) => l.Classeur === nom && l.Axe === 'Droits')?.Programmé?.replace(
          ',',
          '.',
        ),
      ),
    )
    expect(a).toBe(100_000)
    expect(Number(droits?.Programmé?.replace(',', '.'))).toBe((a ?? 0) + (b ?? 0))
    expect(droits?.['Programmé\u00a0: classeurs']).toBe('2 sur 3')
    expect(droits?.['Classeurs non comptés']).toBe('1 fichier illisible')
  })

  it('somme les Vosges et le Finistère : 296 500 € pour les droits en 2025', async () => {
    const { tableaux } = await consolider(VOSGES, FAUTIF)
    expect(total(tableaux, '2025', 'Droits')).toMatchObject({
      Programmé: '296500',
      'Programmé\u00a0: classeurs': '2 sur 2',
      'Classeurs non comptés': '',
    })
    expect(total(tableaux, '2024', 'Droits')).toMatchObject({
      'Programmé\u00a0: classeurs': '1 sur 2',
      'Classeurs non comptés': '1 sans cette année',
    })
  })

  it('dit le consommé, et sur combien : 161 350 € de 196 500 € suivis, un classeur sur deux', async () => {
    const { tableaux } = await consolider(
      dossierDe({ 'vosges.xlsx': VOSGES, 'finistere.xlsx': FAUTIF }),
    )
    const droits = total(tableaux, '2025', 'Droits')
    expect([droits?.['Programmé suivi'], droits?.Consommé, droits?.Exécution]).toEqual([
      '196500',
      '161350',
      '0,8211',
    ])
    expect(droits?.['Consommé\u00a0: classeurs']).toBe('1 sur 2')
    expect(droits?.['Non justifié']).toBe('35150')
    const [finistere, vosges] = tableaux.Synthèse ?? []
    const titres = ['Consommé', 'Exécution', 'Actions suivies', 'Exposition 2027'] as const
    expect(titres.map((titre) => vosges?.[titre])).toEqual([
      '734500',
      '0,8504',
      '14 sur 28',
      '116000',
    ])
    expect(vosges?.['Exposition\u00a0: au moins']).toBe('oui')
    // Aucun consommé n'est écrit : rien n'est connu, et rien n'est nul.
    expect(titres.map((titre) => finistere?.[titre])).toEqual(['', '', '0 sur 11', ''])
  })

  it('liste les pièces de chaque classeur, et compte celles qui manquent', async () => {
    const { tableaux } = await consolider(
      dossierDe({ 'vosges.xlsx': VOSGES, 'finistere.xlsx': FAUTIF, 'z.xls': ILLISIBLE }),
    )
    const [finistere, vosges] = tableaux.Synthèse ?? []
    const comptes = ['Pièces à fournir', 'Pièces manquantes'] as const
    expect(comptes.map((titre) => vosges?.[titre])).toEqual(['13', '9'])
    expect(comptes.map((titre) => finistere?.[titre])).toEqual(['6', '5'])
    const desVosges = tableaux.Pièces?.filter((p) => p.Classeur === 'vosges.xlsx') ?? []
    expect(desVosges).toHaveLength(13)
    expect(
      desVosges
        .filter((p) => p.Pièce === 'Accord des signataires sur le report')
        .map((p) => [p.Axe, p.Année, p.État]),
    ).toEqual([
      ['Enfance', '2026', 'à obtenir, manquante'],
      ['Droits', '2026', 'à obtenir, lue dans le classeur'],
      ['Transition', '2026', 'à obtenir, lue dans le classeur'],
    ])
  })

  it('ne dit rien des pièces d’un classeur qui attend une réponse', async () => {
    const { tableaux } = await consolider(dossierDe({ 'd.csv': DOUTEUX }))
    expect(tableaux.Synthèse?.[0]).toMatchObject({
      'Pièces à fournir': '',
      'Pièces manquantes': '',
    })
    expect(tableaux.Pièces).toEqual([])
  })

  it('rend 0, 1 ou 3 selon les verdicts', async () => {
    expect((await consolider(SAIN)).code).toBe(0)
    expect((await consolider(SAIN, FAUTIF)).code).toBe(1)
    expect((await consolider(dossierDe({ 'd.csv': DOUTEUX }))).code).toBe(3)
  })

  it('compte une fois deux copies du même fichier, et le dit', async () => {
    const dossier = dossierDe({ 'a.xlsx': FAUTIF, 'copie.xlsx': FAUTIF })
    const { stdout, tableaux } = await consolider(dossier)
    expect(stdout).toContain('1 copie comptée une fois')
    expect(tableaux.Synthèse).toHaveLength(1)
    expect(tableaux.Fichiers?.[1]).toMatchObject({
      Sort: 'copie, non comptée',
      Pourquoi: 'Même contenu que «\u00a0a.xlsx\u00a0»\u00a0: compté une fois.',
    })
    expect(total(tableaux, '2025', 'Droits')).toMatchObject({
      Programmé: '100000',
      'Programmé\u00a0: classeurs': '1 sur 1',
    })
  })

  it('un classeur sans tableau reconnu dit un geste que cette commande permet', async () => {
    const { stderr } = await consolider('test/classeurs/27-correspondance-sans-entetes.xlsx')
    expect(stderr).toContain('désigner les colonnes dans le volet, qui les garde dans le classeur')
  })

  it('deux fichiers vides sont deux illisibles, chacun avec sa phrase, et non une copie', async () => {
    const { stdout, stderr, tableaux } = await consolider(
      dossierDe({ 'a.xlsx': FAUTIF, 'vide.csv': '', 'vide.xlsx': '' }),
    )
    expect(stdout).toContain('1 lu sur 3 classeurs, 2 illisibles.')
    expect(stderr.match(/vide\.(csv|xlsx)\u00a0: Le fichier est vide/g)).toHaveLength(2)
    expect(tableaux.Fichiers?.map((l) => l.Sort)).toEqual(['lu', 'illisible', 'illisible'])
  })

  it('la page dit ce que le verdict d’un contrat doit à chaque année', async () => {
    const sortie = join(dossierNeuf(), 'c.html')
    await lancer('consolider', 'test/classeurs/19-cea-annees-dans-entetes.xlsx', '--sortie', sortie)
    const page = readFileSync(sortie, 'utf8').replaceAll(/\s+/g, ' ')
    const annees = page.split('<h2>20').slice(1)
    expect(annees.map((section) => /dont (\S+) en \d{4}/.exec(section)?.[1] ?? null)).toEqual([
      null,
      'aucun',
      'aucun',
      'aucun',
    ])
    expect(page).toContain('manquent pour 1 plancher, connus pour 1 classeur sur 1')
  })

  it('la page met d’abord ce qui bloque cette année-là, puis le plus d’argent', async () => {
    const sortie = join(dossierNeuf(), 'c.html')
    const action = (axe: string, annee: number, etat: number, nature = 'Nouvelle') =>
      `${axe};Action ${annee};${nature};${annee};${etat + 1000};${etat};1000`
    const enTrop = (nom: string, annee: number, trop: number, nature = 'Nouvelle') =>
      [
        `Département ${nom} – budget`,
        'Axe;Action;Nature;Année;Coût;Part État;Part Département',
        ...[2024, 2025].flatMap((a) =>
          ['Enfance', 'Accès aux droits', 'Transition'].map((axe, i) =>
            action(
              axe,
              a,
              a === annee && i === 0 ? 1000 + trop : 1000,
              i === 1 ? nature : 'Nouvelle',
            ),
          ),
        ),
      ].join('\r\n')
    const dossier = dossierDe({
      // Bloque en 2025 seulement, et a de quoi justifier : ce n’est pas le plus grave de 2024.
      'a.csv': enTrop('de la Sarthe', 2025, 900, 'Reconduite'),
      'b.csv': enTrop('de la Somme', 2024, 200),
      'c.csv': enTrop('du Tarn', 2024, 700),
    })
    await lancer('consolider', dossier, '--sortie', sortie)
    const [, section = ''] = readFileSync(sortie, 'utf8').split('<h2>2024')
    const noms = [...section.matchAll(/· ([abc])\.csv/g)].map(([, nom]) => nom)
    expect(noms.slice(0, 3)).toEqual(['c', 'b', 'a'])
  })

  it('ne compte qu’une fois un fichier nommé deux fois', async () => {
    const dossier = dossierDe({ 'a.xlsx': FAUTIF })
    const { tableaux } = await consolider(dossier, join(dossier, 'a.xlsx'))
    expect(tableaux.Fichiers).toHaveLength(1)
  })

  it('ne somme aucune de deux versions tant que rien n’est choisi', async () => {
    const lignes = (montant: number) => [
      `Enfance;Crèche;Nouvelle;${2 * montant};${montant};${montant}`,
    ]
    const dossier = dossierDe({
      'v1.csv': budget('Département de la Sarthe – budget 2025', lignes(1000)),
      'v2.csv': budget('Département de la Sarthe – budget 2025', lignes(3000)),
      'autre.csv': budget('Département de la Somme – budget 2025', lignes(500)),
    })
    const libre = await consolider(dossier)
    expect(libre.stdout).toMatch(
      /Sarthe, 2025.*«\u00a0v1\.csv\u00a0», «\u00a0v2\.csv\u00a0».*--retenir/,
    )
    const programmes = (tableaux: Readonly<Record<string, Rangee[]>>) =>
      tableaux.Axes?.filter((l) => l.Axe === 'Enfance').map((l) => [
        l.Programmé,
        l['Dans les totaux']?.slice(0, 3),
      ])
    expect(programmes(libre.tableaux)).toEqual([
      ['500', 'oui'],
      ['1000', 'non'],
      ['3000', 'non'],
    ])
    expect(total(libre.tableaux, '2025', 'Enfance')).toMatchObject({
      Programmé: '500',
      'Programmé\u00a0: classeurs': '1 sur 3',
      'Classeurs non comptés': '2 à choisir',
    })
    const choisi = await consolider(dossier, '--retenir', 'v2.csv')
    expect(choisi.stdout).toContain('seul «\u00a0v2.csv\u00a0», que vous avez retenu, est compté')
    expect(total(choisi.tableaux, '2025', 'Enfance')).toMatchObject({
      Programmé: '3500',
      'Programmé\u00a0: classeurs': '2 sur 2',
    })
    const deux = await consolider(dossier, '--retenir', 'v1.csv', '--retenir', 'v2.csv')
    expect(total(deux.tableaux, '2025', 'Enfance')?.Programmé).toBe('500')
  })

  it('la page ne somme pas deux fois le plancher que deux versions manquent', async () => {
    const fautif = readFileSync(FAUTIF)
    const dossier = dossierDe({ 'a.xlsx': FAUTIF, 'b.xlsx': FAUTIF })
    writeFileSync(join(dossier, 'b.xlsx'), commenter(fautif))
    const enBref = async (...retenir: readonly string[]) => {
      const sortie = join(dossierNeuf(), 'c.html')
      await lancer('consolider', dossier, '--sortie', sortie, ...retenir)
      return readFileSync(sortie, 'utf8')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/<\/?b>/g, '')
    }
    expect(await enBref()).toContain('—manquent aux planchers, connus pour 0 classeur sur 2')
    expect(await enBref('--retenir', 'b.xlsx')).toContain(
      '28 000 €manquent pour 1 plancher, connus pour 1 classeur sur 2',
    )
  })

  it('refuse de retenir un fichier qui n’est pas là', async () => {
    const { code, stderr } = await consolider(FAUTIF, '--retenir', 'absent.xlsx')
    expect(code).toBe(2)
    expect(stderr).toContain(
      '--retenir\u00a0: «\u00a0absent.xlsx\u00a0», aucun fichier n’a ce nom.',
    )
  })

  it('laisse hors des totaux une collectivité qu’il ne reconnaît pas, sauf si on la retient', async () => {
    const dossier = dossierDe({
      'x.csv': budget('Budget 2025', ['Enfance;Crèche;Nouvelle;2000;1000;1000']).replace(
        'Part Département',
        'Part de la collectivité',
      ),
    })
    const { tableaux } = await consolider(dossier)
    expect(tableaux.Axes?.[0]).toMatchObject({ Type: '?', Programmé: '1000' })
    expect(tableaux.Axes?.[0]?.['Dans les totaux']).toContain('collectivité non reconnue')
    expect(total(tableaux, '2025', 'Enfance')?.['Programmé\u00a0: classeurs']).toBe('0 sur 1')
    const retenu = await consolider(dossier, '--retenir', 'x.csv')
    expect(total(retenu.tableaux, '2025', 'Enfance')?.Programmé).toBe('1000')
  })

  it('un type inconnu laisse le plancher en question, non à zéro', async () => {
    const inconnu = await consolider('test/classeurs/15-collectivite-inconnue.xlsx')
    expect(inconnu.tableaux.Axes?.[0]).toMatchObject({ Plafond: '220000', Plancher: '?' })
    const connu = await consolider(JUSTE)
    expect(connu.tableaux.Axes?.[0]).toMatchObject({ Plafond: '286000', Plancher: '114400' })
  })

  it('laisse vides les montants d’un classeur qui attend une réponse, et pose sa question', async () => {
    const { tableaux } = await consolider(dossierDe({ 'd.csv': DOUTEUX }))
    expect(tableaux.Axes?.map((l) => l.Programmé)).toEqual(['', '', ''])
    expect(tableaux.Synthèse?.[0]).toMatchObject({ Programmé: '', État: '1 question' })
    expect(tableaux.Fichiers?.[0]?.Pourquoi).toContain('Est\u2011ce juste\u00a0?')
    expect(total(tableaux, '2025', 'Enfance')?.['Classeurs non comptés']).toBe(
      '1 attend une réponse',
    )
  })

  it('rend les mêmes octets quel que soit l’ordre', async () => {
    const sortie = dossierNeuf()
    const dans = (nom: string) => join(sortie, nom)
    for (const extension of ['xlsx', 'csv', 'html']) {
      await lancer('consolider', FAUTIF, SAIN, JUSTE, '--sortie', dans(`a.${extension}`))
      await lancer('consolider', JUSTE, FAUTIF, SAIN, '--sortie', dans(`b.${extension}`))
      const [a, b] = ['a', 'b'].map((nom) => readFileSync(dans(`${nom}.${extension}`)))
      expect(a?.length).toBeGreaterThan(1000)
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
    }
  })

  it('ignore, et dit, un verrou, un autre fichier, une consolidation ; récrit la sienne', async () => {
    const dossier = dossierDe({ 'a.xlsx': FAUTIF, '~$a.xlsx': 'verrou', 'notes.txt': 'à lire' })
    const sortie = join(dossier, 'consolidation.xlsx')
    expect((await lancer('consolider', dossier, '--sortie', sortie)).code).toBe(1)
    const avant = readFileSync(sortie)
    expect((await lancer('consolider', dossier, '--sortie', sortie)).code).toBe(1)
    expect(readFileSync(sortie).equals(avant)).toBe(true)
    const { code, tableaux } = await consolider(dossier)
    expect(code).toBe(1)
    const ignores = tableaux.Fichiers?.filter((l) => l.Sort === 'ignoré').map((l) => l.Fichier)
    expect(ignores).toEqual(['consolidation.xlsx', 'notes.txt', '~$a.xlsx'])
    expect(total(tableaux, '2025', 'Droits')?.['Programmé\u00a0: classeurs']).toBe('1 sur 1')
  })

  it('n’écrase jamais un classeur qu’on lui donne', async () => {
    const dossier = dossierDe({ 'a.xlsx': FAUTIF, 'b.csv': DOUTEUX })
    for (const nom of ['a.xlsx', 'b.csv']) {
      const { code, stderr } = await lancer('consolider', dossier, '--sortie', join(dossier, nom))
      expect(code).toBe(2)
      expect(stderr).toContain(`«\u00a0${nom}\u00a0» est un des classeurs à consolider`)
    }
    expect(readFileSync(join(dossier, 'a.xlsx')).equals(readFileSync(FAUTIF))).toBe(true)
  })

  it('neutralise une cellule qui deviendrait une formule', async () => {
    const action = '=HYPERLINK("http://exemple.fr")'
    const csv = budget('Département de la Sarthe – budget 2025', [
      `Enfance;"${action.replaceAll('"', '""')}";Nouvelle;1000;900;100`,
    ])
    const { tableaux } = await consolider(dossierDe({ '=a.csv': csv }))
    expect(tableaux.Synthèse?.[0]?.Classeur).toBe("'=a.csv")
    expect(tableaux.Constats?.map((l) => l.Action)).toContain(`'${action}`)
  })

  it('applique à chaque classeur le contrat de son nom', async () => {
    const dossier = dossierDe({
      'a.csv': budget('Budget 2025', ['Enfance;Crèche;Nouvelle;2000;1000;1000']),
    })
    const contrats = dossierDe({
      'a.json': '{ "collectivite": "Département de la Sarthe", "plafonds": { "enfance": 3000 } }',
      'b.json': '{}',
    })
    const { stderr, tableaux } = await consolider(dossier, '--contrats', contrats)
    expect(stderr).toBe('--contrats\u00a0: b.json ne correspond à aucun classeur.\n')
    expect(tableaux.Axes?.[0]).toMatchObject({
      Collectivité: 'Département de la Sarthe',
      Plafond: '3000',
      Plancher: '1200',
      Manque: '200',
    })
    writeFileSync(join(contrats, 'a.json'), '{ "plafond": 3 }')
    const refus = await consolider(dossier, '--contrats', contrats)
    expect(refus.code).toBe(2)
    expect(refus.tableaux).toEqual({ '': [] })
  })

  it.each([
    [['consolider'], 'Aucun classeur ni dossier'],
    [['consolider', FAUTIF], 'Donnez --sortie'],
    [['consolider', FAUTIF, '--sortie', 'x.pdf'], 'n’a pas une extension connue'],
  ])('dit ce qui manque : %j', async (args, phrase) => {
    const { code, stderr } = await lancer(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(phrase)
  })

  it('ne laisse rien d’autre que la sortie', async () => {
    const sortie = dossierNeuf()
    await lancer('consolider', FAUTIF, '--sortie', join(sortie, 'neuf', 'c.html'))
    expect(readdirSync(join(sortie, 'neuf'))).toEqual(['c.html'])
    const page = readFileSync(join(sortie, 'neuf', 'c.html'), 'utf8')
    expect(page).toContain('3 bloquants')
    expect(page).not.toMatch(/<script|undefined|NaN|\[object/)
  })
})
