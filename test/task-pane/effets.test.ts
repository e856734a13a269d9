import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { actionsDe } from '../../task-pane/effets/index.ts'
import {
  corriger,
  DEPART,
  type Designation,
  type Etat,
  type Evenement,
  transiter,
} from '../../task-pane/etat/index.ts'
import { moteurDirect } from '../../task-pane/moteur/direct.ts'
import { classeurDEssai } from './classeur-d-essai.ts'
import { hoteEnMemoire, type Memoire, memoireDe } from './hote-memoire.ts'

const CLASSEUR = classeurDEssai('07-departement-slime-cantine.xlsx')

// Le temps que le volet laisse passer ne se passe pas pour de bon.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Laisse passer ce temps : celui de l’essai, ou le vrai s’il l’a remis. */
async function passer(duree: number): Promise<void> {
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(duree)
  else await new Promise((resoudre) => setTimeout(resoudre, duree))
}

/** Le volet sans ses vues : les mêmes actions, le même état. */
function ouvrir(regler: (memoire: Memoire) => void = () => undefined, reglages?: string) {
  const memoire = memoireDe(CLASSEUR, reglages)
  regler(memoire)
  let etat: Etat = DEPART
  const histoire: Evenement['genre'][] = []
  const actions = actionsDe({
    outils: {
      hote: hoteEnMemoire(memoire),
      moteur: moteurDirect(),
      aujourdhui: () => '2026-11-23',
    },
    etat: () => etat,
    envoyer: (evenement) => {
      histoire.push(evenement.genre)
      etat = transiter(etat, evenement)
    },
  })
  /** Attend que la file soit vide : rien n’est arrivé depuis plusieurs tours, même sur une machine chargée. */
  async function repos(): Promise<void> {
    let vus = -1
    for (let calmes = 0; calmes < 4; ) {
      const vu = histoire.length + memoire.appels.length
      calmes = vu === vus ? calmes + 1 : 0
      vus = vu
      await passer(15)
    }
  }
  actions.ouvrir()
  return { memoire, actions, histoire, repos, etat: () => etat }
}

function verifie(etat: Etat) {
  if (etat.resultat?.genre !== 'verifie') throw new Error('rien n’a été vérifié')
  return etat.resultat
}

describe('les actions se suivent', () => {
  it('demandée deux fois, une vérification ne se fait qu’une fois', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    actions.verifier()
    expect(etat().annonce).toMatch(/déjà demandé/)
    await repos()
    expect(memoire.appels).toEqual(['lireReglages', 'lire', 'marquer'])
    expect(memoire.marques.length).toBeGreaterThan(0)
    expect(verifie(etat()).reproches).toHaveLength(17)
    expect(etat().travail).toBeNull()
    expect(etat().annonce).toMatch(/^Vérification terminée\. \d+ manquements au texte/)
  })

  it('deux actions différentes se font l’une après l’autre', async () => {
    const { actions, memoire, repos } = ouvrir((m) => {
      m.lenteur = 2
    })
    actions.verifier()
    actions.effacer()
    actions.creerLeRapport()
    await repos()
    expect(memoire.appels).toEqual([
      'lireReglages',
      'lire',
      'marquer',
      'effacer',
      'lire',
      'marquer',
      'ecrireRapport',
    ])
  })

  it('des cellules demandées coup sur coup, seule la dernière se montre', async () => {
    const { actions, memoire, repos } = ouvrir()
    actions.verifier()
    await repos()
    for (let i = 0; i < 3; i++) actions.allerAuVoisin(1)
    await repos()
    expect(memoire.visites).toHaveLength(1)
  })

  it('deux réglages coup sur coup sont gardés tous les deux', async () => {
    const { actions, memoire, repos } = ouvrir()
    await repos()
    actions.regler((r) => ({ ...r, contrat: { ...r.contrat, annee: 2025 } }))
    actions.regler((r) => ({ ...r, contrat: { ...r.contrat, type: 'departement' } }))
    await repos()
    expect(JSON.parse(memoire.reglages ?? '')).toEqual({
      version: 1,
      contrat: { annee: 2025, type: 'departement' },
    })
  })
})

