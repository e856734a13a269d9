import { describe, expect, it } from 'vitest'
import type { Lecture } from '../../../core/lecture/index.ts'
import { centimes, type Reponses } from '../../../core/modele/index.ts'
import {
  examinerAvec,
  LIGNES_SAINES,
  lecteurDEssai,
  lectureDEssai,
  questionDEssai,
} from './lecture-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = LIGNES_SAINES
const SOUS_LE_PLANCHER = [{ ...ENFANCE, partEtat: 10_000, cout: 20_000 }, DROITS, TRANSITION]
const BIEN_PLUS_BAS = [{ ...ENFANCE, partEtat: 1_000, cout: 2_000 }, DROITS, TRANSITION]
const lignes = (choisies: readonly (object | undefined)[]) => ({
  lignes: choisies.filter((l) => l !== undefined),
})

/** Lit « retenue », ou l'autre si l'on a répondu « non » ; la question attend tant qu'on n'a rien dit. */
function lire(retenue: Lecture, autre: Lecture, id = 'F1:champ') {
  return (reponses: Reponses): Lecture => {
    const lue = reponses[id] === 'non' ? autre : retenue
    return { ...lue, questions: reponses[id] === undefined ? [questionDEssai(id)] : [] }
  }
}

const regles = (constats: readonly { readonly regle: string }[]) => constats.map((c) => c.regle)

describe('une question de lecture', () => {
  it('ne se pose pas si l’autre lecture dit la même chose', () => {
    const examen = examinerAvec(lire(lectureDEssai(), lectureDEssai()))
    expect(examen.questions).toEqual([])
    expect(examen.conclusion.etat).toBe('conforme')
  })

  it('retient les constats qui en dépendent : ni comptés, ni marqués', () => {
    const examen = examinerAvec(lire(lectureDEssai(lignes(SOUS_LE_PLANCHER)), lectureDEssai()))
    expect(examen.questions).toMatchObject([{ id: 'F1:champ', regles: ['plancher-axe'] }])
    expect(regles(examen.retenus)).toEqual(['plancher-axe'])
    expect(examen.constats.filter(({ gravite }) => gravite === 'bloquant')).toEqual([])
    expect(examen.marques().filter(({ gravite }) => gravite === 'bloquant')).toEqual([])
    expect(examen.conclusion).toMatchObject({ etat: 'questions', bloquants: 0 })
  })

  it('se pose aussi quand c’est l’autre lecture qui relève un manquement', () => {
    const examen = examinerAvec(lire(lectureDEssai(), lectureDEssai(lignes(SOUS_LE_PLANCHER))))
    expect(examen.questions).toMatchObject([{ regles: ['plancher-axe'] }])
    expect(examen.retenus).toEqual([])
    expect(examen.conclusion.etat).toBe('questions')
  })

  it('laisse certain un manquement que les deux lectures relèvent, où qu’il se marque', () => {
    const ailleurs = lectureDEssai({
      ...lignes(BIEN_PLUS_BAS),
      vue: { feuille: 'Budget 2' },
    })
    const examen = examinerAvec(lire(lectureDEssai(lignes(SOUS_LE_PLANCHER)), ailleurs))
    expect(regles(examen.constats)).toContain('plancher-axe')
    expect(examen.conclusion.etat).toBe('manquements')
    expect(examen.questions).toHaveLength(1)
  })

  it('répondue, ne se pose plus : la lecture choisie fait le verdict', () => {
    const fautive = lectureDEssai(lignes(SOUS_LE_PLANCHER))
    const oui = examinerAvec(lire(fautive, lectureDEssai()), { 'F1:champ': 'oui' })
    expect(oui.conclusion.etat).toBe('manquements')
    expect(oui.questions).toEqual([])
    expect(oui.repondues).toMatchObject([{ id: 'F1:champ', reponse: 'oui' }])
    const non = examinerAvec(lire(fautive, lectureDEssai()), { 'F1:champ': 'non' })
    expect(non.conclusion.etat).toBe('conforme')
  })
})

