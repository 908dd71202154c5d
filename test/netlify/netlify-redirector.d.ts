/** Netlify's redirect engine as WebAssembly; the package has no types of its own. */
declare module 'netlify-redirector' {
  interface Request {
    readonly scheme: string;
    readonly host: string;
    readonly path: string;
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly cookieValues: Readonly<Record<string, string>>;
    readonly getHeader: (name: string) => string;
    readonly getCookie: (name: string) => string;
  }

  interface Matcher {
    match(request: Request): { readonly to: string; readonly status: number; readonly force: boolean } | null;
  }

  const redirector: {
    parseJSON(rules: string, options: object): Promise<Matcher>;
    parsePlain(rules: string, options: object): Promise<Matcher>;
  };
  export default redirector;
}