describe('un échec', () => {
  it('du tableur se dit avec sa phrase, et recommencer réussit', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) =>
      m.echecs.set('marquer', { motif: 'edition-en-cours', phrase: 'Validez votre saisie.' }),
    )
    actions.verifier()
    await repos()
    expect(etat().avis).toEqual({
      genre: 'erreur',
      phrase:
        'Le contrat est vérifié, mais les cellules n’ont pas été marquées. Validez votre saisie.',
      reessayable: true,
    })
    expect(verifie(etat())).toMatchObject({ marquage: { genre: 'refusees' } })
    expect(verifie(etat()).reproches.length).toBeGreaterThan(0)
    actions.reessayer()
    await repos()
    expect(etat().avis).toBeNull()
    expect(verifie(etat()).marquage.genre).toBe('posees')
    expect(memoire.marques.length).toBeGreaterThan(0)
  })

  it('des marques, après une justification, le dit : le constat est justifié quand même', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const [premier] = verifie(etat()).reproches
    if (premier === undefined) throw new Error('aucun constat')
    memoire.echecs.set('marquer', { motif: 'lecture-seule', phrase: 'En lecture seule.' })
    actions.justifier(premier, 'Convenu avec le préfet')
    await repos()
    expect(etat().avis).toEqual({
      genre: 'erreur',
      phrase: 'Le contrat est vérifié, mais les cellules n’ont pas été marquées. En lecture seule.',
      reessayable: false,
    })
    expect(verifie(etat()).verification.justifies).toHaveLength(1)
  })

  it.each([
    ['ecrireRapport', 'Le contrat est vérifié, mais le rapport n’est pas créé. Occupé.'],
    [
      'marquer',
      'Rapport écrit dans la feuille «\u00a0Rapport Pacte\u00a0», mais les cellules n’ont pas été marquées. Occupé.',
    ],
  ] as const)('du rapport (%s) montre quand même les constats', async (verbe, phrase) => {
    const { actions, repos, etat } = ouvrir((m) =>
      m.echecs.set(verbe, { motif: 'interrompu', phrase: 'Occupé.' }),
    )
    actions.creerLeRapport()
    await repos()
    expect(etat().avis).toEqual({ genre: 'erreur', phrase, reessayable: true })
    expect(verifie(etat()).reproches.length).toBeGreaterThan(0)
  })

  it('qui reviendrait ne propose pas de recommencer', async () => {
    const { actions, repos, etat } = ouvrir((m) =>
      m.echecs.set('effacer', { motif: 'lecture-seule', phrase: 'En lecture seule.' }),
    )
    actions.effacer()
    await repos()
    expect(etat().avis).toMatchObject({ genre: 'erreur', reessayable: false })
  })

  it('inattendu ne montre rien de technique, et dit quoi faire', async () => {
    const { actions, repos, etat } = ouvrir((m) => m.echecs.set('lire', 'inattendu'))
    actions.verifier()
    await repos()
    expect(etat().avis?.phrase).toMatch(/^Vérification du contrat\u00a0: .*Réessayez/)
    expect(etat().avis?.phrase).not.toMatch(/undefined|TypeError/)
  })

  it('en gardant un réglage ne perd pas la saisie', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) =>
      m.echecs.set('ecrireReglages', { motif: 'interrompu', phrase: 'Recommencez.' }),
    )
    await repos()
    actions.regler((r) => ({ ...r, contrat: { annee: 2025 } }))
    await repos()
    expect(memoire.reglages).toBeNull()
    expect(etat().avis?.phrase).toBe('Recommencez.')
    actions.reessayer()
    await repos()
    expect(memoire.reglages).toContain('2025')
  })

  it('à l’ouverture n’empêche pas de vérifier ensuite avec les réglages', async () => {
    const { actions, repos, etat } = ouvrir((m) => {
      m.echecs.set('lireReglages', { motif: 'interrompu', phrase: 'Occupé.' })
    }, '{"version":1,"contrat":{"annee":2025}}')
    await repos()
    expect(etat().gardes.genre).toBe('attendus')
    actions.verifier()
    await repos()
    expect(etat().gardes.genre).toBe('lus')
    expect(etat().resultat?.genre).toBe('verifie')
  })
})

describe('des réglages illisibles', () => {
  it('se disent, ne vérifient rien, et s’oublient', async () => {
    const { actions, memoire, repos, etat } = ouvrir(() => undefined, '{"version":99}')
    actions.verifier()
    await repos()
    expect(etat().gardes).toMatchObject({ genre: 'illisibles' })
    expect(etat().resultat).toMatchObject({ genre: 'refus' })
    expect(memoire.appels).not.toContain('marquer')
    actions.oublierLesReglages()
    actions.verifier()
    await repos()
    expect(memoire.reglages).toBeNull()
    expect(etat().resultat?.genre).toBe('verifie')
  })
})

