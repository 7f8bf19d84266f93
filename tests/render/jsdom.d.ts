/** As much of jsdom as the tests use; its own types would bring a browser's globals into the sources. */
declare module 'jsdom' {
  export interface PageElement {
    readonly textContent: string;
    readonly innerHTML: string;
    readonly tagName: string;
    readonly id: string;
    readonly hidden: boolean;
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
    getAttribute(name: string): string | null;
    querySelector(selector: string): PageElement | null;
    querySelectorAll(selector: string): Iterable<PageElement>;
    closest(selector: string): PageElement | null;
  }

  export class JSDOM {
    /** A text of HTML without a window around it, which takes half as long. */
    static fragment(html: string): PageElement;
    constructor(html?: string, options?: { readonly runScripts?: 'dangerously' });
    readonly window: { readonly document: PageElement & { readonly title: string } };
  }
}
