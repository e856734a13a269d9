import { describe, expect, it } from 'vitest'
import { conclure } from '../../../core/constats/index.ts'
import type { Verification } from '../../../core/examen/index.ts'
import {
  DEPART,
  direLAvis,
  direLaPeremption,
  direLaPose,
  direLaValeur,
  direLeRetrait,
  type Etat,
  type Evenement,
  estTouche,
  listeDe,
  TRANCHE,
  transiter,
  voisin,
} from '../../../task-pane/etat/index.ts'
import type { Changement } from '../../../task-pane/hote/index.ts'
import { constatMontre } from './constat.ts'

const CHANGEE: Changement = {
  cible: { feuille: 'B', cellule: 'A1' },
  valeurs: { avant: 1, apres: 2 },
}

const VERIFICATION: Verification = {
  genre: 'verifie',
  date: '2026-11-23',
  collectivite: { nom: null, type: null, eligible: true, outreMer: false, lieu: null },
  annees: [2025],
  conclusion: conclure({ constats: [], justifies: [], questions: 0, reserves: [] }),
  questions: [],
  reponses: [],
  enAttente: { titre: '', phrases: [] },
  laisses: [],
  constats: [],
  justifies: [],
  tombees: [],
  synthese: [],
  plafonds: [],
  tableaux: [],
  dessins: [],
  interpretations: [],
  notes: [],
  marques: [],
}

/** `version` : celle du classeur quand il a été lu. */
function verifie(nombre: number, version = 0): Evenement {
  const constats = Array.from({ length: nombre }, () => constatMontre())
  return {
    genre: 'verifie',
    version,
    heure: '14 h 32',
    bilan: {
      verification: { ...VERIFICATION, constats },
      pose: { posees: 0, nonPosees: [], avecNotes: false },
      echec: null,
    },
  }
}

function apres(...evenements: readonly Evenement[]): Etat {
  return evenements.reduce(transiter, DEPART)
}

describe('une action', () => {
  it('ne se montre que si elle dure, et l’annonce alors', () => {
    const commence = apres({ genre: 'commence', quoi: 'Vérification du contrat' })
    expect(commence.travail).toEqual({
      quoi: 'Vérification du contrat',
      fraction: null,
      dure: false,
    })
    expect(commence.annonce).toBe('')
    const dure = transiter(commence, { genre: 'dure' })
    expect(dure.annonce).toBe('Vérification du contrat en cours.')
  })

  it('redemandée, se montre aussitôt et dit qu’elle ne se fera qu’une fois', () => {
    const redemandee = apres(
      { genre: 'commence', quoi: 'Vérification du contrat' },
      { genre: 'insiste', quoi: 'Vérification du contrat' },
    )
    expect(redemandee.travail?.dure).toBe(true)
    expect(redemandee.annonce).toMatch(
      /^Vérification du contrat\s: déjà demandé, ne se fera qu’une fois\.$/,
    )
    expect(apres({ genre: 'insiste', quoi: 'Lecture' }).travail).toBeNull()
  })

  it('mesure ses progrès entre 0 et 1, puis ne les mesure plus', () => {
    const commence = apres({ genre: 'commence', quoi: 'Lecture' })
    const fraction = (f: number) =>
      transiter(commence, { genre: 'avance', fraction: f }).travail?.fraction
    expect(fraction(0.5)).toBe(0.5)
    expect(fraction(-1)).toBe(0)
    expect(fraction(1)).toBeNull()
  })

  it('un progrès ou un délai arrivé trop tard ne change rien', () => {
    expect(apres({ genre: 'avance', fraction: 0.5 })).toBe(DEPART)
    expect(apres({ genre: 'dure' })).toBe(DEPART)
  })

  it('une erreur se montre sans se dire deux fois', () => {
    const etat = apres({
      genre: 'finit',
      avis: { genre: 'erreur', phrase: 'Non.', reessayable: true },
    })
    expect(etat.avis?.phrase).toBe('Non.')
    expect(etat.annonce).toBe('')
  })
})

