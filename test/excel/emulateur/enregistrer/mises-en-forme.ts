import type ExcelJS from 'exceljs'
import { adresseSeule, type EtatDeFeuille, type MiseEnForme } from '../classeur/index.ts'
import { styleConditionnel } from './apparence.ts'

/** Dans l'ordre de priorité du classeur ; les genres que nous ne posons pas se récrivent comme ils ont été lus. */
export function ecrireLesRegles(page: ExcelJS.Worksheet, { misesEnForme }: EtatDeFeuille): void {
  for (const [rang, mise] of misesEnForme.entries()) {
    page.addConditionalFormatting({
      ref: mise.zones.map(adresseSeule).join(' '),
      rules: [regleDe(mise, rang + 1)],
    })
  }
}

function regleDe(mise: MiseEnForme, priority: number): ExcelJS.ConditionalFormattingRule {
  if (mise.genre !== 'Custom') {
    // Ce qu'exceljs a lui-même lu d'un fichier.
    return { ...(mise.regle as ExcelJS.ConditionalFormattingRule), priority }
  }
  return {
    type: 'expression',
    priority,
    formulae: [mise.formule.slice(1)],
    style: styleConditionnel(mise.format),
    // exceljs écrit ce trait sans le déclarer.
    ...(mise.arreter ? { stopIfTrue: true } : {}),
  }
}
