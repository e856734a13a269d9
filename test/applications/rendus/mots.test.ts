import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rendre } from '../../../applications/page/rapport/rapporter.ts'
import { compteRenduEnHtml } from '../../../applications/rendus/index.ts'
import { redigerLeCompteRendu } from '../../../core/compte-rendu/index.ts'
import {
  estSansTableau,
  examinerUnClasseur,
  verifierUnClasseur,
} from '../../../core/examen/index.ts'
import { dresserLesPieces } from '../../../core/pieces/index.ts'
import { INTERPRETATIONS } from '../../../core/reglages/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { classeurDEssai } from '../../task-pane/classeur-d-essai.ts'

const DATE = '2026-11-23'
const CLASSEURS = readdirSync('test/classeurs').filter((nom) => /^\d.*\.(xlsx|ods|csv)$/.test(nom))

/** Un mot de la langue, seul, peut être aussi l’identifiant d’une règle ; composé, il n’est que cela. */
const IDENTIFIANTS = REGLES.map(({ id }) => id).filter((id) => id.includes('-'))
const IDENTIFIANT = new RegExp(`(?<![\\w-])(?:${IDENTIFIANTS.join('|')})(?![\\w-])`)
/** « Écart admis (tolerance) ». */
const REGLAGE = new RegExp(`\\((?:${INTERPRETATIONS.map(({ cle }) => cle).join('|')})\\)`)
const AXE_EN_IDENTIFIANT = /\baxe\s(?:enfance|emploi|droits|transition(?!\sécologique))\b.{0,10}/
/** « 1 cellules », « 2 ligne » : les mots que nos phrases comptent. */
const MAL_ACCORDE =
  /(?<![\d,.\u00a0\u202f])(?:1\s(?:cellules|lignes|actions|constats|manquements|questions|points|valeurs|colonnes|feuilles|crédits)|[2-9]\s(?:cellule|ligne|action|constat|manquement|question|valeur|colonne|feuille|crédit))\b/

/** Tout ce que Pacte dit de ce classeur, hors du JSON. */
function phrasesDe(fichier: string): readonly string[] {
  const classeur = classeurDEssai(fichier)
  const { verification, rapport } = verifierUnClasseur(classeur, null, DATE)
  const examine = examinerUnClasseur(classeur, null, DATE)
  const enFichier = (['html', 'csv'] as const).map((forme) => {
    const rendu = rendre(examine, fichier, forme)
    return rendu.genre === 'refus' ? rendu.phrase : rendu.texte.replace(fichier, '')
  })
  const { examen } = examine
  const compteRendu = estSansTableau(examen)
    ? []
    : [
        compteRenduEnHtml(
          redigerLeCompteRendu({
            contexte: examen.contexte,
            execution: examen.execution,
            dossier: dresserLesPieces(examen.contexte, []),
            reserves: [],
            interpretations: [],
          }),
        ),
      ]
  const feuille = (rapport()?.lignes ?? []).flat().map((c) => (c && 'texte' in c ? c.texte : ''))
  if (verification.genre === 'refus') return [...enFichier, verification.phrase]
  const { conclusion, constats, marques, notes, laisses, questions } = verification
  return [
    ...enFichier,
    ...compteRendu,
    ...feuille,
    conclusion.phrase,
    ...constats.flatMap(({ constat, titre }) => [constat.message, titre, ...constat.etapes]),
    ...marques.map((m) => m.note),
    ...notes,
    ...laisses,
    ...questions.flatMap((q) => [q.question, q.enjeu, ...q.preuves]),
  ]
}

/** Chaque faute, avec ce qui l’entoure. */
function fautesDe(phrase: string): string[] {
  const lue = phrase.replaceAll('\u00a0', ' ')
  return [IDENTIFIANT, REGLAGE, AXE_EN_IDENTIFIANT, MAL_ACCORDE].flatMap((motif) => {
    const { index } = motif.exec(lue) ?? {}
    return index === undefined ? [] : [lue.slice(Math.max(0, index - 40), index + 60)]
  })
}

describe('les mots que l’on lit', () => {
  it.each(CLASSEURS)('%s : ni identifiant, ni faute d’accord', (fichier) => {
    const phrases = phrasesDe(fichier)
    expect(phrases.length).toBeGreaterThan(1)
    expect(phrases.flatMap(fautesDe)).toEqual([])
  })
})