describe('justifier', () => {
  it('met le constat à part, retire sa marque, le garde dans le rapport, et se retire', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const avant = verifie(etat())
    const marquees = memoire.marques.length
    const [vise] = avant.reproches.filter((c) => c.constat.cellules.length === 1)
    if (vise === undefined) throw new Error('aucun constat d’une seule cellule')
    actions.justifier(vise, 'Accord du commissaire')
    await repos()
    const apres = verifie(etat())
    expect(apres.verification.justifies.map((j) => [j.constat.regle, j.motif, j.date])).toEqual([
      [vise.constat.regle, 'Accord du commissaire', '2026-11-23'],
    ])
    expect(apres.reproches).toHaveLength(avant.reproches.length - 1)
    expect(memoire.marques.length).toBeLessThanOrEqual(marquees)
    const notes = memoire.marques.map((m) => m.note).join('\n')
    expect(notes).not.toContain(vise.constat.message)
    actions.creerLeRapport()
    await repos()
    expect(JSON.stringify(memoire.rapport)).toContain('Accord du commissaire')
    actions.retirerLesJustifications([vise.empreinte])
    await repos()
    expect(memoire.reglages).toBeNull()
    expect(verifie(etat()).reproches).toHaveLength(avant.reproches.length)
  })

  it('tombe quand le montant change, et se dit', async () => {
    const { actions, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const vise = verifie(etat()).reproches.find((c) => c.ecritures.length > 0)
    if (vise === undefined) throw new Error('aucune correction proposée')
    actions.justifier(vise, 'Convenu avec le préfet')
    await repos()
    actions.appliquer({ genre: 'appliquer', ecritures: vise.ecritures })
    actions.verifierDeNouveau()
    await repos()
    const { tombees, justifies } = verifie(etat()).verification
    expect(justifies).toEqual([])
    expect(tombees.map((t) => t.motif)).toEqual(['Convenu avec le préfet'])
  })
})

describe('corriger une cellule', () => {
  it('écrit, vérifie aussitôt, et remet comme avant', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const phrase = verifie(etat()).verification.conclusion.phrase
    const ecritures = verifie(etat()).reproches.find((c) => c.ecritures.length > 0)?.ecritures
    if (ecritures === undefined) throw new Error('aucune correction proposée')
    actions.appliquer({ genre: 'appliquer', ecritures })
    await repos()
    expect(memoire.classeur).not.toEqual(CLASSEUR)
    expect(etat().peremption).toBeNull()
    const apres = verifie(etat()).verification.conclusion.phrase
    expect(apres).not.toBe(phrase)
    expect(etat().avis).toMatchObject({ genre: 'succes', conclusion: apres })
    expect(etat().annonce).toContain(apres)
    const [faite] = etat().faites
    if (faite === undefined) throw new Error('la correction n’est pas retenue')
    actions.remettre(faite)
    await repos()
    expect(memoire.classeur).toEqual(CLASSEUR)
    expect(etat().faites).toEqual([])
    expect(verifie(etat()).verification.conclusion.phrase).toBe(phrase)
  })

  it('écrite, mais le classeur ne se relit pas : le résultat reste, et se dit périmé', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const ecritures = verifie(etat()).reproches.find((c) => c.ecritures.length > 0)?.ecritures
    if (ecritures === undefined) throw new Error('aucune correction proposée')
    memoire.echecs.set('lire', { motif: 'interrompu', phrase: 'Occupé.' })
    actions.appliquer({ genre: 'appliquer', ecritures })
    await repos()
    expect(etat().avis?.genre).toBe('erreur')
    expect(etat().peremption).toMatchObject({ raison: 'classeur' })
    expect(etat().faites).toHaveLength(1)
  })

  it('ne remplace pas une cellule changée entre-temps', async () => {
    const { actions, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const ecritures = verifie(etat()).reproches.find((c) => c.ecritures.length > 0)?.ecritures
    if (ecritures === undefined) throw new Error('aucune correction proposée')
    actions.appliquer({
      genre: 'appliquer',
      ecritures: ecritures.map((e) => ({ ...e, avant: 'autre chose' })),
    })
    await repos()
    expect(etat().avis?.phrase).toMatch(/a changé depuis la vérification/)
    expect(etat().faites).toEqual([])
  })
})