describe('plusieurs questions', () => {
  const MANQUES = { a: 39_000, b: 10_000, c: 20_000, d: 30_000 }

  /** Une question par lettre ; y répondre « non » ôte autant à l'axe enfance. */
  function plusieurs(reponses: Reponses): Lecture {
    const retire = Object.entries(MANQUES).find(([id]) => reponses[id] === 'non')?.[1] ?? 0
    const partEtat = 50_000 - retire
    return lectureDEssai(
      lignes([{ ...ENFANCE, partEtat, cout: 2 * partEtat }, DROITS, TRANSITION]),
      {
        questions: Object.keys(MANQUES).map((id) => questionDEssai(id)),
      },
    )
  }

  it('se posent trois au plus, la plus chère d’abord, et les suivantes se disent', () => {
    const { questions, lecture } = examinerAvec(plusieurs)
    expect(questions.map((q) => q.id)).toEqual(['a', 'd', 'c'])
    expect(lecture.notes.join()).toContain('1 autre question suivra ces réponses')
  })

  it('ne se rejouent pas sans fin : au-delà, le doute se demande tel quel', () => {
    const fautive = lectureDEssai(lignes(SOUS_LE_PLANCHER), {
      questions: Array.from({ length: 9 }, (_, i) =>
        questionDEssai(`q${i}`, { champs: ['partEtat'] }),
      ),
    })
    const { lire: compter, demandes } = lecteurDEssai(() => fautive)
    const examen = examinerAvec(compter)
    expect(demandes).toHaveLength(1 + 6)
    expect(examen.questions.map((q) => q.id)).toEqual(['q6', 'q7', 'q8'])
    expect(examen.questions[0]?.regles).toContain('plancher-axe')
    expect(examen.conclusion.etat).toBe('questions')
  })

  it('un doute qui ne touche pas les colonnes d’une règle ne la retient pas', () => {
    const fautive = lectureDEssai(lignes(SOUS_LE_PLANCHER), {
      questions: Array.from({ length: 7 }, (_, i) =>
        questionDEssai(`q${i}`, { champs: ['nature'] }),
      ),
    })
    expect(examinerAvec(() => fautive).conclusion.etat).toBe('manquements')
  })

  it('d’un grand classeur ne se rejouent pas du tout', () => {
    const nombreuses = Array.from({ length: 1_501 }, (_, i) => ({
      ...ENFANCE,
      action: `Action ${i}`,
    }))
    const { lire: compter, demandes } = lecteurDEssai(() =>
      lectureDEssai({ lignes: nombreuses }, { questions: [questionDEssai('F1:champ')] }),
    )
    expect(examinerAvec(compter).questions).toHaveLength(1)
    expect(demandes).toHaveLength(1)
  })
})

describe('une réponse', () => {
  it('à une question que le classeur ne pose pas se dit, et ne change rien', () => {
    const examen = examinerAvec(lire(lectureDEssai(), lectureDEssai()), { 'Z9:axe': 'oui' })
    expect(examen.lecture.notes).toContain(
      'Réponse ignorée\u00a0: ce classeur ne pose pas la question «\u00a0Z9:axe\u00a0».',
    )
  })

  it('qui n’est pas un des choix se dit, et la lecture se fait sans elle', () => {
    const { lire: compter, demandes } = lecteurDEssai(
      lire(lectureDEssai(lignes(SOUS_LE_PLANCHER)), lectureDEssai()),
    )
    const examen = examinerAvec(compter, { 'F1:champ': 'peut-être' })
    expect(examen.lecture.notes.join()).toContain(
      '«\u00a0peut-être\u00a0» n’est pas un choix de la question «\u00a0F1:champ\u00a0» («\u00a0oui\u00a0» ou «\u00a0non\u00a0»)',
    )
    expect(demandes).toContainEqual({})
    expect(examen.conclusion.etat).toBe('questions')
  })

  it('vaut pour une question que seule une autre réponse fait naître', () => {
    const enChaine = (reponses: Reponses): Lecture => ({
      ...lectureDEssai(),
      questions: [
        ...(reponses.a === undefined ? [questionDEssai('a')] : []),
        ...(reponses.a === 'non' && reponses.b === undefined ? [questionDEssai('b')] : []),
      ],
    })
    const examen = examinerAvec(enChaine, { a: 'non', b: 'oui' })
    expect(examen.lecture.notes).toEqual([])
    expect(examen.repondues.map((q) => q.id)).toEqual(['a', 'b'])
  })

  it('démesurée se cite en court', () => {
    const { notes } = examinerAvec(() => lectureDEssai(), { ['x'.repeat(2_000)]: 'oui' }).lecture
    expect(notes.join().length).toBeLessThan(200)
  })
})

describe('ce qui a été laissé de côté avec des crédits', () => {
  it('empêche un verdict favorable', () => {
    const laisses = [
      { feuille: 'Projet', raison: 'version', dit: 'remplacée par le budget voté', partEtat: null },
    ] as const
    const sansMontant = examinerAvec(() => lectureDEssai({}, { laisses }))
    expect(sansMontant.conclusion.etat).toBe('conforme')
    const partEtat = centimes(29_810_000)
    const avec = examinerAvec(() => lectureDEssai({}, { laisses: [{ ...laisses[0], partEtat }] }))
    expect(avec.conclusion.etat).toBe('reserves')
    expect(avec.conclusion.phrase).toMatch(
      /feuille «\sProjet\s» \(298\s100\s€ de crédits de l’État\)/,
    )
  })
})
