import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ALLURES } from '../../../core/aspect/index.ts'
import {
  GRAVITES,
  type Marque,
  SIGNATURE_DU_RAPPORT,
  signature,
} from '../../../core/constats/index.ts'
import { type EtatDeClasseur, type EtatDeFeuille, LTSC_2021 } from '../emulateur/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { AVEC_NOTES } from './notes-1-18.ts'
import { ouvrirExcel } from './ouvrir.ts'
import { verifier } from './verifier.ts'

const TOUT = { haut: 0, gauche: 0, bas: 99, droite: 9 }

/** Le contrat, avec des mises en forme conditionnelles de l'utilisateur. */
function contratAnnote(): EtatDeClasseur {
  const etat = contratDe(4)
  feuilleDe(etat).misesEnForme = [
    {
      genre: 'Custom',
      zones: [TOUT],
      arreter: true,
      formule: '=$C4>1000',
      format: { fond: '#00FF00' },
    },
    {
      genre: 'DataBar',
      zones: [TOUT],
      arreter: false,
      formule: '',
      format: {},
      regle: { barre: 1 },
    },
  ]
  return etat
}

function feuilleDe(etat: EtatDeClasseur): EtatDeFeuille {
  const [feuille] = etat.feuilles
  if (!feuille) throw new Error('une feuille')
  return feuille
}

function marque(cellule: string, gravite: Marque['gravite'] = 'bloquant'): Marque {
  return { feuille: FEUILLE, cellule, gravite, note: `Constat en ${cellule}` }
}

describe('marquer', () => {
  it('se voit sans la couleur : gras, souligné, contour, comme dans les fichiers annotés', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4))
    await hote.marquer([marque('D4'), marque('D5', 'a-justifier'), marque('D6', 'signalement')])
    const posees = excel.feuille(FEUILLE).misesEnForme
    expect(posees.map((m) => m.format)).toMatchObject([
      { gras: true, souligne: 'Single', bordures: { EdgeBottom: { style: 'Continuous' } } },
      { gras: true, bordures: { EdgeLeft: { style: 'Dash' } } },
      { souligne: 'Single', bordures: { EdgeTop: { style: 'Dot' } } },
    ])
    expect(posees.map((m) => m.format.fond?.toLowerCase())).toEqual(
      GRAVITES.map((gravite) => ALLURES[gravite].fond),
    )
  })

  it('passe devant les mises en forme de l’utilisateur, sans en changer une seule', async () => {
    const { hote, excel } = await ouvrirExcel(contratAnnote())
    const avant = excel.etat()
    await verifier(hote)
    const { misesEnForme } = excel.feuille(FEUILLE)
    expect(misesEnForme[0]?.formule).toBe(`=${signature('bloquant')}`)
    expect(misesEnForme.slice(-2).map((m) => m.genre)).toEqual(['Custom', 'DataBar'])
    await hote.effacer()
    expect(excel.etat()).toEqual(avant)
  })

  it('suit les lignes insérées, et s’efface encore', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4))
    await hote.marquer([marque('D4')])
    excel.insererDesLignes(FEUILLE, 2, 3)
    const [posee] = excel.feuille(FEUILLE).misesEnForme
    expect(posee?.zones).toEqual([{ haut: 6, bas: 6, gauche: 3, droite: 3 }])
    expect((await hote.effacer()).retirees).toBe(1)
    expect(excel.feuille(FEUILLE).misesEnForme).toEqual([])
  })

  it('retire aussi ce qu’un autre a posé : fichier annoté par la commande, signature recopiée', async () => {
    const etat = contratDe(4)
    const deLaCommande = (formule: string) => ({
      genre: 'Custom',
      zones: [TOUT],
      arreter: false,
      formule: `=${formule}`,
      format: {},
    })
    feuilleDe(etat).misesEnForme = [
      deLaCommande(signature('signalement')),
      deLaCommande(SIGNATURE_DU_RAPPORT),
    ]
    const { hote, excel } = await ouvrirExcel(etat)
    expect((await hote.effacer()).retirees).toBe(2)
    expect(excel.etat()).toEqual(contratDe(4))
  })

  it('n’ôte rien d’une feuille protégée, et la nomme', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4))
    await verifier(hote)
    excel.feuille(FEUILLE).protection = { active: true, options: {} }
    const avant = excel.etat()
    expect(await hote.effacer()).toEqual({
      retirees: 0,
      rapports: [],
      feuillesProtegees: [FEUILLE],
    })
    expect(excel.etat()).toEqual(avant)
  })
})