describe('le classeur change après la vérification', () => {
  const CHANGEMENT = { cible: { feuille: 'Budget', cellule: 'E16' }, valeurs: null }

  it('le résultat se dit périmé, et attend qu’on vérifie de nouveau', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    memoire.changer(CHANGEMENT)
    expect(etat().peremption).toBeNull()
    actions.verifier()
    await repos()
    memoire.changer(CHANGEMENT)
    expect(etat().peremption).toEqual({ raison: 'classeur', changements: [CHANGEMENT] })
    await passer(400)
    expect(memoire.appels.filter((verbe) => verbe === 'lire')).toHaveLength(1)
    actions.verifierDeNouveau()
    await repos()
    expect(etat().peremption).toBeNull()
  })

  it('là où cela va vite, se vérifie tout seul, en moins d’une seconde', async () => {
    // L’horloge aussi est fausse : une machine chargée ne fait pas durer la vérification.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { actions, memoire, repos, etat } = ouvrir((m) => {
      m.aChaqueSaisie = true
    })
    actions.verifier()
    await repos()
    for (let i = 0; i < 3; i++) memoire.changer(CHANGEMENT)
    await passer(900)
    expect(etat().peremption).toBeNull()
    expect(memoire.appels.filter((verbe) => verbe === 'lire')).toHaveLength(2)
  })

  it('un changement arrivé pendant la vérification n’est pas perdu', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) => {
      m.aChaqueSaisie = true
      m.lenteur = 40
    })
    actions.verifier()
    await passer(60)
    memoire.changer(CHANGEMENT)
    await passer(1_000)
    await repos()
    expect(memoire.appels.filter((verbe) => verbe === 'lire').length).toBeGreaterThan(1)
    expect(etat().peremption).toBeNull()
  })

  it('après « Effacer », ne remet pas les marques que l’on vient d’ôter', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) => {
      m.aChaqueSaisie = true
    })
    actions.verifier()
    await repos()
    actions.effacer()
    await repos()
    expect(verifie(etat()).marquage.genre).toBe('retirees')
    memoire.changer(CHANGEMENT)
    await passer(600)
    expect(memoire.marques).toEqual([])
    expect(etat().peremption).toBeNull()
  })
})

describe('prendre la colonne sélectionnée', () => {
  const enCout: Designation = (reglages, tableau, visee) =>
    corriger(reglages, tableau, visee, 'cout')

  it('garde la colonne avec le texte de son en-tête, même hors du tableau reconnu', async () => {
    const [feuille] = CLASSEUR.feuilles
    if (feuille === undefined) throw new Error('classeur vide')
    const { actions, memoire, repos, etat } = ouvrir((m) => {
      m.selection = { feuille: feuille.nom, ligne: 6, colonne: 5 }
    })
    await repos()
    actions.prendreLaSelection(null, enCout)
    await repos()
    const { gardes } = etat()
    expect(JSON.parse(memoire.reglages ?? '').correspondances).toEqual([
      {
        feuille: feuille.nom,
        entete: 7,
        colonnes: { cout: [{ colonne: 'F', entete: 'Coût total' }] },
      },
    ])
    expect(gardes.genre).toBe('lus')
    actions.verifier()
    await repos()
    const colonne = verifie(etat()).verification.tableaux[0]?.colonnes.find((c) => c.colonne === 5)
    expect(colonne).toMatchObject({ champ: 'cout', motif: 'votre choix' })
  })

  it('dans une autre feuille que le tableau, dit où la prendre', async () => {
    const { actions, repos, etat } = ouvrir((m) => {
      m.selection = { feuille: 'Ailleurs', ligne: 0, colonne: 0 }
    })
    await repos()
    actions.prendreLaSelection({ feuille: 'Budget', ligne: 3, colonnes: [] }, enCout)
    await repos()
    expect(etat().avis?.phrase).toMatch(/«\u00a0Ailleurs\u00a0».*«\u00a0Budget\u00a0»/)
  })
})

describe('les feuilles', () => {
  it('le tableau modèle s’insère pour le type et l’année choisis', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.insererLeModele({ type: 'metropole', annee: 2027 })
    await repos()
    expect(memoire.modele?.nom).toBe('Contrat 2027')
    expect(etat().avis?.phrase).toContain('«\u00a0Contrat 2027\u00a0»')
  })

  it('les formules se comptent avant de se figer', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.demanderAFiger()
    await repos()
    expect(etat().dialogue).toMatchObject({ genre: 'figer', comptes: { feuille: { nombre: 3 } } })
    expect(memoire.formules).toBe(3)
    actions.figer('feuille')
    await repos()
    expect(memoire.formules).toBe(0)
    expect(etat().dialogue).toBeNull()
  })
})

