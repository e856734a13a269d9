/** Un refus, à lire dans un navigateur. La phrase est de nous : rien de la demande n'y est répété. */
export function pageDeRefus(phrase: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Pacte</title>
</head>
<body>
<h1>Pacte</h1>
<p>${phrase}</p>
</body>
</html>
`
}
