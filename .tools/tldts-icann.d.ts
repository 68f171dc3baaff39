/** The library's data, which its types describe elsewhere than its code. */
declare module 'tldts-icann/dist/es6/src/data/trie.js' {
  export * from 'tldts-icann/dist/types/src/data/trie';
}
