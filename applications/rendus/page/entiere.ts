import { Html, html } from '../../../core/balisage/index.ts'

interface PageEntiere {
  /** Ce que l'onglet du navigateur en montre. */
  readonly titre: string
  readonly style: string
  readonly corps: Html
}

/** Une page entière, imprimable, sans script ni ressource extérieure. */
export function pageEntiere({ titre, style, corps }: PageEntiere): string {
  return html`<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${titre}</title>
<style>${new Html(style)}</style>
</head>
<body>
${corps}
</body>
</html>
`.source
}
