/** What the bundler gives for imports that are no code: styles are side effects, a worker is its address. */

declare module '*.css';

declare module '*?worker&url' {
  const address: string;
  export = address;
}