/** La bibliothèque publiée ne transmet pas `mergeUndoGroup` : on le dit nous-mêmes à l'Excel en mémoire. */
async function ouvrirAvecAnnulation() {
  const ouvert = await ouvrirExcel(contratDe(4), { ...LTSC_2021, ExcelApi: '1.20' })
  const { excel } = ouvert
  const vrai = globalThis.Excel.run
  let groupes = 0
  const run = async (...args: readonly unknown[]) => {
    excel.annulationGroupee = args.length > 1
    if (excel.annulationGroupee) {
      expect(args[0]).toEqual({ mergeUndoGroup: true })
      groupes++
    }
    try {
      return await Reflect.apply(vrai, globalThis.Excel, args)
    } finally {
      excel.annulationGroupee = false
    }
  }
  Object.assign(globalThis.Excel, { run })
  onTestFinished(() => void Object.assign(globalThis.Excel, { run: vrai }))
  return { ...ouvert, groupes: () => groupes }
}

describe('des marques inchangées', () => {
  const ids = (excel: { feuille: (nom: string) => { misesEnForme: readonly { id: string }[] } }) =>
    excel.feuille(FEUILLE).misesEnForme.map(({ id }) => id)
  const DEUX = [marque('D4'), marque('D6', 'signalement')]

  it('restent en place : aucune règle n’est supprimée ni ajoutée', async () => {
    const { hote, excel } = await ouvrirExcel(contratAnnote())
    await hote.marquer(DEUX)
    const avant = excel.etat()
    const posees = ids(excel)
    expect(await hote.marquer([...DEUX].reverse())).toMatchObject({ posees: 2 })
    expect(ids(excel)).toEqual(posees)
    expect(excel.etat()).toEqual(avant)
  })

  it.each([
    ['une cellule de plus', [...DEUX, marque('D5')]],
    ['une de moins', [marque('D4')]],
    ['une autre gravité', [marque('D4', 'a-justifier'), marque('D6', 'signalement')]],
  ])('voisin : %s, et toutes se reposent', async (_, autres) => {
    const { hote, excel } = await ouvrirExcel(contratAnnote())
    await hote.marquer(DEUX)
    const posees = ids(excel)
    await hote.marquer(autres)
    expect(ids(excel).filter((id) => posees.includes(id))).toHaveLength(2)
    const neuf = await ouvrirExcel(contratAnnote())
    await neuf.hote.marquer(autres)
    expect(excel.etat()).toEqual(neuf.excel.etat())
  })

  it('voisin : des lignes insérées les ont déplacées, elles se reposent où il faut', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4))
    await hote.marquer([marque('D4')])
    excel.insererDesLignes(FEUILLE, 2, 1)
    await hote.marquer([marque('D4')])
    expect(excel.feuille(FEUILLE).misesEnForme.flatMap((m) => m.zones)).toEqual([
      { haut: 3, gauche: 3, bas: 3, droite: 3 },
    ])
  })

  it('voisin : une règle de l’utilisateur passée devant, elles se reposent devant elle', async () => {
    const { hote, excel } = await ouvrirExcel(contratAnnote())
    await hote.marquer([marque('D4')])
    const { misesEnForme } = excel.feuille(FEUILLE)
    excel.feuille(FEUILLE).misesEnForme = [...misesEnForme.slice(1), ...misesEnForme.slice(0, 1)]
    await hote.marquer([marque('D4')])
    expect(excel.feuille(FEUILLE).misesEnForme[0]?.formule).toBe(`=${signature('bloquant')}`)
  })
})

