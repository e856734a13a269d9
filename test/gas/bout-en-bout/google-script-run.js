// google.script.run, tel que Google le pose dans la page : `__script` exécute la fonction demandée, ailleurs.
{
  const brancher = (reussir, echouer) =>
    new Proxy(
      {
        withSuccessHandler: (suite) => brancher(suite, echouer),
        withFailureHandler: (suite) => brancher(reussir, suite),
      },
      {
        get:
          (sienne, nom) =>
          (...valeurs) => {
            if (Object.hasOwn(sienne, nom)) return sienne[nom](...valeurs)
            globalThis.__script(nom, ...valeurs).then((issue) => {
              if ('rendu' in issue) return reussir(issue.rendu)
              echouer(Object.assign(new Error(issue.message), { name: 'ScriptError' }))
            })
          },
      },
    )
  const rien = () => undefined
  globalThis.google = { script: { run: brancher(rien, rien) } }
}