describe('effacer', () => {
  it('s’annule : les mêmes marques reviennent, sans relire le classeur', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    const { marques } = memoire
    actions.effacer()
    await repos()
    expect(memoire.marques).toEqual([])
    const { avis } = etat()
    if (avis?.genre !== 'succes' || avis.reposer === undefined) throw new Error('rien à annuler')
    const avant = memoire.appels.length
    actions.annulerLEffacement(avis.reposer)
    await repos()
    expect(memoire.marques).toEqual(marques)
    expect(memoire.appels.slice(avant)).toEqual(['marquer'])
    expect(avis.phrase).not.toContain('Annuler')
    expect(etat().avis?.phrase).toBe('Les signalements sont remis.')
    expect(verifie(etat()).marquage.genre).toBe('posees')
  })

  it('avec le rapport, le remet aussi', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    actions.annulerLEffacement({ rapport: true, exacte: true })
    await repos()
    expect(memoire.appels.slice(-2)).toEqual(['marquer', 'ecrireRapport'])
    expect(etat().avis?.phrase).toBe('Les signalements sont remis, et le rapport refait.')
  })

  it('un classeur changé depuis ne reçoit pas des marques d’avant', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    actions.effacer()
    await repos()
    actions.regler((r) => ({ ...r, contrat: { ...r.contrat, annee: 2025 } }))
    await repos()
    actions.annulerLEffacement({ rapport: false, exacte: true })
    await repos()
    expect(memoire.marques).toEqual([])
    expect(etat().avis?.phrase).toMatch(/Vérifiez de nouveau/)
  })

  it('de marques posées avant l’ouverture du volet s’annule aussi : le classeur est lu d’abord', async () => {
    const { actions, memoire, repos } = ouvrir()
    actions.verifier()
    await repos()
    const { marques } = memoire
    const rouvert = ouvrir((m) => {
      m.marques = marques
    })
    rouvert.actions.effacer()
    await rouvert.repos()
    expect(rouvert.memoire.appels).toEqual(['lireReglages', 'lire', 'effacer'])
    expect(rouvert.memoire.marques).toEqual([])
    const { avis } = rouvert.etat()
    if (avis?.genre !== 'succes' || avis.reposer === undefined) throw new Error('rien à annuler')
    rouvert.actions.annulerLEffacement(avis.reposer)
    await rouvert.repos()
    expect(rouvert.memoire.marques).toEqual(marques)
    // Ce que portait le classeur avant l’ouverture, personne ne le sait : la phrase ne promet pas « les mêmes ».
    expect(avis.phrase).toMatch(/posera ce que le classeur donne à présent, qui a pu changer\.$/)
    expect(rouvert.etat().avis?.phrase).toBe(
      'Les signalements sont remis d’après le classeur d’à présent.',
    )
  })

  it('d’un classeur changé depuis la vérification relit d’abord, et s’annule', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    memoire.changer({ cible: null, valeurs: null })
    actions.effacer()
    await repos()
    expect(memoire.appels.slice(-2)).toEqual(['lire', 'effacer'])
    expect(etat().avis).toMatchObject({ reposer: { rapport: false, exacte: false } })
  })

  it('de ce qui ne se vérifie pas prévient d’abord que cela ne s’annulera pas', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) => {
      m.classeur = { feuilles: [] }
      m.marques = [{ feuille: 'Budget', cellule: 'A1', gravite: 'bloquant', note: 'Trop' }]
    })
    actions.effacer()
    await repos()
    expect(etat().dialogue).toEqual({ genre: 'effacer' })
    expect(memoire.appels).not.toContain('effacer')
    actions.effacer()
    await repos()
    expect(memoire.marques).toEqual([])
    expect(etat().dialogue).toBeNull()
    expect(etat().avis).not.toHaveProperty('reposer')
  })

  it('de ce qui ne se lit pas prévient de même', async () => {
    const { actions, memoire, repos, etat } = ouvrir((m) =>
      m.echecs.set('lire', { motif: 'interrompu', phrase: 'Occupé.' }),
    )
    actions.effacer()
    await repos()
    expect(etat().dialogue).toEqual({ genre: 'effacer' })
    expect(memoire.appels).not.toContain('effacer')
  })

  it('du seul suivi ne promet pas un rapport à la place', async () => {
    const { actions, memoire, repos, etat } = ouvrir()
    actions.verifier()
    await repos()
    memoire.rapport = { genre: 'suivi', lignes: [], largeurs: [], graphique: null }
    actions.effacer()
    await repos()
    const { avis } = etat()
    expect(avis).toMatchObject({ reposer: { rapport: false, exacte: true } })
    expect(avis?.phrase.replaceAll('\u00a0', ' ')).toContain('L’onglet Suivi récrit le suivi.')
  })

  it('sans marques posées avant lui, n’a rien à annuler', async () => {
    const { actions, repos, etat } = ouvrir()
    actions.effacer()
    await repos()
    expect(etat().avis).toMatchObject({ genre: 'succes' })
    expect(etat().avis).not.toHaveProperty('reposer')
  })
})
