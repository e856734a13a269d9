import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Où l'on demande de quel format est un fichier : à l'ouverture, puis une fois pour toutes. */
const ADMIS = ['formats/lecture/lire.ts', 'formats/selon-le-format.ts']
const DEMANDE = /[!=]== '(xlsx|xlsm|ods|csv)'|\bcase '(xlsx|xlsm|ods|csv)'/

test('un format est une valeur : nul autre fichier ne demande lequel c’est', () => {
  const demandeurs = ['formats', 'hotes', 'applications'].flatMap((dossier) =>
    readdirSync(dossier, { recursive: true, encoding: 'utf8' })
      .filter((nom) => /\.tsx?$/.test(nom))
      .map((nom) => join(dossier, nom))
      .filter((fichier) => DEMANDE.test(readFileSync(fichier, 'utf8'))),
  )
  expect(demandeurs.sort()).toEqual(ADMIS)
})
