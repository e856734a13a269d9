// Propose une mise en conformité de chaque classeur d'un dossier, l'écrit en mémoire, relit la copie et la revérifie.
//   npm run conformite:mesure -- dossier [dossier…]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { type Proposition, proposer, REGLES_CHIFFREES } from '../core/conformite/index.ts'
import { type Examen, estSansTableau, examiner } from '../core/examen/index.ts'
import type { Classeur } from '../core/grille/index.ts'
import { ecrireEuros } from '../core/nombres/index.ts'
import { lireContratJson, type ReglagesDuContrat, SANS_REGLAGES } from '../core/reglages/index.ts'
import { ouvrirFichier } from '../formats/index.ts'

const DATE = '2026-11-28'
const EXTENSIONS = ['.xlsx', '.xlsm', '.ods', '.csv']

interface Ligne {
  readonly nom: string
  readonly avant: number
  readonly apres: number
  readonly phrases: readonly string[]
}

function reglagesDe(chemin: string): ReglagesDuContrat {
  const attendu = chemin.replace(/\.\w+$/, '.attendu.json')
  if (!existsSync(attendu)) return SANS_REGLAGES
  const { contrat } = JSON.parse(readFileSync(attendu, 'utf8')) as { contrat: unknown }
  return contrat ? lireContratJson(JSON.stringify(contrat)) : SANS_REGLAGES
}

function chiffres({ constats, retenus }: Examen): number {
  return [...constats, ...retenus].filter(
    (c) => c.gravite === 'bloquant' && REGLES_CHIFFREES.includes(c.regle),
  ).length
}

function essayer(chemin: string): Ligne | null {
  const reglages = reglagesDe(chemin)
  const verifier = (classeur: Classeur) =>
    examiner(classeur, {
      reglages,
      correspondances: [],
      reponses: {},
      justifications: [],
      indicateurs: [],
      date: DATE,
    })
  const nom = basename(chemin)
  const fichier = ouvrirFichier(readFileSync(chemin), nom)
  const examen = verifier(fichier.classeur)
  if (estSansTableau(examen)) return null
  const demande = { classeur: fichier.classeur, examen, examiner: verifier }
  const tenus = proposer(demande)
  const libres =
    tenus.aLiberer.size > 0 ? proposer({ ...demande, coutsLibres: tenus.aLiberer }) : null
  const retenue = libres ?? tenus
  const copie = fichier.appliquer({
    cellules: [...retenue.cellules, ...retenue.totaux].map(({ feuille, cellule, valeur }) => ({
      feuille,
      cellule,
      contenu: { valeur },
    })),
    resultats: retenue.resultats.flatMap(({ feuille, cellule, resultat }) =>
      resultat === null ? [] : [{ feuille, cellule, resultat }],
    ),
  })
  const relu = verifier(copie.fichier.classeur)
  const phrases = [
    ...(libres ? [`coûts libérés : ${[...tenus.aLiberer].join(', ')}`] : []),
    ...dire(retenue),
    ...copie.nonEcrits.cellules.map(
      ({ feuille, raison }) => `non écrite dans « ${feuille} » : ${raison}`,
    ),
  ]
  return {
    nom,
    avant: chiffres(examen),
    apres: estSansTableau(relu) ? Number.NaN : chiffres(relu),
    phrases,
  }
}

function dire({ etat, cellules, totaux, effet, restent, nouveaux }: Proposition): string[] {
  return [
    `${etat}, ${cellules.length} cellules, ${totaux.length} totaux en dur, ${ecrireEuros(effet.deplaces)} déplacés ` +
      `(État ${ecrireEuros(effet.etat)}, collectivité ${ecrireEuros(effet.collectivite)})`,
    ...restent.map(
      ({ constat, pourquoi }) =>
        `reste ${constat.regle} ${constat.axe} ${constat.annee} : ${pourquoi}`,
    ),
    ...nouveaux.map((c) => `nouveau ${c.regle} : ${c.message}`),
  ]
}

const lignes = process.argv
  .slice(2)
  .flatMap((chemin) =>
    EXTENSIONS.includes(extname(chemin))
      ? [chemin]
      : readdirSync(chemin)
          .filter((f) => EXTENSIONS.includes(extname(f)))
          .map((f) => join(chemin, f)),
  )
  .sort()
  .flatMap((chemin) => essayer(chemin) ?? [])

for (const { nom, avant, apres, phrases } of lignes) {
  if (avant === 0 && apres === 0) continue
  console.log(`${nom} : ${avant} → ${apres}`)
  for (const phrase of phrases) console.log(`    ${phrase}`)
}
const total = (compte: (ligne: Ligne) => number) => lignes.reduce((s, l) => s + compte(l), 0)
console.log(
  `\n${lignes.length} classeurs, bloquants chiffrés : ${total((l) => l.avant)} → ${total((l) => l.apres)}`,
)
