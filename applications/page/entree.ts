// L'entrée de page.js ; owl, o-spreadsheet et ses gabarits sont chargés avant.
import { lieuxDeLaPage } from './lieux.ts'
import { ouvrirLaPage } from './page.tsx'
import { lireSansEvaluer } from './sans-evaluer/index.ts'

lireSansEvaluer(globalThis)
ouvrirLaPage(lieuxDeLaPage())