describe('l’annulation (ExcelApi 1.20)', () => {
  it('réunit en une seule étape tout ce que marquer écrit ; lire n’en ouvre pas', async () => {
    const { hote, groupes } = await ouvrirAvecAnnulation()
    await hote.lire()
    expect(groupes()).toBe(0)
    expect((await verifier(hote)).nonPosees).toEqual([])
    expect(groupes()).toBe(1)
  })

  it('ne groupe pas ce qui ne s’annule pas : le rapport s’écrit, se remplace et s’efface', async () => {
    const { hote, excel, groupes } = await ouvrirAvecAnnulation()
    const titre = { style: 'titre', texte: 'Pacte' } as const
    const rapport = { lignes: [[titre]], largeurs: [], graphique: null }
    const nom = await hote.ecrireRapport(rapport)
    expect(await hote.ecrireRapport(rapport)).toBe(nom)
    await hote.effacer()
    expect(excel.etat().feuilles.map((f) => f.nom)).toEqual([FEUILLE])
    expect(groupes()).toBe(0)
  })

  it('« UndoNotSupported » : le geste se refait sans groupe, et aucune marque ne double', async () => {
    const { hote, excel, groupes } = await ouvrirAvecAnnulation()
    await hote.lire()
    excel.pannes.refus.push('UndoNotSupported')
    const marques = [{ feuille: FEUILLE, cellule: 'D4', gravite: 'bloquant', note: '' } as const]
    expect((await hote.marquer(marques)).posees).toBe(1)
    expect(excel.feuille(FEUILLE).misesEnForme).toHaveLength(1)
    expect(groupes()).toBe(1)
  })
})

describe('le séparateur de zones', () => {
  it.each([',', ';'] as const)(
    '« %s » : trouvé, retenu, et jamais une marque en double',
    async (s) => {
      const { hote, excel } = await ouvrirExcel(contratDe(40))
      excel.separateurDeZones = s
      const { posees } = await verifier(hote)
      const zones = excel.feuille(FEUILLE).misesEnForme.flatMap((m) => m.zones)
      expect(zones.length).toBeGreaterThan(1)
      excel.echanges.length = 0
      expect((await verifier(hote)).posees).toBe(posees)
      expect(excel.echanges.map((e) => e.erreur)).toEqual([null, null, null])
      expect(excel.feuille(FEUILLE).misesEnForme.flatMap((m) => m.zones)).toEqual(zones)
    },
  )

  it('refusé, il ne laisse rien derrière lui', async () => {
    const { hote, excel } = await ouvrirExcel(contratAnnote())
    excel.separateurDeZones = ';'
    const avant = excel.etat()
    await hote.lire()
    excel.pannes.avantChaqueLot = () => {
      excel.pannes.avantChaqueLot = () => excel.pannes.refus.push('GeneralException')
    }
    await expect(hote.marquer([marque('D4'), marque('D6')])).rejects.toThrow(/GeneralException/)
    excel.pannes.avantChaqueLot = null
    excel.pannes.refus.length = 0
    expect(excel.etat()).toEqual(avant)
  })
})

