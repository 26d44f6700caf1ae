/** The page on which a developer chooses a demo person. Works without scripts. */
export function signInPage(uid, people, client) {
  const choices = people
    .map(
      ({ signIn, name, about }) =>
        `<button name="person" value="${escape(signIn)}"><b>${escape(name)}</b><br>${escape(about)}</button>`,
    )
    .join('\n');
  return page(`<h1>Who are you today?</h1>
<p>This is the development identity provider; there are no passwords. You sign in to <b>${escape(client)}</b>.</p>
<form method="post" action="/interaction/${encodeURIComponent(uid)}/login">
${choices}
</form>`);
}

/** What somebody reads who opens the provider's address by hand. */
export function frontPage() {
  return page(`<h1>Cairn’s development identity provider</h1>
<p>A client sends people here to sign in, and finds its way by <a href="/.well-known/openid-configuration">its configuration</a>. There is nothing to do here by hand.</p>
<p>For a token at the command line: <code>npm run -s token -- mia</code></p>`);
}

function page(main) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cairn: sign in (development)</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1c2526; background: #fff }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem 1rem; text-align: left; font: inherit; color: inherit; background: #f2f5f4; border: 1px solid #6b7b78; border-radius: .4rem; cursor: pointer }
  button:focus-visible, button:hover { outline: 3px solid #1f6f5c }
</style></head>
<body><main>
${main}
</main></body></html>`;
}

function escape(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
