import { describe, expect, it } from 'vitest'
import { compteRenduEnHtml } from '../../../applications/rendus/index.ts'

describe('le compte rendu à imprimer', () => {
  const page = compteRenduEnHtml({
    titre: 'Rapport',
    sousTitre: 'Métropole <i>',
    date: '2026-11-28',
    blocs: [
      { genre: 'titre', niveau: 3, texte: 'Éveil <b>& « essai »\u0007' },
      { genre: 'liste', textes: [{ texte: 'Une ligne\nUne autre' }] },
      {
        genre: 'tableau',
        colonnes: [
          { titre: 'Axe', part: 1 },
          { titre: 'Montant', part: 1, montant: true },
        ],
        lignes: [[{ texte: 'Enfance' }, { texte: 'À compléter', aCompleter: true }]],
      },
    ],
  })

  it('échappe tout ce qui vient du classeur', () => {
    expect(page).toContain('<h4>Éveil &lt;b&gt;&amp; « essai » </h4>')
    expect(page).toContain('Métropole &lt;i&gt;')
  })

  it('garde les lignes, titre les colonnes, et marque ce qui est à compléter', () => {
    expect(page).toContain('<li>Une ligne<br>Une autre</li>')
    expect(page).toContain('<th scope="col" class="montant">Montant</th>')
    expect(page).toContain('<td class="montant"><span class="a-completer">À compléter</span></td>')
  })
})