describe('un constat déplié', () => {
  it('est celui d’où l’on passe au suivant', () => {
    const lu = apres(verifie(3), { genre: 'deplie', numero: 1 })
    expect(lu.courant).toBe(1)
    expect(voisin(listeDe(lu), lu.courant, 1)?.numero).toBe(2)
    expect(apres(verifie(3), { genre: 'trie', tri: 'axe' }).courant).toBeNull()
  })
})

describe('un résultat', () => {
  it('remet la liste à son début, et garde déplié ce qui est encore reproché', () => {
    const avant = apres(verifie(3), { genre: 'va', numero: 1 }, { genre: 'deplie', numero: 1 })
    expect(avant.courant).toBe(1)
    expect(transiter(avant, verifie(0)).deplies.size).toBe(0)
    const neuf = transiter(avant, verifie(1))
    expect(neuf.courant).toBeNull()
    expect([...neuf.deplies]).toEqual([0])
  })

  it('se périme quand une cellule ou un réglage change, et seulement s’il y en a un', () => {
    const ecriture = { feuille: 'B', cellule: 'A1', avant: 1, apres: 2 }
    expect(apres({ genre: 'regle', reglages: { version: 1 } }).peremption).toBeNull()
    expect(apres(verifie(1), { genre: 'regle', reglages: { version: 1 } }).peremption).toEqual({
      raison: 'reglages',
    })
    const corrige = apres(verifie(1), { genre: 'corrige', ecritures: [ecriture] })
    expect(corrige.peremption).toEqual({ raison: 'classeur', changements: [CHANGEE] })
    expect(transiter(corrige, verifie(1, corrige.version)).peremption).toBeNull()
  })

  it('reste périmé quand le classeur a changé pendant qu’on le lisait', () => {
    const change = apres(verifie(1), { genre: 'change', changement: CHANGEE })
    expect(transiter(change, verifie(1, 0)).peremption).toEqual(change.peremption)
  })

  it('nomme ce qui a changé, une fois chacun, et les constats qui en sont touchés', () => {
    const ailleurs: Changement = { cible: { feuille: 'Budget', cellule: 'C2:D9' }, valeurs: null }
    const dite = (...changements: readonly Changement[]) => {
      const { peremption } = apres(
        verifie(1),
        ...changements.map((changement): Evenement => ({ genre: 'change', changement })),
      )
      if (peremption === null) throw new Error('rien n’est périmé')
      const touche = (cellule: string) =>
        estTouche({ feuille: 'Budget', cellules: [cellule] }, peremption)
      return [direLaPeremption(peremption), touche('C4'), touche('E4')]
    }
    expect(dite(CHANGEE, CHANGEE)).toEqual([
      'Une cellule a changé depuis la vérification',
      false,
      false,
    ])
    expect(dite(CHANGEE, ailleurs)).toEqual([
      '2 cellules ou plages ont changé depuis la vérification',
      true,
      false,
    ])
    expect(dite({ cible: null, valeurs: null })[0]).toBe(
      'Le classeur a changé depuis la vérification',
    )
  })

  it('n’a plus de marques quand on les efface, et ne dit pas que rien n’a été marqué', () => {
    const { resultat } = apres(verifie(1), { genre: 'efface' })
    expect(resultat).toMatchObject({ marquage: { genre: 'retirees' } })
  })

  it('les corrections restent annulables après une nouvelle vérification', () => {
    const ecriture = { feuille: 'B', cellule: 'A1', avant: 1, apres: 2 }
    const etat = apres(verifie(1), { genre: 'corrige', ecritures: [ecriture] }, verifie(0))
    expect(etat.faites.map((f) => f.ecritures)).toEqual([[ecriture]])
    expect(transiter(etat, { genre: 'remet', numero: 1 }).faites).toEqual([])
  })

  it.each([
    ['annulée dans le tableur', { cellule: 'A1', valeurs: { avant: 2, apres: 1 } }, 0],
    ['recouverte par une plage collée', { cellule: 'A1:C9', valeurs: null }, 0],
    ['notre écriture, qui nous revient', { cellule: 'A1', valeurs: { avant: 1, apres: 2 } }, 1],
    ['une autre cellule', { cellule: 'A2', valeurs: { avant: 2, apres: 1 } }, 1],
  ])('une correction %s', (_, { cellule, valeurs }, restent) => {
    const ecriture = { feuille: 'B', cellule: 'A1', avant: 1, apres: 2 }
    const changement: Changement = { cible: { feuille: 'B', cellule }, valeurs }
    const corrige = apres(verifie(1), { genre: 'corrige', ecritures: [ecriture] })
    expect(transiter(corrige, { genre: 'change', changement }).faites).toHaveLength(restent)
  })

  it('ce qui s’est dit de lui ne se conclut plus dès que le classeur change', () => {
    const avis = { genre: 'succes', phrase: 'Corrigé.', conclusion: 'Aucun manquement.' } as const
    const dit = apres(verifie(1), { genre: 'finit', avis })
    expect(dit.annonce).toBe('Corrigé. Aucun manquement.')
    expect(direLAvis(avis, dit.peremption)).toBe('Corrigé. Aucun manquement.')
    const change = transiter(dit, { genre: 'change', changement: CHANGEE })
    expect(direLAvis(avis, change.peremption)).toBe('Corrigé.')
    expect(change.annonce).toBe('')
  })
})

