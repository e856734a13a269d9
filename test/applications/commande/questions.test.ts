import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ouvrirFichier } from '../../../formats/index.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const SAIN = 'exemples/metropole-rennes-2024-2027.xlsx'
const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const ID = 'budget!E3:parite-depassee'

/** L'État paie trop sur toutes les lignes : la lecture est d'abord en doute. */
const DOUTEUX = [
  'Département de la Sarthe – budget 2025',
  'Axe;Action;Nature;Coût;Part État;Part Département',
  ...Array.from(
    { length: 9 },
    (_, i) =>
      `${['Enfance', 'Accès aux droits', 'Transition'][i % 3]};Action ${i};Nouvelle;1000;600;400`,
  ),
].join('\r\n')

function enFichier(nom: string, contenu: string | object): string {
  const fichier = join(dossierNeuf(), nom)
  writeFileSync(fichier, typeof contenu === 'string' ? contenu : JSON.stringify(contenu))
  return fichier
}

async function verifier(...args: readonly string[]) {
  const execution = await lancer('verifier', ...args, '--format', 'json')
  const { classeurs } = JSON.parse(execution.stdout)
  return { ...execution, classeur: classeurs[0] }
}

describe('une question de lecture', () => {
  it('donne le code 3, et se lit dans le JSON avec les règles qui l’attendent', async () => {
    const { code, classeur } = await verifier(enFichier('budget.csv', DOUTEUX))
    expect(code).toBe(3)
    expect(classeur.conclusion).toMatchObject({ etat: 'questions', bloquants: 0 })
    expect(classeur.questions).toEqual([
      {
        id: expect.stringMatching(/:parite-depassee$/),
        objet: 'colonne',
        feuille: 'budget',
        cellules: ['E2', 'F2'],
        question: expect.stringContaining('part État en E2, part collectivité en F2'),
        retenu: 'bien-lu',
        choix: [
          { valeur: 'bien-lu', dit: expect.any(String) },
          { valeur: 'mal-lu', dit: expect.any(String) },
        ],
        preuves: [expect.stringContaining('9 lignes sur 9')],
        regles: ['parite-depassee'],
      },
    ])
    expect(classeur.laisses).toEqual([])
    expect(classeur.tableaux).toMatchObject([
      { disposition: 'lignes', zones: {}, laisseDeCote: [] },
    ])
    const regles = classeur.constats.map((c: { regle: string }) => c.regle)
    expect(regles).not.toContain('parite-depassee')
  })

  it('se lit dans le terminal, la page et le tableau, avec de quoi répondre', async () => {
    const fichier = enFichier('budget.csv', DOUTEUX)
    const texte = (await lancer('verifier', fichier)).stdout
    expect(texte).toContain('QUESTIONS SUR LA LECTURE')
    expect(texte).toContain('"budget!E2:parite-depassee": "bien-lu"')
    expect(texte).toContain('CONSTATS QUI ATTENDENT UNE RÉPONSE')
    expect(texte.trimEnd()).toMatch(/Pas encore de verdict\s: 1 question/)
    for (const ligne of texte.split('\n')) expect(ligne.length).toBeLessThanOrEqual(100)
    const page = (await lancer('verifier', fichier, '--format', 'html')).stdout
    expect(page).toContain('class="verdict questions"')
    expect(page).toContain('<h3>Questions sur la lecture</h3>')
    const csv = (await lancer('verifier', fichier, '--format', 'csv')).stdout
    expect(csv).toMatch(/;Conclusion;.*Pas encore de verdict/)
    expect(csv).toMatch(/;Question;budget!E2;/)
    expect(csv).toContain(';Non vérifié;')
    expect(csv).not.toMatch(/;À savoir;[^;]*;[^;]*;[^;]*;[^;]*;"?Colonne absente/)
  })

  it('ne laisse rien de ce qui l’attend dans la copie annotée', async () => {
    const copie = join(dossierNeuf(), 'copie.csv')
    const source = enFichier('budget.csv', DOUTEUX)
    const { code } = await lancer('verifier', source, '--sortie', copie)
    expect(code).toBe(3)
    const { classeur } = ouvrirFichier(readFileSync(copie), basename(copie))
    expect(JSON.stringify(classeur)).not.toMatch(/parité|BLOQUANT/)
  })
})

describe('répondre', () => {
  const reponses = (valeur: string) => ({ 'budget!E2:parite-depassee': valeur })

  it('par --reponses, ou dans la correspondance, fait le verdict', async () => {
    const fichier = enFichier('budget.csv', DOUTEUX)
    const oui = enFichier('reponses.json', reponses('bien-lu'))
    const parReponses = await verifier(fichier, '--reponses', oui)
    expect(parReponses.code).toBe(1)
    expect(parReponses.classeur.questions).toEqual([])
    const corr = enFichier('corr.json', { reponses: reponses('bien-lu') })
    expect((await verifier(fichier, '--correspondance', corr)).code).toBe(1)
    const non = enFichier('non.json', reponses('mal-lu'))
    const contestee = await verifier(fichier, '--correspondance', corr, '--reponses', non)
    expect(contestee.code).toBe(0)
    expect(contestee.classeur.conclusion).toMatchObject({ etat: 'reserves' })
  })

  it('à une autre question se dit en une phrase', async () => {
    const autres = enFichier('reponses.json', { [ID]: 'bien-lu' })
    const { classeur } = await verifier(enFichier('budget.csv', DOUTEUX), '--reponses', autres)
    expect(classeur.notes.join()).toContain(`ne pose pas la question «\u00a0${ID}\u00a0»`)
  })

  it('mal, est une erreur qui nomme le fichier et le champ', async () => {
    const mal = enFichier('reponses.json', { 'K5:axe': 3 })
    const { code, stderr } = await lancer('verifier', FAUTIF, '--reponses', mal)
    expect(code).toBe(2)
    expect(stderr).toContain('«\u00a0K5:axe\u00a0» doit être un texte')
  })
})

describe('le code de plusieurs classeurs est le plus grave', () => {
  it.each([
    [['question', SAIN], 3],
    [['question', FAUTIF], 1],
    [['question', 'absent.xlsx'], 2],
  ])('%j : %i', async (noms, attendu) => {
    const question = enFichier('budget.csv', DOUTEUX)
    const fichiers = noms.map((nom) => (nom === 'question' ? question : nom))
    expect((await lancer('verifier', ...fichiers)).code).toBe(attendu)
  })
})