describe('les notes (ExcelApi 1.18)', () => {
  function avecNotes(): EtatDeClasseur {
    const etat = contratDe(4)
    feuilleDe(etat).notes = {
      A1: { auteur: 'Moi', texte: 'à garder' },
      D4: { auteur: 'Moi', texte: 'Vu avec\nle préfet ' },
      D5: { auteur: 'Moi', texte: 'rien à dire' },
    }
    return etat
  }

  it('s’ajoutent après le texte de l’utilisateur, se remplacent, et partent sans laisser de trace', async () => {
    const { hote, excel } = await ouvrirExcel(avecNotes(), AVEC_NOTES)
    const marques = [marque('D4'), marque('D6'), marque('D7')]
    expect((await hote.marquer(marques)).avecNotes).toBe(true)
    const texte = (cellule: string) => excel.feuille(FEUILLE).notes[cellule]?.texte
    expect(texte('D4')).toBe('Vu avec\nle préfet \n— Pacte —\nConstat en D4\n— fin Pacte —')
    expect(texte('D6')).toBe('— Pacte —\nConstat en D6\n— fin Pacte —')
    await hote.marquer(marques)
    expect(texte('D4')?.match(/— Pacte —/g)).toHaveLength(1)
    await hote.marquer([marque('D7')])
    expect(texte('D6')).toBeUndefined()
    expect((await hote.effacer()).retirees).toBe(2)
    expect(excel.etat()).toEqual(avecNotes())
  })

  it('laissent sa place à un commentaire en fil : la cellule est colorée, le fil intact', async () => {
    const etat = contratDe(4)
    feuilleDe(etat).commentaires = { D4: { auteur: 'Moi', texte: 'À revoir avec le préfet' } }
    const { hote, excel } = await ouvrirExcel(etat, AVEC_NOTES)
    const pose = await hote.marquer([marque('D4'), marque('D6')])
    expect(pose).toMatchObject({ posees: 2, nonPosees: [], avecNotes: true })
    const { notes, commentaires, misesEnForme } = excel.feuille(FEUILLE)
    expect(Object.keys(notes)).toEqual(['D6'])
    expect(commentaires).toEqual(feuilleDe(etat).commentaires)
    expect(misesEnForme[0]?.zones).toHaveLength(2)
  })

  it('refusées, ne font pas perdre les marques, et ne passent pas pour un séparateur refusé', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4), AVEC_NOTES)
    // Le fil arrive après la lecture : Excel refuse la note, au milieu du lot.
    excel.pannes.avantChaqueLot = (rang) => {
      if (rang > 2) excel.feuille(FEUILLE).commentaires.D6 = { auteur: 'Autre', texte: 'Ici' }
    }
    onTestFinished(() => {
      excel.pannes.avantChaqueLot = null
    })
    const pose = await hote.marquer([marque('D4'), marque('D6')])
    expect(pose).toEqual({ posees: 2, nonPosees: [], avecNotes: false })
    expect(excel.feuille(FEUILLE).misesEnForme).toHaveLength(1)
    // Deux lectures et un lot refusé, puis deux lectures et l’écriture ; aucun essai avec « ; ».
    expect(excel.echanges.map(({ erreur }) => erreur).filter(Boolean)).toEqual(['InvalidArgument'])
  })

  it('neuves, ont la taille de leur texte', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4), AVEC_NOTES)
    await hote.marquer([marque('D4'), { ...marque('D6'), note: 'mot '.repeat(100) }])
    const { D4, D6 } = excel.feuille(FEUILLE).notes
    expect([D4?.largeur, D6?.largeur]).toEqual([260, 260])
    expect(D6?.hauteur).toBeGreaterThan((D4?.hauteur ?? 0) + 90)
  })

  it('n’en ont pas sur le web, qui n’en connaît pas', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(4), AVEC_NOTES)
    const context = Object.create(Office.context, {
      platform: { value: Office.PlatformType.OfficeOnline },
    })
    vi.stubGlobal('Office', Object.create(Office, { context: { value: context } }))
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    await hote.marquer([marque('D4')])
    expect(excel.feuille(FEUILLE).notes.D4?.texte).toContain('Constat en D4')
    expect(excel.feuille(FEUILLE).notes.D4?.largeur).toBeUndefined()
  })

  it('sans note dans le classeur, marquer reste à deux échanges', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(40), AVEC_NOTES)
    await hote.lireReglages()
    excel.echanges.length = 0
    await verifier(hote)
    expect(excel.echanges).toHaveLength(2)
  })
})

describe('des règles qu’Excel liste sans savoir les relire', () => {
  it('n’empêchent ni de lire, ni de marquer, ni d’effacer, et restent', async () => {
    const etat = contratDe(4)
    const illisible = {
      genre: 'Custom',
      zones: [TOUT],
      arreter: false,
      formule: '=$A1=1',
      format: {},
    }
    feuilleDe(etat).misesEnForme = [
      { ...illisible, illisible: true },
      { ...illisible, illisible: true },
      { ...illisible, formule: '=$A1=2' },
    ]
    const { hote, excel } = await ouvrirExcel(etat)
    const avant = excel.etat()
    await hote.lire()
    const marques = [{ feuille: FEUILLE, cellule: 'D4', gravite: 'bloquant', note: '' } as const]
    expect((await hote.marquer(marques)).posees).toBe(1)
    await hote.lire()
    expect((await hote.marquer(marques)).posees).toBe(1)
    expect(excel.feuille(FEUILLE).misesEnForme).toHaveLength(4)
    expect((await hote.effacer()).retirees).toBe(1)
    expect(excel.etat()).toEqual(avant)
  })
})
