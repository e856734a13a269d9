import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { PAGE_DE_L_ATELIER } from '../echanges/index.ts'

/** Le texte de la page du suivi et de la conformité. Lève « introuvable » si le projet ne la porte pas. */
export function lireLAtelier(): string {
  try {
    return HtmlService.createHtmlOutputFromFile(PAGE_DE_L_ATELIER).getContent()
  } catch {
    throw new ErreurDHote(
      'introuvable',
      'Cet onglet a besoin du fichier «\u00a0atelier\u00a0» de Pacte, qui manque à ce classeur. ' +
        'Demandez à qui a installé Pacte de recopier ses quatre fichiers, puis rouvrez le volet.',
    )
  }
}