describe('la liste', () => {
  it('s’affiche par tranches, et jusqu’au constat où l’on va', () => {
    const etat = apres(verifie(500))
    expect(etat.montres).toBe(TRANCHE)
    expect(transiter(etat, { genre: 'suite' }).montres).toBe(2 * TRANCHE)
    const loin = transiter(etat, { genre: 'va', numero: 3 * TRANCHE })
    expect(loin.montres).toBe(4 * TRANCHE)
    expect(loin.annonce).toContain(`Constat ${3 * TRANCHE + 1} sur 500. Bloquant, Budget!C4.`)
  })

  it('un filtre recommence au début', () => {
    const etat = apres(
      verifie(500),
      { genre: 'va', numero: 200 },
      { genre: 'filtre', filtres: { compte: 'signalement' } },
    )
    expect(etat.montres).toBe(TRANCHE)
    expect(etat.courant).toBeNull()
    expect(listeDe(etat)).toEqual([])
  })
})

describe('les phrases', () => {
  const pose = { posees: 2, avecNotes: true }

  it('disent les marques posées et celles qui ne l’ont pas été, par raison', () => {
    const marque = { feuille: 'Budget', cellule: 'A1', gravite: 'bloquant', note: '' } as const
    const nonPosees = [marque, marque].map((m) => ({
      marque: m,
      raison: 'feuille-protegee' as const,
    }))
    expect(direLaPose({ ...pose, nonPosees })).toEqual([
      '2 cellules marquées dans le classeur, avec une note qui dit pourquoi.',
      '2 cellules sans couleur\u00a0: la feuille «\u00a0Budget\u00a0» est protégée\u00a0: ôtez sa protection, puis vérifiez de nouveau.',
    ])
    const [, dite] = direLaPose({ ...pose, nonPosees: [{ marque, raison: 'plage-protegee' }] })
    expect(dite).toMatch(
      /^1 cellule sans couleur\u00a0: une plage de la feuille «\u00a0Budget\u00a0» est protégée/,
    )
    expect(direLaPose({ ...pose, posees: 0, nonPosees: [] })).toEqual([])
  })

  it('disent ce qui a été effacé', () => {
    const retrait = { retirees: 0, rapports: [], feuillesProtegees: [] }
    const rapports = ['Rapport Pacte']
    expect(direLeRetrait(retrait)).toBe('Rien de Pacte à retirer.')
    expect(direLeRetrait({ ...retrait, retirees: 4, rapports })).toMatch(
      /couleurs et notes de Pacte, feuille «\sRapport Pacte\s»\. Vos cellules n’ont pas changé\.$/,
    )
    expect(direLeRetrait({ ...retrait, rapports })).not.toMatch(/couleurs|marques/)
    expect(direLeRetrait({ ...retrait, retirees: 4, feuillesProtegees: ['Budget'] })).toMatch(
      /en rester sur «\u00a0Budget\u00a0»\u00a0: ôtez sa protection/,
    )
  })

  it('disent le contenu d’une cellule comme on l’y voit', () => {
    expect([null, '', true, 1234.5, 'abc'].map(direLaValeur)).toEqual([
      '(vide)',
      '(vide)',
      'VRAI',
      '1\u00a0234,5',
      'abc',
    ])
  })
})
